"""How a page looks beside a picture of how it looked: coarse, so that what differs can be seen.

Pictures are a quarter as wide and high: a letter set a pixel further or a name of a weekday is no
difference there, a block that is gone, another colour and a row that wraps are. `PICTURES=anew`
takes them anew, to be looked at before they are committed.
"""

from __future__ import annotations

import os
from io import BytesIO

import numpy as np
from PIL import Image
from playwright.sync_api import Page

from tests.conftest import wait_until_drawn, wait_until_still
from tests.support.source_code import ROOT

FOLDER = ROOT / "tests" / "pages" / "pictures"
# As high as most of a page; what is below is more of the same.
HIGH, SMALLER, COLOURS = 2000, 4, 128
# From where on a point counts as another one (of 255, in any colour), and the share that may.
ANOTHER, SHARE = 48, 0.02


def unlike(opened: Page, name: str) -> str:
    """What to say where the page is not as it was, with a picture of it; '' where it is.

    The page is left on a screen as high as the picture: each turn lays all of it out anew.
    """
    now = _taken(opened)
    kept = FOLDER / f"{name}.png"
    if os.environ.get("PICTURES") == "anew":
        kept.parent.mkdir(exist_ok=True)
        now.quantize(COLOURS).save(kept, optimize=True)
        return ""
    if not kept.exists():
        return f"There is no picture of {name}: take it with PICTURES=anew, and look at it."
    share = differing(now, Image.open(kept).convert("RGB"))
    if share <= SHARE:
        return ""
    seen = kept.with_suffix(".seen.png")
    now.save(seen)
    return f"{name} is not as it was in {share:.1%} of its points (at most {SHARE:.0%}): see {seen}"


def differing(one: Image.Image, other: Image.Image) -> float:
    """The share of points in which two pictures differ; all of them where the sizes do."""
    if one.size != other.size:
        return 1.0
    apart = np.abs(np.asarray(one, dtype=int) - np.asarray(other, dtype=int)).max(axis=2)
    return float((apart > ANOTHER).mean())


def _taken(opened: Page) -> Image.Image:
    size = opened.viewport_size
    assert size is not None
    opened.set_viewport_size({"width": size["width"], "height": HIGH})
    # What stands for a field whose code is not there yet is drawn to its end as well.
    opened.get_by_test_id("stSkeleton").first.wait_for(state="detached")
    opened.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, 0)")
    wait_until_drawn(opened)
    wait_until_still(opened)
    taken = opened.screenshot(animations="disabled", caret="hide")
    return Image.open(BytesIO(taken)).convert("RGB").reduce(SMALLER)
