"""The words that people write: put into one form, and each phrase with a meaning that is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.training import CATALOGUE
from calc.training.names.words import (
    ACTIONS,
    ENGLISH,
    EQUIPMENT,
    GENERIC,
    INSTEAD,
    LIFTED,
    MODIFIERS,
    NEVER_REAR,
    NO_LIFT,
    REGIONS,
    UNSAID,
    normalise,
    singular,
)


@pytest.mark.parametrize(
    "name, words",
    [
        ("Développé couché", ["developpe", "couche"]),
        ("RUMÄNISCHES  Kreuzheben", ["rumanisches", "kreuzheben"]),
        ("Extensão de pernas (máquina)", ["extensao", "de", "pernas", "maquina"]),
        ("Gestrecktes-Bein, groß", ["gestrecktes", "bein", "gross"]),
        ("Farmer's walk 2×40", ["farmers", "walk", "2", "40"]),
        ("snake_case", ["snake", "case"]),
        ("Łódź Øvelse", ["lodz", "ovelse"]),
        ("...", []),
    ],
)
def test_a_name_is_words_in_lower_case_without_accents(name, words):
    assert normalise(name) == words


@given(st.text(max_size=40))
def test_words_that_are_in_one_form_stay_in_it(text):
    words = normalise(text)
    assert normalise(" ".join(words)) == words


@pytest.mark.parametrize(
    "word, one",
    [
        ("curls", "curl"),
        ("presses", "press"),
        ("press", "press"),
        ("crunches", "crunch"),
        ("pushes", "push"),
        ("boxes", "box"),
        ("raise", "raise"),
        ("as", "as"),
        ("abs", "ab"),
    ],
)
def test_a_plural_loses_its_ending(word, one):
    assert singular(word) == one


def test_every_word_of_the_tables_is_in_the_form_in_which_words_are_compared():
    known = {word for phrase in ENGLISH.phrases for word in phrase.split()}
    known |= {*EQUIPMENT, *ENGLISH.fillers, *GENERIC, *MODIFIERS, *NO_LIFT, *ACTIONS, *REGIONS}
    assert {word for word in known if normalise(word) != [word]} == set()


def test_equipment_is_the_catalogues_and_has_something_that_can_take_its_place():
    ours = {exercise.equipment for exercise in CATALOGUE}
    assert set(INSTEAD) <= set(EQUIPMENT.values())
    assert {one for others in INSTEAD.values() for one in others} <= ours
    assert set(UNSAID.values()) <= ours


def test_what_is_lifted_and_what_is_never_rear_are_words_and_muscles_that_are_known():
    assert MODIFIERS | EQUIPMENT.keys() | {"hammer"} >= LIFTED
    assert {exercise.main_muscle for exercise in CATALOGUE} >= NEVER_REAR
