"""What a person reads of a file they brought: what came in, what is asked, what went unused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from calc.clock import day_text
from calc.errors import InputError
from calc.evidence import figure
from calc.journal import Journal, Overlap, Question
from calc.journal.model import NOT_USED
from calc.journal.overlap import BOTH, SPOKEN
from calc.journal.reading.questions import DATE_ORDER, KG, TIME_ZONE, WEIGHT_UNIT
from calc.show.journal.contents import app_name, contents, counted, listed, span

LARGEST_MEGABYTES = 20
# A zip of Apple Health's of 150 MB holds a file of two gigabytes; some are larger.
LARGEST_OF_DEVICES_MEGABYTES = 300
MOST_PROBLEMS_SHOWN = 500
LONGEST_NAME = 60
MAPPED = "its columns"
OUR_FAULT = "It could not be read. The fault is ours, not the file's."
LABELS: Mapping[str, str] = {
    WEIGHT_UNIT: "Unit of the weights",
    DATE_ORDER: "What comes first in a date",
    TIME_ZONE: "Time zone you lived in",
}
DEVICES = "Large exports of phones and watches"
WHERE_OF_DEVICES = (
    "Zips of Apple Health, Google Takeout (Fitbit), Samsung Health and Health Connect are read as "
    "they are, up to two gigabytes inside. That takes some minutes, and only weight, food and "
    "sleep are taken. On the iPhone: Health, your picture, Export All Health Data."
)
PROBLEM_HEADINGS: Mapping[str, str] = {
    "file": "File",
    "row": "Line",
    "column": "Column",
    "value": "Value",
    "what": "Problem",
    "done": "What was done",
}


@dataclass(frozen=True)
class Told:
    """What is said of one file: a line, and whether it is a fault."""

    file: str
    text: str
    fault: bool = False


def reads(apps: Sequence[str]) -> str:
    """Return which files can be brought."""
    return (
        f"Exports of {listed(apps)}, a file or zip of ours, or any other table: you then say which "
        "column is what. Any file name will do."
    )


def short_name(file: str) -> str:
    """Return a file's name, without its middle where it is long."""
    if len(file) <= LONGEST_NAME:
        return file
    half = LONGEST_NAME // 2
    return f"{file[:half]}…{file[-half:]}"


def fault_of(file: str, fault: InputError) -> Told:
    """Return what is said of a file that cannot be read."""
    return Told(file, f"{short_name(file)}: {fault} Nothing else was changed.", fault=True)


def waits(file: str, questions: int) -> Told:
    """Return what is said of a file that leaves something open; no question is one of columns."""
    open_ones = counted(questions, "question") if questions else "its columns are to be named"
    return Told(file, f"{short_name(file)}: {open_ones}, below")


def answered_elsewhere(file: str) -> Told:
    """Return what is said of a file that another tab dealt with since this one showed it."""
    return Told(file, f"{short_name(file)}: answered or left out in another tab, and so it stays")


def taken_out(source: str) -> Told:
    """Return what is said once an app is taken out."""
    return Told("", f"{app_name(source)}: removed. You can import its files again.")


def unused(problems: pd.DataFrame) -> int:
    """Return how many rows were not used."""
    return int((problems["done"] == NOT_USED).sum())


def line_of(file: str, brought: Journal, changed: bool, answers: Mapping[str, str]) -> Told:
    """Return one line on a file: 'Hevy: 232 workouts, 4,063 sets, 4 Feb 2022 to 9 Apr 2026'.

    `changed` says whether the journal holds anything that it did not hold before; `answers` are
    those of an earlier file that were used for this one, in words.
    """
    app = app_name(brought.source) or short_name(file)
    inside = ", ".join(part for part in (contents(brought), span(brought)) if part)
    parts = [f"{app}: {inside}" if inside else f"{app}: nothing that can be used is in it"]
    if inside and not changed:
        parts.append("nothing new")
    parts += problem_parts(brought.problems)
    parts += [f"{text}, as you said before" for text in answers.values()]
    return Told(file, "; ".join(parts))


def problem_parts(problems: pd.DataFrame) -> list[str]:
    """Return how many rows were not used, and how many only in part: '3 rows not used'."""
    left_out = unused(problems)
    rest = len(problems) - left_out
    parts = [f"{counted(left_out, 'row')} not used"] if left_out else []
    return [*parts, f"{counted(rest, 'row')} with a remark"] if rest else parts


