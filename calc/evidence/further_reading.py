"""What stands behind the choices that no single number shows: publications to read further."""

from __future__ import annotations

from dataclasses import dataclass

from calc.evidence import bibliography, bibliography_recovery
from calc.evidence.constants import Read, Source


@dataclass(frozen=True)
class Reading:
    """A publication that no constant is taken from, what it says, and how far it was followed.

    `topic` is the part of the plan that it is about, as in `calc.evidence.conflicts`; `seen` is
    what was read of it, as in `Evidence`. Newer findings stand in `calc.evidence.newer`.
    """

    topic: str
    source: Source
    says: str
    read: Read
    seen: str = ""


READING: tuple[Reading, ...] = (
    Reading(
        "energy",
        bibliography.ONEILL_2023,
        "Of 100 equations in 29 studies of athletes, those of Cunningham 1980 and Harris and "
        "Benedict agreed with what was measured, as did three more.",
        Read.PRIMARY,
    ),
    Reading(
        "energy",
        bibliography.WEIJS_2008,
        "Mifflin–St Jeor came within 10 % of what was measured in 79 % of US adults.",
        Read.SECONDARY,
    ),
    Reading(
        "energy",
        bibliography.FAO_2004,
        "Activity levels from 1.40 (sedentary) to 2.40, above which few can live for long; the "
        "common factor of 1.2 lies below its range.",
        Read.SECONDARY,
    ),
    Reading(
        "energy",
        bibliography.CAREAU_2021,
        "About 72 % of the energy of extra activity shows in the day's total, so eating all of it "
        "back overshoots.",
        Read.SECONDARY,
    ),
    Reading(
        "energy",
        bibliography.MURPHY_2022,
        "With about 500 kcal a day missing, training no longer added lean mass on average, while "
        "strength still rose.",
        Read.PART,
        "the abstract",
    ),
    Reading(
        "protein",
        bibliography.HELMS_2014_PROTEIN,
        "Six small studies behind 2.3 to 3.1 g for each kilogram of fat-free mass in a deficit.",
        Read.SECONDARY,
    ),
    Reading(
        "protein",
        bibliography.SCHOENFELD_2018,
        "0.4 to 0.55 g/kg in each of four meals: the day's protein divided, not a ceiling.",
        Read.PRIMARY,
    ),
    Reading(
        "protein",
        bibliography.HEVIA_LARRAIN_2021,
        "At 1.6 g/kg a vegan and an omnivorous diet led to equal gains in 12 weeks, in 38 young "
        "men new to training.",
        Read.PART,
        "the abstract",
    ),
    Reading(
        "protein",
        bibliography.SNIJDERS_2015,
        "Protein before sleep helped 44 young men, against a placebo without energy: the protein "
        "of the day was not equal.",
        Read.PART,
        "the abstract",
    ),
    Reading(
        "protein",
        bibliography.KDIGO_2024,
        "In chronic kidney disease advice on protein differs, which is why the plan gives none.",
        Read.MEMORY,
    ),
    Reading(
        "carbohydrate",
        bibliography.SLATER_PHILLIPS_2011,
        "4 to 7 g/kg for strength athletes, more than most lifting asks for.",
        Read.MEMORY,
    ),
    Reading(
        "water",
        bibliography_recovery.HEW_BUTLER_2015,
        "Sodium in the blood falls where more is drunk than sweated; to thirst is the advice.",
        Read.PART,
        "its publisher's release of June 2015",
    ),
    Reading(
        "sleep",
        bibliography_recovery.WALSH_2021,
        "One range for every athlete, such as 7 to 9 hours, is unlikely to be ideal; the need that "
        "each of them feels is the guide.",
        Read.PART,
        "the abstract",
    ),
    Reading(
        "sleep",
        bibliography_recovery.AL_KHATIB_2017,
        "After short nights people ate 385 kcal a day more, and spent no more.",
        Read.PRIMARY,
    ),
    Reading(
        "sleep",
        bibliography_recovery.WITTMANN_2006,
        "501 people whose sleep fell at other hours on work days and on free days; the shift has "
        "been called social jet lag since. No line is drawn from which it matters.",
        Read.PART,
        "the abstract",
    ),
    Reading(
        "sleep",
        bibliography_recovery.IAO_2022,
        "Eating or drinking in the last hour before bed went with more time awake in the night, "
        "and with longer sleep.",
        Read.PART,
        "the abstract",
    ),
    Reading(
        "training",
        bibliography.BAZ_VALLE_2022,
        "In trained young men 12 to 20 weekly sets of a muscle did as well as more for quadriceps "
        "and biceps; triceps grew more with more than 20.",
        Read.PRIMARY,
    ),
)
