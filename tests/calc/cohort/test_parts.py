"""A file is cut so that no row and no person is in two parts, and who comes back is seen."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.cohort import parts as module
from calc.cohort.parts import cut, in_single_bytes
from calc.cohort.places import Folder
from calc.cohort.source import rows_of, source_of
from calc.errors import InputError


def source(folder, people, form="csv"):
    path = folder / f"logs.{form}"
    table = pd.DataFrame({"day": range(len(people)), "who": people})
    table.to_csv(path, index=False) if form == "csv" else table.to_parquet(path, row_group_size=2)
    return source_of(str(path), path.name)


@pytest.mark.parametrize("form", ["csv", "parquet"])
@given(runs=st.lists(st.integers(1, 6), min_size=1, max_size=9), rows=st.integers(1, 8))
def test_no_person_is_in_two_parts(tmp_path_factory, form, runs, rows):
    people = [f"p{number}" for number, many in enumerate(runs) for _ in range(many)]
    found = cut(source(tmp_path_factory.mktemp("cut"), people, form), rows, 1)
    assert sum(part.rows for part in found) == len(people)
    assert [part.start for part in found[1:]] == [part.end for part in found[:-1]]
    first = 0
    for part in found:
        mine = people[first : first + part.rows]
        first += part.rows
        assert mine[-1] not in people[first:]
        assert part.rows >= rows or first == len(people)
        assert len(mine) - runs[int(mine[-1][1:])] < rows


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("at_once", [1, 2, 1000])
def test_a_person_who_comes_back_is_refused_wherever_it_is(tmp_path, monkeypatch, form, at_once):
    monkeypatch.setattr(module, "NAMES_AT_ONCE", at_once)
    cut(source(tmp_path, ["b", "b", "a", "c"], form), 1, 1)
    with pytest.raises(InputError, match=r"Row 5 is of a person .* sort the table"):
        cut(source(tmp_path, ["b", "b", "a", "c", "b", "a"], form), 1, 1)


def test_rows_without_a_person_end_nobodys(tmp_path):
    table = source(tmp_path, ["", "a", "", "a", "b", ""])
    found = cut(table, 1, 1)
    assert [rows_of(table, part).table["who"].tolist() for part in found] == [
        [""],
        ["a", "", "a"],
        ["b", ""],
    ]


def test_text_of_two_bytes_a_letter_is_copied(tmp_path):
    text = "name\nZoë\n"
    for encoding, copied in [("utf-16", True), ("utf-8", False), ("windows-1252", False)]:
        path = tmp_path / encoding
        path.write_bytes(text.encode(encoding))
        found = in_single_bytes(str(path), Folder(str(tmp_path)))
        assert (found != str(path)) == copied
    assert (tmp_path / "input").read_text(encoding="utf-8") == text
