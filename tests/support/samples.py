"""Real exports beside the repository, and what is true of them: to test against, never to ship."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pandas as pd
import pytest

from calc import journal
from calc.clock import iso_date
from tests.support.source_code import ROOT

FOLDER = ROOT.parent / "shared/samples"

FIELD = ROOT.parent / "shared/field"

needs_field = pytest.mark.skipif(
    not (FIELD / "README.md").exists(),
    reason="the small inputs of shared/field are not beside this repository",
)
needs_samples = pytest.mark.skipif(
    not (FOLDER / "facts.json").exists(),
    reason="the real exports of shared/samples are not beside this repository",
)

FIELD = ROOT.parent / "shared/field"

needs_field = pytest.mark.skipif(
    not FIELD.exists(),
    reason="the small inputs of shared/field are not beside this repository",
)


@cache
def facts(section: str, name: str) -> dict[str, Any]:
    """What is true of a sample: `section` is 'training', 'nutrition' or 'body_and_sleep'."""
    every = json.loads((FOLDER / "facts.json").read_text(encoding="utf-8"))
    return dict(every[section][f"open/{name}"])


def sample(name: str, **choices: Any) -> journal.Journal:
    """The journal of a sample."""
    return journal.read((FOLDER / name).read_bytes(), name, **choices)


def of_the_field(name: str, **choices: Any) -> journal.Journal:
    """The journal of a small input that failed once."""
    return journal.read((FIELD / name).read_bytes(), name, **choices)


def training_facts(found: journal.Journal) -> dict[str, Any]:
    """The facts of a training log as facts.json defines them."""
    sets = found.sets
    warm = sets["set_type"] == "warmup"
    working = sets[~warm]
    lifted = sets["weight_kg"].clip(lower=0) * sets["reps"].clip(lower=0)
    week = working["date"].dt.strftime("%G-W%V")
    by_week = pd.DataFrame({"working_sets": 1, "tonnage_kg": lifted[~warm]}).groupby(week)
    weeks = {
        str(name): {
            "working_sets": int(of["working_sets"].sum()),
            "tonnage_kg": round(float(of["tonnage_kg"].sum()), 1),
        }
        for name, of in by_week
    }
    names = sorted(weeks)
    return {
        "workouts": len(found.log[["source", "date", "start", "workout"]].drop_duplicates()),
        "training_days": sets["date"].nunique(),
        "first_date": iso_date(sets["date"].min()),
        "last_date": iso_date(sets["date"].max()),
        "working_sets": len(working),
        "working_sets_with_reps": int((working["reps"] > 0).sum()),
        "warmup_sets": int(warm.sum()),
        "tonnage_kg": round(float(lifted[~warm].sum()), 1),
        "tonnage_kg_of_warmups": round(float(lifted[warm].sum()), 1),
        "reps_total_working": int(working["reps"].sum()),
        "distinct_exercises": sets["exercise"].nunique(),
        "first_3_iso_weeks": {name: weeks[name] for name in names[:3]},
        "last_3_iso_weeks": {name: weeks[name] for name in names[-3:]},
        "iso_weeks_with_training": len(weeks),
    }


def assert_agrees(found: journal.Journal, name: str) -> None:
    """Holds the training log of a sample against its facts."""
    true = facts("training", name)
    ours = training_facts(found)
    assert ours == {key: true[key] for key in ours}


def nutrition_facts(found: journal.Journal) -> dict[str, Any]:
    """What facts.json says of a nutrition file, of the days that a reader found in it."""
    days = found.days
    logged = days[days["energy_kcal"] > 0]
    return {
        "days": len(days),
        "first_date": iso_date(days["date"].min()),
        "last_date": iso_date(days["date"].max()),
        "mean_kcal": round(float(days["energy_kcal"].mean()), 2),
        "mean_protein_g": round(float(days["protein_g"].mean()), 2),
        "days_logged": len(logged),
        "mean_kcal_logged": round(float(logged["energy_kcal"].mean()), 2),
        "mean_protein_g_logged": round(float(logged["protein_g"].mean()), 2),
    }


def field_file(name: str, **choices: Any) -> journal.Journal:
    """The journal of one of the small inputs that failed once."""
    return journal.read((FIELD / name).read_bytes(), name, **choices)