def as_in_kilograms(questions: Iterable[Question]) -> Mapping[str, str]:
    """Return the choice that leaves the figures of a file as they stand; nothing if not asked."""
    return {WEIGHT_UNIT: KG} if any(one.name == WEIGHT_UNIT for one in questions) else {}


def answer_name(source: str, question: str) -> str:
    """Return the name that an answer is remembered by, for the next file of the same app."""
    return f"{source}:{question}"


def label_of(question: Question) -> str:
    """Return the short name of a question, for a screen reader."""
    return LABELS.get(question.name, question.text)


def answer_in_words(question: Question, answer: str) -> str:
    """Return an answer for a line: 'weights in kilograms', 'in the dates the day first'."""
    meaning = question.answers.get(answer, answer)
    if question.name == WEIGHT_UNIT:
        return f"weights in {meaning}"
    if question.name == TIME_ZONE:
        return f"times in {meaning}"
    return f"in its dates {meaning} comes first" if question.name == DATE_ORDER else meaning


def example_of(question: Question, journal: Journal) -> str:
    """Return what a question is about as it stands in the file; '' where that says nothing.

    A weight, 'Squat (Barbell), 100 × 5, 4 Feb 2022', or a time, '22:06 on 4 Sep 2018'. `journal` is
    the file read as if in kilograms, so that its figures are those of the file.
    """
    if question.name == TIME_ZONE:
        timed = journal.log[journal.log["start"] != ""]
        if timed.empty:
            return ""
        last = timed.iloc[-1]
        return (
            f"{last['start'][: len('00:00')]} on {day_text(last['date'], year=True)}, as it stands"
        )
    return _weight_of(journal) if question.name == WEIGHT_UNIT else ""


def _weight_of(journal: Journal) -> str:
    sets = journal.log[journal.log["weight_kg"].fillna(0) > 0]
    if len(sets):
        usual = sets["exercise"].value_counts().index[0]
        of_it = sets[sets["exercise"] == usual]
        one = of_it.loc[of_it["weight_kg"].idxmax()]
        reps = f" × {figure(one['reps'], 0)}" if one["reps"] == one["reps"] else ""
        day = day_text(one["date"], year=True)
        return f"{one['exercise']}, {figure(one['weight_kg'])}{reps}, {day}"
    days = journal.days[journal.days["weight_kg"].notna()]
    if len(days):
        last = days.iloc[-1]
        return f"a weigh-in of {figure(last['weight_kg'])}, {day_text(last['date'], year=True)}"
    return ""


def problem_rows(problems: pd.DataFrame) -> pd.DataFrame:
    """Return the first problems as a table to look at, its columns named for a reader."""
    shown = problems.head(MOST_PROBLEMS_SHOWN)
    lines = shown["row"].astype(object).where(shown["row"] > 0, None)
    return shown.assign(row=lines.astype("Int64"))[list(PROBLEM_HEADINGS)].rename(
        columns=dict(PROBLEM_HEADINGS)
    )


def by_reason(problems: pd.DataFrame) -> pd.DataFrame:
    """Return how often each thing is the matter, the most frequent first."""
    counts = problems.groupby(["file", "what", "done"], sort=False).size().reset_index(name="rows")
    ordered = counts.sort_values("rows", ascending=False, kind="stable", ignore_index=True)
    return ordered.rename(columns={**PROBLEM_HEADINGS, "rows": "Rows"})


def problems_title(problems: pd.DataFrame) -> str:
    """Return the heading over the problems: '3 rows not used, 2 rows with a remark'."""
    return ", ".join(problem_parts(problems))


def more_problems(problems: pd.DataFrame) -> str:
    """Return what to say where not all of the problems are shown; '' where they are."""
    if len(problems) <= MOST_PROBLEMS_SHOWN:
        return ""
    return f"The first {MOST_PROBLEMS_SHOWN} of {figure(len(problems), 0)} lines; the file has all."


def overlap_question(one: Overlap) -> str:
    """Return what is asked where apps tell the same: 'Sleep of 12 days is in two apps...'."""
    days = counted(one.days, "day")
    return f"{SPOKEN[one.group].capitalize()} of {days} is told by more than one app. Which counts?"


def overlap_choices(one: Overlap) -> Mapping[str, str]:
    """Return the answers to `overlap_question`, each with what to call it."""
    return {
        answer: "All of them" if answer == BOTH else app_name(answer)
        for answer in one.question.answers
    }
