"""The windows of a day: when to eat, drink and wind down around a session, in minutes."""

from __future__ import annotations

from functools import partial

import numpy as np

from calc.arrays import Numbers, elementwise
from calc.evidence import ARTICLE, NO_GRADE, Constant, Read
from calc.evidence.bibliography import (
    ARAGON_2013,
    IRAKI_2019,
    JAGER_2017,
    THOMAS_2016,
    TROMMELEN_2016,
)
from calc.evidence.bibliography_recovery import GUEST_2021, SAWKA_2007

_article = partial(Constant, unit="minutes", source=ARTICLE, read=Read.PRIMARY, grade="P")
_choice = partial(Constant, unit="minutes")

PRE_MEAL_EARLIEST = _article(120, meaning="Pre-workout meal: the longest time before the session")
PRE_MEAL_LATEST = _article(60, meaning="Pre-workout meal: the shortest time before the session")
PRE_MEAL = Constant(
    90,
    "minutes",
    "Pre-workout meal before the session: the middle of the usual 1-2 h, inside which Iraki "
    "2019 places it too",
    source=IRAKI_2019,
    read=Read.PRIMARY,
    grade="C",
    low=60,
    high=120,
)
PRE_MEAL_LONG = Constant(
    180,
    "minutes",
    "Meal before a match or a long effort of endurance: a large one needs hours (1-4 h before, "
    "1-4 g/kg)",
    source=THOMAS_2016,
    read=Read.PRIMARY,
    grade="C",
    population="athletes, before efforts of more than an hour",
    low=150,
    high=240,
)
SNACK_BEFORE_LONG = _choice(
    45, meaning="Easy carbohydrate before such an effort, before its start", low=30, high=60
)
PRE_MEAL_AFTER_WAKING = _choice(15, meaning="Least time to get up before a meal that comes first")
EARLY_SNACK = _choice(
    30, meaning="Small snack before an early session, before its start", low=15, high=45
)
EARLY_SNACK_AFTER_WAKING = _choice(5, meaning="Least time between waking and an early snack")
TOO_EARLY_TO_EAT = _choice(
    20, meaning="A session this soon after waking is trained fasted", low=15, high=30
)

POST_MEAL_EARLIEST = _article(30, meaning="Post-workout meal: the shortest time after the session")
POST_MEAL_LATEST = _article(60, meaning="Post-workout meal: the longest time after the session")
POST_MEAL = _choice(
    45,
    meaning="Post-workout meal after the session: the middle of the advised window",
    low=30,
    high=60,
)
_gap = partial(
    Constant,
    unit="hours",
    source=ARAGON_2013,
    read=Read.CITED,
    grade="C",
    population="people who lift for 45-90 min and have eaten before",
    seen="an audit of its full text",
)
GAP_SMALL = _gap(
    3.5,
    meaning="From the pre-workout meal to the next protein, the usual case; here for a small meal",
    low=3,
    high=4,
)
GAP = Constant(
    4.5,
    "hours",
    "From a middling pre-workout meal to the next protein: between the usual 3-4 h and the 5-6 h "
    "of a large mixed meal",
    grade=NO_GRADE,
    population="people who lift for 45-90 min and have eaten before",
    low=3,
    high=6,
)
GAP_LARGE = _gap(
    5.5,
    meaning="From a particularly large mixed pre-workout meal to the next protein",
    low=5,
    high=6,
)
SMALL_MEAL = _choice(0.3, unit="g/kg", meaning="Protein up to which a meal counts as small")
LARGE_MEAL = _choice(0.55, unit="g/kg", meaning="Protein above which a meal counts as large")

SNACK_BETWEEN_FROM = _choice(
    40, meaning="Time between two sessions from which there is a small snack between them"
)
SNACK_AFTER = _choice(10, meaning="Snack between two close sessions, after the first of them")

BREAKFAST = _choice(30, meaning="Breakfast after waking", low=0, high=60)
BREAKFAST_LATEST = _choice(60, meaning="Breakfast after waking, where that evens out the meals")
FIRST_MEAL_LATEST = _choice(
    120, meaning="First of three or more meals after waking, wherever the others leave it room"
)
BETWEEN_MEALS = _choice(90, meaning="Least time between two meals", low=60, high=180)
FIRST_OF_TWO = Constant(
    0.35, "fraction of the waking day", "Where the first of two meals a day lies at the earliest"
)
BEFORE_THE_FAST = _choice(30, meaning="Last meal in the night, before an eating window closes")
MEAL_IN_THE_NIGHT = _choice(30, meaning="Time awake for a meal in the night", low=20, high=45)
FED_WITHIN = Constant(
    3, "hours", "A session without a meal so long before it counts as so much of a gap"
)
FASTED_AFTER = Constant(8, "hours", "A session so long after a meal is trained fasted")
MOST_MEALS = Constant(6, "meals/day", "Most meals that a day is given, whatever it holds")
SHORT_DAY = Constant(
    10, "hours", "A day awake that is too short to be tired after it, and is worth a word"
)
LONG_GAP = Constant(5, "hours", "A gap between meals that is worth a word", low=4, high=8)
WORTH_MOVING = _choice(30, meaning="How much shorter a long gap gets for meals to be moved for it")
_usual_gap = partial(
    Constant,
    unit="hours",
    source=JAGER_2017,
    read=Read.CITED,
    grade="B",
    seen="two transcriptions of its sixth point",
)
USUAL_GAP_LOW = _usual_gap(3, meaning="Protein through the day, low end: a habit, not a need")
USUAL_GAP_HIGH = _usual_gap(4, meaning="Protein through the day, high end: a habit, not a need")
LAST_MEAL = _choice(150, meaning="Last meal before bed, where the day allows", low=120, high=180)
LAST_MEAL_EARLIEST = _choice(
    180, meaning="Last meal before bed, at the earliest, where that evens out the meals"
)
BED_IS_NEAR = _choice(90, meaning="A post-workout meal this near to bed is a small one")

