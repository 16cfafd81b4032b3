"""Take-aways, questions and safety read well with a person's figures, and without them."""

import re
from collections.abc import Mapping

import pytest

from calc.evidence.article import FIGURES, SAFETY, Answer, Takeaway, answers, takeaways
from tests.support.cases import each

PERSON = {
    "protein": "128 to 176 g",
    "protein_target": "145 g",
    "protein_per_meal": "36 g",
    "meals": "4 meals",
    "energy": "2,850 kcal",
    "energy_change": "250 kcal above maintenance",
    "weekly_gain": "rise by 0.2 to 0.3 kg a week",
    "pre_meal": "16:00, 80 g carbohydrate and 36 g protein",
    "post_meal": "19:30, 36 g protein",
    "post_window": "20:30",
    "training_fluid": "400 to 750 ml",
    "sleep": "7 to 9 h",
    "time_in_bed": "9 h 05",
    "night": "from 21:25 to 06:30",
}


def told(figures: Mapping[str, str]) -> list[Takeaway | Answer]:
    return [*takeaways(figures), *answers(figures)]


def test_the_example_gives_every_figure_that_is_named():
    assert PERSON.keys() == FIGURES.keys()


def test_there_are_five_take_aways_five_questions_and_four_words_on_safety():
    assert len(takeaways(PERSON)) == 5
    assert len(answers(PERSON)) == 5
    assert [note.fact for note in SAFETY] == ["S1", "S2", "S3", "S4"]


def test_answers_hold_the_persons_own_figures():
    protein, surplus, around, sleep, legs = answers(PERSON)
    assert protein.text == ("128 to 176 g a day; aim for 145 g, about 36 g in each of 4 meals.")
    assert "2,850 kcal a day, 250 kcal above maintenance" in surplus.text
    assert "16:00, 80 g carbohydrate" in around.text
    assert "from 21:25 to 06:30" in sleep.text
    assert [one.own for one in (protein, surplus, around, sleep, legs)] == [True] * 4 + [False]


@each("missing", sorted(FIGURES))
def test_a_withheld_figure_leaves_whole_sentences_and_none_of_itself(missing: str):
    figures = {name: text for name, text in PERSON.items() if name != missing}
    for one in told(figures):
        assert one.text
        assert not re.search(r"[{}]", one.text)


def test_without_any_figure_everything_is_general():
    assert not any(one.own for one in told({}))


def test_every_figure_is_used_somewhere():
    text = " ".join(one.text for one in told(PERSON))
    assert all(figure in text for figure in PERSON.values())


def test_a_figure_that_nobody_knows_is_a_mistake():
    with pytest.raises(KeyError):
        answers({"proteins": "128 g"})


def test_nobody_is_told_of_an_article_that_they_have_not_read():
    every = [*told(PERSON), *told({})]
    assert not [one.text for one in every if "article" in one.text.lower()]


def test_the_words_are_calm():
    every = [one.text for one in told(PERSON)]
    every += [one.text for one in told({})]
    every += [f"{note.title} {note.text}" for note in SAFETY]
    assert not re.search(r"\b(clean|cheat|bad|must|guarantee)\b", " ".join(every).lower())
