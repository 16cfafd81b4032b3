"""Foods of a person's own: from a label, asked about where it does not add up, and on a plate."""

from __future__ import annotations

import pytest

from calc import InputError
from calc.food.menus import Label, menu
from calc.food.menus.dishes import main_of
from calc.food.menus.own import own_plates
from tests.support.profiles import plan

PUDDING = Label("Protein Pudding", 150, 20, 11, 3, per_g=200, contains=("milk", "lactose"))


def test_what_100_g_hold_is_worked_out_from_a_portion():
    food = PUDDING.food
    assert (food.name, food.energy_kcal, food.protein_g) == ("protein pudding", 75, 10)


def test_an_energy_that_its_grams_do_not_explain_is_asked_about_and_kept_where_it_is_right():
    # 627 kJ taken for kcal: 150 kcal.
    with pytest.raises(InputError, match="Is one of them in kJ") as caught:
        Label("pudding", 627, 20, 11, 3, per_g=200)
    assert caught.value.errors[0].field == "energy_kcal"
    assert Label("pudding", 627, 20, 11, 3, per_g=200, sure=True).food.energy_kcal == 313.5


def test_more_than_all_of_it_is_refused():
    with pytest.raises(InputError, match="add up to 110 g"):
        Label("powder", 440, 60, 40, 10)


def test_a_name_that_nobody_reads_is_refused():
    with pytest.raises(InputError, match="goes on for more than 40 letters"):
        Label("x" * 41, 75, 10, 5.5, 1.5)


def test_it_comes_first_where_it_fits_and_the_day_is_met():
    found = menu(plan(), "rest", own=[PUDDING])
    assert "protein pudding" in found.table["food"].tolist()
    assert found.misses.empty
    assert "protein pudding" in found.shopping["food"].tolist()
    beside = [one for one in found.table["dish"] if "pudding" in one]
    assert main_of(beside) in ("", "Protein pudding")


@pytest.mark.parametrize("out", ["milk", "Dairy", "protein pudding", "pudding"])
def test_it_is_left_out_as_any_other_food_is(out: str):
    assert (
        "protein pudding"
        not in menu(plan(), "rest", own=[PUDDING], exclude=[out]).table["food"].tolist()
    )


def test_no_vegan_is_given_what_no_vegan_eats():
    assert own_plates([PUDDING], "vegan", ()) == ()
    assert own_plates([Label("pea shake", 110, 22, 2, 1.5, eaten_by="vegan")], "vegan", ()) != ()
