"""What a lifter reaches for beside the plan: each tool behind a click, faults beside its fields.

What was typed stays as it was typed, also while a tool is closed or another page is open. A weight
belongs to its unit: kilograms are never read as pounds.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import streamlit as st

from calc import InputError
from calc.evidence.conflicts import ADVICE, EVIDENCE
from calc.show.training import loads
from calc.show.training import tools as shown
from calc.show.training.tools import Answer
from calc.show.words import weight_unit
from calc.training.techniques import BLOOD_FLOW
from calc.units import Units
from pages.common.notices import explanation_html, notices_html
from pages.common.style import alert, draw

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
                alert(str(fault), place=self.places.get(fault.field, st), near=True)
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


GATE = "I train this under an expert's eye and none of these applies"


@st.fragment
def draw_tools(units: Units) -> None:
    """The calculators; a change in one of them draws this part of the page anew and no more."""
    draw("<h2>Calculators</h2>")
    tools: dict[str, tuple[str, Callable[[Units], None]]] = {
        "maximum": ("One-repetition maximum from a set", _draw_maximum),
        "ladder": ("Drop set: the ladder of loads", _draw_ladder),
        "ramp": ("Warm-up sets before a working load", _draw_ramp),
        "next": ("What to load next time", _draw_next),
        "pair": ("Time a superset saves", _draw_pair),
        "blood_flow": ("Blood-flow restriction: what to know first", _draw_blood_flow),
    }
    boxes = {
        name: st.expander(label, on_change="rerun", key=f"tool_{name}")
        for name, (label, _) in tools.items()
    }
    for name, box in boxes.items():
        if box.open:
            with box:
                tools[name][1](units)


def _draw_maximum(units: Units) -> None:
    form = Form("maximum", units)
    with form.row():
        load = form.weight("load", "Load", "100")
        reps = form.number("reps", "Repetitions", "5", step=1)
        reserve = form.number("reserve", "In reserve", default=0, step=1)
    if load is not None and reps is not None:
        _answer(form, lambda: shown.maximum(load, reps, reserve or 0, units))


def _draw_ladder(units: Units) -> None:
    form = Form("ladder", units)
    with form.row():
        load = form.weight("load", "Top set", "60")
        drop = form.number("drop", "Take off each time (%)", default=loads.usual_drop(), step=5)
        drops = form.number("drops", "Drops", default=loads.usual_drops(), step=1)
    rack = form.rack()
    if load is not None and drop is not None and drops is not None and rack is not None:
        _answer(form, lambda: loads.ladder(load, drop, drops, rack, units))


def _draw_ramp(units: Units) -> None:
    form = Form("ramp", units)
    with form.row():
        load = form.weight("load", "Working load", "100")
    rack = form.rack()
    if load is not None and rack is not None:
        _answer(form, lambda: loads.ramp(load, rack, units))


def _draw_next(units: Units) -> None:
    form = Form("next", units)
    st.caption("What was done last time, and the range of repetitions that you train in.")
    with form.row():
        load = form.weight("load", "Load last time", "60")
        done = form.text("reps_done", "Repetitions of each set", "12, 12, 11")
        low = form.number("reps_low", "Range from", "8", step=1)
        high = form.number("reps_high", "Range to", "12", step=1)
        step = form.weight("step", "Smallest step", default=loads.usual(units).step)
        wanted = form.weight("wanted", "Load you want", "65", optional=True)
    if load is None or low is None or high is None or step is None or not done:
        return
    _answer(form, lambda: shown.next_load(load, done, low, high, step, units, wanted))


def _draw_pair(units: Units) -> None:
    form = Form("pair", units)
    names = shown.partners()
    with form.row():
        first = form.choice("first", "First exercise", names)
        second = form.choice("second", "Second exercise", names)
        sets = form.number("sets", "Sets of each", "3", step=1)
        rest = form.number("rest", "Rest (s, optional)", "75", step=5)
    if first and second and sets is not None:
        _answer(form, lambda: shown.pair(first, second, sets, rest))


def _draw_blood_flow(units: Units) -> None:
    form = Form("blood_flow", units)
    items = "".join(f"<li>{escape(one)}</li>" for one in BLOOD_FLOW.not_for)
    draw(
        f"<p>{escape(BLOOD_FLOW.gate)}</p>"
        f'<p><span class="tp-badge">{ADVICE}</span> {escape(BLOOD_FLOW.article)}</p>'
        f'<p><span class="tp-badge evidence">{EVIDENCE} ({escape(BLOOD_FLOW.source.short)})'
        f"</span> {escape(BLOOD_FLOW.evidence)}</p>"
        f'<p><b>Not for anybody with</b></p><ul class="tp-plain">{items}</ul>'
    )
    if not form.tick("gate", GATE):
        return
    with form.row():
        maximum = form.weight("maximum", "One-repetition maximum", "100", width=270, optional=True)
    _answer(form, lambda: shown.blood_flow(maximum, units))


def _answer(form: Form, work: Callable[[], Answer]) -> None:
    found = form.tried(work)
    if found is not None:
        draw(answer_html(found, form.units))


def answer_html(found: Answer, units: Units) -> str:
    """An answer as one block: the finding, its table, what is to be known, and why."""
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in found.heads)
    head = f"<thead><tr>{heads}</tr></thead>" if heads else ""
    rows = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        + "</tr>"
        for first, *cells in found.rows
    )
    note = f"<p>{escape(found.note)}</p>" if found.note else ""
    return (
        f'<div role="status"><p><b>{escape(found.finding)}</b></p>{note}</div>'
        f'<table class="tp-answer">{head}<tbody>{rows}</tbody></table>'
        f"{notices_html(found.notices, units)}"
        '<details class="tp-end"><summary>Why this number?</summary><div class="tp-why">'
        f"{explanation_html(found.why)}</div></details>"
    )
