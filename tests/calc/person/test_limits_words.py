"""The words of a profile's choices: those of the contract, and any other is refused by name."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from calc.errors import InputError
from calc.person.limits import DIETS, EXPERIENCES, GOALS, SEXES, WEEKDAYS, check_choice


def test_the_words_are_those_of_the_contract():
    assert SEXES == ("male", "female", "unspecified")
    assert GOALS == ("gain", "maintain", "recomposition", "cut")
    assert EXPERIENCES == ("novice", "intermediate", "advanced")
    assert DIETS == ("omnivore", "vegetarian", "vegan")
    assert WEEKDAYS == ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@pytest.mark.parametrize("words", ["cut", np.array(["cut", "gain"]), pd.Series(["maintain"])])
def test_known_words_pass_alone_and_in_a_table(words):
    check_choice(words, GOALS, "goal")


@pytest.mark.parametrize("words", ["bulk", np.array(["cut", "bulk"]), pd.Series(["gain", "bulk"])])
def test_a_word_that_is_not_known_is_named_with_those_on_offer(words):
    with pytest.raises(InputError, match=r"goal 'bulk' is not known.* gain, maintain") as caught:
        check_choice(words, GOALS, "goal")
    assert (caught.value.field, caught.value.value) == ("goal", "bulk")
