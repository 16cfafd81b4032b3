"""The weeks of training as pieces: every draft as it was typed, and how sets are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

import pandas as pd

from calc.kept.codec.checks import Checks, one_piece
from calc.kept.parts import TRAINING
from calc.person.limits import WEEKDAYS
from calc.show.training.rows import COLUMNS, NUMBERS, Draft, records, table
from calc.training.session import Entry, Session, Week
from calc.training.volume import Counting
from calc.units import UNITS, Units

MOST_ROWS = 20_000
MOST_WEEKS = 1_000

_TRAINING = Checks(TRAINING)
_DRAFT = ("name", "rows", "warm_up_minutes", "cool_down_minutes", "warm_up", "cool_down")


@dataclass(frozen=True)
class Planned:
    """What a session knows of training, as plain data: see `pages.common.state.training`.

    `weeks` holds the drafts of each week that was opened by weekday, loads in `units`; `own` is the
    week that was read from a file or a link. `landmarks` are a person's own, by muscle.
    """

    units: Units
    plan_days: tuple[str, ...]
    choice: str
    day: str
    weeks: Mapping[str, Mapping[str, Draft]]
    own: Week | None = None
    more: bool = False
    painful: tuple[str, ...] = ()
    assignments: Mapping[str, str] = field(default_factory=dict)
    counting: Counting = field(default_factory=Counting)
    landmarks: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    on_the_plan: bool = False


def training_pieces(planned: Planned) -> dict[str, bytes]:
    """Return the weeks as pieces. A cell of a table that is blank is kept as none."""
    return one_piece(
        {
            "units": planned.units,
            "plan_days": list(planned.plan_days),
            "choice": planned.choice,
            "day": planned.day,
            # As lists, so that days keep the order in which they stand.
            "weeks": {
                name: [[day, _told(draft)] for day, draft in drafts.items()]
                for name, drafts in planned.weeks.items()
            },
            "own": None if planned.own is None else _plain(asdict(planned.own)),
            "more": planned.more,
            "painful": list(planned.painful),
            "assignments": dict(planned.assignments),
            "counting": _plain(asdict(planned.counting)),
            "landmarks": {name: dict(own) for name, own in planned.landmarks.items()},
            "on_the_plan": planned.on_the_plan,
        }
    )


def training_of(pieces: Mapping[str, bytes]) -> Planned:
    """Return the weeks. Raises `InputError`."""
    check = _TRAINING
    told = check.record(check.only(pieces), *Planned.__dataclass_fields__)
    weeks = {name: _drafts(week) for name, week in check.mapping(told["weeks"]).items()}
    choice = check.text(told["choice"])
    if len(weeks) > MOST_WEEKS or choice not in weeks:
        raise check.fault()
    own, counting = told["own"], check.mapping(told["counting"])
    units: Any = check.choice(told["units"], UNITS)
    return Planned(
        units,
        tuple(check.choice(day, WEEKDAYS) for day in check.items(told["plan_days"])),
        choice,
        check.choice(told["day"], weeks[choice]),
        weeks,
        None if own is None else check.made(partial(_week, own)),
        check.yes_or_no(told["more"]),
        check.texts(told["painful"]),
        {name: check.text(said) for name, said in check.mapping(told["assignments"]).items()},
        check.made(lambda: Counting(**counting)),
        {
            name: {edge: check.number(sets) for edge, sets in check.mapping(edges).items()}
            for name, edges in check.mapping(told["landmarks"]).items()
        },
        check.yes_or_no(told["on_the_plan"]),
    )


def _plain(value: Any) -> Any:
    """Return a value with numbers that are constants or numpy's as plain ones."""
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, (str, bool)):
        return str(value) if isinstance(value, str) else value
    if pd.isna(value):
        return None
    number = value.item() if hasattr(value, "item") else value
    if isinstance(number, bool):
        return number
    return int(number) if isinstance(number, int) else float(number)


def _told(draft: Draft) -> dict[str, Any]:
    told = {name: _plain(getattr(draft, name)) for name in _DRAFT if name != "rows"}
    rows = [
        {name: cell for name, cell in _plain(row).items() if cell is not None}
        for row in records(draft.rows)
    ]
    return {**told, "rows": rows}


def _drafts(week: Any) -> dict[str, Draft]:
    check = _TRAINING
    pairs = [check.items(pair, 2) for pair in check.items(week, len(WEEKDAYS))]
    if not pairs or any(len(pair) != 2 for pair in pairs):
        raise check.fault()
    drafts = {check.choice(day, WEEKDAYS): _draft(told) for day, told in pairs}
    if len(drafts) < len(pairs):
        raise check.fault()
    return drafts


def _draft(value: Any) -> Draft:
    check = _TRAINING
    told = check.record(value, *_DRAFT)
    rows = [_row(row) for row in check.items(told["rows"], MOST_ROWS)]
    warm_up, cool_down = (
        None if told[name] is None else check.number(told[name])
        for name in ("warm_up_minutes", "cool_down_minutes")
    )
    return Draft(
        check.text(told["name"]),
        table(rows),
        warm_up,
        cool_down,
        check.texts(told["warm_up"]),
        check.texts(told["cool_down"]),
    )


def _row(value: Any) -> dict[str, Any]:
    row = _TRAINING.mapping(value)
    if not row.keys() <= set(COLUMNS):
        raise _TRAINING.fault()
    return {name: _cell(name, cell) for name, cell in row.items()}


def _cell(name: str, cell: Any) -> Any:
    if name in NUMBERS:
        return _TRAINING.number(cell)
    if isinstance(cell, bool):
        return cell
    return _TRAINING.text(cell) if isinstance(cell, str) else _TRAINING.number(cell)


def _week(told: Any) -> Week:
    sessions = {day: _session(one) for day, one in told["sessions"].items()}
    return Week(**{**told, "sessions": sessions})


def _session(told: Any) -> Session:
    return Session(
        **{
            **told,
            "entries": tuple(Entry(**entry) for entry in told["entries"]),
            "warm_up": tuple(told["warm_up"]),
            "cool_down": tuple(told["cool_down"]),
        }
    )
