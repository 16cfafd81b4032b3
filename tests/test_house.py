"""A stranger finds every fact in two guesses: few names, folders of one subject, tests beside them.

As in `test_architecture`, every rule is a function from what there is to what breaks it, so that a
test can also show it a house that does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.support.source_code import ROOT, modules
from tests.test_architecture import EVERY, arrows

# Many of a kind, each a noun of its own: an exercise's part of the body, an app's export, a step of
# the store's history. One more of them does not make the house harder to find one's way in.
OF_A_KIND = (
    "calc/training/catalogue",
    "calc/journal/reading/readers",
    "calc/kept/sql/migrations",
)
# Those above 212 keep what people give (packing, parts and their codecs, a copy, a file as brought,
# the store of two databases, a session's homes with the browser's side of them) and serve them for
# a host: limits, logs, measures, health, replicas, guarded doors, signing in.
# Eight for the account of energy: a day, sessions and their week, the requirement, the weights of
# equations, what was published on them.
# Five for what is taken along: a workbook and its sheets, components and the one that shares, the
# page's part.
# Nine for a week of distinct days: wakings, waking days, what each asks and holds, what it is made
# from, its meals and how large they may be.
# Seven for the first minute: the places of a page, what the product says of itself, its week drawn,
# body fat by a tape, the fields that ask for it and those of a session. One draws a page alone.
# Twelve for the plate: foods and leucine, dishes, what is excluded, and a menu from places at the
# table to its table, list and drawing. Two for what a person does not eat and when they train, and
# six for what is chosen of menus: other dishes, own foods, the week, what is kept and its pages.
# One for what goes together on a plate, and of what a day has only so much.
# Twenty-one for today: meals that are ticked off and the rest of their day, a session under way
# from its beginning and its history to its end, slips, words, fields, what is kept and its page.
# Four for a block of weeks: its rule, its words, its page, how a session was.
# For the own training in the Journal: which weeks, four figures, muscles and their grid; what is
# worked out once, the figures drawn, the week that is opened, what is looked at more closely.
# Two for the check-in: what a plan rests on, and a person's own marks. Three for writing by hand:
# what a day is marked with, one way to save and to undo, and a question where a slip was made.
# Twenty-two for the team: who is in it, what is read and mended of a roster, its table and sheets,
# the page with a person opened, its week, kitchen, sweat tests and screen, its part; a plan's week
# on paper, which two pages print.
# Nine for a team's kitchen and staff: plate sizes found, recipes as their parts, who gets which and
# what they change, the kitchen's list, its week, its sweat test, its weekly screen.
# Sixteen for many people's files: where they are, what comes in, its parts, kinds of tables, what a
# worker does, what is kept of a run, the run, the cores, a cluster, what is joined, the schema and
# the commands; logs of many, what is known beside them and what they teach; days and weeks of a
# roster. One is gone.
MOST_MODULES = 405
MOST_IN_A_FOLDER = 15
# The sixteenth and four: what is kept, today, a team, and files of many people.
MOST_AT_THE_TOP = 20
# A shorter module has more users than one, or is a noun that somebody would look for.
SHORT = 60
NOUNS = frozenset(
    {
        "calc/show/journal/apps.py",
        "calc/show/why/people.py",
        "calc/team/squad.py",
        "pages/checkin/page.py",
        "pages/journal/page.py",
        "pages/team/page.py",
        "pages/today/page.py",
        "pages/today/rating.py",
        "pages/web/door.py",
        "pages/why/page.py",
        "pages/why/people.py",
    }
)
# What is run or read by others than our own code: a command, a page, a migration.
ENTRANCES = ("calc/__main__.py", "app.py")

TESTS = tuple(
    path.relative_to(ROOT / "tests").as_posix() for path in (ROOT / "tests").rglob("test_*.py")
)
FILES = tuple(
    module.path.relative_to(ROOT).as_posix()
    for module in modules("calc", "pages")
    if module.path.name != "__init__.py"
)


def of_a_kind(path: str) -> bool:
    return path.startswith(OF_A_KIND)


def counted(files: Iterable[str]) -> list[str]:
    """The modules that a reader has to know apart: all but the catalogue of exercises."""
    return [path for path in files if not path.startswith(OF_A_KIND[0])]


def crowded(files: Iterable[str]) -> list[str]:
    """The folders with more modules than fit one look."""
    folders = Counter(Path(path).parent.as_posix() for path in files if not of_a_kind(path))
    return [
        f"{folder}: {many} files" for folder, many in folders.items() if many > MOST_IN_A_FOLDER
    ]


def at_the_top(files: Iterable[str]) -> set[str]:
    """The names that stand at the top of calc, but for the package's own and its commands."""
    names = {Path(path).parts[1].removesuffix(".py") for path in files if path.startswith("calc/")}
    return {name for name in names if not name.startswith("__")}


