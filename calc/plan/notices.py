"""What a plan's own numbers have to say: the codes of its amounts as notices for a reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from calc.arrays import Numbers, nearest
from calc.clock import MINUTES_A_DAY, minute_of
from calc.energy.sessions import ByKind
from calc.energy.surplus_deficit import lean_share_forbes
from calc.errors import Kind, Notice
from calc.evidence import Constant, Read, apart, figure
from calc.evidence.bibliography import HALL_2008
from calc.evidence.bibliography_recovery import STRATTON_2020
from calc.expenditure.projection import known_or
from calc.food.caffeine import SINGLE_DOSE_CAP
from calc.food.days import BANDS
from calc.food.nutrients import NUTRIENT_NOTES
from calc.food.protein import BLEND_START_BMI, PROTEIN_NOTES
from calc.person.body import jackson_fat_mass
from calc.person.guardrails import AVAILABILITY_GAINING, UNDERWEIGHT_BMI
from calc.person.limits import LIFTING, WEEKDAYS
from calc.person.profile import Profile
from calc.plan.amounts import Amounts, Case
from calc.recovery.sleep import LOW_EFFICIENCY

SLIP_BMI = Constant(
    45, "kg/m²", "body mass index from which we ask whether the weight is in pounds"
)

FEWEST_MEALS = 2
_window = partial(
    Constant,
    unit="h",
    source=STRATTON_2020,
    read=Read.PART,
    grade="C",
    population="26 men who lift, 8 hours against all day over four weeks",
    seen="the abstract",
)
USUAL_WINDOW = _window(8, meaning="Eating window at which no muscle was lost in trials")
GAINING_WINDOW = Constant(10, "h", "Eating window that is suggested while gaining", low=8, high=12)
LEAST_WINDOW = Constant(6, "h", "Eating window below which protein and energy get hard to fit")

LARGE_MEAL = Constant(1200, "kcal", "Size from which a meal is said to be a large one to eat")
MEAL_STEP = Constant(50, "kcal", "The size of such a meal is said to the nearest")

CAPS = {
    "surplus_500": "A surplus stays at or below 500 kcal a day.",
    "surplus_20_percent": "A surplus stays at or below 20 % of maintenance.",
    "rate_of_gain": "A surplus stays at what gains about 0.5 % of body weight a week.",
    "deficit_25_percent": "A deficit stays at or below 25 % of maintenance.",
    "rate_of_loss": "A deficit stays at what loses about 1 % of body weight a week.",
}
FLOORS = {
    "energy_availability": "No plan leaves the body less than 30 kcal per kg of fat-free mass once "
    "training is paid for.",
    "resting_energy": "No plan goes below resting energy.",
    "least_energy": "No plan goes below 1,200 kcal (women) or 1,500 kcal (men) a day.",
}
_TOPIC_OF_CODE = {
    "protein_over_40_percent": "protein",
    "protein_cut_to_fit": "protein",
    "fat_cut_to_fit": "fat",
    "fat_lowered_for_carbohydrate": "fat",
    "carbohydrate_below_3_per_kg": "carbohydrate",
    "carbohydrate_below_130_g": "carbohydrate",
}


def is_short_of_energy(found: Amounts) -> Numbers:
    """Return whether a plan for gaining leaves less energy than is usual for it."""
    gaining = found.change.band.target > 0
    return gaining & (found.energy_availability < AVAILABILITY_GAINING)


def gains_without_lifting(found: Amounts) -> Numbers:
    """Return whether a surplus meets a week without a session of lifting."""
    account = found.maintenance.account
    lifting = account.legs.target + account.upper.target + account.whole.target
    return (found.change.band.target > 0) & (lifting == 0)


def _kcal(value: float) -> str:
    return f"{figure(value, 0)} kcal/day"


def notices_of(
    profile: Profile,
    found: Amounts,
    withheld: frozenset[str],
    bmi: float,
    hides_numbers: bool = False,
) -> tuple[Notice, ...]:
    """Return what was changed or is doubtful in a person's amounts, withheld topics left out.

    With `hides_numbers` nothing is said about the body's own figures. A change too small to be seen
    in the figures that are shown is none.
    """
    every = [
        *([] if hides_numbers else _of_body(profile, found, bmi)),
        *_of_energy(found),
        *_of_gain_without_lifting(profile, found, bmi),
        *_of_protein(profile, found, bmi),
        *_of_nutrients(profile, found),
        *_of_caffeine(profile, found),
        *_of_sleep(profile, found),
    ]
    return tuple(
        notice
        for notice in every
        if notice.topic not in withheld and (notice.asked != notice.given or not notice.given)
    )


def listed(days: Iterable[str]) -> str:
    """Return weekdays as a person lists them.

    >>> listed(["mon", "thu"])
    'Mon, Thu'
    """
    named = {*days}
    return ", ".join(day.capitalize() for day in WEEKDAYS if day in named)


def of_meals(profile: Profile, found: Amounts, withheld: frozenset[str]) -> Iterator[Notice]:
    """Yield what two meals a day, or a narrow eating window, cost."""
    per_kg = found.macros.protein.target / profile.meals / found.protein.reference_weight_kg
    counted = "protein" not in withheld
    if profile.meals == FEWEST_MEALS and counted:
        largest = nearest(max(found.days.week.energy.target) / FEWEST_MEALS, MEAL_STEP)
        large = "energy" not in withheld and largest >= LARGE_MEAL
        size = (
            f", and up to {figure(largest, 0)} kcal: three would be easier to eat" if large else ""
        )
        why = (
            f"Two meals hold {figure(per_kg)} g/kg of protein each{size}. No protein is lost, "
            "and the day's total counts most; three to five feedings are the safer habit for "
            "muscle."
        )
        yield Notice("advice", "protein", why)
    if profile.eating_window is None:
        return
    opens, closes = map(minute_of, profile.eating_window)
    hours = (closes - opens) % MINUTES_A_DAY / 60
    given = f"{profile.eating_window[0]} to {profile.eating_window[1]}"
    if hours < LEAST_WINDOW:
        why = (
            f"In under {figure(LEAST_WINDOW)} hours protein and energy get hard to fit; a wider "
            "window, or the same for fewer days, is easier."
        )
        yield Notice("doubtful", "day", why, asked=given)
    elif hours < USUAL_WINDOW:
        why = (
            f"Below {figure(USUAL_WINDOW)} hours, three feedings with protein are the least that "
            "keeps muscle as well as eating all day; over 4 to 12 weeks no loss was measured at "
            "8 hours."
        )
        yield Notice("advice", "day", why, asked=given)
    elif hours < GAINING_WINDOW and found.change.band.target > 0:
        why = (
            f"While gaining, {figure(GAINING_WINDOW)} hours or more make the energy easier to eat; "
            "at equal energy and protein 8 hours have cost no muscle over 4 to 12 weeks."
        )
        yield Notice("advice", "day", why, asked=given)


def short_of_carbohydrate(case: Case, by_weekday: bool) -> Iterator[Notice]:
    """Yield the hint for training days whose carbohydrate lies below the band of their load."""
    week, weight = case.amounts.days.week, case.amounts.protein.reference_weight_kg
    costs, missed = case.inputs.day_costs, {}
    for place, name in enumerate(WEEKDAYS):
        low = BANDS[int(week.load[place])].evidence.low or 0.0
        per_kg = week.carbohydrate.target[place] / weight
        if costs[place] > 0 and week.short[place] and apart(per_kg, low, 1):
            missed[name] = per_kg, low
    if not missed:
        return
    days = listed(missed) if by_weekday else "training days"
    least, usual = max(missed.values(), key=lambda one: one[1] - one[0])
    why = (
        f"On {days} carbohydrate is {figure(least, 1)} g/kg where {figure(usual, 1)} or more are "
        "usual for such days: protein and the least fat come first. Hard sets may feel "
        "harder; most of it around the session helps."
    )
    yield Notice("advice", "carbohydrate", why)


def _of_body(profile: Profile, found: Amounts, bmi: float) -> list[Notice]:
    notices = []
    if bmi >= SLIP_BMI:
        kilograms = figure(profile.weight_kg, 1)
        why = f"If the scale showed {kilograms} pounds and not kilograms, change the unit."
        notices.append(Notice("doubtful", "profile", why, asked=f"{kilograms} kg"))
    if found.resting.extrapolated:
        why = (
            "Your age or size lies outside the samples that the equations of resting energy were "
            "made from, so the estimate is less sure."
        )
        notices.append(Notice("doubtful", "energy", why))
    if found.maintenance.differs:
        why = (
            "The account of your day and the 2023 energy requirement differ by more than "
            f"15 % ({_kcal(found.maintenance.band.target)} and "
            f"{_kcal(found.maintenance.second_opinion)}), so the range is widened to hold both."
        )
        notices.append(Notice("doubtful", "energy", why))
    return notices


def _of_energy(found: Amounts) -> list[Notice]:
    notices = []
    holding, change = found.maintenance.band.target, found.change
    if change.capped:
        notices.append(
            Notice(
                "changed",
                "energy",
                CAPS[change.capped],
                asked=f"{figure(change.asked, 0)} kcal/day of change",
                given=f"{figure(change.band.target, 0)} kcal/day of change",
            )
        )
    if found.floored:
        notices.append(
            Notice(
                "changed",
                "energy",
                FLOORS[found.floor.reason],
                asked=_kcal(holding + change.band.target),
                given=_kcal(found.energy.target),
            )
        )
    if is_short_of_energy(found) and apart(found.energy_availability, AVAILABILITY_GAINING, 0):
        why = (
            f"{figure(found.energy_availability, 0)} kcal for each kilogram of fat-free mass are "
            f"left once training is paid for. While gaining, {figure(AVAILABILITY_GAINING)} or "
            "more are usual: a day described nearer to your own, or a larger surplus, gives "
            "that."
        )
        notices.append(Notice("advice", "energy", why))
    if found.days.code:
        why = "A rest day would have been left without carbohydrate, so less energy moves."
        notices.append(
            Notice("changed", "energy", why, given=f"{figure(found.days.swing * 100, 1)} %")
        )
    return notices


def _of_gain_without_lifting(profile: Profile, found: Amounts, bmi: float) -> list[Notice]:
    """Return what a gain would be made of: Forbes' split, known of people who do not train."""
    if not gains_without_lifting(found) or bmi < UNDERWEIGHT_BMI:
        return []
    # What is usual for the size, and not the lesser fat of people who lift.
    body = (profile.weight_kg, profile.height_cm, profile.age, profile.male)
    fat_kg = known_or(profile.weight_kg - profile.fat_free_mass_kg, jackson_fat_mass(*body))
    share = round(float(1 - lean_share_forbes(fat_kg)) * 100, -1)
    account = found.maintenance.account
    done = (getattr(account, kind).target for kind in ByKind._fields if kind not in LIFTING)
    week = "no lifting" if any(done) else "no training"
    why = (
        f"Your week has {week} in it. About {figure(share, 0)} % of the weight you gain would then "
        f"be fat, and the rest lean tissue with its water ({HALL_2008.short}). With two or three "
        "sessions of lifting a week more of it is lean; until then Maintain suits you better than "
        "Gain."
    )
    return [Notice("advice", "energy", why)]


