"""What a person is told of their input: one family of exceptions, and notices beside a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

LONGEST_SHOWN = 40


def shown_value(value: object) -> str:
    """Return the beginning of what was given, for a message of bounded length."""
    try:
        return str(value)[:LONGEST_SHOWN]
    except (ValueError, RecursionError):  # a whole number of thousands of digits, say
        return f"a {type(value).__name__}"


def listed(words: Sequence[str]) -> str:
    """Return 'a', 'a and b', 'a, b and c'."""
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


class InputError(ValueError):
    """An input that cannot be used: which field, what was given, and what to do.

    `errors` holds every fault that was found at once, each an `InputError` of its own; for a single
    fault it holds just this one.

    >>> faults = InputError("Age 7 is below 14.", "age", 7), InputError("No height.", "height")
    >>> [fault.field for fault in InputError.together(faults).errors]
    ['age', 'height']
    """

    def __init__(
        self,
        message: str,
        field: str = "",
        value: Any = None,
        errors: Sequence[InputError] = (),
    ) -> None:
        super().__init__(message)
        self.field = field
        self.value = value
        self.errors: tuple[InputError, ...] = tuple(errors) or (self,)

    @classmethod
    def together(cls, errors: Sequence[InputError]) -> InputError:
        """Return one error for several faults; a single fault is returned as it is."""
        if len(errors) == 1:
            return errors[0]
        message = "\n".join(str(error) for error in errors)
        return cls(message, errors[0].field, errors[0].value, errors)


Kind = Literal["withheld", "changed", "doubtful", "advice"]


@dataclass(frozen=True)
class Notice:
    """One thing a reader ought to know about a plan.

    `topic` is the amount it belongs to ('energy', 'protein', 'fat', 'carbohydrate', 'fibre',
    'water', 'caffeine', 'sleep', 'day', 'profile'). `asked` and `given` are what was asked for and
    what was given, as a person reads them ('3.8 g/kg'); empty where nothing was changed. `why` is
    a calm sentence or two.

    >>> Notice("changed", "day", "There is room for 3.", asked="4 meals", given="3 meals").kind
    'changed'
    """

    kind: Kind
    topic: str
    why: str
    asked: str = ""
    given: str = ""


class Finding(NamedTuple):
    """A notice about one person or a column of them: whom it holds for, its words, its figures.

    `holds` is a flag, or one for each person. '{0}' in a text is the first of `figures`: a value,
    or one for each person, and what writes it.
    """

    kind: Kind
    topic: str
    why: str
    holds: Any = True
    asked: str = ""
    given: str = ""
    figures: tuple[tuple[Any, Callable[[Any], str]], ...] = ()


def noticed(findings: Iterable[Finding]) -> Iterator[Notice]:
    """Yield what holds of one person. A change too small to be seen in its figures is none.

    >>> cap = Finding("changed", "caffeine", "A cap.", True, "{0}", "{1}", ((450, str), (400, str)))
    >>> [(notice.asked, notice.given) for notice in noticed([cap])]
    [('450', '400')]
    """
    for one in findings:
        if one.holds:
            texts = [write(value) for value, write in one.figures]
            why, asked, given = (part.format(*texts) for part in (one.why, one.asked, one.given))
            if asked != given or not given:
                yield Notice(one.kind, one.topic, why, asked, given)
