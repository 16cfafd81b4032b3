"""What a person is shown: the estimate by day, what stands behind it, and what a week would add."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from calc.arrays import Numbers
from calc.errors import InputError
from calc.evidence import Constant
from calc.expenditure.body import usual_fat_mass
from calc.expenditure.body_fat import Fat, FatByDay, Given, fat_by_day, measurements
from calc.expenditure.filter_bank import learn
from calc.expenditure.intakes import SLIP
from calc.expenditure.logs import Daily, Dates, Learned, Logs, creatine_share, daily, listed
from calc.expenditure.spread import LIKELY, NEARLY_SURE, bands, half_width
from calc.person.limits import MALE_SHARE, SEXES, check_choice

READY_DAYS = Constant(14, "days", "Days of a log before an estimate is ready to be used")
READY_WEIGH_INS = Constant(10, "weigh-ins", "Weigh-ins before an estimate is ready to be used")
DEFAULT_PRIOR_SD = Constant(
    300, "kcal/day", "Standard deviation of a formula's maintenance about a person's own"
)

COLUMNS = (
    "date",
    "expenditure_kcal",
    "low80",
    "high80",
    "low95",
    "high95",
    "trend_weight_kg",
    "ready",
)


_MAY_BE_UNKNOWN = ("fat_mass_kg", "height_cm", "age")


class Person(NamedTuple):
    """What is known of a person beside the log; see `estimate`."""

    prior_kcal: float
    prior_sd: float = DEFAULT_PRIOR_SD
    fat_mass_kg: float | None = None
    menstrual_cycle: bool = False
    changes: Dates = ()
    creatine_starts: Dates = ()
    pauses: Dates = ()
    fasts: Dates = ()
    height_cm: float | None = None
    age: float | None = None
    sex: str | None = None
    body_fat: Given = None
    light_days_meant: bool = False

    def checked(self) -> Person:
        """Return the person; raises `InputError` for every number that cannot be used."""
        faults = [
            InputError(f"'{field}' has to be a number above zero.", field, value)
            for field in ("prior_kcal", "prior_sd", *_MAY_BE_UNKNOWN)
            if not (_is_number(value := getattr(self, field)) and 0 < value < np.inf)
            and not (field in _MAY_BE_UNKNOWN and (value is None or _is_blank(value)))
        ]
        if faults:
            raise InputError.together(faults)
        if self.sex is not None:
            check_choice(self.sex, SEXES, "sex")
        return self._replace(
            fat_mass_kg=_known(self.fat_mass_kg),
            height_cm=_known(self.height_cm),
            age=_known(self.age),
            changes=listed(self.changes),
            creatine_starts=listed(self.creatine_starts),
            pauses=listed(self.pauses),
            fasts=listed(self.fasts),
            body_fat=measurements(self.body_fat),
        )

    def usual_fat(self, weight_kg: Numbers) -> Numbers:
        """Return the fat mass in kg at the start, of none measured: as given, else the usual."""
        if self.fat_mass_kg is not None:
            return np.full(weight_kg.shape, float(self.fat_mass_kg))
        return usual_fat_mass(weight_kg, *self.size())

    def size(self) -> tuple[Numbers, ...]:
        """Return height in cm, age in years and male (1 or 0) as arrays of one, nan if unknown."""
        male = None if self.sex is None else MALE_SHARE[self.sex]
        known = (self.height_cm, self.age, male)
        return tuple(np.array([np.nan if one is None else float(one)]) for one in known)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float, np.integer, np.floating)) and not isinstance(value, bool)


def _known(value: float | None) -> float | None:
    return None if _is_blank(value) else value


def _is_blank(value: Any) -> bool:
    """Return whether a value is a table's blank, which is unknown."""
    return value is pd.NA or (_is_number(value) and bool(np.isnan(value)))


def _fat(log: Daily, person: Person) -> FatByDay:
    """Return the fat with which a log began, by day; what was measured on paused days is not in."""
    paused = log.marks(person.pauses, "pauses")
    table = measurements(person.body_fat)
    table = table[~table["date"].isin(log.dates[paused])]
    weight = np.where(paused, np.nan, log.weight_kg)
    return fat_by_day(log.dates, weight, table, person.usual_fat)


