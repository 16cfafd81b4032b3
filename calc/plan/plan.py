"""The plan: a profile in, every amount with its range out, and what there is to say about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

import pandas as pd

from calc.clock import MINUTES_A_DAY, clock
from calc.day import Day, DayInputs
from calc.day.week import WakingDay
from calc.errors import Notice
from calc.evidence import Explanation
from calc.person import guardrails
from calc.person.body import body_mass_index
from calc.person.limits import WEEKDAY_NAMES, WEEKDAYS
from calc.person.profile import Profile
from calc.plan.amounts import (
    DECIMALS,
    ITEMS,
    PINT_UNITS,
    Amounts,
    Case,
    Inputs,
    Range,
    amounts,
    range_of,
)
from calc.plan.days import Days, inputs_of, irregular_nights, of_meals, usual_day, week_of, weekday
from calc.plan.explanations import EXPLAINERS, LABELS, OF_WEEKDAYS
from calc.plan.explanations.account import account_table
from calc.plan.notices import listed, notices_of, short_of_carbohydrate
from calc.tables.safe_csv import to_csv
from calc.units import registry


@dataclass(frozen=True)
class Plan:
    """What a profile comes to. An amount is a `Range`, or None where it is withheld.

    `goal` is the goal that was planned for, `withheld` the topics that were left out, `notices`
    what was changed, withheld or doubtful. Clock times are 'HH:MM'; `day('mon')` and so on are the
    tables by the clock, `day('training')` and `day('rest')` those of usual days.

    >>> plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
    >>> plan.bedtime, plan.day_kinds, plan.day("rest")["what"].tolist()[:3]
    ('21:45', ('training', 'rest'), ['Wake', 'Breakfast', 'Water'])
    """

    profile: Profile
    goal: str
    withheld: frozenset[str]
    hides_numbers: bool
    week: tuple[WakingDay, ...]
    inputs: Inputs
    amounts: Amounts
    resting_energy: Range | None
    maintenance: Range | None
    energy: Range | None
    energy_training_day: Range | None
    energy_rest_day: Range | None
    protein: Range | None
    protein_per_meal: Range | None
    fat: Range | None
    fat_training_day: Range | None
    fat_rest_day: Range | None
    carbohydrate_training_day: Range | None
    carbohydrate_rest_day: Range | None
    fibre: Range | None
    weekly_gain: Range | None
    water: Range | None
    training_fluid: Range | None
    sleep: Range | None
    time_in_bed: Range | None
    bedtime: str | None
    caffeine_cutoff: str | None
    general_notices: tuple[Notice, ...]

    @cached_property
    def days_differ(self) -> bool:
        """Whether a week of sessions, or of wakings, has days beside a usual training and rest day.

        One in the short form has these two, whatever its hours.
        """
        if self.profile.sessions is None and self.profile.wake_times is None:
            return False
        kinds = {(bool(one.sessions), replace(one, kind="")) for one in self._weekdays.values()}
        trained = sum(trains for trains, _ in kinds)
        return max(trained, len(kinds) - trained) > 1 or not all(
            one.lives_like(self._day_inputs("training" if trains else "rest"))
            for trains, one in kinds
        )

    @property
    def day_kinds(self) -> tuple[str, ...]:
        """The days that this person's week has: 'training' and 'rest', or weekdays that differ."""
        if self.days_differ:
            return WEEKDAYS
        return tuple(kind for kind in ("training", "rest") if self.has_kind(kind))

    def has_kind(self, day: str) -> bool:
        """Return whether the week has such a day: 'training', 'rest', or 'every' and 'week'."""
        count = len(self.profile.training_days)
        return {"training": count > 0, "rest": count < len(WEEKDAYS)}.get(day, True)

    @cached_property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The weekdays of the week's waking days, equal ones together, training days first.

        Where days differ, in the order of the week.
        """
        found: dict[object, list[str]] = {}
        for day in self.week:
            key: object = not day.sessions
            if self.days_differ:
                key = replace(self._weekdays[day.weekday], kind="")
            found.setdefault(key, []).append(day.weekday)
        keys = found if self.days_differ else sorted(found, key=bool)
        return tuple(tuple(found[key]) for key in keys)

    def kind_of(self, name: str) -> str:
        """Return which of `days` stands for a weekday: 'training' or 'rest', or the first equal."""
        if self.days_differ:
            return next(group[0] for group in self.groups if name in group)
        return "training" if self.week[WEEKDAYS.index(name)].sessions else "rest"

    @cached_property
    def _weekdays(self) -> dict[str, DayInputs]:
        return {
            name: weekday(self.profile, self.amounts, self.withheld, self.week, name)
            for name in WEEKDAYS
        }

    @property
    def calendar_days(self) -> tuple[tuple[Day, tuple[str, ...]], ...]:
        """The different days of the week, each with the calendar days on which it begins."""
        if not self.days_differ:
            training = {
                (WEEKDAYS.index(day) + self.days["training"].wake_day_offset) % len(WEEKDAYS)
                for day in self.profile.training_days
            }
            kinds: list[list[str]] = [[], []]
            for place, name in enumerate(WEEKDAYS):
                kinds[place not in training].append(name)
            named = zip(("training", "rest"), kinds, strict=True)
            return tuple((self.days[kind], tuple(names)) for kind, names in named if names)
        begins = {day.weekday: WEEKDAYS[day.begins // MINUTES_A_DAY % 7] for day in self.week}
        return tuple(
            (self.days[group[0]], tuple(begins[name] for name in group)) for group in self.groups
        )

    @cached_property
    def days(self) -> Mapping[str, Day]:
        """Days with their events, each made when it is first asked for: 'training', 'rest', 'mon'.

        'training' and 'rest' are the usual ones, whether or not the week has both.
        """
        return Days(self._day_inputs, self.kind_of)

    def _day_inputs(self, name: str) -> DayInputs:
        if name in ("training", "rest"):
            return usual_day(self.profile, self.amounts, self.withheld, name)
        return self._weekdays[name]

    def day(self, kind: str) -> pd.DataFrame:
        """Return the table of a weekday ('mon'), or of a usual 'training' or 'rest' day (a copy).

        Raises `KeyError` for any other.
        """
        return self.days[kind].table.copy()

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """What was withheld, changed or doubtful, each once, the days' own included."""
        every = [*self.general_notices, *self._of_food(), *self._of_days()]
        return tuple(dict.fromkeys(every))

    def notices_on(self, kind: str) -> tuple[Notice, ...]:
        """What there is to say of one day beside what holds for the week.

        In a week of training and rest days both kinds are spoken of.
        """
        if not self.days_differ:
            return self.notices
        every = [*self.general_notices, *self._of_food(), *self.days[kind].notices]
        return tuple(dict.fromkeys(every))

    def _of_food(self) -> Iterator[Notice]:
        days = (self.days[name] for name in dict.fromkeys(map(self.kind_of, WEEKDAYS)))
        yield from of_meals(self.profile, self.amounts, self.withheld, days)
        if "carbohydrate" not in self.withheld and not self.hides_numbers:
            yield from short_of_carbohydrate(self.case, self.days_differ)

    def _of_days(self) -> Iterator[Notice]:
        """Yield what the days have to say; where they differ, with the weekdays it holds for."""
        if not self.days_differ:
            for kind in self.day_kinds:
                yield from self.days[kind].notices
            return
        held: dict[Notice, list[str]] = {}
        for group in self.groups:
            for notice in self.days[group[0]].notices:
                held.setdefault(notice, []).extend(group)
        for notice, names in held.items():
            said = f"{listed(names)}: {notice.why}" if len(names) < len(WEEKDAYS) else notice.why
            yield replace(notice, why=said)
        if "sleep" not in self.withheld:
            nights = [self.days[name].night_minutes for name in WEEKDAYS]
            yield from irregular_nights(self.week, nights)

    @cached_property
    def case(self) -> Case:
        """What explanations are made from: inputs, amounts and sex."""
        return Case(self.inputs, self.amounts, self.profile.sex)

    def amount_of(self, what: str, day: str) -> Range | None:
        """Return the 'energy', 'carbohydrate' or 'fat' of a weekday, or of 'training' or 'rest'.

        None where it is withheld.
        """
        item = next(one for one in ITEMS if one.name == f"{what}_rest_day")
        if self.withheld.intersection(item.topics):
            return None
        band = getattr(self.amounts.days.of(day), what)
        return range_of(item._replace(band=lambda _: band), self.amounts)

    def water_of(self, day: str) -> Range | None:
        """Return the drinks of a weekday, or of 'training' or 'rest'; None where withheld.

        Long sessions bring more of them than `water`, which holds for a usual day.
        """
        if self.water is None:
            return None
        unit = PINT_UNITS["ml/day"]
        low, target, high = self.water.m_as("ml/day")
        more = self.days[day].targets["fluid_ml"] - target
        return Range(*(registry.Quantity(part + more, unit) for part in (low, target, high)))

    def hands_out(self, name: str) -> bool:
        """Return whether an amount, or a weekday's ('energy_mon'), is not withheld."""
        what, _, day = name.rpartition("_")
        if day in WEEKDAYS:
            return self.amount_of(what, day) is not None
        return getattr(self, name) is not None

    def explain(self, name: str) -> Explanation:
        """Return why an amount is what it is, with its sources.

        `name` is that of an attribute, or of a weekday's amount: 'energy_mon', 'fat_mon'.
        """
        return (EXPLAINERS.get(name) or OF_WEEKDAYS[name])(self.case)

    @property
    def account(self) -> pd.DataFrame | None:
        """Why maintenance is what it is, part by part; None where it is withheld.

        Columns: part, low, target, high (each part's own 80 % band), unit, source. The targets add
        up to the target of `maintenance`.
        """
        return None if self.maintenance is None else account_table(self.case)

    def to_frame(self) -> pd.DataFrame:
        """Return the plan as a table: group, item, day, low, target, high, unit, why, source.

        `group` is what a reader calls a row, `item` its name here. Weekdays have rows of their own
        where they differ. Withheld amounts are left out; times of the clock are 'HH:MM' in each of
        the three columns of amounts.
        """
        columns = ["group", "item", "day", "low", "target", "high", "unit", "why", "source"]
        rows = [*self._amounts(), *self._weekday_amounts(), *self._times()]
        return pd.DataFrame(rows, columns=columns)

    def _amounts(self) -> Iterator[dict[str, object]]:
        for item in ITEMS:
            amount = getattr(self, item.name)
            if amount is not None and self.has_kind(item.day):
                parts = _rounded(item.band(self.amounts), item.unit)
                yield self._row(LABELS[item.name], item.name, item.name, item.day, parts, item.unit)

    def _weekday_amounts(self) -> Iterator[dict[str, object]]:
        weekdays = product(WEEKDAYS if self.days_differ else (), ("energy", "carbohydrate", "fat"))
        for day, what in weekdays:
            if (amount := self.amount_of(what, day)) is not None:
                unit = "kcal/day" if what == "energy" else "g/day"
                label = f"{what.capitalize()} on {WEEKDAY_NAMES[day]}"
                parts = _rounded(amount.m_as(unit), unit)
                yield self._row(label, what, f"{what}_{day}", day, parts, unit)

    def _times(self) -> Iterator[dict[str, object]]:
        for name in ("bedtime", "caffeine_cutoff"):
            if (time := getattr(self, name)) is not None:
                yield self._row(LABELS[name], name, name, "every", (time, time, time), "HH:MM")

    def _row(
        self, label: str, item: str, explained: str, day: str, parts: Iterable[object], unit: str
    ) -> dict[str, object]:
        why = self.explain(explained)
        amounts = dict(zip(("low", "target", "high"), parts, strict=True))
        names = {"group": label, "item": item, "day": day}
        return {**names, **amounts, "unit": unit, "why": why.why, "source": why.source}

    def to_csv(self) -> str:
        """Return `to_frame` as CSV text."""
        return to_csv(self.to_frame())

    def days_csv(self) -> str:
        """Return the days of this person's week by the clock as CSV text, one after the other."""
        return to_csv(pd.concat([self.day(kind) for kind in self.day_kinds], ignore_index=True))


