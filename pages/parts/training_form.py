"""The fields of a tool: what was typed is kept, and a fault is told beside its field.

What was typed stays as it was typed, also while a tool is closed or another page is open. A weight
belongs to its unit: kilograms are never read as pounds.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import streamlit as st

from calc import InputError
from calc.show import training_loads as loads
from calc.show.training_rows import weight_unit
from calc.show.training_tools import Answer
from calc.units import Units
from pages.parts.form import ALERT_STYLE

KEY = "two_plates_tools"
RACKS = ("A bar with plates", "A machine or dumbbells")


class Form:
    """The fields of one tool: what was typed is kept, and a fault stands under its field."""

    def __init__(self, tool: str, units: Units) -> None:
        self.tool, self.units, self.unit = tool, units, weight_unit(units)
        self.kept: dict[str, Any] = st.session_state.setdefault(KEY, {})
        self.places: dict[str, Any] = {}

    def row(self) -> Any:
        """A row of fields that wraps where it is narrow."""
        return st.container(horizontal=True)

    def number(
        self,
        name: str,
        label: str,
        placeholder: str = "",
        *,
        default: float | None = None,
        **more: Any,
    ) -> Any:
        """A number; no limits on the widget, which would turn a wild value into a near one."""
        step = more.pop("step", None)
        whole = isinstance(step, int)
        return self._field(
            name,
            st.number_input,
            label,
            default,
            step=float(step) if step and not whole else step,
            format="%d" if whole else "%g",
            placeholder=placeholder or None,
            **more,
        )

    def weight(
        self,
        name: str,
        label: str,
        placeholder: str = "",
        *,
        default: float | None = None,
        width: int = 150,
        optional: bool = False,
    ) -> float | None:
        """A weight in the reader's unit, kept apart for each unit."""
        return self._field(
            f"{name}_{self.unit}",
            st.number_input,
            f"{label} ({self.unit}{', optional' if optional else ''})",
            default,
            place=name,
            width=width,
            step=loads.usual(self.units).step,
            format="%g",
            placeholder=placeholder or None,
        )

    def text(self, name: str, label: str, placeholder: str) -> str:
        """A short text."""
        return self._field(name, st.text_input, label, "", width=190, placeholder=placeholder)

    def choice(self, name: str, label: str, options: tuple[str, ...]) -> str | None:
        """One of many, found by typing."""
        more: dict[str, Any] = {"options": options, "placeholder": "Choose or type"}
        return self._field(name, st.selectbox, label, None, width=270, **more)

    def tick(self, name: str, label: str) -> bool:
        """A box to tick; it is not kept once its tool is closed."""
        return st.checkbox(label, key=f"tool_{self.tool}_{name}")

    def rack(self) -> loads.Rack | None:
        """What the loads are built from, shared by the tools; None where it is not filled in."""
        usual = loads.usual(self.units)
        kind = self._shared("rack", st.segmented_control, "Loaded with", RACKS[0], options=RACKS)
        with self.row():
            if kind != RACKS[0]:
                step = self._shared_weight("step", "Smallest step", usual.step)
                return None if step is None else loads.Rack(0, (), step)
            bar = self._shared_weight("bar", "Bar", usual.bar)
            sizes = self._shared(
                f"sizes_{self.unit}",
                st.pills,
                f"Plates at hand ({self.unit}, in pairs)",
                list(usual.sizes),
                options=usual.sizes,
                selection_mode="multi",
                format_func="{:g}".format,
            )
            self.places["available"] = st.empty()
        if bar is None:
            return None
        return loads.Rack(bar, tuple(sizes), usual.step) if sizes else None

    def tried(self, work: Callable[[], Answer]) -> Answer | None:
        """What comes out; None where a field is wrong, which is then said beside that field."""
        try:
            return work()
        except InputError as faults:
            for fault in faults.errors:
                place = self.places.get(fault.field, st)
                place.html(f'<div role="alert" style="{ALERT_STYLE}">{escape(str(fault))}</div>')
            return None

    def _shared(
        self, name: str, widget: Callable[..., Any], label: str, default: Any, **more: Any
    ) -> Any:
        return self._kept(f"rack_{name}", widget, label, default, **more)

    def _shared_weight(self, name: str, label: str, default: float) -> float | None:
        with st.container(width=150):
            found = self._shared(
                f"{name}_{self.unit}",
                st.number_input,
                f"{label} ({self.unit})",
                default,
                step=loads.usual(self.units).step,
                format="%g",
            )
            self.places["smallest_step" if name == "step" else name] = st.empty()
        return found

    def _field(
        self,
        name: str,
        widget: Callable[..., Any],
        label: str,
        default: Any,
        *,
        place: str = "",
        width: int = 150,
        **more: Any,
    ) -> Any:
        with st.container(width=width):
            value = self._kept(f"{self.tool}_{name}", widget, label, default, **more)
            self.places[place or name] = st.empty()
        return value

    def _kept(
        self, name: str, widget: Callable[..., Any], label: str, default: Any, **more: Any
    ) -> Any:
        key = f"tool_{self.tool}_{name}"
        if widget is st.number_input:
            more["value"] = None
        elif widget is st.selectbox:
            more["index"] = None
        # Streamlit forgets what is not drawn; what is kept here is what was typed last.
        st.session_state[key] = self.kept.get(name, default)
        return widget(label, key=key, on_change=_keep, args=(key, name), **more)


def _keep(key: str, name: str) -> None:
    st.session_state[KEY][name] = st.session_state[key]
