"""The article's take-aways, its five questions and its words on safety, with a person's figures.

The article's facts are its own; the wording here is ours, and so is the choice of the five
take-aways and five questions, which are those that its facts answer. Nothing is quoted.

Figures come in as texts that are already written for the reader ('128 to 176 g', by
`calc.show.why.amounts`), so that nothing is computed here. A figure that is withheld or unknown is
left out of the mapping, and the sentence that needs it gives way to one that stands without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from types import MappingProxyType

FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "protein": "protein of a day, as a range: '128 to 176 g'",
        "protein_target": "protein aimed for: '145 g'",
        "protein_per_meal": "protein of one meal: '36 g'",
        "meals": "how many meals: '4 meals'",
        "energy": "energy of the mean day: '2,850 kcal'",
        "energy_change": "its distance from maintenance: '250 kcal above maintenance'",
        "weekly_gain": "what the scale is likely to do: 'rise by 0.2 to 0.3 kg a week'",
        "pre_meal": "time and content of the meal before training: '16:00, 80 g carbohydrate'",
        "post_meal": "time and content of the meal after training: '19:30, 36 g protein'",
        "post_window": "the end of the wider window after training: '20:30'",
        "training_fluid": "fluid during training: '400 to 750 ml'",
        "sleep": "hours of sleep in a night: '7 to 9 h'",
        "time_in_bed": "time in bed: '8 h 45'",
        "night": "bed and waking, by kind of day where they differ: 'from 21:25 to 06:30'",
    }
)


@dataclass(frozen=True)
class Sentence:
    """A sentence with places for figures, and one that stands where a figure is missing."""

    own: str
    general: str

    def of(self, figures: Mapping[str, str]) -> tuple[str, bool]:
        """Return the sentence for these figures, and whether the person's own are in it.

        Raises `KeyError` for a figure that is not in `FIGURES`: a mistake of ours.
        """
        for name in figures:
            FIGURES[name]
        wanted = {name for _, name, _, _ in Formatter().parse(self.own) if name}
        if wanted and wanted <= figures.keys():
            return self.own.format_map(figures), True
        return self.general, False


@dataclass(frozen=True)
class Takeaway:
    """What the article says in one line, and what it comes to for a person.

    `facts` are the article's facts behind it, by their number in our list; `own` tells whether
    `text` holds the person's figures.
    """

    title: str
    text: str
    facts: tuple[str, ...]
    own: bool


@dataclass(frozen=True)
class Answer:
    """A question that a reader of the article asks, and its answer, as in `Takeaway`."""

    question: str
    text: str
    facts: tuple[str, ...]
    own: bool


@dataclass(frozen=True)
class SafetyNote:
    """One of the article's words on safety: its number, a title, and what it asks for."""

    fact: str
    title: str
    text: str


_TAKEAWAYS: tuple[tuple[str, tuple[str, ...], Sentence], ...] = (
    (
        "Enough sets, hard enough, under control",
        ("T2", "T3", "T4", "T7", "T8", "T9"),
        Sentence(
            "",
            "3 to 5 sets an exercise, mostly of 8 to 15 repetitions, with 60 to 90 seconds between "
            "them; lift and lower without momentum, with the mind on the muscle at work.",
        ),
    ),
    (
        "Protein, and a slight surplus",
        ("N1", "N2", "N3"),
        Sentence(
            "For you {protein} of protein a day, and {energy} a day, {energy_change}; fat and "
            "carbohydrate share the rest.",
            "1.6 to 2.2 g of protein for each kilogram of body weight, with energy, fat and "
            "carbohydrate to match. No figure of your own is shown here.",
        ),
    ),
    (
        "Food and fluid around training",
        ("N4", "N5", "N6"),
        Sentence(
            "Before training: {pre_meal}. During it, {training_fluid} in sips. Afterwards: "
            "{post_meal}.",
            "Carbohydrate with some protein 1 to 2 hours before, sips during, and carbohydrate "
            "with protein within an hour after, or later where that suits you better.",
        ),
    ),
    (
        "Sleep",
        ("R1",),
        Sentence(
            "{sleep} of sleep a night; for you that is in bed {night}.",
            "7 to 9 hours a night for most adults, of good quality.",
        ),
    ),
    (
        "Form first, and progress over weeks",
        ("T1", "S1", "S3"),
        Sentence(
            "",
            "Add a little weight, a repetition or a set when the last step feels firm, and give it "
            "weeks and months; form comes before weight.",
        ),
    ),
)

