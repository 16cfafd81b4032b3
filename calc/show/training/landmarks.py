"""The landmarks of coaches as a table that a person may put their own into."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from calc.show.training.volume import muscle_name
from calc.training.landmarks import Landmark

LANDMARK_NAMES: Mapping[str, str] = {
    "name": "Muscle",
    "maintenance": "Keeps",
    "minimum": "Least that grows",
    "best_low": "Most growth from",
    "best_high": "to",
    "most": "Most to recover from",
}
_FIELDS = tuple(name for name in LANDMARK_NAMES if name != "name")


def landmarks_table(landmarks: Mapping[str, Landmark]) -> pd.DataFrame:
    """Return a row for each muscle that has landmarks: `muscle`, `name` and the five figures."""
    return pd.DataFrame(
        [
            {
                "muscle": muscle,
                "name": muscle_name(muscle).capitalize(),
                **{name: float(getattr(one, name)) for name in _FIELDS},
            }
            for muscle, one in landmarks.items()
        ]
    )


def landmarks_changed(before: pd.DataFrame, after: pd.DataFrame) -> dict[str, dict[str, float]]:
    """Return the figures that differ by muscle; a cell that was emptied stays as it was."""
    found: dict[str, dict[str, float]] = {}
    for old, new in zip(before.to_dict("records"), after.to_dict("records"), strict=True):
        own = {
            name: float(new[name])
            for name in _FIELDS
            if not pd.isna(new[name]) and new[name] != old[name]
        }
        if own:
            found[str(old["muscle"])] = own
    return found
