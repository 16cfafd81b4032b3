"""Apple Health: export.xml, read as a stream in bounded memory.

Body weight, body fat, intake and sleep among millions of other records. Times are local, with the
offset that was valid then: the date that is written is the one that counts. Records inside a
Correlation (a meal) stand at the top level too and count once. Several apps and devices tell the
same of a day: one source a day counts, the one with most records.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from xml.parsers.expat import ExpatError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from calc.errors import InputError
from calc.journal.model import Journal
from calc.journal.reading.questions import Desk
from calc.journal.reading.readers.apple_health_days import (
    KINDS,
    SLEEP,
    Records,
    body_fat_of,
    days_of,
)

SOURCE = "apple_health"
OTHERS = "Records of other kinds than weight, body fat, intake and sleep"

LONGEST_PROLOG = 1 << 20
# Between the beginnings of two elements; one attribute of a real export has some hundred bytes.
LONGEST_ELEMENT = 1 << 22
DEEPEST = 100
# Twenty years of every nutrient of thirty foods a day are a million.
MOST_RECORDS = 5_000_000
_ROOT = re.compile(rb"<HealthData[\s>/]")
_DOCTYPE = b"<!DOCTYPE"
_ENTITY = b"<!ENTITY"
# Exports of iOS 16 have vertical tabs in attributes, which XML forbids.
_FORBIDDEN = bytes(place for place in range(1, 32) if place not in b"\t\n\r")
_AS_BLANKS = bytes.maketrans(_FORBIDDEN, b" " * len(_FORBIDDEN))
_ASLEEP = "HKCategoryValueSleepAnalysisAsleep"
_INCOMPLETE = "no element found", "unclosed token"


def read(pieces: Iterable[bytes], desk: Desk) -> Journal:
    """Return the days of an export: weight, intake and sleep, a row a date; body fat as marks.

    `pieces` are the bytes of export.xml in order. Raises `InputError` for XML that is another's,
    broken or incomplete, or that declares entities.
    """
    walk = _Walk(desk)
    parser = walk.parser
    try:
        for piece in _without_declarations(iter(pieces)):
            sound = piece.translate(_AS_BLANKS)
            walk.mended |= sound != piece
            parser.Parse(sound, False)
            walk.settle(len(piece))
        parser.Parse(b"", True)
    except ExpatError as fault:
        raise InputError(_broken(str(fault), fault.lineno), "file") from fault
    except DefusedXmlException as fault:
        raise InputError(_UNSAFE, "file") from fault
    return walk.journal()


_UNSAFE = "The XML declares entities, which no export of Apple Health does: it was not read."


def _broken(fault: str, line: int) -> str:
    if fault.startswith(_INCOMPLETE):
        return f"The file ends too early, at line {line}: it is incomplete. Export it again."
    return f"The XML is broken at line {line} ({fault.partition(':')[0]}). Export it again."


def _without_declarations(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Return the pieces without the document type, which iOS 16 writes broken.

    Nothing in it matters for reading. Line feeds stand for it, so that lines keep their numbers.
    """
    begun = bytearray()
    for piece in pieces:
        begun += piece
        if _ROOT.search(begun) or len(begun) > LONGEST_PROLOG:
            break
    root = _ROOT.search(begun)
    if not root:
        raise InputError(_ANOTHER, "file")
    prolog, rest = bytes(begun[: root.start()]), bytes(begun[root.start() :])
    if _ENTITY in prolog:
        raise InputError(_UNSAFE, "file")
    before, _, declared = prolog.partition(_DOCTYPE)
    yield before + b"\n" * declared.count(b"\n") + rest
    yield from pieces


_ANOTHER = "This XML is no export of Apple Health: it has no 'HealthData'."


class _Walk:
    """One walk through an export: what was found on the way."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.records = Records(desk)
        self.mended = False
        self.awake = 0
        self.others = 0
        self._started = 0
        self._depth = 0
        self._quiet = 0
        self._inside = False
        self._ends: list[str] = []
        self.parser = self._made()

    def _made(self) -> Any:
        # Its refusals of entities stay; what would build a tree gives way to our two handlers.
        parser = XMLParser(target=object(), encoding="utf-8").parser
        parser.DefaultHandlerExpand = None
        parser.ordered_attributes = True
        parser.specified_attributes = True
        parser.StartElementHandler = self._start_handler(parser)
        parser.EndElementHandler = self._ends.append
        return parser

    def _start_handler(self, parser: Any) -> Callable[[str, list[str]], None]:
        add = self.records.add
        kinds = KINDS

        def start(name: str, attributes: list[str]) -> None:
            self._started += 1
            if name == "Record":
                # 'type' is written first; anything else is a file that somebody made.
                first = attributes[:1] == ["type"]
                kind = kinds.get(attributes[1]) if first else None
                if kind is None and first:
                    self.others += 1
                    return
                given = dict(zip(attributes[::2], attributes[1::2], strict=True))
                kind = kinds.get(given.get("type", ""))
                if kind is None:
                    self.others += 1
                elif kind == SLEEP and not given.get("value", "").startswith(_ASLEEP):
                    self.awake += 1
                else:
                    add(kind, given, parser.CurrentLineNumber, self._inside)
            elif name == "Correlation":
                self._inside = True
                parser.EndElementHandler = leave

        def leave(name: str) -> None:
            self._ends.append(name)
            if name == "Correlation":
                self._inside = False
                parser.EndElementHandler = self._ends.append

        return start

    def settle(self, size: int) -> None:
        """Look after limits, once a piece."""
        self._depth += self._started - len(self._ends)
        self._quiet = 0 if self._started or self._ends else self._quiet + size
        self._started = 0
        self._ends.clear()
        if self._depth > DEEPEST or self._quiet > LONGEST_ELEMENT:
            raise InputError("The XML is none that Apple Health writes: it was not read.", "file")
        self.records.settle()
        if self.records.size > MOST_RECORDS:
            raise InputError(
                f"The export has more than {MOST_RECORDS:,} records of weight, body fat, intake "
                "and sleep, more than a person makes: it was not read.",
                "file",
            )

    def journal(self) -> Journal:
        """Return what was found, and tell what was not used."""
        if self.mended:
            self.desk.say("Signs that XML does not allow", "read as blanks")
        if self.others:
            self.desk.say(OTHERS, value=self.others)
        if self.awake:
            self.desk.say("Time in bed or awake, no sleep", value=self.awake)
        records = self.records.frame()
        return self.desk.journal(
            days=days_of(records, self.desk),
            marks=body_fat_of(records, self.desk),
            source=SOURCE,
        )
