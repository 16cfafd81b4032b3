"""Rests and tempo of a plan are those of its sources, by exercise."""

from calc.training.rest_and_tempo import rest_for, tempo_for


def test_rests_and_tempo_are_by_exercise():
    # science.md 8.4 and 8.6.
    assert rest_for("Barbell back squat") == (120, 180)
    assert rest_for("Leg extension") == (60, 90)
    assert rest_for("Zzqqx") == (60, 90)
    assert [tempo_for(name) for name in ("Barbell back squat", "Leg press", "Walking lunge")] == [
        4,
        3.5,
        3,
    ]
    assert tempo_for("Standing calf raise") == 2.5
