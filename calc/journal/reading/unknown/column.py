"""A column of an unknown table in our own units: weights, energy, lengths of time, marks.

What cannot be read is blank, and told; a unit that is nowhere is a question.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

import numpy as np
import pandas as pd

from calc.errors import shown_value
from calc.journal.model import SET_TYPES
from calc.journal.reading.columns import number_column
from calc.journal.reading.days import tell
from calc.journal.reading.devices.nights import HOURS_OF_A_DAY
from calc.journal.reading.devices.scales import weights_in_cells
from calc.journal.reading.mapping import energy_unit_in, time_unit_in, weight_unit_in
from calc.journal.reading.questions import ENERGY_UNIT, KCAL, KJ, OFFERED, WEIGHT_UNIT, Desk
from calc.journal.reading.sets import nothing_blank
from calc.journal.reading.unknown.headings import WEIGHT_UNITS, WORDS, spelt, words_of
from calc.journal.reading.values import (
    KCAL_PER_KJ,
    SECONDS_PER_HOUR,
    by_text,
    different,
    is_given,
    kilograms,
    number,
    seconds,
    unread,
)
from calc.tables.decimal_sign import has_decimal_commas
from calc.tables.sheet import Sheet

_SET_WORDS: Mapping[str, str] = {
    **{kind: kind for kind in SET_TYPES},
    **dict.fromkeys(("", "work", "working", "n", "s", "standard", "false", "no", "0"), "normal"),
    **dict.fromkeys(("w", "warm-up", "warm up", "true", "yes", "1"), "warmup"),
    **dict.fromkeys(("d", "drop", "drop set", "drop-set"), "dropset"),
    **dict.fromkeys(("f", "fail", "amrap", "to failure"), "failure"),
    **dict.fromkeys(("aufwärmen", "aufwärmsatz", "échauffement", "calentamiento"), "warmup"),
    **dict.fromkeys(("aquecimento", "riscaldamento", "opwarming", "uppvärmning"), "warmup"),
}
_YES = frozenset(
    (
        *spelt("true, yes, y, x, ja, j, oui, sí, sim, sì, tak, kyllä, evet, да, wahr, vrai"),
        *spelt("verdadero, verdadeiro, vero, waar, sant, prawda, tosi, doğru, истина"),
        *(*WORDS["nap"], "1"),
    )
)
_NO = frozenset(
    (
        *spelt("false, no, n, nein, non, não, nee, nej, nei, nie, ei, hayır, нет, falsch, faux"),
        *spelt("falso, onwaar, falskt, usant, fałsz, epätosi, yanlış, ложь, night, main, nacht"),
        *spelt("nuit, noche, noite, notte, natt, nat, noc, yö, gece, ночь, sleep, long sleep"),
        *("", "0"),
    )
)
_TWO_PARTS = re.compile(r"\d+:\d{2}")
_PER_HOUR = {"h": 1.0, "min": 60.0, "s": float(SECONDS_PER_HOUR)}


def weights(sheet: Sheet, desk: Desk, columns: Mapping[str, str], field: str) -> pd.Series:
    """Return weights in kg, by the unit in the cell, else in the column of units.

    Else by the person's unit, else by the heading's. A weight of nothing needs no unit.
    """
    column, of_units = columns.get(field, ""), columns.get("weight_unit_column", "")
    texts, written = sheet.texts(column), sheet.texts(of_units)
    values = by_text(texts, _number_of(sheet, texts), float)
    bare, with_unit = values.notna() & (values != 0), is_given(written)
    if with_unit.any():
        said = by_text(written, _weight_unit, "str")
        unknown = bare & with_unit & (said == "")
        tell(sheet, desk, unknown, "This unit is not known", "left blank", column=(of_units,))
    open_ones = bare & ~with_unit
    unit = "" if desk.choices.get(WEIGHT_UNIT) else weight_unit_in(column)
    if open_ones.any() and not unit:
        some = "Some of the weights" if of_units else "The weights"
        unit = desk.weight_unit(f"{some} in '{shown_value(column)}'")
    made = weights_in_cells(texts, unit, decimal_comma=_has_commas(sheet, texts))
    if with_unit.any():
        made = made.where(values.isna() | ~with_unit, kilograms(values, said))
    if not bare.all():
        odd = unread(texts, made) & values.isna()
        tell(sheet, desk, odd, "This is no weight", "left blank", column=(column,))
    return made.where(values != 0, 0.0)


def _number_of(sheet: Sheet, texts: pd.Series) -> Callable[[str], float]:
    """Return what reads one text of a column as a number, by what all say of their commas."""
    return partial(number, decimal_comma=_has_commas(sheet, texts))


def _has_commas(sheet: Sheet, texts: pd.Series) -> bool:
    return has_decimal_commas(different(texts)[1], sheet.decimal_comma)


def _weight_unit(text: str) -> str:
    """Return the unit that stands in a cell as 'kg', 'lb' or 'st', '' for another."""
    word = " ".join(words_of(text))
    return {"st": "st", "stone": "st", **WEIGHT_UNITS}.get(word, "")


def naps(sheet: Sheet, desk: Desk, column: str, slept: pd.Series) -> pd.Series:
    """Return which sleeps are naps; each of them is told."""
    if not column:
        return pd.Series(False, index=slept.index)
    texts = sheet.texts(column)
    naps = by_text(texts, lambda text: _word(text) in _YES, bool)
    unknown = by_text(texts, lambda text: _word(text) not in {*_YES, *_NO}, bool)
    tell(sheet, desk, slept & naps, "A nap, no night", column=(column,))
    tell(
        sheet,
        desk,
        slept & unknown,
        "Whether this is a nap cannot be read",
        "counted as a night",
        column=(column,),
    )
    return naps


def _word(text: str) -> str:
    return " ".join(words_of(text)) or text


def energies(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    """Return energy in kcal: by the person's unit, else by the heading's."""
    values = number_column(sheet, desk, column)
    unit = "" if desk.choices.get(ENERGY_UNIT) else energy_unit_in(column)
    if not unit and values.notna().any():
        unit = desk.ask(
            ENERGY_UNIT,
            f"The energy in '{shown_value(column)}' has no unit. Which one is it in?",
            OFFERED[ENERGY_UNIT],
        )
    return values * {KCAL: 1.0, KJ: KCAL_PER_KJ}.get(unit, np.nan)


def nights(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    """Return hours asleep: '7.5', '7:30', '7h 30m'; minutes or seconds where the heading says."""
    texts = sheet.texts(column)
    per_hour = _PER_HOUR[time_unit_in(column) or "h"]
    read = _number_of(sheet, texts)

    def hours(text: str) -> float:
        plain = read(text)
        return seconds(text) / SECONDS_PER_HOUR if np.isnan(plain) else plain / per_hour

    made = by_text(texts, hours, float)
    possible = made.between(0, HOURS_OF_A_DAY)
    tell(
        sheet,
        desk,
        unread(texts, made),
        "This is no length of a night",
        "left blank",
        column=(column,),
    )
    if possible.all():
        return made
    tell(
        sheet,
        desk,
        made.notna() & ~possible,
        "A night of more hours than a day has",
        "left blank",
        column=(column,),
    )
    return made.where(possible)


def lengths(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    """Return the lengths of sets in seconds."""
    texts = sheet.texts(column)
    factor = SECONDS_PER_HOUR / _PER_HOUR[time_unit_in(column) or "s"]
    open_ones = by_text(texts, lambda text: bool(_TWO_PARTS.fullmatch(text)), bool)
    read = _number_of(sheet, texts)

    def length(text: str) -> float:
        plain = read(text)
        return seconds(text) if np.isnan(plain) else plain * factor

    made = by_text(texts, length, float)
    tell(sheet, desk, open_ones, "This can be minutes or hours", "left blank", column=(column,))
    tell(
        sheet,
        desk,
        unread(texts, made) & ~open_ones,
        "This is no length of time",
        "left blank",
        column=(column,),
    )
    return nothing_blank(made.where(~open_ones))


def set_types(sheet: Sheet, desk: Desk, column: str) -> pd.Series:
    """Return the types of sets; a number of a set is none, and an unknown one counts as normal."""
    texts = sheet.texts(column)
    kinds = by_text(texts, lambda text: _SET_WORDS.get(text.casefold(), ""), "str")
    unknown = by_text(texts, lambda text: text.casefold() not in _SET_WORDS, bool)
    counted = by_text(texts, lambda text: text.isdecimal(), bool)
    if (counted & ~texts.isin(["0", "1"])).any():
        kinds, unknown = kinds.where(~counted, "normal"), unknown & ~counted
    tell(
        sheet,
        desk,
        unknown,
        "This type of set is not known",
        "counted as a normal set",
        column=(column,),
    )
    return kinds.where(kinds != "", "normal")