def _of_protein(profile: Profile, found: Amounts, bmi: float) -> list[Notice]:
    target = found.protein
    notices = []
    if target.code:
        kind: Kind = "changed" if target.code == "above_3_5_per_kg" else "advice"
        notices.append(
            Notice(
                kind,
                "protein",
                PROTEIN_NOTES[target.code],
                asked=f"{figure(profile.protein_per_kg)} g/kg",
                given=f"{figure(target.per_kg.target)} g/kg" if kind == "changed" else "",
            )
        )
    if target.basis == "reference_weight" and bmi > BLEND_START_BMI:
        notices.append(
            Notice(
                "changed",
                "protein",
                "Above a body mass index of 26 protein is counted for a lower reference weight: "
                "fat tissue adds little to the need.",
                asked=f"for {figure(profile.weight_kg, 1)} kg",
                given=f"for {figure(target.reference_weight_kg, 1)} kg",
            )
        )
    return notices


def _of_nutrients(profile: Profile, found: Amounts) -> list[Notice]:
    notices = []
    for code in found.macros.codes.split():
        topic = _TOPIC_OF_CODE[code]
        asked = given = ""
        if topic == "protein":
            asked = f"{figure(found.protein.band.target, 0)} g/day"
            given = f"{figure(found.macros.protein.target, 0)} g/day"
        kind: Kind = "advice" if code.startswith("carbohydrate") else "changed"
        notices.append(Notice(kind, topic, NUTRIENT_NOTES[code], asked, given))
    return notices