def _logs(log: Daily, person: Person, days_ahead: int = 0) -> Logs:
    """Return one person's log for the bank, and days ahead on which all is as expected."""
    paused = log.marks(person.pauses, "pauses")
    weight = np.where(paused, np.nan, log.weight_kg)
    energy = np.where(paused, np.nan, log.energy_kcal)
    change, fasted = log.marks(person.changes, "changes"), log.marks(person.fasts, "fasts")
    steps = pd.to_timedelta(np.arange(days_ahead) + 1, unit="D")
    dates = pd.DatetimeIndex(log.dates.append(log.dates.max() + steps))
    ahead = np.arange(len(dates)) >= len(log.dates)
    last = energy[~np.isnan(energy)][-2 * 7 :]
    usual = float(last.mean()) if last.size else np.nan

    def row(values: Numbers, then: float) -> Numbers:
        return np.concatenate([values, np.full(days_ahead, then)])[np.newaxis]

    fat_kg = _fat(log, person).kg
    height_cm, age, male = person.size()
    # Weigh-ins ahead count as expected whatever they are; zero only says that there is one.
    return Logs(
        weight_kg=row(weight, 0),
        energy_kcal=row(energy, usual),
        prior_kcal=np.array([float(person.prior_kcal)]),
        prior_sd=np.array([float(person.prior_sd)]),
        fat_kg=row(fat_kg, fat_kg[-1] if len(fat_kg) else np.nan),
        height_cm=height_cm,
        age=age,
        male=male,
        cycle=np.array([bool(person.menstrual_cycle)]),
        change=row(change, False).astype(bool),
        fasted=row(fasted, False).astype(bool),
        light_meant=np.array([bool(person.light_days_meant)]),
        creatine=creatine_share(dates, person.creatine_starts)[np.newaxis],
        assumed=ahead,
    )


def is_ready(logged: Numbers, weighed: Numbers, eaten: Numbers) -> Numbers:
    """Return by day (the last axis) whether there is enough to be used.

    `logged` are the days with anything in the log, `weighed` and `eaten` those that count: without
    intake there is nothing to be ready with.
    """
    days = np.logical_or.accumulate(logged, axis=-1).cumsum(-1)
    weigh_ins, intake_days = (which.cumsum(-1) for which in (weighed, eaten))
    return (days >= READY_DAYS) & (weigh_ins >= READY_WEIGH_INS) & (intake_days >= 7)


def estimate(
    days: pd.DataFrame,
    prior_kcal: float,
    prior_sd: float = DEFAULT_PRIOR_SD,
    *,
    fat_mass_kg: float | None = None,
    menstrual_cycle: bool = False,
    changes: Dates = (),
    creatine_starts: Dates = (),
    pauses: Dates = (),
    fasts: Dates = (),
    height_cm: float | None = None,
    age: float | None = None,
    sex: str | None = None,
    body_fat: Given = None,
    light_days_meant: bool = False,
) -> pd.DataFrame:
    """Return maintenance as the person logs it, a row a date from the first to the last.

    Columns: `date`, `expenditure_kcal` in the units of the intake as it was logged (what is always
    left out of the log cancels), `low80`, `high80`, `low95`, `high95`, `trend_weight_kg` (nan
    before the first weigh-in) and `ready` (14 days, 10 weigh-ins and a week of intake). A row rests
    on its date and earlier ones: the morning's weight, and what was eaten up to the day before.

    `days` is the journal's table (`date`, `energy_kcal`, `weight_kg`; blank is unknown, and a date
    may be text). `prior_kcal` and `prior_sd` are a formula's maintenance and its standard
    deviation: with no data they are the answer. `fat_mass_kg` at the start decides how much energy
    a kilogram holds; where it is not given, it is what is usual for the weight, and for
    `height_cm`, `age` (years) and `sex` ('male', 'female' or 'unspecified') where these are.
    `changes` are dates on which activity changed, `creatine_starts` dates on which creatine was
    begun, `pauses` every date of an illness or a journey: what was logged on those is passed over.
    `body_fat` is body fat that was measured: a table (or rows) of `date` and `share`, and `method`
    or `sd` where these are known (`calc.expenditure.body_fat.measurements`). Set beside the fat
    that is usual, or beside `fat_mass_kg`, it counts from its day on, by its error.
    Energy of 0 was not logged, save on `fasts`, dates of which the person says that they fasted:
    those are whole, however little was eaten. A day far lighter than the days before it is taken as
    logged in part, unless `light_days_meant`: who eats so on purpose (5:2) says so once.
    Raises `InputError` with the field for what cannot be read.

    A filter of our own after Kalman (see `calc.expenditure.kalman`), its numbers set on simulated
    and on real people; the energy of tissue is Hall 2011's.

    >>> days = pd.DataFrame({"date": ["2026-11-02"], "energy_kcal": [2600], "weight_kg": [80.2]})
    >>> first = estimate(days, prior_kcal=2760).iloc[0]
    >>> first["expenditure_kcal"].item(), bool(first["ready"])
    (2760.0, False)
    """
    person = Person(
        prior_kcal,
        prior_sd,
        fat_mass_kg,
        menstrual_cycle,
        changes,
        creatine_starts,
        pauses,
        fasts,
        height_cm,
        age,
        sex,
        body_fat,
        light_days_meant,
    ).checked()
    log = daily(days).fasted(person.fasts)
    logs = _logs(log, person)
    return _estimate(log, logs, learn(logs))


