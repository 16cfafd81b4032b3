"""Percent signs and neighbours decide alike in every language, and in whatever order they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calc.errors import InputError
from calc.journal.reading.mapping import checked
from calc.journal.reading.unknown import headings
from calc.journal.reading.unknown.suggestion import suggest
from calc.tables.sheet import Sheet
from tests.support.languages import ALONE, GRAMS, PERCENTS, days, plain, spoken, words

pytestmark = pytest.mark.slow

said = frozenset(headings.EATEN)
energies = words("energy").filter(lambda one: one not in said)
moved = spoken(headings.MOVED)
bodies = spoken((*headings.BODY, *headings.WATER))
flesh = words("protein_g", "fat_g")


# Day by day within a field: what its words are is found out once.
@pytest.mark.parametrize("day", headings.DAYS)
@pytest.mark.parametrize("field", ALONE)
def test_every_word_of_a_field_is_seen(field, day):
    for word in ALONE[field]:
        assert suggest([day, word.title()]) == {"date": day, field: word.title()}, word


@given(days, words(*ALONE), st.sampled_from(PERCENTS), st.lists(words(*ALONE), max_size=4))
def test_a_percentage_is_never_grams_energy_a_weight_or_a_night(day, word, percent, others):
    share = percent.format(word)
    assert share not in suggest([day, share]).values()
    assert share not in suggest([*others, share, day]).values()


@given(st.permutations([0, 1, 2]), days, flesh, bodies)
def test_protein_and_fat_beside_a_body_are_of_it(order, day, word, body):
    header = [day, word, body]
    if plain(word) == plain(body):
        return
    assert word not in suggest([header[place] for place in order]).values()


@given(st.permutations([0, 1, 2]), days, energies, moved)
def test_energy_beside_movement_is_burnt(order, day, word, move):
    header = [day, word, move]
    assert word not in suggest([header[place] for place in order]).values()


@given(st.permutations([0, 1, 2, 3]), days, energies, moved, words("carbohydrate_g", "fibre_g"))
def test_energy_beside_movement_and_food_is_eaten(order, day, word, move, food):
    header = [day, word, move, food]
    assert suggest([header[place] for place in order]).get("energy") == word


@given(days, energies, moved, spoken(headings.EATEN))
def test_energy_that_is_said_to_be_eaten_is(day, word, move, eaten):
    assert suggest([day, f"{word} {eaten}", move]).get("energy") == f"{word} {eaten}"


@given(days, words("energy", *GRAMS, "body_weight"), spoken((*headings.GOAL, *headings.CHANGE)))
def test_a_goal_and_a_change_are_nothing_that_was(day, word, other):
    assert f"{other} {word}" not in suggest([day, f"{other} {word}"]).values()


@given(st.data())
def test_the_order_of_the_columns_decides_nothing(data):
    fields = data.draw(st.lists(st.sampled_from([*ALONE]), unique=True))
    header = [data.draw(days), *(data.draw(words(name)) for name in fields)]
    if len(set(header)) == len(header):
        assert suggest(data.draw(st.permutations(header))) == suggest(header)


@given(st.lists(words(*ALONE) | bodies | moved | st.sampled_from(["Exercise", "Nap", "Unit"])))
def test_what_is_proposed_can_be_read_once_more_than_the_date_is_seen(header):
    found = suggest(["Date", *header])
    sheet = Sheet(",".join(["Date", *header]).encode())
    if len(found) > 1 and set(found) - {"date", "time"}:
        checked(sheet, found)
    else:
        with pytest.raises(InputError):
            checked(sheet, found)
