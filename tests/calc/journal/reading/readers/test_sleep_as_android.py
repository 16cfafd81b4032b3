"""Sleep as Android's export: a header before every night, noise after some."""

from __future__ import annotations

import pytest

from calc import journal
from tests.support.dates import iso, with_iso
from tests.support.samples import facts, needs_samples, sample

HEADER = (
    "Id,Tz,From,To,Sched,Hours,Rating,Comment,Framerate,Snore,Noise,Cycles,DeepSleep,LenAdjust,Geo"
)


def night(start: str, end: str, hours: str, adjusted: str = "0", times: int = 3) -> list[str]:
    clock = ",".join(f'"{22 + place // 60}:{place % 60:02}"' for place in range(times))
    levels = ",".join('"-0.01"' for _ in range(times))
    return [
        f'{HEADER},{clock},"Event"',
        f'"1468270191001","Asia/Tokyo","{start}","{end}","{end}","{hours}","3.5",'
        f'" #slept, ""well""","10000","0","-1.0","4","0.45","{adjusted}","",{levels},"LIGHT-14"',
    ]


def read(*rows: str, feed: str = "\n", mark: str = ""):
    return journal.read((mark + feed.join([*rows, ""])).encode(), "sleep-export.csv")


@pytest.mark.parametrize("feed", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\N{ZERO WIDTH NO-BREAK SPACE}"])
@pytest.mark.parametrize("noise", ["," * 15 + '"0.0","896.2"', ""])
def test_a_night_belongs_to_the_date_of_waking_in_its_own_zone(noise, feed, mark):
    found = read(
        *night("11. 07. 2026 22:49", "12. 07. 2026 8:43", "9.900"),
        *([noise] if noise else []),
        *night("11. 07. 2026 0:42", "11. 07. 2026 8:42", "8.000", times=90),
        *night("11. 07. 2026 13:00", "11. 07. 2026 13:30", "0.500", times=1),
        feed=feed,
        mark=mark,
    )
    assert found.questions == ()
    assert with_iso(found.days)[["date", "sleep_h", "source"]].to_numpy().tolist() == [
        ["2026-07-11", 8.5, "sleep_as_android"],
        ["2026-07-12", 9.9, "sleep_as_android"],
    ]
    assert found.problems["row"].tolist() == ([3] if noise else [])


def test_an_adjusted_length_is_said_and_not_taken_off():
    found = read(*night("11. 07. 2026 22:49", "12. 07. 2026 8:43", "9.900", adjusted="-88"))
    assert found.days["sleep_h"].tolist() == [9.9]
    assert found.problems["done"].tolist() == ["the hours count as written"]


def test_a_night_without_a_time_of_waking_is_told_as_that():
    found = read(
        *night("11. 07. 2026 22:49", "", "9.900"),
        *night("12. 07. 2026 22:49", "13. 07. 2026 6:49", "8.000"),
    )
    assert iso(found.days["date"]) == ["2026-07-13"]
    assert found.problems[["row", "column", "value", "what", "done"]].to_numpy().tolist() == [
        [2, "To", "", "No time of waking in this row", "not used"]
    ]


def test_a_night_that_cannot_be_read_is_told_by_its_line():
    found = read(
        *night("11. 07. 2026 22:49", "late", "9.900"),
        *night("11. 07. 2026 22:49", "12. 07. 2026 8:43", "long"),
        f"{HEADER}",
        '"1468270191001","Asia/Tokyo"',
    )
    assert found.empty
    assert sorted(set(found.problems["row"])) == [2, 4, 6]


@needs_samples
def test_a_real_export_agrees_with_its_facts():
    true = facts("body_and_sleep", "sleepasandroid-01.csv")
    found = sample("sleepasandroid-01.csv")
    noise = found.problems["what"].str.startswith("The noise")
    assert noise.sum() == true["noise_continuation_rows"]
    assert found.problems[~noise]["done"].tolist() == ["the hours count as written"]
    # The facts are of rows; the days add up the sleeps of a date.
    total = float(found.days["sleep_h"].sum())
    assert round(total / true["sleep_records"], 3) == true["mean_hours"]
    assert iso(found.days["date"])[-1] == "2016-07-12"
