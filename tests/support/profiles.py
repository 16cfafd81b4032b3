"""People for properties: anybody whom the door lets in."""

from dataclasses import replace
from functools import cache

from hypothesis import strategies as st

from calc import Plan, make_plan
from calc.food.menus import Menu, week_menu
from calc.person.conditions import ASKABLE
from calc.person.limits import ACTIVITIES, DIETS, EXPERIENCES, GOALS, SEXES, WEEKDAYS
from calc.person.profile import FIRST_DAY, LAST_DAY, Profile
from calc.units import quantity

TIMES = st.times().map(lambda moment: moment.strftime("%H:%M"))
PROFILES = st.builds(
    Profile,
    weight=st.builds(quantity, st.floats(60, 120), st.just("kilogram"))
    | st.builds(quantity, st.floats(133, 264), st.just("pound")),
    height=st.builds(quantity, st.floats(150, 210), st.just("centimeter"))
    | st.builds(quantity, st.floats(60, 82), st.just("inch")),
    age=st.integers(14, 90),
    sex=st.sampled_from(SEXES),
    body_fat=st.none() | st.floats(0.03, 0.65),
    measured_resting_energy=st.none()
    | st.builds(quantity, st.floats(600, 4500), st.just("kilocalorie/day")),
    maintenance=st.none() | st.builds(quantity, st.floats(800, 7000), st.just("kilocalorie/day")),
    goal=st.sampled_from(GOALS),
    goal_weight=st.none() | st.builds(quantity, st.floats(45, 140), st.just("kilogram")),
    goal_date=st.none() | st.dates(FIRST_DAY, LAST_DAY).map(lambda day: day.isoformat()),
    experience=st.sampled_from(EXPERIENCES),
    activity=st.sampled_from(ACTIVITIES),
    activity_level=st.none() | st.floats(1.2, 2.5),
    steps=st.none() | st.integers(0, 40_000),
    training_days=st.sets(st.sampled_from(WEEKDAYS)),
    training_start=TIMES,
    training_minutes=st.floats(15, 240),
    wake_time=TIMES,
    sleep_need=st.none() | st.floats(5, 12),
    sleep_efficiency=st.none() | st.floats(0.5, 1),
    sweat_rate=st.none() | st.floats(0.1, 3.5),
    meals=st.integers(2, 6),
    diet=st.sampled_from(DIETS),
    protein_per_kg=st.none() | st.floats(0.5, 6),
    energy_swing=st.floats(0, 0.4),
    caffeine_mg=st.floats(0, 1000),
)

GUARDED = st.builds(
    lambda profile, names: replace(profile, conditions=names),
    PROFILES,
    st.sets(st.sampled_from([one.name for one in ASKABLE]), max_size=3),
)


def plan(**fields: object) -> Plan:
    """The plan of a man of 80 kg, 180 cm and 30 years, with other inputs where they are given."""
    build = {"weight": "80 kg", "height": "180 cm", "age": 30, "sex": "male"}
    return make_plan(Profile(**(build | fields)))


@cache
def week() -> Menu:
    """The menu of that man's week, once for all who only read it."""
    return week_menu(plan())
