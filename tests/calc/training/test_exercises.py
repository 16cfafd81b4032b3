"""The catalogue: the weights of the sources, and nothing in it that is not explained."""

import pytest

from calc.evidence import Read, Source
from calc.training import CATALOGUE, MUSCLES, Exercise, find_exercise, swaps
from calc.training.exercises import JOINTS
from tests.support.cases import each

Weights = dict[str, float]

# Section 8.3 of science.md, row by row; erectors are lower_back, a 0 is left out.
SQUAT: Weights = {"quadriceps": 1, "glutes": 1, "adductors": 0.5, "lower_back": 0.5}
LUNGE: Weights = {"quadriceps": 1, "glutes": 1, "adductors": 0.5}
SOURCE: dict[str, Weights] = {
    "Barbell back squat": SQUAT,
    "Barbell front squat": SQUAT,
    "Goblet squat": SQUAT,
    "Leg press": {"quadriceps": 1, "glutes": 0.5, "adductors": 0.5},
    "Conventional deadlift": {
        "quadriceps": 0.5, "glutes": 1, "hamstrings": 0.5, "adductors": 0.5, "lower_back": 1,
    },
    "Romanian deadlift": {"glutes": 1, "hamstrings": 1, "adductors": 0.5, "lower_back": 0.5},
    "Walking lunge": LUNGE,
    "Reverse lunge": LUNGE,
    "Lateral lunge": {"quadriceps": 1, "glutes": 0.5, "adductors": 1},
    "Leg extension": {"quadriceps": 1},
    "Seated leg curl": {"hamstrings": 1},
    "Lying leg curl": {"hamstrings": 1},
    "Standing leg curl": {"hamstrings": 1},
    "Standing calf raise": {"calves": 1},
    "Seated calf raise": {"calves": 1},
}  # fmt: skip
WARM_UP = (
    *("Leg swings", "Hip circles", "Warm-up body-weight squat", "Warm-up glute bridge"),
    "Warm-up band walk",
)


def named(name: str) -> Exercise:
    return next(one for one in CATALOGUE if one.name == name)


@each("name, weights", SOURCE.items())
def test_the_articles_exercises_have_the_weights_of_the_source(name: str, weights: Weights):
    assert named(name).muscles == weights


@pytest.mark.parametrize(
    "name", ["Barbell back squat", "Leg press", "Walking lunge", "Reverse lunge"]
)
def test_where_the_article_counts_hamstrings_its_view_has_half_a_set(name: str):
    exercise = named(name)
    assert "hamstrings" not in exercise.muscles
    assert exercise.article_muscles == {**exercise.muscles, "hamstrings": 0.5}
    assert exercise.evidence["hamstrings"].note.startswith("0")


def test_the_articles_warm_up_is_there_and_counts_for_no_muscle():
    assert not any(named(name).counts or named(name).muscles for name in WARM_UP)


@pytest.mark.parametrize(
    "name, parts",
    [
        ("Standing calf raise", {"calves": ("gastrocnemius", "soleus")}),
        ("Seated calf raise", {"calves": ("soleus",)}),
        ("Leg extension", {"quadriceps": ("vasti", "rectus femoris")}),
        ("Barbell back squat", {"quadriceps": ("vasti",)}),
    ],
)
def test_parts_of_a_muscle_are_named_where_exercises_differ(
    name: str, parts: dict[str, tuple[str, ...]]
):
    assert named(name).parts == parts


@pytest.mark.parametrize(
    "name, load",
    [
        ("Barbell back squat", "total"),
        ("Goblet squat", "total"),
        ("Walking lunge", "per hand"),
        ("Push-up", "body weight"),
        ("Weighted pull-up", "added to body weight"),
        ("Assisted pull-up", "taken from body weight"),
    ],
)
def test_it_is_said_what_the_load_means(name: str, load: str):
    assert named(name).load == load


@each("exercise", CATALOGUE)
class TestExercise:
    def test_has_known_muscles_at_one_or_a_half_and_known_joints(self, exercise: Exercise):
        assert set(exercise.muscles) <= set(MUSCLES)
        assert set(exercise.article_muscles.values()) <= {1, 0.5}
        assert set(exercise.joints) <= set(JOINTS)
        assert exercise.joints

    def test_says_where_each_weight_comes_from(self, exercise: Exercise):
        assert set(exercise.muscles) | set(exercise.article_view) <= set(exercise.evidence)
        for cell in exercise.evidence.values():
            assert isinstance(cell.source, Source)
            assert isinstance(cell.read, Read)
            assert cell.note

    def test_trains_its_main_muscle_directly(self, exercise: Exercise):
        assert not exercise.muscles or exercise.muscles[exercise.main_muscle] == 1
        assert exercise.counts == bool(exercise.muscles)

    def test_has_one_sentence_to_think_of(self, exercise: Exercise):
        assert exercise.cue.endswith(".")
        assert exercise.cue.count(".") == 1

    def test_is_swapped_only_for_what_keeps_the_muscle(self, exercise: Exercise):
        for other in swaps(exercise):
            assert other.main_muscle == exercise.main_muscle
            assert other != exercise


def test_the_nearest_swap_is_the_same_movement_with_other_equipment():
    assert swaps(named("Barbell back squat"))[0].name == "Smith machine squat"
    assert swaps(named("Leg swings")) == ()


def test_names_are_there_once_and_no_two_movements_are_called_the_same():
    assert len({one.name for one in CATALOGUE}) == len(CATALOGUE)
    for one in CATALOGUE:
        found = find_exercise(one.movement)
        assert found is not None
        assert found.movement == one.movement


def test_every_muscle_has_an_exercise_that_trains_it_directly():
    assert {one.main_muscle for one in CATALOGUE if one.counts} == set(MUSCLES)
