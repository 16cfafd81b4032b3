"""Strong: 'Export data', one row a set, oldest first, in five layouts and several languages.

| since | the weight's unit | a set that is no usual one |
|---|---|---|
| 2016 | the heading is the unit: `kg`, `lb` | not told apart |
| iOS 2022 | nowhere: the person is asked | `W`, `D`, `F` in place of the set's number |
| Android, older | a column `Weight Unit` | not told apart |
| Android, newer | in the heading: `Weight (kg)` | `WARM_UP`, `FAILURE` in place of the number |

Rests and notes are rows too: they carry the exercise's name and look like a set of nothing.
"""

from __future__ import annotations

import re
from functools import partial

import pandas as pd

from calc.journal.model import SET_TYPES, Journal
from calc.journal.reading.days import amounts, tell, when
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.sets import (
    METRES,
    all_but,
    distances_m,
    nothing_blank,
    reps_of,
    weights_kg,
)
from calc.journal.reading.values import by_text, kilograms
from calc.tables.sheet import Sheet

SOURCE = "strong"

DATE = ("Date", "Datum")
WORKOUT = ("Workout Name", "Workout-Name", "Nom de l'entraînement", "Nom de l’entraînement")
EXERCISE = ("Exercise Name", "Name der Übung", "Nom de l'exercice", "Nom de l’exercice")
SET_ORDER = ("Set Order", "Reihenfolge festlegen", "Ordre de la série")
WEIGHT = ("Weight", "Gewicht", "Poids")
REPS = ("Reps", "Wiederh.", "Réps")
DISTANCE = ("Distance", "Entfernung")
SECONDS = ("Seconds", "Sekunden", "Secondes")
# In the oldest layout the unit is all that the heading says.
BARE_WEIGHT = ("kg", "lb", "lbs")
BARE_DISTANCE = ("km", "mi", "m")
LEFT_OUT = (
    *("Notes", "Notizen", "Workout Notes", "Workout-Notizen", "Notes d'entraînement"),
    *("Workout #", "Duration", "Duration (sec)", "Workout Duration", "Dauer", "Durée"),
)

REST, NOTE, UNKNOWN = "rest", "note", "unknown"
# A letter on iOS, a word on Android, whatever the language of the app.
KINDS = {
    **dict.fromkeys(("w", "warm up", "warmup"), "warmup"),
    **dict.fromkeys(("d", "drop set", "dropset", "drop"), "dropset"),
    **dict.fromkeys(("f", "failure"), "failure"),
    **dict.fromkeys(("note", "notes", "notiz", "notizen"), NOTE),
}
# The word for a rest is in the app's language, and not every language has been seen.
_REST = re.compile(
    r"\b(rest|ruhezeit|pausen?|pausenzeit|repos|descanso|recupero|riposo|rusttijd|vila)\b"
)


def recognises(sheet: Sheet) -> bool:
    """Whether the headings are those of Strong, in one of its languages."""
    return all(sheet.column(*names) for names in (DATE, WORKOUT, EXERCISE, SET_ORDER))


def read(sheet: Sheet, desk: Desk) -> Journal:
    """Return the sets of a Strong export; times are local, as they stand."""
    sheet = all_but(sheet, *LEFT_OUT)
    began = when(sheet, desk, *DATE)
    orders = sheet.texts(*SET_ORDER)
    kinds = by_text(orders, kind_of, "str")
    seconds = nothing_blank(amounts(sheet, desk, *SECONDS))
    distance = _distance(sheet, desk)
    log = pd.DataFrame(
        {
            "date": began["date"],
            "start": began["time"],
            "workout": sheet.texts(*WORKOUT),
            "exercise": sheet.texts(*EXERCISE),
            "set_type": kinds.where(kinds.isin(SET_TYPES), "normal"),
            "weight_kg": _weight(sheet, desk),
            "reps": reps_of(amounts(sheet, desk, *REPS), seconds, distance),
            "seconds": seconds,
            "distance_m": distance,
            "rpe": nothing_blank(amounts(sheet, desk, "RPE")),
        }
    )
    told = partial(tell, sheet, desk, column=SET_ORDER)
    told(kinds == REST, "A rest, no set")
    told(kinds == NOTE, "A note, no set")
    told(kinds == UNKNOWN, "This type of set is not known", "counted as a normal set")
    return desk.journal(log=log[(began["date"] != "") & ~kinds.isin((REST, NOTE))], source=SOURCE)


def kind_of(order: str) -> str:
    """Return what a set's number or word says of its row: a type of set, a rest, a note."""
    plain = " ".join(order.casefold().replace("_", " ").replace("-", " ").split())
    if plain.replace(".", "", 1).isdecimal() or not plain:
        return "normal"
    return KINDS.get(plain) or (REST if _REST.search(plain) else UNKNOWN)


def _weight(sheet: Sheet, desk: Desk) -> pd.Series:
    bare = sheet.column(*BARE_WEIGHT)
    if bare:
        return kilograms(nothing_blank(amounts(sheet, desk, bare)), bare)
    return weights_kg(sheet, desk, WEIGHT, ("Weight Unit",))


def _distance(sheet: Sheet, desk: Desk) -> pd.Series:
    bare = sheet.column(*BARE_DISTANCE)
    if bare:
        return nothing_blank(amounts(sheet, desk, bare)) * METRES[bare.casefold()]
    return distances_m(sheet, desk, DISTANCE, ("Distance Unit",))


READERS = (Reader(SOURCE, "Strong", "workouts", recognises, read),)
