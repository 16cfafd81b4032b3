"""The picture of the weeks as a file: every lane is in it."""

from __future__ import annotations

import json

import pytest

from pages.journal.charts import picture_file
from tests.support.journal_page import HEVY, bring, to_bring, with_logs


def titles(drawn) -> list[str]:
    rows = drawn["picture"].rows
    return rows.loc[rows["kind"] == "title", "text"].to_list()


def test_every_lane_of_sets_has_both_ends_of_its_range_beside_it(drawn):
    bring(to_bring(), hevy_csv=HEVY)
    text = picture_file(drawn["picture"].rows, json.dumps(drawn["spec"]), "svg", "#fff").decode()
    assert text.count(">10<") == text.count(">20<") == 2


@pytest.mark.parametrize("kind, starts", [("png", b"\x89PNG"), ("svg", b"<svg")])
@pytest.mark.parametrize("ground", ["#181613", "#fcfaf6"])
def test_the_picture_is_a_file_that_holds_every_lane(drawn, kind, starts, ground):
    with_logs()
    data = picture_file(drawn["picture"].rows, json.dumps(drawn["spec"]), kind, ground)
    assert data.startswith(starts)
    if kind == "svg":
        text = data.decode()
        assert all(title in text for title in titles(drawn))
        assert ground in text
        # Every week has its count of days.
        assert text.count(">7<") >= 1
