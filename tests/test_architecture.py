"""The house has one direction of travel, and its calculation knows nothing of a screen or a clock.

Every rule is a function from syntax trees to the places that break it, so that a test can also show
it code that breaks it: a rule that finds nothing anywhere proves nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pytest

from tests.support.source_code import ROOT, Module, imported, modules

CALC = modules("calc")
PAGES = modules("pages", "app.py")
EVERY = (*CALC, *PAGES)
LONGEST_FILE = 350

# From the ground up. A name stands for itself and, where it is a package, for all that is in it; a
# longer name goes before a shorter one. An arrow may point to the same floor or to a lower one.
FLOORS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "the ground: units, errors, arrays, evidence, text tables",
        frozenset(
            {
                "calc.arrays",
                "calc.clock",
                "calc.errors",
                "calc.evidence",
                "calc.person.limits",
                "calc.tables",
                "calc.units",
            }
        ),
    ),
    (
        "equations and what is known about them",
        frozenset(
            {
                "calc.energy",
                "calc.evidence.article",
                "calc.evidence.conflicts",
                "calc.evidence.further_reading",
                "calc.expenditure",
                "calc.food",
                "calc.person",
                "calc.recovery",
                "calc.training",
            }
        ),
    ),
    (
        "the person and the day",
        frozenset(
            {
                "calc.day",
                "calc.food.foods",
                "calc.journal",
                "calc.person.link",
                "calc.person.profile",
            }
        ),
    ),
    ("the plan", frozenset({"calc.plan"})),
    ("how an amount is said", frozenset({"calc.show.words"})),
    (
        "what is decided and found with plans",
        frozenset(
            {
                "calc.cohort",
                "calc.expenditure.checkin",
                "calc.food.menus",
                "calc.plan.roster",
                "calc.recovery.strain",
                "calc.team",
                "calc.today",
            }
        ),
    ),
    ("what a page shows", frozenset({"calc.show"})),
    ("what is kept of it", frozenset({"calc.kept"})),
    ("the whole package", frozenset({"calc.evidence.register", "calc.__main__"})),
    ("the screen", frozenset({"pages", "app"})),
)
# The public names of the package come from all of its floors but the last.
PUBLIC_NAMES = "calc"


def floor(name: str) -> int | None:
    """The floor of a module, by the longest of its packages that has one."""
    if name == PUBLIC_NAMES:
        return len(FLOORS) - 2
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        head = ".".join(parts[:length])
        for height, (_, names) in enumerate(FLOORS):
            if head in names:
                return height
    return None


def arrows(every: tuple[Module, ...]) -> dict[str, dict[str, str]]:
    """Which module imports which of ours, and where: importer -> imported -> 'file:line'."""
    known = frozenset(module.name for module in every)
    found: dict[str, dict[str, str]] = {name: {} for name in known}
    for module in every:
        for name, node in imported(module, known):
            if name in known and name != module.name:
                found[module.name].setdefault(name, module.at(node))
    return found


def cycle(graph: dict[str, dict[str, str]]) -> list[str]:
    """One round trip of imports, each module with where it imports the next; empty for none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        # From the imported to the importer; read backwards it follows the imports.
        trip = list(reversed(error.args[1]))
        return [f"{graph[a][b]}: {a} imports {b}" for a, b in pairwise(trip)]
    return []


def upward(graph: dict[str, dict[str, str]]) -> list[str]:
    """Every import of a higher floor."""
    return [
        f"{place}: {importer} ({FLOORS[low][0]}) imports {target} ({FLOORS[high][0]})"
        for importer, targets in graph.items()
        for target, place in targets.items()
        if (low := floor(importer)) is not None
        and (high := floor(target)) is not None
        and low < high
    ]


# What two pages share stands in common; web is the server's side of them.
SHARED = frozenset({"common", "web"})


def across(graph: dict[str, dict[str, str]]) -> list[str]:
    """Every import of what one page draws from outside of that page's folder."""

    def page(name: str) -> str:
        first, *rest = name.split(".")
        return rest[0] if first == "pages" and len(rest) > 1 and rest[0] not in SHARED else ""

    return [
        f"{place}: {importer} imports {target}, which two share: its place is pages.common"
        for importer, targets in graph.items()
        for target, place in targets.items()
        if page(target) not in ("", page(importer))
    ]


