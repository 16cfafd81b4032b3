"""Popular advice beside the evidence: what each says, and which one the plan uses.

The advice is the seed article's, and its value is never dropped. Where evidence disagrees, both are
shown, each with its badge. The texts are facts in our own words; nothing is quoted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from calc.evidence import bibliography, bibliography_recovery
from calc.evidence.constants import Grade, Read, Source, shown_grade

Topic = Literal[
    "protein", "energy", "sleep", "post_workout", "pre_workout", "carbohydrate", "water", "training"
]
Standing = Literal["agrees", "partly", "differs", "silent"]
Default = Literal["article", "evidence"]

# The two voices, as people read them; identifiers keep the article, which is where advice is from.
ADVICE, EVIDENCE = "Popular advice", "Evidence"


@dataclass(frozen=True)
class Conflict:
    """One subject on which the article and current evidence are compared.

    `standing` is how the evidence stands to the article: 'agrees', 'partly' (true in part, or said
    too narrowly), 'differs', or 'silent' where no evidence speaks. `grade` and `year` are those of
    the evidence, `read` and `seen` how far its weightiest source was followed. `default` is the one
    that the plan goes by, and `shown` what a reader sees of it. `sources` stand in order of weight.
    """

    topic: Topic
    subject: str
    article: str
    evidence: str
    standing: Standing
    grade: Grade
    year: int
    sources: tuple[Source, ...]
    read: Read
    default: Default
    shown: str
    seen: str = ""

    @property
    def evidence_badge(self) -> str:
        """The badge of the evidence's side: 'Evidence (A, 2018)', no letter where unverified."""
        letter = shown_grade(self.grade, self.read)
        return f"{EVIDENCE} ({letter}, {self.year})" if letter else f"{EVIDENCE} ({self.year})"


IN_A_DEFICIT = "Protein while losing weight"

