"""The account of maintenance: six people worked out by hand, its doubt, and that nothing jumps."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.arrays import Band
from calc.energy.combination import FOUR_OF_FIVE
from calc.energy.maintenance import maintenance
from calc.energy.sessions import ByKind, kept_share
from tests.support.cases import each

P1 = (80, 180, 25, True)
P2 = (62, 165, 32, False)
P3 = (90, 175, 64, True)
NOTHING = ByKind()


def band(target: float, sd_share: float = 0.08) -> Band:
    off = FOUR_OF_FIVE * sd_share * target
    return Band(target - off, target, target + off)


# Science of the week, A7: resting energy and its SD, the day, steps, sessions a day, the rest.
SIX = [
    ("A", band(1963, 0.0825), 1.50, 7000, 157, (80, 180, 30, 1), 3133, 342, 2946, (2695, 3571)),
    ("B", band(1463, 0.0815), 1.50, 8000, 101, (60, 165, 30, 0), 2343, 253, 2183, (2019, 2667)),
    ("C", band(1840, 0.0942), 1.50, 9000, 293, (72, 178, 22, 1), 3140, 354, 3073, (2686, 3593)),
    ("D", band(1444, 0.0823), 1.80, 12_500, 94, (75, 168, 45, 0), 2723, 306, 2662, (2331, 3114)),
    ("E", band(1990, 0.0943), 1.95, 14_000, 113, (88, 185, 38, 1), 4099, 514, 3640, (3441, 4757)),
    ("F", band(1206, 0.0907), 1.50, 6000, 109, (63, 160, 68, 0), 1917, 222, 1920, (1634, 2201)),
]


@each("name, resting, level, steps, sessions, body, expected, sd, requirement, ends", SIX)
def test_six_people(name, resting, level, steps, sessions, body, expected, sd, requirement, ends):
    found = maintenance(resting, level, ByKind(whole=sessions), *body, steps=steps)
    assert found.band.target == pytest.approx(expected, abs=1.5), name
    assert (found.band.high - found.band.low) / 2 / FOUR_OF_FIVE == pytest.approx(sd, abs=2)
    assert (found.band.low, found.band.high) == pytest.approx(ends, abs=3)
    assert found.second_opinion == pytest.approx(requirement, abs=1)


@each(
    "resting, level, steps, sessions, body, expected",
    [  # A7: the same in a deficit, where sessions count four fifths
        (1963, 1.50, 7000, 157, (80, 180, 30, 1), 3102),
        (1463, 1.50, 8000, 101, (60, 165, 30, 0), 2323),
        (1840, 1.50, 9000, 293, (72, 178, 22, 1), 3081),
        (1444, 1.80, 12_500, 94, (75, 168, 45, 0), 2704),
        (1990, 1.95, 14_000, 113, (88, 185, 38, 1), 4076),
        (1206, 1.50, 6000, 109, (63, 160, 68, 0), 1896),
    ],
)
def test_six_people_in_a_deficit(resting, level, steps, sessions, body, expected):
    week = ByKind(whole=sessions)
    found = maintenance(band(resting), level, week, *body, steps=steps)
    saved = (1 - kept_share(0.15, 25)) * week.total
    assert found.band.target - saved == pytest.approx(expected, abs=1.5)


def test_a_maintenance_learned_from_logs_takes_the_place_of_the_sum_row_by_row():
    learned = np.array([np.nan, 2600.0])
    found = maintenance(band(1805), 1.55, NOTHING, *P1, learned_kcal=learned)
    assert found.learned.tolist() == [False, True]
    assert found.band.target == pytest.approx([1805 * 1.55, 2600])
    assert found.formula == pytest.approx([1805 * 1.55] * 2)
    assert found.band.low[1] == pytest.approx(2600 * 0.88)
    assert found.band.high[1] == pytest.approx(2600 * 1.12)
    assert found.account.logs.target == pytest.approx([0, 2600 - 1805 * 1.55])
    alone = maintenance(band(1805), 1.55, NOTHING, *P1)
    assert [part[0] for part in found.band] == pytest.approx(list(alone.band))


@each(
    "resting, person, expected",
    [  # science.md 1.2: unrounded resting energy times 1.55, with nothing else in the account
        (2029.8528680688335, P1, 3146),
        (1478.912870458891, P2, 2292),
        (1678.75, P3, 2602),
    ],
)
def test_rest_times_the_day(resting, person, expected):
    found = maintenance(band(resting), 1.55, NOTHING, *person)
    assert found.band.target == pytest.approx(expected, abs=0.5)
    assert found.level == pytest.approx(1.55)
    assert found.differs is False


def test_the_usual_calculators_stand_beside_it():
    # Mifflin 1780 for 80 kg, 180 cm, 30 years.
    found = maintenance(band(1900), 1.5, NOTHING, 80, 180, 30, True)
    assert found.usual == pytest.approx(1780 * 1.55)


def test_a_second_opinion_over_15_percent_away_widens_the_band_and_leaves_the_target():
    # P1 inactive: 2780.32. Maintenance of 2390 is 15.1 % of their mean away, 2394 is 14.9 %.
    far = maintenance(Band(1900, 1991.7, 2083), 1.2, NOTHING, *P1)
    assert far.differs is True
    assert far.band.target == pytest.approx(2390, abs=0.1)
    assert far.band.high == pytest.approx(2780.32)
    near = maintenance(Band(1904, 1995, 2086), 1.2, NOTHING, *P1)
    assert near.differs is False
    assert near.band.high < 2780


def test_below_19_years_there_is_no_second_opinion_and_no_difference():
    found = maintenance(band(1800), 1.55, NOTHING, 80, 180, 18, True)
    assert math.isnan(found.second_opinion)
    assert math.isnan(found.second_low)
    assert found.differs is False
    assert found.band.target == pytest.approx(2790)


weights = st.floats(35, 250)
heights = st.floats(130, 220)
ages = st.floats(18, 90)
shares = st.sampled_from([0.0, 0.5, 1.0])
levels = st.floats(1.2, 2.5)
people = st.tuples(weights, heights, ages, shares)
weeks = st.builds(ByKind, *[st.floats(0, 300)] * len(ByKind._fields))
walks = st.floats(0, 40_000) | st.just(math.nan)


@given(people, levels, st.floats(900, 3500), weeks, walks)
def test_the_account_adds_up_and_its_band_is_ordered(person, level, resting, week, steps):
    found = maintenance(band(resting), level, week, *person, steps=steps)
    parts = [part.target for part in found.account]
    assert sum(parts) == pytest.approx(found.band.target)
    assert all(part.low <= part.target <= part.high for part in found.account)
    assert found.band.low < found.band.target < found.band.high
    if person[2] >= 19 and found.differs:
        assert found.band.low <= found.second_opinion <= found.band.high


@given(people, levels, st.floats(900, 3500), weeks, st.permutations(range(len(ByKind._fields))))
def test_the_order_of_kinds_makes_no_difference(person, level, resting, week, order):
    other = ByKind(*(week[place] for place in order))
    one, two = (maintenance(band(resting), level, each, *person) for each in (week, other))
    assert two.band.target == pytest.approx(one.band.target)


@given(st.lists(people, min_size=1, max_size=4), levels, st.floats(900, 3500), weeks, walks)
def test_it_is_the_same_alone_in_an_array_and_in_a_table(rows, level, resting, week, steps):
    table = pd.DataFrame(rows, columns=list("wham"))
    columns = [table[name] for name in table]
    by_table = maintenance(band(resting), level, week, *columns, steps=steps)
    by_array = maintenance(
        band(resting), level, week, *(column.to_numpy() for column in columns), steps=steps
    )
    for place, row in enumerate(rows):
        alone = maintenance(band(resting), level, week, *row, steps=steps)
        for column, array, value in zip(by_table.band, by_array.band, alone.band, strict=True):
            assert column[place] == array[place] == pytest.approx(value)
        assert by_table.differs[place] == alone.differs
        assert by_table.second_low[place] == pytest.approx(alone.second_low, nan_ok=True)
