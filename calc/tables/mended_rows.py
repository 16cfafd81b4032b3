"""Rows of more fields than there are headings, because a delimiter in a text was not in quotes.

FitNotes writes 'Press (One Arm, Cable)' without quotes, and every column behind it moves by one. A
row is put together again where the other columns say how: dates stand where dates do, numbers where
numbers do, a word of few (a unit, a category) where the file has it. Where they leave more than one
way, or none, nothing of the row is used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from calc.tables.delimited_text import Record

SHORT, MENDED, REFUSED = "short", "mended", "refused"

# More delimiters than that are in no name.
MOST_DELIMITERS = 20
# In a row that is shorter than its header, for blanks at its end were left out.
MOST_IN_SHORT_ROWS = 3
# A column of figures is written in few ways; dates, times and amounts with a unit are.
MOST_SHAPES = 6
# From how many rows on it is told whether a column has few words.
ENOUGH_ROWS = 25
_NUMBER = re.compile(r"[-+−]?[\d.,' ]*\d[.,]?")
_LETTERS, _DIGITS = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
_NUMBER_SHAPE = "0"
_BRACKETS = (("(", ")"), ("[", "]"), ("{", "}"))


class Straight(NamedTuple):
    """A row as wide as its header, and what was the matter with it: '' where nothing was.

    Of a row that was put together again `shown` is the text that the delimiter is in, and `place`
    its column; of one that is refused the whole of it.
    """

    line: int
    fields: list[str]
    fault: str = ""
    shown: str = ""
    place: int = -1


@dataclass(frozen=True)
class _Kind:
    """What stands in a column: `words`, or figures of some `shapes`; nothing where both are not.

    `few` are the words of a column that has only so many, `ragged` says that it has blanks around
    its texts.
    """

    words: bool
    shapes: frozenset[str]
    few: frozenset[str]
    ragged: bool

    def fits(self, text: str) -> bool:
        shape = _shape(text)
        if not shape:
            return True
        if self.words:
            return shape != _NUMBER_SHAPE or shape in self.shapes
        return shape in self.shapes if self.shapes else "a" not in shape


def _shape(text: str) -> str:
    """Return how a text is written: '0' a number, '0-0-0' a date, 'a 0' a word and a number."""
    bare = text.strip()
    if _NUMBER.fullmatch(bare):
        return _NUMBER_SHAPE
    return _DIGITS.sub("0", _LETTERS.sub("a", bare))


def _kind(texts: Sequence[str]) -> _Kind:
    different = set(texts)
    filled = {text for text in different if text.strip()}
    shapes = frozenset(_shape(text) for text in filled)
    figures = all("0" in shape for shape in shapes) and len(shapes) <= MOST_SHAPES
    few = not figures and len(texts) >= ENOUGH_ROWS and len(filled) ** 2 <= len(texts)
    return _Kind(
        words=bool(filled) and not figures,
        shapes=shapes,
        few=frozenset(text.strip() for text in filled) if few else frozenset(),
        ragged=any(text != text.strip() for text in filled),
    )


class _Way(NamedTuple):
    """One way to read a row: its fields, and the column that holds the join (-1 for none)."""

    fields: list[str]
    place: int


def straightened(records: Sequence[Record], width: int, delimiter: str) -> Iterator[Straight]:
    """Yield the rows of a table with `width` headings, each as wide as they are.

    A row that is too short is blank at its end (`SHORT`). One that is too long with nothing beyond
    is as it should be; any other is put together again (`MENDED`) or refused (`REFUSED`).
    """
    usual = _usual(records, width)
    like = [record.fields for record in records if _is_like(record.fields, usual, width)]
    kinds = [_kind(column) for column in zip(*like, strict=True)][:width]
    kinds += [_kind([])] * (width - len(kinds))
    for line, fields in records:
        if len(fields) == usual == width:
            yield Straight(line, fields)
            continue
        whole = not like and not _has_beyond(fields, width) and all(map(_closed, fields))
        if whole or _is_like(fields, usual, width):
            yield Straight(line, _padded(fields, width), SHORT if len(fields) < width else "")
        elif not like:
            yield Straight(line, [], REFUSED, delimiter.join(fields))
        else:
            yield _straight(line, fields, kinds, usual, delimiter)


def _usual(records: Sequence[Record], width: int) -> int:
    """Return how many fields a row has: as many as headings, else what most have that say no more.

    Some programs end each row with a delimiter, or leave out the blanks at its end. 0 for none.
    """
    plain = (record.fields for record in records if not _has_beyond(record.fields, width))
    lengths = Counter(map(len, plain))
    if width in lengths:
        return width
    return max(lengths, key=lambda one: (lengths[one], one), default=0)


def _is_like(fields: list[str], usual: int, width: int) -> bool:
    if len(fields) != usual:
        return False
    return usual <= width or (not _has_beyond(fields, width) and all(map(_closed, fields)))


def _has_beyond(fields: list[str], width: int) -> bool:
    return bool("".join(fields[width:]).strip())


def _straight(
    line: int, fields: list[str], kinds: Sequence[_Kind], usual: int, delimiter: str
) -> Straight:
    width = len(kinds)
    short = len(fields) < width
    as_it_is = _Way(_padded(fields, width), -1)
    plain = Straight(line, as_it_is.fields, SHORT if short else "")
    pairs = list(zip(kinds, as_it_is.fields, strict=True))
    fits = not _has_beyond(fields, width) and all(kind.fits(text) for kind, text in pairs)
    if not short:
        # A column that is blank in every other row says that all has moved.
        fits &= all(kind.shapes or not text.strip() for kind, text in pairs)
    if fits and _tidy(as_it_is, kinds):
        return plain
    least, most = len(fields) - max(usual, width), len(fields) - usual
    more = range(1, MOST_IN_SHORT_ROWS + 1) if least <= 0 else range(least, most + 1)
    ways = [way for extra in more for way in _joined(fields, kinds, extra, delimiter)]
    left = _likeliest([as_it_is, *ways] if fits else ways, kinds)
    if any(way.place < 0 for way in left) or (short and not left):
        return plain
    if len(left) != 1:
        return Straight(line, [], REFUSED, delimiter.join(fields))
    way = left[0]
    return Straight(line, way.fields, MENDED, way.fields[way.place].strip(), way.place)


def _padded(fields: list[str], width: int) -> list[str]:
    return fields[:width] + [""] * (width - len(fields))


def _joined(
    fields: list[str], kinds: Sequence[_Kind], extra: int, delimiter: str
) -> Iterator[_Way]:
    """Yield the ways to join a run of fields, `extra` too many, that all other columns allow."""
    width = len(kinds)
    if not 0 < extra <= min(MOST_DELIMITERS, len(fields) - 1):
        return
    pairs = enumerate(zip(kinds, fields, strict=False))
    # So many fields at the beginning stand where they should.
    before = next((place for place, (kind, text) in pairs if not kind.fits(text)), width)
    for place in range(min(before + 1, width, len(fields) - extra)):
        end = place + extra + 1
        rest = fields[end:]
        others = kinds[place + 1 :]
        # A part that is no more than a figure is a value, and no part of a name.
        named = all(any(map(str.isalpha, text)) for text in fields[place:end])
        figures = bool(kinds[place].shapes) and not kinds[place].words
        if figures or not named or _has_beyond(rest, len(others)):
            continue
        if all(kind.fits(text) for kind, text in zip(others, rest, strict=False)):
            made = [*fields[:place], delimiter.join(fields[place:end]), *rest]
            yield _Way(_padded(made, width), place)


def _likeliest(ways: list[_Way], kinds: Sequence[_Kind]) -> list[_Way]:
    """Return those of the ways that the texts themselves speak for, as far as they do."""
    for speaks in (_tidy, _of_few_words):
        ways = [way for way in ways if speaks(way, kinds)] or ways
    return ways


def _tidy(way: _Way, kinds: Sequence[_Kind]) -> bool:
    """Whether no bracket is left open, and no blank is around a text where none ever is."""
    return all(
        (kind.ragged or text == text.strip()) and (not kind.words or _closed(text))
        for kind, text in zip(kinds, way.fields, strict=True)
    )


def _closed(text: str) -> bool:
    return all(text.count(opened) == text.count(ended) for opened, ended in _BRACKETS)


def _of_few_words(way: _Way, kinds: Sequence[_Kind]) -> bool:
    """Whether each column of few words has one of them."""
    return all(
        text.strip() in kind.few or not text.strip()
        for kind, text in zip(kinds, way.fields, strict=True)
        if kind.few
    )