def _of_caffeine(profile: Profile, found: Amounts) -> list[Notice]:
    notices = []
    asked, given = (f"{figure(part, 0)} mg" for part in (profile.caffeine_mg, found.caffeine_mg))
    if found.caffeine_mg < profile.caffeine_mg:
        cap = f"{figure(found.caffeine_cap_mg, 0)} mg"
        why = f"All caffeine of a day stays at or below {cap} here."
        notices.append(Notice("changed", "caffeine", why, asked, given))
    if found.caffeine_mg > SINGLE_DOSE_CAP and apart(found.caffeine_mg, SINGLE_DOSE_CAP, 0):
        why = (
            f"Up to {figure(SINGLE_DOSE_CAP, 0)} mg at once is what European advice calls safe for "
            "healthy adults; a larger dose is a choice of your own."
        )
        notices.append(Notice("advice", "caffeine", why, asked=given))
    return notices


def _of_sleep(profile: Profile, found: Amounts) -> list[Notice]:
    notices = []
    bed = found.time_in_bed
    if bed.capped.target:
        why = "Longer in bed than 9.5 h tends to make sleep lighter rather than longer."
        asked, given = (
            f"{figure(hours, 1)} h in bed"
            for hours in (bed.uncapped_hours.target, bed.hours.target)
        )
        notices.append(Notice("changed", "sleep", why, asked, given))
    if profile.sleep_efficiency is not None and profile.sleep_efficiency < LOW_EFFICIENCY:
        why = (
            "With less than 75 % of the time in bed asleep for weeks, a sleep clinic can help more "
            "than a longer time in bed."
        )
        notices.append(Notice("advice", "sleep", why))
    return notices
