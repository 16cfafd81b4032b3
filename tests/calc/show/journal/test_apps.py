"""What a person reads of their apps, and of what they answered."""

from __future__ import annotations

from calc.journal import merge, read
from calc.show.journal.apps import answered, apps
from tests.support.journal_page import DAYS, HEVY, STRONG


def test_each_app_is_named_with_what_it_told():
    whole = merge(read(HEVY.encode()), read(STRONG.encode(), weight_unit="kg"), read(DAYS.encode()))
    assert [(one.source, one.name, one.inside) for one in apps(whole)] == [
        ("hevy", "Hevy", "2 workouts, 3 sets, 4 Feb 2026 to 9 Feb 2026"),
        ("strong", "Strong", "1 workout, 2 sets, 2 Mar 2026"),
        (
            "scale",
            "scale",
            "11 days of intake, 11 weigh-ins, 11 nights, 2 Feb 2026 to 12 Feb 2026",
        ),
    ]
    by_hand = read(DAYS.replace(",scale", ",hand").encode())
    assert apps(by_hand) == []


def test_answers_stand_in_words_beside_their_files():
    assert answered(["strong.csv"], {"weight_unit": "kg"}) == "strong.csv: weights in kilograms"
    assert (
        answered(["a.csv", "b.csv", "a.csv"], {"mapping": {"date": "D"}, "date_order": "day first"})
        == "a.csv and b.csv: columns as you named them and in its dates the day comes first"
    )
    assert answered(["a", "b", "c", "d"], {"timezone": "UTC"}) == ("c, d and 2 more: times in UTC")
