"""What a value written by hand may be, and the slip that explains one that it cannot be."""

from __future__ import annotations

import pandas as pd
import pytest

from calc.errors import InputError
from calc.journal import by_hand
from calc.journal.by_hand_limits import waist_cm
from calc.journal.model import Journal
from tests.support.cases import each

DAY = "2026-01-05"
EMPTY = Journal()


@each(
    "field, value, message",
    [
        ("weight_kg", 8, "Body weight 8 kg is below 30 kg: did you mean 80 kg?"),
        ("weight_kg", 804, "Body weight 804 kg is above 250 kg: did you mean 80.4 kg?"),
        ("sleep_h", 450, "Sleep 450 h is above 24 h: did you mean 7.5 h (450 min)?"),
        ("sleep_h", 75, "Sleep 75 h is above 24 h: did you mean 7.5 h?"),
        ("sleep_h", -1, "Sleep -1 h is below 0 h."),
        (
            "energy_kcal",
            16_736,
            "Energy 16,736 kcal is above 15,000 kcal: did you mean 4,000 kcal (16,736 kJ)?",
        ),
        ("protein_g", 1600, "Protein 1,600 g is above 1,000 g: did you mean 160 g?"),
        ("fibre_g", 1e300, "Fibre 1e+300 g is above 250 g."),
        ("protein_g", "much", "Protein 'much' is not a number."),
        ("protein_g", float("inf"), "Protein 'inf' is not a number."),
        ("protein_g", True, "Protein 'True' is not a number."),
        ("protein_g", [1], "Protein '[1]' is not a number."),
        ("steps", 1, "A day has no 'steps'."),
    ],
)
def test_a_value_out_of_its_range_names_the_likely_slip(field, value, message):
    with pytest.raises(InputError) as fault:
        by_hand.put_day(EMPTY, DAY, **{field: value})
    assert str(fault.value) == message
    assert fault.value.field == field


@pytest.mark.parametrize("day", ["", "soon", "2026-13-01", None, 3, pd.NaT, "1066-10-14"])
def test_what_is_no_date_is_refused(day):
    with pytest.raises(InputError) as fault:
        by_hand.put_day(EMPTY, day, weight_kg=80)
    assert fault.value.field == "date"


@pytest.mark.parametrize(
    "percent, message",
    [
        (0.215, "Body fat 0.21 % is below 3 %: did you mean 21.5 %?"),
        (1, "Body fat 1 % is below 3 %."),
        (0, "Body fat 0 % is below 3 %."),
        (215, "Body fat 215 % is above 65 %: did you mean 21.5 %?"),
        ("much", "Body fat 'much' is not a number."),
    ],
)
def test_a_body_fat_that_no_body_has_names_the_likely_slip(percent: object, message: str):
    with pytest.raises(InputError) as fault:
        by_hand.put_body_fat(EMPTY, DAY, percent, "scale")
    assert str(fault.value) == message
    assert fault.value.field == "body_fat"


@each(
    "given, message",
    [
        (34, "Waist 34 cm is below 45 cm: did you mean 86.4 cm?"),  # 34 in × 2.54
        (850, "Waist 850 cm is above 200 cm: did you mean 85 cm?"),
        (215.9, "Waist 215.9 cm is above 200 cm: did you mean 85 cm?"),  # 85 in in place of 85 cm
        (2, "Waist 2 cm is below 45 cm."),
        ("slim", "Waist 'slim' is not a number."),
    ],
)
def test_a_waist_out_of_its_range_names_the_likely_slip(given, message):
    with pytest.raises(InputError) as fault:
        waist_cm(given)
    assert str(fault.value) == message
    assert waist_cm("85,5") == 85.5
