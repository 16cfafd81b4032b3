"""What the logs taught as pictures: maintenance by day with its intervals, and body weight.

Each picture is one table with a row for every mark; the page hands it to a specification that is
made once.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from calc.clock import day_text
from calc.evidence import figure
from calc.show.words import POUNDS, body_weight, kcal
from calc.units import Units

EXPENDITURE_COLUMNS: tuple[str, ...] = (
    *("kind", "date", "kcal", "low80", "high80", "low95", "high95", "text", "likely", "sure"),
)
WEIGHT_COLUMNS: tuple[str, ...] = (
    *("kind", "date", "weight", "low", "high", "text", "outlier", "beyond"),
)
EDGE = 0.1  # of the height of what is shown, above and below it
OVER, UNDER = "over", "under"


def _rows(kind: str, columns: Iterable[str], **values: object) -> pd.DataFrame:
    made = pd.DataFrame(values)
    return made.assign(kind=kind).reindex(columns=list(columns))


def expenditure_rows(
    estimate: pd.DataFrame, formula_kcal: float, taken: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the picture of maintenance: the estimate of each day, the formula's, and check-ins.

    `estimate` is that of `calc.expenditure`; `taken` has `date` and `value` of the check-ins that
    were used, in kcal a day.
    """
    if estimate.empty:
        return pd.DataFrame(columns=list(EXPENDITURE_COLUMNS))
    when = estimate["date"]
    days = _rows(
        "estimate",
        EXPENDITURE_COLUMNS,
        date=when,
        kcal=estimate["expenditure_kcal"],
        **{name: estimate[name] for name in ("low80", "high80", "low95", "high95")},
        text=[day_text(day) for day in when],
        likely=_spans(estimate["low80"], estimate["high80"]),
        sure=estimate["ready"].astype(bool),
    )
    ends = pd.Series([when.min(), when.max()])
    formula = _rows(
        "formula",
        EXPENDITURE_COLUMNS,
        date=ends,
        kcal=formula_kcal,
        sure=True,
    )
    parts = [days, formula]
    if taken is not None and len(taken):
        at = taken["date"]
        parts.append(
            _rows(
                "taken",
                EXPENDITURE_COLUMNS,
                date=at,
                kcal=taken["value"].astype(float),
                text=[f"{day_text(day)}: taken into the plan" for day in at],
                sure=True,
            )
        )
    return pd.concat(parts, ignore_index=True)


def _spans(low: pd.Series, high: pd.Series) -> list[str]:
    return [f"{kcal(a)} to {kcal(b)}" for a, b in zip(low, high, strict=True)]


def weight_rows(
    evidence: pd.DataFrame,
    estimate: pd.DataFrame,
    ahead: pd.DataFrame,
    units: Units,
    way: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return the picture of body weight in the person's units: weigh-ins, trend, and what is ahead.

    `evidence` and `estimate` are those of `calc.expenditure`; `ahead` has `date`, `low_kg`,
    `target_kg` and `high_kg` of the days to come, and may be empty; `way` is the way to a goal
    weight (`calc.show.goal.way_rows`). A weigh-in far from all others
    is drawn at the edge, so that the others can be read: `beyond` says 'over' or 'under', and
    `text` its true value.
    """
    scale = 1.0 if units == "metric" else POUNDS
    weighed = evidence[evidence["weight_kg"].notna()]
    when = weighed["date"]
    points = _rows(
        "weigh-in",
        WEIGHT_COLUMNS,
        date=when,
        weight=weighed["weight_kg"] * scale,
        text=[
            f"{day_text(day)}: {body_weight(kg, units)}"
            + (", far off and counted little" if out else "")
            for day, kg, out in zip(when, weighed["weight_kg"], weighed["outlier"], strict=True)
        ],
        outlier=weighed["outlier"].astype(bool),
        beyond="",
    )
    trend = estimate[estimate["trend_weight_kg"].notna()]
    line = _rows(
        "trend",
        WEIGHT_COLUMNS,
        date=trend["date"],
        weight=trend["trend_weight_kg"] * scale,
        outlier=False,
        beyond="",
    )
    to_come = _rows(
        "ahead",
        WEIGHT_COLUMNS,
        date=ahead["date"],
        weight=ahead["target_kg"] * scale,
        low=ahead["low_kg"] * scale,
        high=ahead["high_kg"] * scale,
        outlier=False,
        beyond="",
    )
    parts = [part for part in (points, line, to_come, *_ways(way, scale)) if len(part)]
    if not parts:
        return pd.DataFrame(columns=list(WEIGHT_COLUMNS))
    return _at_the_edge(pd.concat(parts, ignore_index=True))


def _ways(way: pd.DataFrame | None, scale: float) -> list[pd.DataFrame]:
    if way is None or way.empty:
        return []
    return [
        _rows(
            str(kind),
            WEIGHT_COLUMNS,
            date=one["date"],
            weight=one["weight_kg"] * scale,
            outlier=False,
            beyond="",
        )
        for kind, one in way.groupby("kind", sort=False)
    ]


def _at_the_edge(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with outliers that lie beyond all else at the edge of the picture."""
    outlier = rows["outlier"].astype(bool)
    usual = rows.loc[~outlier, ["weight", "low", "high"]].astype(float)
    if not outlier.any() or usual.isna().to_numpy().all():
        return rows
    least, most = usual.min().min(), usual.max().max()
    room = EDGE * (most - least)
    over, under = rows["weight"] > most + room, rows["weight"] < least - room
    rows.loc[over & outlier, "beyond"] = OVER
    rows.loc[under & outlier, "beyond"] = UNDER
    return rows.assign(
        weight=rows["weight"].where(~outlier, rows["weight"].clip(least - room, most + room))
    )


def expenditure_alt(estimate: pd.DataFrame, formula_kcal: float) -> str:
    """Return the picture of maintenance in a sentence."""
    last = estimate.iloc[-1]
    return (
        f"Maintenance by day, from your logs. On {day_text(last['date'])}: "
        f"{kcal(last['expenditure_kcal'])} kcal, "
        f"likely {kcal(last['low80'])} to {kcal(last['high80'])}; the formula says "
        f"{kcal(formula_kcal)}."
    )


def weight_alt(rows: pd.DataFrame, units: Units) -> str:
    """Return the picture of body weight in a sentence."""
    unit = "kg" if units == "metric" else "lb"
    trend = rows[rows["kind"] == "trend"]
    if trend.empty:
        return "No weigh-in yet."
    text = (
        f"{(rows['kind'] == 'weigh-in').sum()} weigh-ins; the trend is at "
        f"{figure(trend['weight'].iloc[-1], 1)} {unit}"
    )
    ahead = rows[rows["kind"] == "ahead"]
    if len(ahead):
        last = ahead.iloc[-1]
        text += (
            f", and heads for {figure(last['low'], 1)} to {figure(last['high'], 1)} {unit} by "
            f"{day_text(last['date'])}"
        )
    return f"{text}."
