"""The tables of the catalogue hold every movement, whole and once."""

from calc.training import CATALOGUE
from calc.training.names.movements import (
    alone,
    by_own_name,
    exercises,
    kinds,
    movements,
    places,
    trained,
)
from calc.training.names.reading import IN_ENGLISH


def test_a_movement_stands_once_for_each_phrase_under_a_word_of_it():
    held = [match for matches in movements().values() for match in matches]
    assert len(held) == len({match.words for match in held})
    assert all(word in match.words for word, matches in movements().items() for match in matches)
    called = {
        frozenset(IN_ENGLISH.words(phrase, mended=False))
        for exercise in CATALOGUE
        for phrase in exercise.called
    }
    assert {match.words for match in held} == called


def test_the_word_is_one_that_few_others_have():
    # 'Press' and 'curl' are of dozens: under them stands only what is nothing but that.
    assert len(movements().get("press", ())) <= 1
    assert max(len(matches) for matches in movements().values()) < 40


def test_every_exercise_is_found_by_its_movement_its_equipment_and_its_name():
    for exercise in CATALOGUE:
        assert exercises()[exercise.movement][exercise.equipment].movement == exercise.movement
        assert exercise in by_own_name().values()
    assert list(places().values()) == list(range(len(exercises())))
    assert kinds()["Warm-up band walk"] == "warm-up"
    assert kinds()["bench press"] == "strength"


def test_what_is_trained_is_the_main_muscle_and_all_that_help():
    assert trained()["bench press"] == (frozenset({"chest", "front_delts", "triceps"}), "chest")
    assert trained()["Swimming"] == (frozenset(), "")


def test_a_word_that_names_a_movement_by_itself_has_its_muscle():
    assert alone()["skullcrusher"] == "triceps"
    # Too common, or a part of the body, or equipment.
    assert {"press", "calf", "trapbar"}.isdisjoint(alone())