def _estimate(log: Daily, logs: Logs, learned: Learned) -> pd.DataFrame:
    used = (~np.isnan(values[0, ~logs.assumed]) for values in (logs.weight_kg, logs.energy_kcal))
    columns = (
        log.dates,
        *bands(learned.expenditure_kcal[0], learned.sd_kcal[0]),
        learned.trend_kg[0],
        is_ready(~np.isnan(log.weight_kg) | ~np.isnan(log.energy_kcal), *used),
    )
    return pd.DataFrame(dict(zip(COLUMNS, columns, strict=True)))


def evidence_by_day(days: pd.DataFrame, person: Person) -> pd.DataFrame:
    """Return what stands behind the estimate, a row a date, for the same log and person.

    Columns: `date`; `weight_kg` and `energy_kcal` as logged; `expected_weight_kg`, what the scale
    was expected to show, `outlier` where it lay too far from that and counted for little (blank and
    not at all where no body weighs so much);
    `intake_status` ('logged', 'half_logged', 'not_logged', 'slip'); `paused`;
    `known_water_kg`, the part of weight that creatine or the cycle holds; `adapted_kcal`, adaptive
    thermogenesis inside the estimate; `sd_kcal` of the estimate.

    >>> days = pd.DataFrame({"date": ["2026-11-02", "2026-11-03"], "energy_kcal": [2600, None]})
    >>> evidence_by_day(days, Person(2760))["intake_status"].tolist()
    ['logged', 'not_logged']
    """
    person = person.checked()
    log = daily(days).fasted(person.fasts)
    return _evidence(log, person, learn(_logs(log, person)))


def _evidence(log: Daily, person: Person, learned: Learned) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "date": log.dates,
            "weight_kg": log.weight_kg,
            "expected_weight_kg": learned.expected_kg[0],
            "outlier": learned.outlier[0] | log.weight_slip,
            "energy_kcal": log.energy_kcal,
            "intake_status": np.where(log.energy_slip, SLIP, learned.status[0]),
            "paused": log.marks(person.pauses, "pauses"),
            "known_water_kg": learned.known_water_kg[0],
            "adapted_kcal": learned.adapted_kcal[0],
            "sd_kcal": learned.sd_kcal[0],
        }
    )


class Ahead(NamedTuple):
    """How far to either side the intervals reach in kcal/day: on the last day, and days later."""

    now80: float
    then80: float
    now95: float
    then95: float


def interval_ahead(days: pd.DataFrame, person: Person, days_ahead: int = 7) -> Ahead:
    """Return what further days would give, each weighed and logged and all as expected.

    Before the first weigh-in and the first logged intake nothing can be foreseen: both are the
    same then.

    >>> days = pd.DataFrame({"date": ["2026-11-02"], "energy_kcal": [2600], "weight_kg": [80.2]})
    >>> ahead = interval_ahead(days, Person(2760, 300), 28)
    >>> ahead.then80 < ahead.now80
    True
    """
    return taught(days, person, days_ahead).ahead


class Taught(NamedTuple):
    """All that one run over a log gives: the three tables of this module, and fat.

    `fat` is that of the last day; None where none was measured.
    """

    estimate: pd.DataFrame
    evidence: pd.DataFrame
    ahead: Ahead
    fat: Fat | None


def taught(days: pd.DataFrame, person: Person, days_ahead: int = 7) -> Taught:
    """Return `estimate`, `evidence_by_day` and `interval_ahead` of one log, worked out at once."""
    person = person.checked()
    log = daily(days).fasted(person.fasts)
    if log.dates.empty:
        logs = _logs(log, person)
        learned = learn(logs)
        now = then = float(person.prior_sd)
    else:
        logs = _logs(log, person, days_ahead)
        every = learn(logs)
        known = len(log.dates)
        learned = Learned(**{name: values[:, :known] for name, values in vars(every).items()})
        sd = every.sd_kcal[0]
        now, then = float(sd[known - 1]), float(sd[-1])
        logged = logs.weight_kg[0, ~logs.assumed], logs.energy_kcal[0, ~logs.assumed]
        if any(np.isnan(values).all() for values in logged):
            then = now
    return Taught(
        _estimate(log, logs, learned),
        _evidence(log, person, learned),
        Ahead(
            *(float(half_width(sd, share)) for share in (LIKELY, NEARLY_SURE) for sd in (now, then))
        ),
        _fat(log, person).last,
    )
