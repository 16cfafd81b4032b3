"""WHOOP: `sleeps.csv` and `physiological_cycles.csv` of the export, and the files without nights.

Times are local: `Cycle timezone` says where, and the stamps are of its clocks already. The headings
are in the language of the account, the order of the columns and the `true` of a nap are not: in a
language that is not known by its words the columns are found by their order, if what stands in them
fits (minutes in bed and asleep, the stages, the offset), and else left to the mapping.
Sources, each from an account's export: English sleeps of our samples; Spanish, issue 76, German,
issue 3, French, issue 79 and Brazilian, issue 692, of the NOOP app's importer, which lists their
headings without accents; German also the test of a second importer.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

import pandas as pd

from calc.journal.model import Journal
from calc.journal.reading.columns import Narrow
from calc.journal.reading.days import amounts, nothing_used, tell, woke
from calc.journal.reading.devices.nights import sleep_of_day, span
from calc.journal.reading.questions import Desk, Reader
from calc.journal.reading.values import NOWHERE, by_text, moment, number
from calc.tables.sheet import Sheet, unique

SOURCE = "whoop"
NAME = "WHOOP"
YES = frozenset({"true", "1"})
NAPS = frozenset({"true", "false", ""})
MINUTES_PER_HOUR = 60
# A stage is rounded to a minute.
ROUNDED_MIN = 3
_ZONE = re.compile(r"UTC(?:Z|[+-]\d\d:\d\d)")
_MINUTES = re.compile(r".*\(min\.?\)", re.IGNORECASE)


class Words(NamedTuple):
    """What the columns are called in one language."""

    start: str
    woke: str
    asleep: str
    nap: str
    workout: str
    question: str


LANGUAGES = {
    "en": Words(
        "Cycle start time",
        "Wake onset",
        "Asleep duration (min)",
        "Nap",
        "Workout start time",
        "Question text",
    ),
    "de": Words(
        "Startzeit des Zyklus",
        "Beginn des Aufwachens",
        "Schlafdauer (Min.)",
        "Nickerchen",
        "Startzeit des Trainings",
        "Fragetext",
    ),
    "es": Words(
        "Hora de inicio del ciclo",
        "Inicio de la vigilia",
        "Duración del sueño (min)",
        "Siesta",
        "Hora de inicio del entrenamiento",
        "Texto de la pregunta",
    ),
    "fr": Words(
        "Heure de début du cycle",
        "Premiers signes de réveil",
        "Durée du sommeil (min)",
        "Sieste",
        "Heure de début de l'entraînement",
        "Texte de la question",
    ),
    "pt": Words(
        "Hora de início do ciclo",
        "Início da vigília",
        "Duração do sono (min)",
        "Sesta",
        "Hora de início do treino",
        "Texto de pergunta",
    ),
}


class Columns(NamedTuple):
    """The columns of a file with nights; without naps '' and by its words no time in bed."""

    woke: str
    asleep: str
    nap: str
    in_bed: str = ""


def _letters(name: str) -> str:
    """Return a heading as it is compared: no case, no accents, no signs."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in plain if letter.isalnum() and letter.isascii())


_HEADINGS = tuple(tuple(map(_letters, words[:4])) for words in LANGUAGES.values())


def columns(sheet: Sheet) -> Columns | None:
    """Return the columns of a file with nights; None for any other file."""
    known = {_letters(name): name for name in reversed(unique(sheet.header))}
    for words in _HEADINGS:
        start, waking, asleep, nap = (known.get(word, "") for word in words)
        if start and waking and asleep:
            return Columns(waking, asleep, nap)
    return _by_shape(sheet)


def _by_shape(sheet: Sheet) -> Columns | None:
    """Return the columns by their order, where all that stands in the first rows fits it."""
    names = unique(sheet.header)
    # Onset of sleep and of waking, performance, breaths, asleep, in bed, three stages, awake,
    # need, debt, efficiency, consistency: in the nights after three columns, in the cycles after
    # twelve; a night says at last whether it is a nap.
    first = {18: 3, 26: 12}.get(len(names), 0)
    minutes = names[first + 4 : first + 12]
    shares = [names[place] for place in (first + 2, first + 12, first + 13) if first]
    if not first or not all(map(_MINUTES.fullmatch, minutes)) or not all("%" in s for s in shares):
        return None
    rows = [record.fields for record in sheet.head[1:] if len(record.fields) >= len(names)]
    if not rows or not all(_fits(row, first, len(names)) for row in rows):
        return None
    nap = names[-1] if first + 15 == len(names) else ""
    return Columns(names[first + 1], names[first + 4], nap, names[first + 5])


def _fits(row: list[str], first: int, width: int) -> bool:
    zone, onset, waking = row[2].strip(), moment(row[first]), moment(row[first + 1])
    asleep, in_bed, light, deep, rem, awake = map(number, row[first + 4 : first + 10])
    if not _ZONE.fullmatch(zone):
        return False
    if first + 15 == width and row[-1].strip().casefold() not in NAPS:
        return False
    if not "".join(row[first : first + 10]).strip():  # a cycle without its night
        return True
    return (
        NOWHERE not in (onset, waking)
        and onset < waking
        and min(asleep, awake) >= 0
        and abs(light + deep + rem - asleep) <= ROUNDED_MIN
        and abs(asleep + awake - in_bed) <= ROUNDED_MIN
    )


def is_sleep(sheet: Sheet) -> bool:
    """Whether it has nights: `sleeps.csv`, or the cycles with the night of each."""
    return columns(sheet) is not None


def sleep(sheet: Sheet, desk: Desk) -> Journal:
    """Return the hours asleep of each date of waking; naps are told and left out."""
    names = columns(sheet) or Columns("", "", "")
    # In every language the column before the one of waking is that of falling asleep.
    onset = unique(sheet.header)[unique(sheet.header).index(names.woke) - 1]
    sheet = Narrow(sheet, [names.nap], [names.asleep, names.in_bed], [names.woke])
    nap = by_text(sheet.texts(names.nap), lambda text: text.casefold() in YES, bool)
    tell(sheet, desk, nap, "A nap, no night")
    minutes = amounts(sheet, desk, names.asleep)
    beyond = pd.Series(False, index=nap.index)
    if names.in_bed:
        beyond = (minutes > amounts(sheet, desk, names.in_bed)) & ~nap
        tell(sheet, desk, beyond, "More sleep than time in bed")
    days = sleep_of_day(
        desk,
        woke(sheet, desk, names.woke),
        minutes / MINUTES_PER_HOUR,
        sheet,
        where=~nap & ~beyond,
        spans=span(sheet, desk, onset, names.woke),
    )
    return desk.journal(days=days, source=SOURCE)


def is_other(sheet: Sheet) -> bool:
    """Whether it is a file of the same export without nights: workouts, or answers."""
    known = set(map(_letters, sheet.header))
    return any(
        _letters(words.start) in known
        and not known.isdisjoint(map(_letters, (words.workout, words.question)))
        for words in LANGUAGES.values()
    )


def other(sheet: Sheet, desk: Desk) -> Journal:
    """Return an empty journal that says so."""
    return nothing_used(
        desk, "This file of WHOOP's export has no nights: its workouts have no sets"
    )


READERS = (
    Reader(SOURCE, NAME, "sleeps", is_sleep, sleep),
    Reader(SOURCE, NAME, "workouts and answers", is_other, other),
)
