"""Newer findings, and what Two Plates does with each: what moved, what did not, and why.

A finding moves a default only where it is strong enough for the people it would move. The others
are shown with it, so that nobody has to guess whether they were seen.
"""

from __future__ import annotations

from dataclasses import dataclass

from calc.evidence import bibliography, bibliography_recovery
from calc.evidence.constants import Grade, Read, Source, graded


@dataclass(frozen=True)
class Finding:
    """One newer finding: what Two Plates does with it, and what was found in whom.

    `topic` is the part of the plan that it is about; `moved` tells whether a figure or a sentence
    of the plan changed by it. `grade`, `read` and `seen` are those of its weightiest source, which
    stands first.
    """

    topic: str
    subject: str
    does: str
    says: str
    moved: bool
    grade: Grade
    sources: tuple[Source, ...]
    read: Read
    seen: str = ""

    @property
    def graded(self) -> str:
        """The grade as people are shown it: 'grade B', or '' where there is none to show."""
        return graded(self.grade, self.read)


NEWER: tuple[Finding, ...] = (
    Finding(
        topic="protein",
        subject="Protein while losing weight",
        does="The cut keeps its range. The plan no longer says that more than 2.6 g/kg brings "
        "nothing; it says that it brings little.",
        says="In 29 studies of lifters who ate less, more protein went with a little more fat-free "
        "mass, and no plateau was seen. It is exploratory, and the effect is small.",
        moved=True,
        grade="B",
        sources=(bibliography.REFALO_2025,),
        read=Read.PART,
        seen="the abstract",
    ),
    Finding(
        topic="protein",
        subject="Protein in one meal",
        does="No meal has a ceiling, and none passes or fails by its leucine. Spreading protein "
        "out is a habit; the day's total counts more.",
        says="After training, 100 g of milk protein gave 12 young men a larger and longer response "
        "than 25 g gave 12 others. Another trial found no threshold of leucine at any age.",
        moved=True,
        grade="C",
        sources=(bibliography.TROMMELEN_2023, bibliography.WILKINSON_2023),
        read=Read.PART,
        seen="the front page",
    ),
    Finding(
        topic="protein",
        subject="Protein after training and before bed",
        does="The meal after training stays at its usual time. Protein before bed stays "
        "optional, inside the day's total.",
        says="Over 116 trials protein after training added 0.54 kg of fat-free mass, and at night "
        "some strength, against a placebo: the day's protein was not equal.",
        moved=False,
        grade="B",
        sources=(bibliography.ZHOU_2024,),
        read=Read.PART,
        seen="the abstract",
    ),
    Finding(
        topic="carbohydrate",
        subject="Carbohydrate before a long session",
        does="The meal before training stays optional.",
        says="In 21 small studies carbohydrate let people do more, in sessions over 45 minutes and "
        "after 8 hours without food. A review of 49 studies saw no gain in most of them, and the "
        "gains mainly against fasting or beyond ten sets a muscle.",
        moved=False,
        grade="B",
        sources=(bibliography.KING_2022, bibliography.HENSELMANS_2022),
        read=Read.PART,
        seen="the abstract",
    ),
    Finding(
        topic="carbohydrate",
        subject="Shares of energy from fat and carbohydrate",
        does="Fat stays at 20 to 35 % of energy.",
        says="The National Academies would drop such ranges from future advice: the way they were "
        "found is not up to today's standard. Nothing stands in their place yet, and European "
        "advice has the same range for fat.",
        moved=False,
        grade="B",
        sources=(bibliography.AMDR_2024,),
        read=Read.PART,
        seen="its conclusion and first recommendation",
    ),
    Finding(
        topic="energy",
        subject="The least energy for the body",
        does="The floor of 30 kcal for each kilogram of fat-free mass stays, to be on the careful "
        "side. Its grade is now C.",
        says="The line comes from young women who did not train, over five days at most. It is "
        "debated for women who train, and not known for men.",
        moved=True,
        grade="C",
        sources=(bibliography.ARETA_2021,),
        read=Read.PART,
        seen="the introduction",
    ),
    Finding(
        topic="caffeine",
        subject="How much caffeine",
        does="Where a dose would cost sleep, the plan says that a smaller one has helped as much.",
        says="In 60 studies less than 3 mg/kg helped as much as 3 to 6; above 6 no help was "
        "certain.",
        moved=True,
        grade="B",
        sources=(bibliography_recovery.CARVALHO_2022,),
        read=Read.PART,
        seen="the abstract",
    ),
    Finding(
        topic="creatine",
        subject="Creatine on the scale",
        does="Loading is reckoned to add 1 to 2 kg of water, where it was half a kilogram to 2.",
        says="Over 143 trials body weight rose by 0.86 kg on average. Without loading it comes "
        "slowly, and a small dose may add none.",
        moved=True,
        grade="B",
        sources=(
            bibliography_recovery.PASHAYEE_KHAMENE_2024,
            bibliography_recovery.MAUGHAN_2018,
        ),
        read=Read.PART,
        seen="the abstract",
    ),
    Finding(
        topic="sleep",
        subject="Training in the evening",
        does="The plan still speaks up from 2 hours before bed, and now names the 4 hours.",
        says="Of 14,689 people with a wearable, those whose sessions ended 4 hours and more before "
        "sleep slept as ever; later and harder ones went with later, shorter sleep. It is an "
        "observation, by authors of the maker too. Over 28 trials evening training changed little: "
        "somewhat less REM sleep after hard sessions.",
        moved=True,
        grade="C",
        sources=(
            bibliography_recovery.LEOTA_2025,
            bibliography_recovery.YUE_2022,
            bibliography_recovery.STUTZ_2019,
        ),
        read=Read.PART,
        seen="the abstract",
    ),
    Finding(
        topic="sleep",
        subject="Naps",
        does="No nap is put into the day; it is yours to try.",
        says="In 22 trials of 291 sporting men a nap after an ordinary night left them fresher, "
        "quicker and stronger.",
        moved=False,
        grade="B",
        sources=(bibliography_recovery.MESAS_2023,),
        read=Read.PART,
        seen="the abstract",
    ),
    Finding(
        topic="training",
        subject="How many sets, and how hard",
        does="The week's ranges stay: from 6 sets for beginners, from 10 for trained lifters. Sets "
        "that only help a muscle count half.",
        says="More weekly sets give more size, ever more slowly, and no clear end was found. The "
        "position stand of 2026 asks for 10 and more a muscle; failure and equipment made no "
        "consistent difference.",
        moved=False,
        grade="A",
        sources=(bibliography.PELLAND_2025, bibliography.ACSM_2026),
        read=Read.PART,
        seen="the abstract of its preprint",
    ),
    Finding(
        topic="training",
        subject="Sets of a muscle in one session",
        does="A word from 11 sets on; it is no limit.",
        says="Beyond about 11 sets of a muscle in a session more could not be told apart. It is "
        "still a preprint.",
        moved=False,
        grade="C",
        sources=(bibliography.REMMERT_2025,),
        read=Read.SECONDARY,
    ),
    Finding(
        topic="training",
        subject="The coaches' landmarks",
        does="Our table is the edition of 2017 and 2019, and says so. You can put in your own.",
        says="The publisher's own figures have moved down for some muscles since: for traps, at "
        "most 12 to 20 sets a week in a plan for the whole body.",
        moved=True,
        grade="P",
        sources=(bibliography.ISRAETEL_2017,),
        read=Read.CITED,
        seen="a reader's copy of September 2026",
    ),
)