CONFLICTS: tuple[Conflict, ...] = (
    Conflict(
        topic="protein",
        subject="Protein in a day",
        article="1.6 to 2.2 g for each kilogram of body weight.",
        evidence="On average trials found no further gain beyond about 1.6 g/kg; 2.2 g/kg is the "
        "upper confidence limit of that plateau, so it is a ceiling rather than a need.",
        standing="agrees",
        grade="A",
        year=2018,
        sources=(bibliography.MORTON_2018, bibliography.NUNES_2022),
        read=Read.PRIMARY,
        default="evidence",
        shown="The plan keeps this range and aims inside it.",
    ),
    Conflict(
        topic="protein",
        subject=IN_A_DEFICIT,
        article="1.6 to 2.2 g for each kilogram, meant for growth.",
        evidence="In lifters who ate less, more protein went with a little more fat-free mass, and "
        "29 studies showed no plateau. It is exploratory and the effect is small; it was clearer "
        "in men, in lean people and after 4 weeks.",
        standing="partly",
        grade="B",
        year=2025,
        sources=(bibliography.REFALO_2025, bibliography.HELMS_2014),
        read=Read.PART,
        seen="the abstract",
        default="evidence",
        shown="A cut aims at 1.8 to 2.4 g/kg, or at 2.3 to 3.1 g for each kilogram of fat-free "
        "mass where that is known. Neither end is a wall.",
    ),
    Conflict(
        topic="energy",
        subject="The size of the surplus",
        article="A slight surplus of energy; no number is given.",
        evidence="Reviews suggest 10 to 20 % above maintenance. One small trial in trained lifters "
        "found no more muscle from 15 % than from 5 %, and more fat the faster weight rose.",
        standing="partly",
        grade="C",
        year=2023,
        sources=(
            bibliography.HELMS_2023,
            bibliography.IRAKI_2019,
            bibliography.SLATER_2019,
            bibliography.ARAGON_2020,
        ),
        read=Read.PRIMARY,
        default="evidence",
        shown="The plan starts low, by experience, and is adjusted by the scale.",
    ),
    Conflict(
        topic="sleep",
        subject="Sleep in a night",
        article="7 to 9 hours of good quality.",
        evidence="7 to 9 hours for adults, 7 to 8 from 65 years, 8 to 10 at 14 to 17.",
        standing="agrees",
        grade="A",
        year=2015,
        sources=(bibliography_recovery.HIRSHKOWITZ_2015, bibliography_recovery.WATSON_2015),
        read=Read.PRIMARY,
        default="evidence",
        shown="Hours by age, and the time in bed that holds them.",
    ),
    Conflict(
        topic="sleep",
        subject="Growth during sleep",
        article="Most repair and growth happens in sleep, by growth hormone.",
        evidence="Muscle answers to training and meals over 24 to 48 hours, by day and by night. A "
        "night without sleep lowered muscle protein synthesis by 18 % in one trial; the pulse of "
        "growth hormone is not shown to drive growth.",
        standing="differs",
        grade="C",
        year=2021,
        sources=(bibliography_recovery.LAMON_2021,),
        read=Read.PRIMARY,
        default="evidence",
        shown="Sleep loss blunts muscle building; no growth is counted by the hour of sleep.",
    ),
    Conflict(
        topic="post_workout",
        subject="When to eat after training",
        article="Within 30 to 60 minutes.",
        evidence="The window is wide: with the day's protein reckoned with, eating within an hour "
        "made no difference. 3 to 4 hours after the meal before training are soon enough, 5 to 6 "
        "after a large one, and sooner after training without food. A newer analysis saw a little "
        "more fat-free mass with protein after training, against a placebo.",
        standing="partly",
        grade="B",
        year=2013,
        sources=(
            bibliography.SCHOENFELD_2013,
            bibliography.ARAGON_2013,
            bibliography.ZHOU_2024,
        ),
        read=Read.PART,
        seen="the abstract",
        default="evidence",
        shown="The meal is planned at the usual time. Move it anywhere inside the wider window.",
    ),
    Conflict(
        topic="pre_workout",
        subject="When to eat before training",
        article="Complex carbohydrate and some protein, 1 to 2 hours before.",
        evidence="Reasonable, and not essential for somebody who has eaten that day. The advice of "
        "1 to 4 g/kg of carbohydrate comes from endurance sport; sessions of up to ten sets a "
        "muscle showed little benefit.",
        standing="partly",
        grade="C",
        year=2022,
        sources=(bibliography.HENSELMANS_2022, bibliography.THOMAS_2016, bibliography.IRAKI_2019),
        read=Read.PART,
        seen="the abstract",
        default="article",
        shown="The meal is planned at this time, and it is optional.",
    ),
    Conflict(
        topic="carbohydrate",
        subject="Fast carbohydrate after training",
        article="Fast carbohydrate with protein, whey and fruit for instance, to refill glycogen.",
        evidence="Speed matters where the next session is less than 8 hours away; otherwise the "
        "day's total refills the stores.",
        standing="partly",
        grade="B",
        year=2017,
        sources=(bibliography.KERKSICK_2017,),
        read=Read.PRIMARY,
        default="evidence",
        shown="Quick foods are among the examples; they are an option, not a target.",
    ),
    Conflict(
        topic="water",
        subject="Drinking during training",
        article="Sips of water or an electrolyte drink; dehydration lowers performance and pump.",
        evidence="Losing 2 % of body weight and more lowers strength endurance modestly; a usual "
        "session in a gym costs less than that. Drinking more than is sweated can harm.",
        standing="partly",
        grade="C",
        year=2007,
        sources=(bibliography_recovery.SAWKA_2007, bibliography_recovery.MCDERMOTT_2017),
        read=Read.PRIMARY,
        default="evidence",
        shown="Sips to thirst, with a ceiling by the hour.",
    ),
    Conflict(
        topic="training",
        subject="Rest between sets",
        article="60 to 90 seconds; 90 to 120 for heavy squats.",
        evidence="Resting longer than 60 seconds may help a little, and beyond about 90 no further "
        "gain was seen. Heavy squats and presses may want 2 to 3 minutes to keep repetitions up.",
        standing="partly",
        grade="B",
        year=2024,
        sources=(bibliography.SINGER_2024, bibliography.SCHOENFELD_2016),
        read=Read.PRIMARY,
        default="evidence",
        shown="A rest for each exercise: longer for heavy compound lifts, 60 to 90 seconds else.",
    ),
    Conflict(
        topic="training",
        subject="The pump and long-term growth",
        article="The pump draws fluid and metabolites into the muscle and is believed to signal "
        "growth.",
        evidence="Plausible and not shown; mechanical tension is the better supported cause.",
        standing="partly",
        grade="C",
        year=2026,
        sources=(bibliography.ACSM_2026,),
        read=Read.SECONDARY,
        default="evidence",
        shown="The pump is a feeling, not a measure.",
    ),
    Conflict(
        topic="training",
        subject="Time under tension",
        article="Slow, controlled repetitions lengthen the time under tension and so help growth.",
        evidence="Time under tension does not decide growth: repetitions of 0.5 to 8 seconds did "
        "about equally well.",
        standing="differs",
        grade="B",
        year=2026,
        sources=(bibliography.ACSM_2026,),
        read=Read.SECONDARY,
        default="evidence",
        shown="Control is taught for form; no time under tension is asked for.",
    ),
    Conflict(
        topic="training",
        subject="Sets of an exercise and of a week",
        article="3 to 5 working sets of each exercise; no total for the week.",
        evidence="What counts is the week's sets for each muscle: growth rises with them, ever "
        "more slowly, and about 10 and more suit most people.",
        standing="partly",
        grade="A",
        year=2025,
        sources=(
            bibliography.PELLAND_2025,
            bibliography.SCHOENFELD_2017,
            bibliography.ACSM_2026,
        ),
        read=Read.PRIMARY,
        default="evidence",
        shown="The week's hard sets are counted for each muscle.",
    ),
    Conflict(
        topic="training",
        subject="Squats, presses and lunges for the hamstrings",
        article="They train the hamstrings too.",
        evidence="Ten weeks of squats enlarged the quadriceps, glutes and adductors, not the "
        "hamstrings.",
        standing="differs",
        grade="C",
        year=2019,
        sources=(bibliography.KUBO_2019,),
        read=Read.PART,
        seen="the abstract",
        default="evidence",
        shown="They count nothing for the hamstrings, unless you choose half a set.",
    ),
    Conflict(
        topic="training",
        subject="Drop sets and supersets",
        article="Techniques that intensify a session and raise the pump.",
        evidence="They save time; growth is equal to that of ordinary sets, not greater.",
        standing="partly",
        grade="B",
        year=2023,
        sources=(bibliography.SODAL_2023,),
        read=Read.PART,
        seen="the abstract",
        default="evidence",
        shown="Offered as a way to save time.",
    ),
    Conflict(
        topic="training",
        subject="Blood-flow restriction",
        article="Only under the eye of an expert.",
        evidence="It has its uses with light loads, and a long list of people for whom it is not.",
        standing="agrees",
        grade="B",
        year=2019,
        sources=(bibliography.PATTERSON_2019,),
        read=Read.CITED,
        seen="a guide and a sports institute's protocol",
        default="evidence",
        shown="Information only; no cuff pressure is ever given.",
    ),
)


def about(topic: str) -> Conflict | None:
    """Return the first row on a topic ('protein', 'sleep', ...) or of a subject; None for none."""
    return next((row for row in CONFLICTS if topic in (row.topic, row.subject)), None)
