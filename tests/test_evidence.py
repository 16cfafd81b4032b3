"""No number without evidence: none bare in the code, none badly declared in the register.

A bare number is one that means something (a dose, a rate, a coefficient) and stands in the code
without its source. It may stand inside the declaration of a `Constant`, inside an `@equation`
(whose evidence is the equation's) or the table of one, or in a table of foods that names its
source. Structural numbers need none: 0, 1, 2, the days, hours and minutes of the calendar, per
cent, and thousand.
"""

from __future__ import annotations

import ast
import math
import re

import pytest

from calc.evidence import GRADES, NO_GRADE, OUR_CHOICE, Read, Source
from calc.evidence.register import Entry, register
from tests.support.cases import each
from tests.support.source_code import Module, modules
from tests.test_architecture import as_module

CALC = modules("calc")

STRUCTURAL = frozenset({0, 1, 2, 7, 24, 60, 100, 1000, 1440})
# The doors read and write text: how long a text may be is a bound on the text, and how many inches
# are in a foot a definition; what is shown has its widths. Their named numbers need no evidence.
DOORS = frozenset(
    {
        "calc.__main__",
        "calc.errors",
        "calc.units",
        "calc.person.link",
        "calc.person.limits",
        "calc.evidence.register",
        "calc.day.calendar",
        "calc.clock",
        "calc.tables.delimited_text",
        "calc.tables.mended_rows",
        "calc.tables.safe_csv",
        "calc.tables.sheet",
    }
)
# Numbers that say nothing about a body, a food or a session, each with what it is instead.
NO_QUANTITY = {
    "calc.day.inputs.DayInputs": "the default of a form that nobody has touched",
    "calc.arrays._UNITS": "powers of ten by decimals",
    "calc.energy.equations.henry_line": "the ages of Henry's bands, as in the equations beside it",
    "calc.plan.amounts.DECIMALS": "how many decimals are shown",
    "calc.expenditure.projection.Model.after": "the weights of the fourth-order Runge-Kutta rule",
}
# Files of other people's apps: how a year, a clock or a unit is written says nothing about a body.
# What the journal says of a person is held to the rule. What is kept, and what many
# people's files are cut into, has bounds on bytes, rows and names.
JOURNAL = ("calc.journal", "calc.kept", "calc.cohort")
SAYS_SOMETHING = ("calc.journal.weekly", "calc.cohort.expenditure")
SHOWN = "calc.show"
FOODS = "calc.food"
# These arguments say how a number is shown or when it was published, not how large it is.
SHOWN_BY = frozenset({"round", "figure"})
SHAPE_ARGUMENTS = frozenset({"axis", "decimals", "step", "year"})

FOOD_SOURCES = frozenset({"FOOD_TABLE", "USDA_SR"})
UPPER = re.compile(r"_?[A-Z][A-Z0-9_]*$")


def _called(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return _called(node.func)
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _assigned(node: ast.stmt) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else []
    if isinstance(node, ast.AnnAssign):
        targets = [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def declarers(module: Module) -> set[str]:
    """`Constant`, and what stands for it in a file: partials of it, functions that return one, and
    functions that return a class of ours with one inside (`Limit`)."""
    found = {"Constant"}
    for node in module.tree.body:
        if isinstance(node, ast.ClassDef) and any(
            isinstance(field, ast.AnnAssign) and ast.unparse(field.annotation) in found
            for field in node.body
        ):
            found.add(node.name)
    classes = set(found)
    for node in module.tree.body:
        if (
            isinstance(node, (ast.Assign, ast.AnnAssign))
            and isinstance(node.value, ast.Call)
            and _called(node.value) == "partial"
            and _called(node.value.args[0]) in found
        ):
            found |= set(_assigned(node))
        if isinstance(node, ast.FunctionDef) and node.returns is not None:
            found |= {node.name} if ast.unparse(node.returns) in classes else set()
    return found


def _is_equation(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and any(
        isinstance(mark, ast.Call) and _called(mark) == "equation" for mark in node.decorator_list
    )


def _tables_of_equations(module: Module) -> set[str]:
    return {
        inner.id
        for node in module.tree.body
        if _is_equation(node)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Name) and UPPER.match(inner.id)
    }


class _Bare(ast.NodeVisitor):
    """Collects the bare numbers of one file."""

    def __init__(self, module: Module) -> None:
        self.module = module
        self.declarers = declarers(module)
        self.inside = [module.name]
        self.found: list[str] = []

    def visit(self, node: ast.AST) -> None:
        names = _assigned(node) if isinstance(node, (ast.Assign, ast.AnnAssign)) else []
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            names = [node.name]
        if names:
            self.inside.append(names[0])
        if ".".join(self.inside) not in NO_QUANTITY:
            super().visit(node)
        if names:
            self.inside.pop()

    def visit_Constant(self, node: ast.Constant) -> None:
        value = node.value
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            return
        if value not in STRUCTURAL:
            self.found.append(f"{self.module.at(node)}: {value}")

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node.func)
        if name in self.declarers:
            return
        self.visit(node.func)
        for argument in node.args[: 1 if name in SHOWN_BY else None]:
            self.visit(argument)
        for word in node.keywords:
            if word.arg not in SHAPE_ARGUMENTS or not isinstance(word.value, ast.Constant):
                self.visit(word.value)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)

    def visit_FormattedValue(self, node: ast.FormattedValue) -> None:
        self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if _is_equation(node):
            return
        arguments = [*node.args.posonlyargs, *node.args.args]
        defaults = zip(
            arguments[len(arguments) - len(node.args.defaults) :], node.args.defaults, strict=True
        )
        for argument, default in defaults:
            if argument.arg not in SHAPE_ARGUMENTS:
                self.visit(default)
        for word in node.args.kw_defaults:
            if word is not None:
                self.visit(word)
        for statement in node.body:
            self.visit(statement)


