"""Training: exercises and what they train, and what a session and a week of them do."""

from calc.training.catalogue import CATALOGUE, swaps
from calc.training.exercises import MUSCLES, Exercise
from calc.training.names.recognition import find_exercise, recognise
from calc.training.session import Entry, Session, Week, session_minutes
from calc.training.session.templates import sample_workout
from calc.training.strength import brzycki, epley, wathan
from calc.training.techniques import drop_set_ladder
from calc.training.volume import Counting, hard_sets

__all__ = [
    "CATALOGUE",
    "MUSCLES",
    "Counting",
    "Entry",
    "Exercise",
    "Session",
    "Week",
    "brzycki",
    "drop_set_ladder",
    "epley",
    "find_exercise",
    "hard_sets",
    "recognise",
    "sample_workout",
    "session_minutes",
    "swaps",
    "wathan",
]