FOREIGN = {"streamlit", "pages", "app", "tests", "benchmarks"}
UNREPEATABLE = {"os", "random", "secrets", "time", "locale", "platform", "socket", "getpass"}
UNREPEATABLE_NAMES = {
    *("now", "today", "utcnow", "localtime", "perf_counter", "monotonic"),
    *("environ", "getenv", "argv", "urandom", "default_rng", "uuid1", "uuid4"),
}


def unrepeatable(module: Module) -> Iterator[str]:
    """Where a file reads a clock, the environment or chance, or changes what is global."""
    for name, statement in imported(module, frozenset()):
        if name.partition(".")[0] in UNREPEATABLE:
            yield f"{module.at(statement)}: imports {name}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and (
            node.attr in UNREPEATABLE_NAMES or ast.unparse(node) in ("np.random", "numpy.random")
        ):
            yield f"{module.at(node)}: {ast.unparse(node)}"
        elif isinstance(node, ast.Global):
            yield f"{module.at(node)}: global {', '.join(node.names)}"


SIGNS: dict[type[ast.operator], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.MatMult: "@",
}


def _is_number(node: ast.expr) -> bool:
    if isinstance(node, ast.UnaryOp):
        return _is_number(node.operand)
    return isinstance(node, ast.Constant) and isinstance(node.value, (int, float, complex))


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (
        isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


def arithmetic(module: Module) -> Iterator[str]:
    """Where a file computes. Joining texts, lists and charts with + is none, nor is a / 'path'."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.BinOp):
            sides = [node.left, node.right]
        elif isinstance(node, ast.AugAssign):
            sides = [node.value]
        else:
            continue
        sign = SIGNS.get(type(node.op), "")
        joins = sign == "+" and not any(_is_number(side) for side in sides)
        path = sign == "/" and any(_is_text(side) for side in sides)
        if sign and not joins and not path:
            yield f"{module.at(node)}: {ast.unparse(node)}"


def tapped_twice(module: Module) -> Iterator[str]:
    """The buttons whose second tap, there before the page is, is another one."""
    for node in ast.walk(module.tree):
        for given in node.keywords if isinstance(node, ast.Call) else ():
            if given.arg == "on_click" and not _is_once(given.value):
                yield f"{module.at(given.value)}: {ast.unparse(given.value)}"


def _is_once(callback: ast.expr) -> bool:
    by = callback.func if isinstance(callback, ast.Call) else None
    return isinstance(callback, ast.Constant) or (
        isinstance(by, ast.Name) and by.id in ("one_tap", "touching")
    )


def undocumented(module: Module) -> Iterator[str]:
    """The module, and each public class, function and method in it, that has no docstring."""

    def bare(node: ast.Module | ast.ClassDef | ast.FunctionDef, name: str) -> Iterator[str]:
        if not ast.get_docstring(node):
            yield f"{module.at(node)}: {name}"
        for inner in node.body:
            if isinstance(node, ast.FunctionDef) or not isinstance(
                inner, (ast.ClassDef, ast.FunctionDef)
            ):
                continue
            if not inner.name.startswith("_"):
                yield from bare(inner, f"{name}.{inner.name}")

    yield from bare(module.tree, module.name)


def as_module(text: str, name: str = "calc.example") -> Module:
    return Module(name, ROOT / f"{name.replace('.', '/')}.py", text)


def listed(rule: Callable[[Module], Iterator[str]], files: tuple[Module, ...]) -> str:
    return "\n".join(line for module in files for line in rule(module))


def test_there_is_something_to_hold_to_the_rules():
    assert {"calc.evidence", "calc.energy.surplus_deficit"} <= {module.name for module in CALC}


def test_calc_imports_nothing_that_draws():
    graph = [
        f"{module.at(node)}: {name}"
        for module in CALC
        for name, node in imported(module, frozenset())
        if name.partition(".")[0] in FOREIGN
    ]
    assert graph == []


def test_calc_reads_no_clock_no_environment_and_no_chance():
    files = tuple(module for module in CALC if module.name != "calc.__main__")
    assert listed(unrepeatable, files) == ""


def test_no_import_comes_back_to_where_it_started():
    assert cycle(arrows(EVERY)) == []


def test_every_module_has_a_floor():
    assert [module.name for module in EVERY if floor(module.name) is None] == [], (
        "give it a floor in FLOORS, by what it is about"
    )


def test_imports_point_downwards_only():
    assert upward(arrows(EVERY)) == []


def test_a_page_imports_no_other_page():
    assert across(arrows(EVERY)) == []


def test_pages_hold_no_arithmetic():
    # What a server counts of itself, seconds, bytes and visitors, is no figure of a plan.
    drawn = tuple(module for module in PAGES if not module.name.startswith("pages.web."))
    assert listed(arithmetic, drawn) == ""


def test_two_taps_on_a_button_that_is_not_drawn_anew_yet_are_one():
    assert listed(tapped_twice, PAGES) == ""


def test_everything_public_in_calc_says_what_it_is():
    assert listed(undocumented, CALC) == ""


def test_a_file_is_short_enough_to_be_read_at_once():
    long = [f"{module.path.name}: {module.lines} lines" for module in EVERY]
    assert [
        line for line, module in zip(long, EVERY, strict=True) if module.lines > LONGEST_FILE
    ] == []


@pytest.mark.parametrize(
    "text",
    [
        "import time",
        "from os import environ",
        "from datetime import datetime\nstamp = datetime.now()",
        "import datetime as d\nday = d.date.today()",
        "import pandas as pd\nnow = pd.Timestamp.now()",
        "import numpy as np\nx = np.random.normal()",
        "import sys\nwords = sys.argv",
        "count = 0\ndef more():\n    global count",
    ],
)
def test_a_clock_an_environment_or_chance_would_be_seen(text: str):
    assert list(unrepeatable(as_module(text)))


@pytest.mark.parametrize("text", ["from datetime import time", "x = clock.minute_of('17:30')"])
def test_a_time_of_day_is_no_clock(text: str):
    assert list(unrepeatable(as_module(text))) == []


@pytest.mark.parametrize(
    "text",
    ["a * b", "2 + x", "x - 1", "total += 1", "x /= y", "weight / height ** 2", "x + -1", "a // b"],
)
def test_arithmetic_on_a_page_would_be_seen(text: str):
    assert list(arithmetic(as_module(text, "pages.example")))


@pytest.mark.parametrize(
    "text",
    ["'a' + name", "[*a] + rest", "bars + labels", "a | b", "f'{x:.1f}'", "rows += [row]"],
)
def test_joining_is_no_arithmetic(text: str):
    assert list(arithmetic(as_module(text, "pages.example"))) == []


def test_a_path_is_no_arithmetic():
    assert list(arithmetic(as_module("here / 'style.css'", "pages.example"))) == []


def test_a_button_that_takes_both_taps_would_be_seen():
    drawn = as_module(
        "st.button('a', on_click=take)\nst.button('b', on_click=partial(take, 1))\n"
        "st.button('c', on_click=one_tap(take))\nst.download_button('d', on_click='ignore')",
        "pages.example",
    )
    assert list(tapped_twice(drawn)) == [
        "pages/example.py:1: take",
        "pages/example.py:2: partial(take, 1)",
    ]


def test_a_round_trip_would_be_seen():
    files = (
        as_module("from calc import b", "calc.a"),
        as_module("def later():\n    from calc.c import x", "calc.b"),
        as_module("import calc.a", "calc.c"),
    )
    trip = cycle(arrows(files))
    assert len(trip) == 3
    assert any("calc/b.py:2: calc.b imports calc.c" in step for step in trip)


def test_an_arrow_upwards_would_be_seen():
    files = (
        as_module("from calc.plan import make_plan", "calc.food.protein"),
        as_module("", "calc.plan"),
    )
    assert upward(arrows(files)) == [
        "calc/food/protein.py:1: calc.food.protein (equations and what is known about them) "
        "imports calc.plan (the plan)"
    ]


@pytest.mark.parametrize("importer", ["pages.journal.weeks", "pages.common.form"])
def test_a_page_that_imports_another_would_be_seen(importer: str):
    files = (
        as_module("from pages.training import planner", importer),
        as_module("from pages.common import style", "pages.training.planner"),
        as_module("from pages.training import planner", "pages.training.page"),
        as_module("", "pages.common.style"),
    )
    place = f"{importer.replace('.', '/')}.py:1"
    assert across(arrows(files)) == [
        f"{place}: {importer} imports pages.training.planner, which two share: "
        "its place is pages.common"
    ]


def test_a_missing_docstring_would_be_seen():
    text = (
        '"""Text."""\nclass A:\n    """A."""\n    def b(self):\n        pass\ndef _c():\n    pass'
    )
    assert list(undocumented(as_module(text))) == ["calc/example.py:4: calc.example.A.b"]
