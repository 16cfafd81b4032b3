"""Components of ours: what runs in a browser beside Streamlit's own code.

Their files are served by this server, under a policy that lets in no other script. Streamlit's
interface for such components is young: nothing else here registers one or mounts it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2 import component
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.runtime import Runtime

PACKAGE = "two-plates"
KEEPER, SHARER, TIMER = "keeper", "sharer", "timer"
SERVED = Path(__file__).parent / "served"
# The script and the sheet of each; without one it shows nothing.
FILES: Mapping[str, tuple[str, str | None]] = {
    KEEPER: ("keeper.js", None),
    SHARER: ("sharer.js", "sharer.css"),
    TIMER: ("timer.js", "timer.css"),
}
# The sheet for paper, which the sharer gives to the page.
PAPER = "paper.css"
MANIFEST = ComponentManifest(PACKAGE, "1", [ComponentConfig(name, SERVED.name) for name in FILES])

Mount = Callable[..., Any]


def full_name(name: str) -> str:
    """What a component is called in a message to the page."""
    return f"{PACKAGE}.{name}"


def address(name: str) -> str:
    """Where the script of a component is served, below the path of the server."""
    return f"_stcore/bidi-components/{full_name(name)}/{FILES[name][0]}"


def in_a_browser() -> bool:
    """Whether a page is drawn for a browser: not in a test, nor in the server's own first run."""
    return bool(st.context.headers)


def serve() -> None:
    """Have the files of all of them served, before a page asks for one."""
    _mounts(Runtime.instance())


def mount(name: str) -> Mount:
    """Return what draws a component."""
    return _mounts(Runtime.instance())[name]


@cache
def _mounts(runtime: Runtime) -> Mapping[str, Mount]:
    """The components as a server has them: their files are known there by a manifest."""
    get_bidi_component_manager().register_from_manifest(MANIFEST, SERVED.parent)
    return {
        name: component(full_name(name), js=script, css=sheet)
        for name, (script, sheet) in FILES.items()
    }
