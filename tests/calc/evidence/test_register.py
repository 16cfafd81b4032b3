"""The register holds every number and equation that has evidence, once, and its table is fresh."""

import gc
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from calc import __main__ as command
from calc.energy.equations import mifflin_st_jeor
from calc.energy.surplus_deficit import LARGEST_SURPLUS_KCAL
from calc.evidence import Evidence, Read
from calc.evidence import register as registers
from calc.evidence.register import Entry, register, to_frame, to_markdown
from calc.food.protein import PROTEIN_LOW
from tests.support.source_code import ROOT

TABLE = Path(registers.__file__).parent / "EVIDENCE.md"

# In a process of its own: tests make constants too, which are no part of the package.
COUNT_THE_LIVING = """
import gc
gc.disable()
from calc.evidence import Constant
from calc.evidence.register import register
known = {id(one.evidence) for one in register()}
gc.collect()
living = [thing for thing in gc.get_objects() if type(thing) is Constant]
print(*[repr(one.evidence.meaning) for one in living if id(one.evidence) not in known], sep="\\n")
"""


def by_id() -> dict[str, Entry]:
    return {one.id: one for one in register()}


def test_each_entry_is_there_once_under_its_own_name():
    assert len(by_id()) == len(register())
    assert len({id(one.evidence) for one in register()}) == len(register())


@pytest.mark.parametrize(
    "name, thing",
    [
        ("energy.surplus_deficit.LARGEST_SURPLUS_KCAL", LARGEST_SURPLUS_KCAL),
        ("food.protein.PROTEIN_LOW", PROTEIN_LOW),
        ("energy.equations.mifflin_st_jeor", mifflin_st_jeor),
    ],
)
def test_an_entry_carries_the_evidence_of_its_declaration(name: str, thing: object):
    assert by_id()[name].evidence is getattr(thing, "evidence")  # noqa: B009 - typed as object


def test_a_constant_inside_a_table_is_found_under_its_path():
    assert by_id()["person.limits.LIMITS.weight.high"].value == 250


def test_a_constant_that_another_module_imports_stays_with_the_one_that_declares_it():
    assert "food.protein.OLDER_AGE" in by_id()
    assert not {"person.guardrails.OLDER_AGE", "plan.roster.plans.OLDER_AGE"} & by_id().keys()


def test_no_constant_of_the_package_is_missing():
    missing = subprocess.run(
        [sys.executable, "-c", COUNT_THE_LIVING],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert missing.stdout.strip() == ""


def test_no_equation_of_the_package_is_missing():
    register()
    # The tests' own set-up puts what was loaded before them out of the collector's sight.
    gc.unfreeze()
    marked = {
        id(thing.evidence)
        for thing in gc.get_objects()
        if callable(thing)
        and str(getattr(thing, "__module__", "")).startswith("calc.")
        and isinstance(getattr(thing, "__dict__", {}).get("evidence"), Evidence)
    }
    gc.freeze()
    assert marked == {id(one.evidence) for one in register() if one.value is None}


def test_the_table_has_a_row_an_entry_and_its_formula_names_the_inputs():
    table = to_frame().set_index("id")
    assert len(table) == len(register())
    assert (
        table.loc["energy.fat_free_mass.cunningham_1980", "formula"]
        == "500 + 22 × fat_free_mass_kg"
    )
    assert table.loc["food.protein.PROTEIN_LOW", "value"] == 1.6


@pytest.mark.parametrize("read", Read)
def test_only_what_was_read_where_it_was_printed_is_verified(read: Read):
    evidence = replace(LARGEST_SURPLUS_KCAL.evidence, read=read)
    one = Entry("a.B", "a", "", evidence, 1.0)
    assert one.verified == (read in (Read.PRIMARY, Read.PART))


def row_of(name: str) -> str:
    module, _, own = name.rpartition(".")
    table = next(
        part for part in to_markdown().split("\n## ") if f"`{module}`" in part.splitlines()[0]
    )
    return next(line for line in table.splitlines() if line.startswith(f"| `{own}` |"))


@pytest.mark.parametrize(
    "name, end, shown",
    [
        ("food.caffeine.DAY_CAP", "| B | EFSA 2015 | part: the abstract |", "read in the abstract"),
        (
            "day.windows.GAP_LARGE",
            "| C | Aragon & Schoenfeld 2013 | cited: an audit of its full text |",
            "read in an audit of its full text, which cites it",
        ),
        (
            "recovery.sleep.JET_LAG_FLAG",
            "| none | Two Plates | our choice |",
            "our choice; no source fixes it",
        ),
    ],
)
def test_the_tables_say_what_was_read_and_where_there_is_no_grade(name, end, shown):
    assert row_of(name).endswith(end)
    row = to_frame().set_index("id").loc[name]
    assert row["read"] == shown
    assert row["grade"] == ("" if "none" in end else end[2])
    assert row["grade_meaning"].startswith("none:") == ("none" in end)


def test_the_table_in_the_docs_is_fresh():
    assert TABLE.read_text(encoding="utf-8") == to_markdown(), (
        "EVIDENCE.md is out of date: python -m calc evidence -o calc/evidence/EVIDENCE.md"
    )


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]):
    assert command.main(["evidence"]) == 0
    assert capsys.readouterr().out == to_markdown()


def test_the_command_writes_the_table(tmp_path: Path):
    target = tmp_path / "evidence.md"
    assert command.main(["evidence", "-o", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == to_markdown()


def test_a_command_that_does_not_exist_is_an_error(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as stopped:
        command.main(["evidences"])
    assert stopped.value.code == 2
    assert "evidence" in capsys.readouterr().err