def _is_example(module: Module, node: ast.stmt) -> bool:
    return isinstance(node, ast.Assign) and _called(node.value) == "Profile"


def bare_numbers(module: Module) -> list[str]:
    """Every bare number of a file, with its place."""
    if module.name.startswith(JOURNAL) and not module.name.startswith(SAYS_SOMETHING):
        return []
    visitor = _Bare(module)
    tables = _tables_of_equations(module)
    door = module.name in DOORS or module.name.startswith(SHOWN)
    food = module.name.startswith(FOODS) and any(
        isinstance(node, ast.Name) and node.id in FOOD_SOURCES for node in ast.walk(module.tree)
    )
    for node in module.tree.body:
        names = _assigned(node)
        table = bool(names) and all(UPPER.match(name) for name in names)
        if table and (door or food or set(names) <= tables or _is_example(module, node)):
            continue
        visitor.visit(node)
    return visitor.found


def test_no_number_in_the_calculation_is_bare():
    assert "\n".join(line for module in CALC for line in bare_numbers(module)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "def f(weight_kg):\n    return 1.6 * weight_kg",
        "FLOOR = 1200",
        "def f(x):\n    return np.where(x > 35, x, 0)",
        "def f(x, low=0.4):\n    return x * low",
        "class A:\n    share: float = 0.25",
        "half = 0.5 * x",
        "x = other(3.5, 'g/kg')",
        "def f(x):\n    return round(x * 5.5, 1)",
    ],
)
def test_a_bare_number_would_be_seen(text: str):
    assert bare_numbers(as_module(text))


@pytest.mark.parametrize(
    "text",
    [
        "FLOOR = Constant(1200, 'kcal/day', 'least energy', low=800)",
        "_issn = partial(Constant, grade='B')\nLOW = _issn(3, 'mg/kg', 'caffeine')",
        "def _met(value: float) -> Constant:\n    return Constant(value, 'MET', '')\nA = _met(3.5)",
        "class Limit:\n    low: Constant\ndef _of(low: float) -> Limit: ...\nAGE = _of(14)",
        "@equation('fibre', formula='14')\ndef f(x):\n    return 14 * x / 1000",
        "TABLE = {30: 11.4}\n@equation('resting', formula='')\ndef f(x):\n    return TABLE[30] * x",
        "def f(x):\n    return figure(x, 4) + rows[3] + f'{x:6.3f}' + round(x, 3)",
        "def f(x):\n    return (x - 1) / 2 * 60 / 100",
    ],
)
def test_a_declared_or_structural_number_is_not_bare(text: str):
    assert bare_numbers(as_module(text)) == []


@each("one", register)
class TestEntry:
    def test_says_what_it_is_for_whom_and_from_where(self, one: Entry):
        evidence = one.evidence
        assert evidence.meaning.strip()
        assert evidence.population.strip()
        assert evidence.grade in {*GRADES, NO_GRADE}
        assert isinstance(evidence.source, Source)
        assert evidence.source.short
        assert evidence.source.citation
        assert isinstance(evidence.read, Read)

    def test_has_a_unit_or_says_that_it_is_a_share(self, one: Entry):
        named = re.search(r"\b(share|fraction|ratio|level)\b", one.evidence.meaning.lower())
        assert one.evidence.unit.strip() or named

    def test_lies_in_its_own_range(self, one: Entry):
        low = -math.inf if one.evidence.low is None else one.evidence.low
        high = math.inf if one.evidence.high is None else one.evidence.high
        value = low if one.value is None else one.value
        assert low <= value <= high
        assert one.value is None or math.isfinite(one.value)

    def test_is_our_choice_where_we_are_its_source_and_only_there(self, one: Entry):
        ours = one.source is OUR_CHOICE
        chosen = one.evidence.read is Read.CHOICE
        # A published line that we chose to read differently keeps its source, and has a formula.
        assert ours == chosen or (chosen and bool(one.formula))

    def test_of_ours_claims_no_more_than_practice(self, one: Entry):
        if one.source is OUR_CHOICE and "by definition" not in one.evidence.meaning:
            assert one.evidence.grade in ("C", "P", NO_GRADE)

    def test_has_no_grade_where_it_is_cited_from_memory(self, one: Entry):
        assert one.evidence.read is not Read.MEMORY or one.evidence.grade == NO_GRADE

    def test_of_a_source_that_was_read_has_a_grade(self, one: Entry):
        assert one.evidence.grade or one.evidence.read in (Read.MEMORY, Read.CHOICE)

    def test_says_what_was_read_where_that_was_not_the_whole_text(self, one: Entry):
        partly = one.evidence.read in (Read.PART, Read.CITED)
        assert bool(one.evidence.seen.strip()) == partly

    def test_has_a_formula_where_it_is_an_equation(self, one: Entry):
        assert (one.value is None) == bool(one.formula)


@pytest.mark.parametrize("name", NO_QUANTITY)
def test_what_is_let_through_is_still_there_and_still_needs_it(
    name: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delitem(NO_QUANTITY, name)
    module = next(one for one in reversed(CALC) if name.startswith(f"{one.name}."))
    assert bare_numbers(module)