def alone(lines: Mapping[str, int], importers: Mapping[str, int]) -> list[str]:
    """The short modules that only one other uses, and that are no noun."""
    return [
        f"{path}: {long} lines, one user"
        for path, long in lines.items()
        if long < SHORT
        and importers.get(path, 0) < 2
        and path not in NOUNS
        and not of_a_kind(path)
        and not path.startswith(ENTRANCES)
    ]


def module_of(test: str, files: Iterable[str]) -> str:
    """The module that a file of tests is about: in its place, by its name or its name and a topic.

    Of two that fit, the longer name: 'test_protein_per_meal' is not about protein. '' for none.
    """
    about = Path(test).stem.removeprefix("test_")
    fits = [
        path
        for path in files
        if Path(path).parent == Path(test).parent
        and f"{about}_".startswith(f"{Path(path).stem.strip('_')}_")
    ]
    return max(fits, key=len, default="")


def without_tests(files: Iterable[str], tests: Iterable[str]) -> list[str]:
    """The modules that no file of tests mirrors."""
    files = tuple(files)
    tested = {module_of(test, files) for test in tests}
    return [path for path in files if path not in tested]


def without_module(files: Iterable[str], tests: Iterable[str]) -> list[str]:
    """The files of tests that mirror no module and no package."""
    files = tuple(files)
    packages = {Path(path).parent for path in files}
    return [
        test
        for test in tests
        if not module_of(test, files)
        and not (Path(test).name.startswith("test_package") and Path(test).parent in packages)
    ]


def mirrored(path: str) -> bool:
    """Whether a module has to have tests of its own: exercises and migrations are data."""
    return not path.startswith((OF_A_KIND[0], OF_A_KIND[2]))


def importers() -> dict[str, int]:
    """How many modules use each file."""
    graph = arrows(EVERY)
    used = Counter(target for targets in graph.values() for target in targets)
    return {
        module.path.relative_to(ROOT).as_posix(): used[module.name]
        for module in EVERY
        if module.path.name != "__init__.py"
    }


def test_there_are_few_enough_modules_to_know_them():
    assert len(counted(FILES)) <= MOST_MODULES


def test_the_top_of_calc_is_a_dozen_subjects_and_the_ground():
    assert len(at_the_top(FILES)) <= MOST_AT_THE_TOP, sorted(at_the_top(FILES))


def test_a_folder_fits_one_look():
    assert crowded(FILES) == []


def test_a_short_module_with_one_user_is_a_noun():
    lines = {
        module.path.relative_to(ROOT).as_posix(): module.lines
        for module in EVERY
        if module.path.name != "__init__.py"
    }
    assert alone(lines, importers()) == []


def test_a_noun_is_still_there_and_still_short():
    lines = {path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in NOUNS}
    assert [path for path, long in lines.items() if long >= SHORT] == []


def test_every_module_has_its_tests_in_its_place():
    assert without_tests(filter(mirrored, FILES), TESTS) == []


def test_every_file_of_tests_mirrors_a_module():
    own = [test for test in TESTS if test.startswith(("calc/", "pages/"))]
    assert without_module(FILES, own) == []


def test_no_name_of_a_file_repeats_its_folder():
    again = [
        path
        for path in FILES
        if re.match(rf"{Path(path).parent.name}_.", Path(path).stem) and not of_a_kind(path)
    ]
    assert again == []


def test_a_crowd_would_be_seen():
    many = [f"calc/food/dish{number}.py" for number in range(MOST_IN_A_FOLDER + 1)]
    assert crowded(many) == ["calc/food: 16 files"]
    assert crowded([path.replace("food", "training/catalogue") for path in many]) == []


def test_one_more_name_at_the_top_would_be_seen():
    files = ["calc/__main__.py", "calc/units.py", "calc/food/protein.py", "calc/food/foods.py"]
    assert at_the_top(files) == {"units", "food"}


def test_a_short_module_with_one_user_would_be_seen():
    lines = {"calc/food/odd.py": 12, "calc/food/protein.py": 200, "calc/clock.py": 40}
    users = {"calc/food/odd.py": 1, "calc/food/protein.py": 1, "calc/clock.py": 9}
    assert alone(lines, users) == ["calc/food/odd.py: 12 lines, one user"]


def test_a_module_without_tests_and_tests_without_a_module_would_be_seen():
    files = ["calc/food/protein.py", "calc/food/protein_per_meal.py", "calc/__main__.py"]
    tests = ["calc/food/test_protein_per_meal.py", "calc/test_main.py", "calc/test_protein.py"]
    assert without_tests(files, tests) == ["calc/food/protein.py"]
    assert without_tests(files, [*tests, "calc/food/test_protein_by_age.py"]) == []
    assert without_module(files, tests) == ["calc/test_protein.py"]
    assert without_module(files, ["calc/food/test_package.py"]) == []
