"""The register: every constant and every equation of the package with the evidence behind it.

Nothing is listed by hand. Each module of the package is read and searched, so that a number that
is declared with its evidence is in the register, and in `EVIDENCE.md`, from that moment on.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pandas as pd

from calc.evidence.constants import GRADES, Constant, Evidence, Read, Source, figure
from calc.evidence.further_reading import READING
from calc.evidence.newer import NEWER

PACKAGE = "calc"
DECIMALS = 6  # of a value in the table; none of ours has more

# Short forms of `Read` for a cell; each says no more than the long one.
READ_WORDS: Mapping[Read, str] = {
    Read.PRIMARY: "primary text",
    Read.PART: "part",
    Read.CITED: "cited",
    Read.SECONDARY: "transcriptions",
    Read.MEMORY: "from memory",
    Read.CHOICE: "our choice",
}


@dataclass(frozen=True)
class Entry:
    """One constant or equation.

    `id` is its module and name ('food.protein.PROTEIN_LOW'), `value` None for an equation, whose
    `formula` then has a line for each kind of person. `module` and `summary` are the module's name
    in the package and the first line of its docstring.
    """

    id: str
    module: str
    summary: str
    evidence: Evidence
    value: float | None

    @property
    def formula(self) -> str:
        """The equation as a person reads it, a line for each kind of person; '' for a constant."""
        formula = self.evidence.formula
        if isinstance(formula, str):
            return _plain(formula)
        return "\n".join(f"{name}: {_plain(line)}" for name, line in formula.items())

    @property
    def verified(self) -> bool:
        """Whether the number was read in the text that first printed it, whole or in part."""
        return self.evidence.read in (Read.PRIMARY, Read.PART)

    @property
    def source(self) -> Source:
        """The publication behind it, or our own choice."""
        return self.evidence.source


class _Names(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return key


def _plain(formula: str) -> str:
    """Return a formula with the names of its inputs in place of its braces."""
    return formula.format_map(_Names())


# Where things are kept says nothing of a body, and a database takes long to load.
NOTHING_TO_TELL = frozenset({"calc.kept"})


def _modules(
    folder: Path = Path(__file__).parent.parent, package: str = PACKAGE
) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules([str(folder)], f"{package}."):
        if found.name.endswith(".__main__") or found.name in NOTHING_TO_TELL:
            continue
        yield importlib.import_module(found.name)
        if found.ispkg:
            yield from _modules(folder / found.name.rpartition(".")[2], found.name)


def _own_names(module: ModuleType) -> list[str]:
    """Return the names that a module defines itself, in order: those it imports are another's."""
    names: list[str] = []
    for node in ast.parse(inspect.getsource(module)).body:
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        elif isinstance(node, ast.FunctionDef):
            names.append(node.name)
        names += [target.id for target in targets if isinstance(target, ast.Name)]
    return names


def _inside(name: str, thing: Any) -> Iterator[tuple[str, Any]]:
    """Yield what carries evidence in `thing`: itself, or what it holds, under its path."""
    if isinstance(thing, Constant) or (
        callable(thing) and isinstance(getattr(thing, "evidence", None), Evidence)
    ):
        yield name, thing
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from _inside(f"{name}.{key}", value)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from _inside(f"{name}.{field.name}", getattr(thing, field.name))
    elif isinstance(thing, (tuple, list)):
        keys: Iterable[Any] = getattr(thing, "_fields", range(len(thing)))
        for key, value in zip(keys, thing, strict=True):
            yield from _inside(f"{name}.{key}", value)


@cache
def register() -> tuple[Entry, ...]:
    """Return every constant and every equation of the package, each once, module by module.

    Within a module they stand in the order of its text; one that is also held in a table there goes
    by its own name.
    """
    found: dict[int, Entry] = {}
    for module in _modules():
        short = module.__name__.removeprefix(f"{PACKAGE}.")
        summary = (inspect.getdoc(module) or "").partition("\n")[0]
        for name in _own_names(module):
            for path, thing in _inside(name, getattr(module, name, None)):
                if id(thing) not in found:
                    evidence = cast(Evidence, thing.evidence)
                    value = float(thing) if isinstance(thing, Constant) else None
                    found[id(thing)] = Entry(f"{short}.{path}", short, summary, evidence, value)
    return tuple(found.values())


def sources() -> tuple[Source, ...]:
    """Return the publications that the register rests on, each once, by their short form."""
    return tuple(sorted({one.source for one in register()}, key=lambda source: source.short))


