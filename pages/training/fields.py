"""A session's rows in fields of their own: what a thumb, a screen reader or a keyboard can use.

The table above is drawn on a canvas, which has neither.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from calc.show.training.rows import records, with_cells, without_row
from calc.show.words import weight_unit
from calc.units import Units
from pages.common.state.training import Training
from pages.common.widgets import one_tap

TEXTS = {"sets": "Sets", "reps": "Reps", "rest": "Rest (s)"}


def draw_fields(training: Training, units: Units) -> None:
    """Draw, behind a click, the cells of one row of the day shown."""
    box = st.expander("Edit in fields", on_change="rerun", key="training_fields")
    rows = records(training.draft.rows)
    if not box.open or not rows:
        return
    with box:
        place = st.selectbox(
            "Exercise",
            range(len(rows)),
            format_func=lambda place: str(rows[place]["exercise"] or "An empty row"),
            key="training_field_row",
            filter_mode=None,
        )
        # A row and a draft of its own: no field shows what another one was given.
        mark = f"{training.number}_{training.day}_{place}"
        with st.container(horizontal=True, wrap=False):
            for name, label in TEXTS.items():
                _keep(f"training_{name}_{mark}", rows[place][name])
                st.text_input(
                    label,
                    key=f"training_{name}_{mark}",
                    on_change=_take,
                    args=(training, place, name, mark),
                )
            _keep(f"training_load_{mark}", rows[place]["load"])
            st.number_input(
                f"Load ({weight_unit(units)})",
                value=None,
                step=2.5,
                format="%g",
                key=f"training_load_{mark}",
                on_change=_take,
                args=(training, place, "load", mark),
            )
        st.button(
            "Remove this exercise",
            on_click=one_tap(_take_out),
            args=(training, place),
            key=f"training_out_{mark}",
        )


def _keep(key: str, value: Any) -> None:
    st.session_state.setdefault(key, value)


def _take(training: Training, place: int, name: str, mark: str) -> None:
    cells = {name: st.session_state[f"training_{name}_{mark}"]}
    training.put(with_cells(training.draft, place, cells))


def _take_out(training: Training, place: int) -> None:
    training.put(without_row(training.draft, place))