BEFORE_BED_COUNTS = _choice(
    120, meaning="A gap that ends at bed counts as this much longer: the fast goes on in sleep"
)
AFTER_WAKING_COUNTS = _choice(
    180, meaning="A gap that begins at waking counts as this much longer: the night was a fast"
)

PRE_SLEEP = Constant(
    45,
    "minutes",
    "Optional protein before bed",
    source=TROMMELEN_2016,
    read=Read.SECONDARY,
    grade="C",
    low=30,
    high=60,
)
WIND_DOWN = _choice(60, meaning="Wind-down before bed", low=30, high=90)
BED_AFTER_SESSION = _choice(
    60, meaning="Bed after a session that reaches into the night", low=60, high=90
)
LEAST_BEFORE_BED = _choice(30, meaning="Least time from the end of a session to bed")
WAKE_BEFORE_SESSION = _choice(
    30, meaning="Waking before a session that is earlier than the usual waking", low=20, high=60
)
ANCHOR_SLEEP = Constant(
    4,
    "hours",
    "Least time in bed that a late session may leave; below it the day starts earlier instead",
)
CAFFEINE_BEFORE_SESSION = Constant(
    60,
    "minutes",
    "Caffeine before the session, from coffee or capsules; chewing gum needs less",
    source=GUEST_2021,
    read=Read.CITED,
    grade="B",
    low=30,
    high=60,
    seen="two transcriptions of its abstract",
)
WATER_BEFORE_SESSION = Constant(
    4,
    "hours",
    "The drink before training comes at least this long before the session",
    source=SAWKA_2007,
    read=Read.PRIMARY,
    grade="B",
)
CLOCK_STEP = _choice(5, meaning="Times that we choose are rounded to this")
LONG_DAY = Constant(
    18, "hours", "Hours awake from which a nap is suggested, as before a first night at work"
)
LEAST_AWAKE = Constant(
    6, "hours", "Hours awake that a short day keeps, where the next waking comes early"
)


def round_down(wake: int, minute: float) -> int:
    """Return the last minute since waking, not after `minute`, on a round time of the clock."""
    step = int(CLOCK_STEP)
    return int((wake + minute) // step * step - wake)


def round_up(wake: int, minute: float) -> int:
    """Return the first minute since waking, not before `minute`, on a round time of the clock."""
    return -round_down(-wake, -minute)


def nearest(wake: int, minute: float) -> int:
    """Return the minute since waking nearest to `minute` on a round time of the clock."""
    return round_down(wake, minute + CLOCK_STEP / 2)


@elementwise
def hours_to_next_protein(protein_per_kg: Numbers) -> Numbers:
    """Return hours from the end of a meal with `protein_per_kg` g/kg to the next one.

    Aragon & Schoenfeld 2013: 3-4 h as a rule, up to 5-6 h after a large mixed meal. Which meal is
    small and which large is our choice, and so are the 4.5 h of one between them; a meal whose
    protein is not known (nan) counts as such.

    >>> hours_to_next_protein(0.25), hours_to_next_protein(0.6)
    (3.5, 5.5)
    """
    protein = np.asarray(protein_per_kg, dtype=float)
    return np.select(
        [protein <= SMALL_MEAL, protein > LARGE_MEAL],
        [GAP_SMALL, GAP_LARGE],
        default=GAP,
    )


@elementwise
def evidence_deadline(
    pre_meal_end_minute: Numbers, session_end_minute: Numbers, protein_per_kg: Numbers
) -> Numbers:
    """Return the minute by which the evidence would have protein again; never before the session
    ends. With a usual meal at 16:00 and a session until 18:45:

    >>> from calc.clock import clock, minute_of
    >>> clock(evidence_deadline(minute_of("16:00"), minute_of("18:45"), 0.4))
    '20:30'
    """
    hours = hours_to_next_protein(protein_per_kg)
    return np.maximum(pre_meal_end_minute + hours * 60, session_end_minute)


@elementwise
def article_deadline(session_end_minute: Numbers) -> Numbers:
    """Return the minute by which the article would have the post-workout meal: 60 min after.

    >>> from calc.clock import clock, minute_of
    >>> clock(article_deadline(minute_of("18:45")))
    '19:45'
    """
    return session_end_minute + POST_MEAL_LATEST