def _rounded(parts: Iterable[float], unit: str) -> list[float]:
    return [round(float(part), DECIMALS[unit]) for part in parts]


def make_plan(profile: Profile) -> Plan:
    """Return the plan of a profile. No clock, no environment: equal profiles give equal plans.

    >>> plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
    >>> plan.protein.m_as("g/day").target, plan.time_in_bed.target.to("hour").round(1)
    (144.0, <Quantity(8.8, 'hour')>)
    """
    bmi = float(body_mass_index(profile.weight_kg, profile.height_cm))
    goal, changed = guardrails.allowed_goal(profile.goal, bmi, profile.conditions, profile.age)
    withheld = guardrails.withheld_topics(profile.conditions, profile.age)
    week = week_of(profile)
    inputs = inputs_of(profile, goal, week)
    found = amounts(inputs)
    ranges = {
        item.name: None if withheld.intersection(item.topics) else range_of(item, found)
        for item in ITEMS
    }
    guards = guardrails.guard_notices(profile.conditions, profile.age, bmi)
    hidden = guardrails.hides_numbers(profile.conditions)
    return Plan(
        profile=profile,
        goal=goal,
        withheld=withheld,
        hides_numbers=hidden,
        week=week,
        inputs=inputs,
        amounts=found,
        **ranges,
        bedtime=None if "sleep" in withheld else clock(found.bedtime_minute),
        caffeine_cutoff=None if "caffeine" in withheld else clock(found.caffeine_cutoff_minute),
        general_notices=(*guards, *changed, *notices_of(inputs, found, withheld, bmi, hidden)),
    )
