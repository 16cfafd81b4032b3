"""What every chart shares: marks that stand out and words that can be read."""

from __future__ import annotations

import pytest

from pages.common import style
from pages.common.style import INK_ON_DARK, INK_ON_LIGHT
from tests.test_theme import CONFIG, contrast

# WCAG 2.2, success criterion 1.4.11: what is drawn.
MARKS = 3.0


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_marks_stand_out_from_the_ground_or_have_an_outline_that_does(mode: str):
    ground = CONFIG["theme"][mode]["backgroundColor"]
    # The drinks' blue is too pale on a light ground; its outline is the neutral one.
    for colour in (style.PROTEIN, style.TRAINING, style.SLEEP, style.NEUTRAL):
        assert contrast(colour, ground) >= MARKS


@pytest.mark.parametrize(("mode", "ink"), [("light", INK_ON_LIGHT), ("dark", INK_ON_DARK)])
def test_words_on_charts_can_be_read(mode: str, ink: str):
    assert contrast(ink, CONFIG["theme"][mode]["backgroundColor"]) >= 4.5
