"""Progress by exercise: the finding, the estimate with its doubt, and what is left out."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

from calc import Profile
from calc.clock import as_dates
from calc.journal import spread, weekly
from calc.journal.lifts import lift_of, most_done
from calc.show.journal.training.progress import Progress, may_estimate, progress
from calc.units import Units
from tests.support.cases import each
from tests.support.journals import a_set, journal_of

BENCH = "Bench Press (Barbell)"


def weighed(*days: str, kg: float = 80.0) -> pd.DataFrame:
    return pd.DataFrame({"date": as_dates(days), "weight_kg": kg, "trend_kg": kg})


def went(
    sets: list[dict[str, Any]],
    weigh_ins: pd.DataFrame | None = None,
    units: Units = "metric",
    last: int | None = None,
    **how: bool,
) -> Progress | None:
    journal = journal_of(sets)
    (name,) = most_done(journal.log)
    weeks = spread(weekly(journal))
    return progress(
        lift_of(journal.log, name),
        weighed() if weigh_ins is None else weigh_ins,
        weeks if last is None else weeks.tail(last),
        units,
        **{"estimates": True, **how},
    )


def benched(*loads: float, reps: int = 5) -> list[dict[str, Any]]:
    days = pd.date_range("2026-08-03", periods=len(loads), freq="7D")
    return [
        a_set(f"{day:%Y-%m-%d}", BENCH, weight_kg=load, reps=reps)
        for day, load in zip(days, loads, strict=True)
    ]


def titles(found: Progress) -> list[str]:
    return found.picture.rows.query("kind == 'title'")["text"].tolist()


def test_best_set_estimate_and_volume_have_a_lane_each_with_records_marked():
    found = went(benched(80, 82.5, 80))
    assert found is not None
    assert found.title == "Barbell bench press: best set 82.5 kg × 5 on 10 Aug 2026"
    assert titles(found) == [
        "Best set, kg",
        "One repetition, kg: estimate by Epley",
        "Lifted in a day, kg",
    ]
    records = found.picture.rows.query("kind == 'record'")
    assert records["lane"].tolist() == ["best", "estimate", "volume"]
    assert "82.5 kg × 5, a record" in records["text"].tolist()


def test_an_estimate_has_its_equation_its_doubt_and_its_name():
    found = went(benched(80, 90))
    assert found is not None
    # Epley 1985: 90 × (1 + 5 / 30) is 105; 5 % either way up to five repetitions.
    assert found.sentences[0] == (
        "One repetition: about 105 kg (100 to 110) on 10 Aug. An estimate by Epley's equation, "
        "load × (1 + repetitions / 30), of sets to failure."
    )
    pounds = went(benched(80, 90), units="imperial")
    assert pounds is not None
    assert "about 231 lb (220 to 243)" in pounds.sentences[0]


@each(
    "loads, said",
    [
        # The first day has no estimate; a mean of four varies by 1.96 · 4.2 % · √(2 / 4) = 5.8 %.
        ([80, *[100] * 4, *[105] * 4], "differ by no more"),
        ([80, *[100] * 4, *[107] * 4], "Up 7 % from the first four"),
        ([80, *[100] * 4, *[90] * 4], "Down 10 % from the first four"),
        ([80, *[100] * 4, *[120] * 3], ""),
    ],
)
def test_a_change_is_told_only_beyond_what_tests_vary_by(loads: list[float], said: str):
    found = went(benched(*loads))
    assert found is not None
    text = " ".join(found.sentences[1:])
    assert said in text if said else not text


def test_records_are_beside_all_days_before_those_not_shown_too():
    found = went(benched(100, 80, 90), last=2)
    assert found is not None
    assert found.title.endswith("best set 90 kg × 5 on 17 Aug 2026")
    assert not found.picture.rows["kind"].eq("record").any()
    assert went(benched(100, reps=0)) is None


def test_where_nothing_is_estimated_it_is_said():
    cable = went([a_set("2026-08-03", "Leg Press", weight_kg=180, reps=8)])
    young = went(benched(80, 90), estimates=False)
    first = went(benched(80))
    assert cable is not None
    assert young is not None
    assert first is not None
    assert "not estimated here" in cable.sentences[0]
    assert "not estimated yet" in first.sentences[0]
    assert "repetition" not in " ".join(young.sentences)
    assert all("One repetition" not in title for title in titles(young))


def pulled(**how: Any) -> Progress:
    sets = [a_set(f"2026-08-{day:02}", "Pull Up", reps=8) for day in (3, 10)]
    found = went(sets, how.pop("weigh_ins", weighed("2026-08-02")), **how)
    assert found is not None
    return found


def test_a_body_weight_exercise_says_how_much_of_the_body_it_counts():
    found = pulled()
    assert "best set 8 repetitions" in found.title
    assert "The volume counts 95 % of your body weight." in found.sentences
    assert titles(found)[-1] == "Lifted in a day, kg with the body"
    assert "No weigh-in is near these days" in pulled(weigh_ins=weighed()).alt


def test_the_doubt_of_a_pull_up_is_of_all_that_is_lifted():
    sets = [
        a_set(f"2026-08-{day:02}", "Pull Up (Weighted)", weight_kg=20, reps=7) for day in (3, 10)
    ]
    found = went(sets, weighed("2026-08-02"))
    assert found is not None
    # 0.95 of 80 kg and 20 kg by Epley are 118.4 kg, of which 42.4 are added; a tenth of it is 11.8.
    assert "about 42 kg (31 to 54) added to the body" in found.sentences[0]


def test_help_stands_higher_the_less_it_is_and_a_hand_is_said():
    sets = [
        a_set(f"2026-08-{day:02}", "Pull Up (Assisted)", weight_kg=help, reps=8)
        for day, help in ((3, 30), (10, 20))
    ]
    found = went(sets, weighed("2026-08-02"))
    assert found is not None
    assert titles(found)[0] == "Help in the best set, kg: less stands higher"
    assert {"20", "30"} <= set(found.picture.heights.values())
    assert "best set 20 kg of help × 8" in found.title
    pressed = went([a_set("2026-08-03", "Bench Press (Dumbbell)", weight_kg=30, reps=8)])
    assert pressed is not None
    assert titles(pressed)[0] == "Best set, kg a hand"


def test_where_numbers_of_the_body_are_hidden_none_is_part_of_the_picture():
    found = pulled(hidden=True)
    assert titles(found) == ["Best set, repetitions"]
    assert "Body weight is left out here" in found.sentences[-1]


def test_what_is_held_is_told_in_seconds():
    found = went([a_set("2026-08-03", "Plank", seconds=60)])
    assert found is not None
    assert found.title == "Plank: best set 60 s on 3 Aug 2026"
    assert titles(found) == ["Best set, seconds"]


@pytest.mark.parametrize(
    "others, allowed",
    [({"age": 30}, True), ({"age": 17}, False), ({"age": 30, "conditions": {"pregnant"}}, False)],
)
def test_one_repetition_is_estimated_for_the_grown_and_not_in_pregnancy(others, allowed):
    person = Profile(weight="60 kg", height="170 cm", sex="female", **others)
    assert may_estimate(person) is allowed
