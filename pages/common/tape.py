"""Body fat by a tape, behind a click beside its field: what to measure, and the answer to use."""

from __future__ import annotations

import streamlit as st

from calc import InputError, Profile
from calc.person.tape import body_fat_by_tape, whole_percent
from calc.show.words import centimetres, percent
from calc.units import Units
from pages.common.state.profile import give_at_once
from pages.common.style import alert, draw
from pages.common.widgets import one_tap

HOW = {
    True: "Relaxed, in the morning, three times each: the waist at the navel, the neck just below "
    "the larynx.",
    False: "Relaxed, in the morning, three times each: the waist where it is narrowest, the hips "
    "where they are widest, the neck just below the larynx.",
}
NEEDS_SEX = "The tape's equations are one for men and one for women: choose a sex above."


def draw_tape(profile: Profile, units: Units) -> None:
    """Draw the tape's measures and what they say of body fat."""
    box = st.expander("Estimate it with a tape measure", on_change="rerun", key="tape")
    if not box.open:
        return
    with box:
        if profile.sex == "unspecified":
            st.caption(NEEDS_SEX)
            return
        male = profile.sex == "male"
        st.caption(HOW[male])
        unit = "cm" if units == "metric" else "in"
        names = ("waist", "neck") if male else ("waist", "hip", "neck")
        with st.container(horizontal=True, wrap=False):
            given = {
                name: st.number_input(
                    f"{name.capitalize()} ({unit})",
                    value=None,
                    step=0.5,
                    format="%g",
                    key=f"tape_{name}",
                )
                for name in names
            }
        girths = {name: centimetres(one, units) for name, one in given.items() if one is not None}
        if len(girths) == len(names):
            _answer(profile, girths, male=male)


def _answer(profile: Profile, girths: dict[str, float], *, male: bool) -> None:
    try:
        found = body_fat_by_tape(
            profile.height_cm, girths["waist"], girths["neck"], girths.get("hip"), male=male
        )
    except InputError as faults:
        alert(*(str(fault) for fault in faults.errors), near=True)
        return
    low, target, high = map(percent, found)
    draw(f"<p><b>About {target} body fat</b> ({low} to {high}): a tape is off by so much.</p>")
    share = whole_percent(found.target)
    if profile.body_fat != share:
        st.button(
            f"Use {percent(share)}",
            on_click=one_tap(give_at_once),
            args=({"body_fat": share},),
            key="use_tape",
        )
