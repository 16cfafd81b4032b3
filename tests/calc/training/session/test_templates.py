"""The article's session and our own weeks: ready to train, and built on volume."""

import pytest

from calc.training.landmarks import target_range
from calc.training.session import longest_minutes, session_minutes
from calc.training.session.templates import sample_workout, templates
from calc.training.volume import SESSION_MOST, UNASSIGNED, hard_sets

# article.md T14: name, sets, repetitions, rest (None where the article gives none).
T14 = [
    ("Barbell back squat", (4, 4), (6, 10), (90, 120)),
    ("Leg press", (3, 4), (10, 15), (60, 90)),
    ("Leg extension", (3, 3), (12, 15), (60, 60)),
    ("Lying leg curl", (3, 3), (12, 15), (60, 60)),
    ("Walking lunge", (3, 3), (10, 12), None),
    ("Standing calf raise", (3, 4), (15, 20), None),
]


def test_the_sample_is_the_articles():
    session = sample_workout()
    assert len(session.entries) == len(T14)
    for entry, (name, sets, reps, rest) in zip(session.entries, T14, strict=True):
        assert entry.exercise == name
        assert (entry.sets_low, entry.sets_high) == sets
        assert (entry.reps_low, entry.reps_high) == reps
        if rest is not None:
            assert (entry.rest_low_s, entry.rest_high_s) == rest
    drops = [entry.exercise for entry in session.entries if entry.technique == "drop set"]
    assert drops == ["Leg extension", "Lying leg curl"]
    assert 10 <= session.warm_up_minutes <= 15
    assert 5 <= session.cool_down_minutes <= 10
    warm_up = " ".join(session.warm_up).lower()
    for item in ("cardio", "leg swings", "hip circles", "body-weight squats", "bridges", "walks"):
        assert item in warm_up
    # P214 of peer_vectors.csv: 19 to 21 sets.
    assert sum(entry.sets_low for entry in session.entries) == 19
    assert sum(entry.sets_high for entry in session.entries) == 21
    assert [entry.sides for entry in session.entries] == [1, 1, 1, 1, 2, 1]


# science.md 8.6.
@pytest.mark.parametrize("minimum_rest_s, minutes", [(0, 63.88), (120, 75.88)])
def test_the_length_of_the_sample(minimum_rest_s, minutes):
    assert session_minutes(sample_workout(), minimum_rest_s) == pytest.approx(minutes, abs=0.006)


@pytest.mark.parametrize("name", templates())
class TestTemplate:
    def test_reaches_the_range_of_the_muscles_that_it_claims_and_of_no_other(self, name):
        template = templates()[name]
        target = target_range(template.experience)
        sets = hard_sets(template.week).drop(UNASSIGNED)
        assert {m for m, n in sets.items() if target.low <= n <= target.high} == {*template.reaches}
        assert sets.max() <= target.high
        assert template.why
        assert template.less

    def test_has_no_more_sets_of_a_muscle_in_a_session_than_can_be_told_apart(self, name):
        for session in templates()[name].week.sessions.values():
            assert hard_sets(session).max() <= SESSION_MOST

    def test_knows_every_exercise(self, name):
        assert hard_sets(templates()[name].week)[UNASSIGNED] == 0

    def test_fits_into_an_evening(self, name):
        assert longest_minutes(templates()[name].week) <= 90