NO_GRADE_MEANS = "none: cited from memory, or a choice where what we looked for was not found"


def to_frame() -> pd.DataFrame:
    """Return the register as a table, a row an entry; `value`, `low`, `high` in `unit`.

    `grade` is '' where there is none, and `grade_meaning` says so; `shown_grade` is the one that
    people are shown, which is none where the source itself was not read.
    """
    return pd.DataFrame(
        {
            "id": one.id,
            "meaning": one.evidence.meaning,
            "value": one.value,
            "unit": one.evidence.unit,
            "low": one.evidence.low,
            "high": one.evidence.high,
            "population": one.evidence.population,
            "grade": one.evidence.grade,
            "grade_meaning": GRADES.get(one.evidence.grade, NO_GRADE_MEANS),
            "shown_grade": one.evidence.shown_grade,
            "read": one.evidence.how_read,
            "source": one.source.short,
            "citation": one.source.citation,
            "link": one.source.link,
            "formula": one.formula,
        }
        for one in register()
    )


_HEAD = """# Where each number comes from

Made by `python -m calc evidence -o calc/evidence/EVIDENCE.md` from the declarations beside the
code; a test fails when it is out of date. Change the declaration, not this table.

{count} entries: {constants} constants and {equations} equations.

**Grades.** {grades}; {no_grade}.

**Read** tells how far a number was followed: {read}. What was read follows. Only 'primary text' and
'part' count as verified.
"""


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>")


def _row(*cells: str) -> str:
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _range(evidence: Evidence) -> str:
    low, high = evidence.low, evidence.high
    if low is not None and high is not None:
        return f"{figure(low, DECIMALS)} to {figure(high, DECIMALS)}"
    if low is not None:
        return f"from {figure(low, DECIMALS)}"
    return f"to {figure(high, DECIMALS)}" if high is not None else ""


def _read_cell(read: Read, seen: str) -> str:
    return f"{READ_WORDS[read]}: {seen}" if seen else READ_WORDS[read]


def _module_table(entries: list[Entry]) -> Iterator[str]:
    yield f"## `{entries[0].module}`"
    yield f"{entries[0].summary}\n"
    yield _row("Name", "What it is", "Value", "Unit", "Range", "For", "Grade", "Source", "Read")
    yield _row("---", "---", "---:", "---", "---", "---", "---", "---", "---")
    for one in entries:
        evidence = one.evidence
        yield _row(
            f"`{one.id.removeprefix(f'{one.module}.')}`",
            evidence.meaning,
            one.formula if one.value is None else figure(one.value, DECIMALS),
            evidence.unit,
            _range(evidence),
            evidence.population,
            evidence.grade or "none",
            evidence.source.short,
            _read_cell(evidence.read, evidence.seen),
        )
    yield ""


def to_markdown() -> str:
    """Return the text of `EVIDENCE.md`: tables of constants, sources, newer findings, reading."""
    entries = register()
    by_module: dict[str, list[Entry]] = {}
    for one in entries:
        by_module.setdefault(one.module, []).append(one)
    constants = sum(one.value is not None for one in entries)
    lines = [
        _HEAD.format(
            count=len(entries),
            constants=constants,
            equations=len(entries) - constants,
            grades="; ".join(f"{grade}: {words}" for grade, words in GRADES.items()),
            no_grade=NO_GRADE_MEANS,
            read="; ".join(f"'{READ_WORDS[read]}' is {read.value}" for read in Read),
        )
    ]
    for group in by_module.values():
        lines += _module_table(group)
    lines += ["## Sources\n", _row("Source", "Citation", "Link"), _row("---", "---", "---")]
    lines += [_row(one.short, one.citation, one.link) for one in sources()]
    lines += [
        "\n## Newer findings\n",
        _row("Subject", "What is done", "Changed", "What was found", "Grade", "Sources", "Read"),
        _row("---", "---", "---", "---", "---", "---", "---"),
    ]
    lines += [
        _row(
            one.subject,
            one.does,
            "yes" if one.moved else "no",
            one.says,
            one.grade or "none",
            ", ".join(source.short for source in one.sources),
            _read_cell(one.read, one.seen),
        )
        for one in NEWER
    ]
    lines += ["\n## Further reading\n", _row("Source", "What it says", "On", "Read", "Link")]
    lines += [_row("---", "---", "---", "---", "---")]
    lines += [
        _row(str(one.source), one.says, one.topic, _read_cell(one.read, one.seen), one.source.link)
        for one in READING
    ]
    return "\n".join(lines) + "\n"
