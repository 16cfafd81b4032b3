"""One test of many cases fails where one of them does, and says which."""

from typing import Any

import pytest

from tests.support.cases import SHOWN, each


def test_each_case_is_run_and_those_that_fail_are_named():
    seen: list[int] = []

    @each("number, half", [(2, 1), (5, 2), (4, 2), (9, 4)])
    def halves(number: int, half: int) -> None:
        seen.append(number)
        assert half * 2 == number

    with pytest.raises(ExceptionGroup, match="2 of 4 cases\n5, 2\n9, 4") as failure:
        halves()
    assert seen == [2, 5, 4, 9]
    assert [one.__notes__ for one in failure.value.exceptions] == [["case: 5, 2"], ["case: 9, 4"]]


def test_what_was_expected_to_raise_and_did_not_is_a_fault_of_its_case():
    @each("text", ["1", "one"])
    def refused(text: str) -> None:
        with pytest.raises(ValueError):
            int(text)

    with pytest.raises(BaseExceptionGroup, match="1 of 2 cases\n'1'"):
        refused()


def test_of_very_many_faults_all_are_named_and_some_are_shown():
    @each("number", range(100))
    def none(number: int) -> None:
        raise AssertionError

    with pytest.raises(ExceptionGroup, match="\n99") as failure:
        none()
    assert len(failure.value.exceptions) == SHOWN


def test_every_test_of_a_class_is_run_on_each_case():
    class Shared:
        def test_is_even(self, number: int) -> None:
            assert number % 2 == 0

    @each("number", [2, 3])
    class TestNumber(Shared):
        def test_is_small(self, number: int) -> None:
            assert number < 3

    on_all: Any = TestNumber()
    for test in (on_all.test_is_even, on_all.test_is_small):
        with pytest.raises(ExceptionGroup, match="1 of 2 cases\n3"):
            test()
    Shared().test_is_even(2)


def test_no_case_is_no_test():
    with pytest.raises(AssertionError, match="no case"):
        each("number", [])


def test_cases_that_take_a_while_are_made_when_a_test_runs_and_none_is_a_fault_too():
    made: list[list[int]] = [[2, 3], []]

    @each("number", lambda: made.pop(0))
    def is_even(number: int) -> None:
        assert number % 2 == 0

    assert len(made) == 2
    with pytest.raises(ExceptionGroup, match="1 of 2 cases\n3"):
        is_even()
    with pytest.raises(AssertionError, match="no case"):
        is_even()


class TestInAClass:
    @pytest.mark.parametrize("factor", [1, 2])
    @each("number", [1, 2])
    @each("other", [3, 4])
    def test_it_stands_beside_fixtures_and_parameters(
        self, tmp_path, factor: int, number: int, other: int
    ):
        assert tmp_path.exists()
        assert factor * number < factor * other
