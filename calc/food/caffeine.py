"""Caffeine before training, its caps and its cut-off before bed; creatine beside it."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from calc.arrays import Band, Numbers, elementwise
from calc.clock import around_the_clock
from calc.evidence import Constant, Read, bibliography, bibliography_recovery, equation, figure

_issn = partial(
    Constant,
    source=bibliography_recovery.GUEST_2021,
    read=Read.CITED,
    grade="B",
    population="adults who train, and who do not",
    seen="two transcriptions of its abstract",
)
_efsa = partial(
    Constant,
    source=bibliography_recovery.EFSA_2015,
    read=Read.PART,
    grade="B",
    seen="the abstract",
)
_meta_analysis = partial(
    Constant,
    source=bibliography_recovery.GARDINER_2023,
    read=Read.PRIMARY,
    grade="B",
    population="adults in 24 studies; a model's mean, individuals differ",
)
_later_trial = partial(
    Constant,
    source=bibliography_recovery.GARDINER_2025,
    read=Read.PART,
    grade="C",
    population="23 men of about 25 years, used to less than 300 mg a day; a crossover",
    seen="the abstract",
)
_iraki = partial(
    Constant,
    source=bibliography.IRAKI_2019,
    read=Read.PRIMARY,
    grade="A",
    population="natural bodybuilders; not for kidney disease without a clinician",
)
_creatine = partial(
    Constant,
    read=Read.CITED,
    grade="B",
    population="healthy adults who train; not for kidney disease without a clinician",
)
_loading = partial(
    _creatine,
    source=bibliography_recovery.KREIDER_2017,
    seen="an audit of its full text and the fact sheet of the US supplements office",
)
_water = partial(
    _creatine,
    source=bibliography_recovery.MAUGHAN_2018,
    seen="an audit of its full text and the fact sheet of the US supplements office",
)

DOSE_LOW = _issn(3, "mg/kg", "Caffeine about an hour before training, low end", low=2, high=6)
DOSE_HIGH = _issn(6, "mg/kg", "Caffeine about an hour before training, high end", low=3, high=6)
LESS_SUFFICES = Constant(
    3,
    "mg/kg",
    "Caffeine below which trials found as much help as at 3 to 6; above 6 none was certain",
    source=bibliography_recovery.CARVALHO_2022,
    read=Read.PART,
    grade="B",
    population="adults in 60 studies, whether used to caffeine or not",
    seen="the abstract",
)
SINGLE_DOSE_CAP = _efsa(
    200,
    "mg",
    "Caffeine in one dose without safety concerns",
    population="adults, also less than 2 h before hard training",
)
DAY_CAP = _efsa(
    400,
    "mg/day",
    "Caffeine in a day without safety concerns",
    population="adults who are not pregnant",
)
PREGNANCY_CAP = _efsa(
    200,
    "mg/day",
    "Caffeine in a day without safety concerns in pregnancy",
    population="pregnant and lactating women",
)

COFFEE_MG = _meta_analysis(107, "mg", "Caffeine of the cup of coffee in the cut-off model")
COFFEE_HOURS = _meta_analysis(8.8, "h", "Hours before bed for that cup of coffee")
PREWORKOUT_MG = _meta_analysis(217.5, "mg", "Caffeine of the pre-workout drink in that model")
PREWORKOUT_HOURS = _meta_analysis(13.2, "h", "Hours before bed for that pre-workout drink")

SMALL_MG = _later_trial(
    100,
    "mg",
    "A dose without a certain effect on sleep in a later trial, which is no proof of none",
)
SMALL_HOURS = _later_trial(4, "h", "Hours before bed that sufficed for 100 mg in a later trial")
LARGE_MG = _later_trial(400, "mg", "A dose that disturbed sleep in that trial")
LARGE_HOURS = _later_trial(
    12, "h", "Hours before bed within which 400 mg disturbed sleep in a later trial"
)

MAINTENANCE_LOW = _iraki(3, "g/day", "Creatine monohydrate a day, low end")
MAINTENANCE_HIGH = _iraki(5, "g/day", "Creatine monohydrate a day, high end")
MAINTENANCE_PER_KG = _creatine(
    0.1,
    "g/kg/day",
    "Creatine monohydrate a day, by body weight",
    source=bibliography_recovery.ANTONIO_2021,
    read=Read.PART,
    grade="C",
    seen="the abstract",
)
LOADING_PER_KG = _loading(
    0.3, "g/kg/day", "Creatine monohydrate a day while loading, in four parts of the day"
)
LOADING_DAYS_LOW = _loading(5, "days", "Length of an optional loading phase, low end")
LOADING_DAYS_HIGH = _loading(7, "days", "Length of an optional loading phase, high end")
WATER_LOW = _water(1, "kg", "Water that loading creatine adds to the scale, low end")
WATER_HIGH = _water(2, "kg", "Water that loading creatine adds to the scale, high end")
WEIGHT_GAINED = _creatine(
    0.86,
    "kg",
    "What creatine adds to body weight on average, loaded or not; nearly all of it fat-free",
    source=bibliography_recovery.PASHAYEE_KHAMENE_2024,
    read=Read.PART,
    population="people in 143 trials, with and without training",
    low=0.76,
    high=0.96,
    seen="the abstract",
)


class Dose(NamedTuple):
    """Caffeine in mg: asked for, given, the cap that applies, and what would be suggested."""

    asked_mg: Numbers
    given_mg: Numbers
    cap_mg: Numbers
    suggested_mg: Numbers


class DoseRange(NamedTuple):
    """The doses in mg that studies of performance used, before any cap."""

    low_mg: Numbers
    high_mg: Numbers


class Loading(NamedTuple):
    """An optional loading phase: grams a day, and for how many days."""

    grams_per_day: Numbers
    days_low: Numbers
    days_high: Numbers


@elementwise
def studied_dose(weight_kg: Numbers) -> DoseRange:
    """Return the 3 to 6 mg/kg of the studies (Guest 2021), in mg; `dose` applies the caps.

    >>> studied_dose(80)
    DoseRange(low_mg=240.0, high_mg=480.0)
    """
    return DoseRange(DOSE_LOW * weight_kg, DOSE_HIGH * weight_kg)


@elementwise
def suggested_dose(weight_kg: Numbers) -> Numbers:
    """Return the dose in mg to begin with: 3 mg/kg, no more than a single dose of 200 mg.

    >>> suggested_dose(60)
    180.0
    """
    return np.minimum(DOSE_LOW * weight_kg, SINGLE_DOSE_CAP)


@elementwise
def dose(weight_kg: Numbers, asked_mg: Numbers, pregnant: Numbers = False) -> Dose:
    """Return the caffeine asked for beside what is given: no more than the day's cap (EFSA 2015).

    The cap is 400 mg, and 200 mg where `pregnant`. Where `given_mg` is below `asked_mg` the cap
    was used, which the caller tells. Above 200 mg in one dose is the person's own choice, so it
    lowers the suggestion only.

    >>> dose(80, 450)
    Dose(asked_mg=450, given_mg=400.0, cap_mg=400.0, suggested_mg=200.0)
    """
    cap = np.where(pregnant, PREGNANCY_CAP, DAY_CAP)
    return Dose(
        *np.broadcast_arrays(
            asked_mg,
            np.minimum(asked_mg, cap),
            cap,
            np.minimum(suggested_dose(weight_kg), cap),
        )
    )


@equation(
    "Hours between caffeine and bed, on the line through two modelled doses",
    unit="h",
    source=bibliography_recovery.GARDINER_2023,
    read=Read.CHOICE,
    grade="C",
    population="adults in 24 studies; a model's mean, individuals differ",
    formula=(
        f"{figure(COFFEE_HOURS)} + ({{dose_mg}} − {figure(COFFEE_MG)}) × "
        f"({figure(PREWORKOUT_HOURS)} − {figure(COFFEE_HOURS)}) / "
        f"({figure(PREWORKOUT_MG)} − {figure(COFFEE_MG)})"
    ),
)
def hours_before_bed(dose_mg: Numbers) -> Numbers:
    """Return hours between `dose_mg` and bed: the line through Gardiner 2023's two doses.

    Between 4 and 13.2 h: nothing was modelled above the larger dose, and the later trial's 4 h
    were enough for a small one. No caffeine takes no hours.

    >>> round(hours_before_bed(107), 1), round(hours_before_bed(160), 1)
    (8.8, 10.9)
    """
    slope = (PREWORKOUT_HOURS - COFFEE_HOURS) / (PREWORKOUT_MG - COFFEE_MG)
    line = COFFEE_HOURS + (dose_mg - COFFEE_MG) * slope
    return np.where(np.asarray(dose_mg) > 0, np.clip(line, SMALL_HOURS, PREWORKOUT_HOURS), 0 * line)


@elementwise
def hours_before_bed_later_trial(dose_mg: Numbers) -> Numbers:
    """Return the hours by a later trial (Gardiner 2025), to show where the two disagree.

    It tried 100 mg (4 h sufficed) and 400 mg (12 h did not, so 12 is its lower bound); between them
    a straight line is our choice, below and above them the nearer of the two. No caffeine takes no
    hours.

    >>> hours_before_bed_later_trial(250)
    8.0
    """
    hours = np.interp(dose_mg, [SMALL_MG, LARGE_MG], [SMALL_HOURS, LARGE_HOURS])
    return np.where(np.asarray(dose_mg) > 0, hours, 0.0)


@elementwise
def cut_off(bedtime_minute: Numbers, dose_mg: Numbers) -> Numbers:
    """Return the latest time for `dose_mg`, in minutes of the clock (0 <= m < 1440).

    Without caffeine it is bedtime itself. For a person who sleeps by day, `bedtime_minute` is when
    their main sleep begins.

    >>> from calc.clock import clock, minute_of
    >>> clock(cut_off(minute_of("22:30"), 107), step=1)
    '13:42'
    """
    return around_the_clock(bedtime_minute - hours_before_bed(dose_mg) * 60)


@elementwise
def creatine_maintenance_g(weight_kg: Numbers) -> Band:
    """Return grams of creatine monohydrate a day.

    The target is 0.1 g/kg held within the 3 to 5 g of Iraki 2019; the high end is what 0.1 g/kg
    gives where that is more (Antonio 2021); larger people are given up to 10 g (Kreider 2017).

    >>> creatine_maintenance_g(80)
    Band(low=3.0, target=5.0, high=8.0)
    """
    by_weight = MAINTENANCE_PER_KG * weight_kg
    return Band(
        *np.broadcast_arrays(
            MAINTENANCE_LOW,
            np.clip(by_weight, MAINTENANCE_LOW, MAINTENANCE_HIGH),
            np.maximum(by_weight, MAINTENANCE_HIGH),
        )
    )


@elementwise
def creatine_loading_g(weight_kg: Numbers) -> Loading:
    """Return an optional loading phase: 0.3 g/kg a day for 5 to 7 days (Kreider 2017).

    The grams are those of the whole day, never of one dose.

    >>> creatine_loading_g(80)
    Loading(grams_per_day=24.0, days_low=5.0, days_high=7.0)
    """
    return Loading(
        *np.broadcast_arrays(LOADING_PER_KG * weight_kg, LOADING_DAYS_LOW, LOADING_DAYS_HIGH)
    )


def creatine_scale_water_kg() -> tuple[float, float]:
    """Return the kg of water, least and most, that loading creatine adds to the scale.

    It is neither fat nor muscle, and weight trends allow for it (Maughan 2018). Without loading it
    comes slowly, and a small dose may add none; the mean of all trials is `WEIGHT_GAINED`.

    >>> creatine_scale_water_kg()
    (1.0, 2.0)
    """
    return float(WATER_LOW), float(WATER_HIGH)
