"""The Journal page without a browser: two small files, and what is brought to it and written."""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from pages.common.state.journal import KEY, JournalState
from tests.support.app import keyed, opened, press, with_open

HAND = "journal_hand"
HEVY = (
    '"title","start_time","end_time","description","exercise_title","superset_id",'
    '"exercise_notes","set_index","set_type","weight_kg","reps","distance_km",'
    '"duration_seconds","rpe"\n'
    '"Legs","4 Feb 2026, 17:30","4 Feb 2026, 18:30","","Squat (Barbell)",,"",0,"normal",100,5,,,\n'
    '"Legs","4 Feb 2026, 17:30","4 Feb 2026, 18:30","","Squat (Barbell)",,"",1,"normal",100,4,,,\n'
    '"Legs","9 Feb 2026, 17:30","9 Feb 2026, 18:30","","Leg Press",,"",0,"normal",180,10,,,\n'
)
STRONG = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n"
    '2026-03-02 18:00:00,"Push",1h,"Bench Press (Barbell)",1,135.0,8.0,0,0.0,"","",\n'
    '2026-03-02 18:00:00,"Push",1h,"Bench Press (Barbell)",2,135.0,7.0,0,0.0,"","",\n'
)


def known(app: AppTest) -> JournalState:
    """What the session knows of the journal."""
    return app.session_state[KEY]


def files(app: AppTest) -> list[str]:
    """What can be taken away as a table; pictures of the weeks stand beside them."""
    return [one.label for one in app.main.download_button if not one.label.startswith("Chart")]


def to_bring(**query: Any) -> AppTest:
    """The page as it begins, with the place for files open."""
    return opened("journal", {"journal_bring": True}, **query)


def to_write(**query: Any) -> AppTest:
    """The page as it begins, with what is written by hand open."""
    return opened("journal", {HAND: True}, **query)


def bring(app: AppTest, **files: str | bytes) -> AppTest:
    """The page after files were brought; their names are with _ for a dot."""
    given = [
        (name.replace("_", "."), data.encode() if isinstance(data, str) else data, "text/csv")
        for name, data in files.items()
    ]
    if not app.file_uploader:
        app = with_open(app, "journal_bring")
    return app.file_uploader[0].set_value(given).run()


def answer(app: AppTest, given: str) -> AppTest:
    """The page after the first question of a file was answered."""
    return press(app.main.radio[0].set_value(given).run(), "Use this answer")


def field(app: AppTest, key: str) -> Any:
    """A field for a number of what is written by hand."""
    return keyed(app.main.number_input, key)


def written(app: AppTest, **values: float) -> AppTest:
    """The page after a day's values were written by hand, in one go."""
    if HAND not in app.session_state or not app.session_state[HAND]:
        app = with_open(app, HAND)
    for name, value in values.items():
        field(app, f"journal_value_{name}").set_value(value)
    return app.run() if values else app


OWN_DAYS = "date,energy_kcal,protein_g,carbohydrate_g,fat_g,fibre_g,weight_kg,sleep_h,source\n"
DAYS = OWN_DAYS + "".join(
    f"2026-02-{day:02},2900,140,,,,{80 + day / 100},7.5,scale\n" for day in range(2, 13)
)


def with_logs(app: AppTest | None = None, hevy: str = HEVY, days: str = DAYS) -> AppTest:
    """The page with two weeks of training and of days on it."""
    return bring(app or to_bring(), hevy_csv=hevy, days_csv=days)