_QUESTIONS: tuple[tuple[str, tuple[str, ...], Sentence], ...] = (
    (
        "How much protein do I eat?",
        ("N1",),
        Sentence(
            "{protein} a day; aim for {protein_target}, about {protein_per_meal} in each of "
            "{meals}.",
            "Popular advice is 1.6 to 2.2 g for each kilogram of body weight. Your plan shows no "
            "figure of its own, and says why beside protein.",
        ),
    ),
    (
        "How large is the surplus?",
        ("N2", "N3"),
        Sentence(
            "Your plan has {energy} a day, {energy_change}. The scale is likely to "
            "{weekly_gain}; weigh in for a few weeks, then adjust.",
            "Popular advice is a slight one, without a number; reviews suggest 10 to 20 % above "
            "maintenance, and less for experienced lifters. Your plan shows no figure of its own, "
            "and says why beside energy.",
        ),
    ),
    (
        "What do I eat around training, and when?",
        ("N4", "N5", "N6"),
        Sentence(
            "Before: {pre_meal}. After: {post_meal}. Popular advice is within an hour; by the "
            "evidence {post_window} will do.",
            "Popular advice is carbohydrate and some protein 1 to 2 hours before, and fast "
            "carbohydrate with protein within 30 to 60 minutes after. The evidence allows hours "
            "more.",
        ),
    ),
    (
        "How much do I sleep, and when is bed?",
        ("R1",),
        Sentence(
            "{sleep} asleep a night. With the time awake in bed that is {time_in_bed} in all: "
            "{night}.",
            "Popular advice is 7 to 9 hours of good quality. Count back from the time you wake, "
            "and add some time for falling asleep.",
        ),
    ),
    (
        "How do I train legs, and what do pump and pain tell me?",
        ("T5", "T6", "T14", "T15", "S2"),
        Sentence(
            "",
            "Compound lifts first (squats, deadlifts, lunges, leg press), then isolation for "
            "quadriceps, hamstrings and calves, and pump sets last. The pump is a passing feeling, "
            "not a measure of growth. Tired muscles are part of it; at a sharp pain, stop.",
        ),
    ),
)

SAFETY: tuple[SafetyNote, ...] = (
    SafetyNote(
        "S1",
        "Form before weight",
        "Add weight when the movement is steady; a load that bends the form is taken back.",
    ),
    SafetyNote(
        "S2",
        "Fatigue is not pain",
        "Tired, burning muscles pass within minutes. At a sharp pain, stop, and have it seen to if "
        "it stays.",
    ),
    SafetyNote(
        "S3",
        "Weeks and months",
        "Progress in small steps, from week to week and month to month.",
    ),
    SafetyNote(
        "S4",
        "Ask first",
        "New to training, or with a medical condition: see a doctor or a qualified coach before "
        "the first session.",
    ),
)


def takeaways(figures: Mapping[str, str]) -> tuple[Takeaway, ...]:
    """Return the five take-aways with a person's figures (texts, by the keys of `FIGURES`).

    Raises `KeyError` for a figure that is not in `FIGURES`.
    """
    return tuple(
        Takeaway(title, text, facts, own)
        for title, facts, sentence in _TAKEAWAYS
        for text, own in (sentence.of(figures),)
    )


def answers(figures: Mapping[str, str]) -> tuple[Answer, ...]:
    """Return the five questions with their answers in a person's figures, as `takeaways` does."""
    return tuple(
        Answer(question, text, facts, own)
        for question, facts, sentence in _QUESTIONS
        for text, own in (sentence.of(figures),)
    )
