"""Which weeks are shown: a span, months, and the way to those with training and food."""

from __future__ import annotations

import pytest

from calc.show.journal import span
from tests.support.dates import iso
from tests.support.shown_weeks import weeks


def test_a_span_is_the_last_weeks():
    assert (
        span.span_of(weeks(10), 4)["week_start"].to_list() == weeks(10)["week_start"][6:].to_list()
    )
    assert len(span.span_of(weeks(10), None)) == 10
    assert len(span.span_of(weeks(10).iloc[[0, 9]], None)) == 10


def test_months_hold_the_weeks_that_touch_them_in_whichever_order_they_are_named():
    table = weeks(10)
    assert span.months_of(table) == ["2026-10", "2026-11", "2026-12"]
    assert span.month_text("2026-10") == "Oct 2026"
    # The week of 26 October ends on 1 November; that of 30 November is the last.
    found = span.within_months(table, "2026-12", "2026-11")
    assert iso(found["week_start"].iloc[[0, -1]]) == ["2026-10-26", "2026-12-07"]
    assert span.within_months(table, "2026-11", "2026-12").equals(found)


@pytest.mark.parametrize(
    "workouts, days, shown, told",
    [
        # Both are in a week shown; one of them is nowhere.
        ([4, 4, 4, 4], [6, 6, 6, 6], 2, None),
        ([4, 4, 4, 4], [0, 0, 0, 0], 2, None),
        ([0, 0, 0, 0], [6, 6, 6, 6], 2, None),
        # 5 and 12 October have both, 19 and 26 October have not.
        ([4, 4, 4, 4], [6, 6, 0, 0], 2, ("2026-10", "2026-10")),
        ([4, 4, 0, 0], [6, 6, 6, 6], 2, ("2026-10", "2026-10")),
        ([4, 4, 0, 0], [0, 0, 6, 6], 4, "none"),
    ],
)
def test_where_training_and_food_lie_apart_the_weeks_that_have_both_are_known(
    workouts, days, shown, told
):
    every = weeks(4, workouts=workouts, intake_days=days)
    found = span.apart(every, every.tail(shown))
    if told is None:
        assert found is None
        return
    assert found is not None
    if told == "none":
        assert found.months is None
        assert found.text == (
            "No week has both training and food: training from 5 Oct 2026 to 18 Oct 2026 and food "
            "from 19 Oct 2026 to 1 Nov 2026."
        )
    else:
        assert found.months == told
        assert "The last that has both is the week of 12 Oct 2026." in found.text


def test_the_months_to_go_to_end_with_the_last_week_that_has_both_and_are_no_more_than_a_quarter():
    every = weeks(40, intake_days=[6] * 30 + [0] * 10)
    found = span.apart(every, every.tail(5))
    assert found is not None
    assert found.months is not None
    # The 30th Monday from 5 October 2026 is 26 April 2027, whose Sunday is 2 May; 11 weeks before
    # it is 8 February.
    assert found.months == ("2027-02", "2027-05")
    assert len(span.within_months(every, *found.months)) <= 18
