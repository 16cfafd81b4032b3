"""Training: exercises and what they train, and what a session and a week of them do."""

from calc.training.catalogue import CATALOGUE, swaps
from calc.training.exercises import MUSCLES, Exercise
from calc.training.recognition import find_exercise, recognise

__all__ = ["CATALOGUE", "MUSCLES", "Exercise", "find_exercise", "recognise", "swaps"]
