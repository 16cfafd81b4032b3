"""The theme in .streamlit/config.toml: its options exist, and its text can be read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit import config

from tests.support.cases import each

CONFIG = tomllib.loads(
    (Path(__file__).resolve().parent.parent / ".streamlit" / "config.toml").read_text("utf-8")
)
# WCAG 2.2, success criterion 1.4.3.
TEXT = 4.5
GROUNDS = ("backgroundColor", "secondaryBackgroundColor")
NAMED = ("blue", "green", "orange", "red", "violet", "yellow", "gray")


def relative_luminance(colour: str) -> float:
    """WCAG's definition, of #rrggbb."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def faded(colour: str, ground: str) -> str:
    """What Streamlit makes of a colour for captions: 60 % of it, mixed with what lies under it."""
    pairs = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(0.6 * over + 0.4 * under):02x}" for over, under in pairs)


def options(table: dict[str, Any], prefix: str = "") -> Iterator[str]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from options(value, f"{prefix}{name}.")
        else:
            yield prefix + name


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    # Ratios that WCAG's own text gives or that follow from its definition.
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1.0)],
)
def test_contrast_agrees_with_known_pairs(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@each("name", list(options(CONFIG)))
def test_streamlit_knows_the_option(name: str) -> None:
    assert name in config.get_config_options()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_is_readable_on_every_ground(mode: str) -> None:
    theme = CONFIG["theme"][mode]
    grounds = [place[name] for place in (theme, theme["sidebar"]) for name in GROUNDS]
    words = ["textColor", "linkColor", "primaryColor", *(f"{name}TextColor" for name in NAMED)]
    pairs = [(theme[word], ground) for word in words for ground in grounds]
    pairs += [(faded(theme["textColor"], ground), ground) for ground in grounds]
    pairs += [(theme[f"{name}TextColor"], theme[f"{name}BackgroundColor"]) for name in NAMED]
    pairs += [(theme["dataframeHeaderTextColor"], theme["dataframeHeaderBackgroundColor"])]
    pairs += [(theme["codeTextColor"], theme["codeBackgroundColor"])]
    assert [pair for pair in pairs if contrast(*pair) < TEXT] == []


def test_nothing_is_sent_or_shown_that_a_visitor_did_not_ask_for() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["server"]["enableXsrfProtection"] is True


def test_no_font_comes_from_elsewhere() -> None:
    assert "://" not in str(CONFIG)
