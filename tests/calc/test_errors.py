"""What a person is told: one fault or several at once, and values of bounded length."""

from __future__ import annotations

import pytest

from calc.errors import LONGEST_SHOWN, Finding, InputError, Notice, noticed, shown_value


def test_a_single_fault_holds_itself_and_stays_as_it_is():
    fault = InputError("Age 7 is below 14 years.", "age", 7)
    assert (str(fault), fault.field, fault.value) == ("Age 7 is below 14 years.", "age", 7)
    assert fault.errors == (fault,)
    assert InputError.together([fault]) is fault
    assert isinstance(fault, ValueError)


def test_several_faults_are_one_error_that_holds_each():
    age, height = InputError("Age.", "age", 7), InputError("Height.", "height", "x")
    both = InputError.together([age, height])
    assert both.errors == (age, height)
    assert str(both) == "Age.\nHeight."
    assert (both.field, both.value) == ("age", 7)


class Unreadable:
    def __str__(self) -> str:
        raise RecursionError


@pytest.mark.parametrize(
    "value, shown",
    [
        (7.5, "7.5"),
        ("x" * 1000, "x" * LONGEST_SHOWN),
        (10**5000, "a int"),  # Python writes no number of so many digits
        (Unreadable(), "a Unreadable"),
    ],
    ids=["number", "long", "digits", "unreadable"],
)
def test_a_value_is_shown_by_its_beginning(value, shown):
    assert shown_value(value) == shown


def test_a_notice_asks_and_gives_nothing_unless_it_says_so():
    notice = Notice("advice", "sleep", "A word.")
    assert (notice.asked, notice.given) == ("", "")
    assert notice == Notice("advice", "sleep", "A word.")


@pytest.mark.parametrize(
    ("holds", "given", "asked_given"),
    [(True, 400.4, [("450 mg", "400 mg")]), (False, 400.4, []), (True, 449.8, [])],
)
def test_a_finding_is_told_where_it_holds_and_its_figures_differ(holds, given, asked_given):
    figures = ((450.0, "{:.0f}".format), (given, "{:.0f}".format))
    cap = Finding("changed", "caffeine", "Below {1}.", holds, "{0} mg", "{1} mg", figures)
    told = [*noticed([cap])]
    assert [(one.asked, one.given) for one in told] == asked_given
    assert all(one.why == "Below 400." for one in told)
