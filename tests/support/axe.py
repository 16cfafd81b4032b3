"""What axe says of a page: who would be kept out of it."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.conftest import wait_until_drawn, wait_until_still

# In the part of the page that is ours; what holds is not asked for.
ASK = """only => axe.run(
    {include: [["[data-testid='stMain']"]]},
    {resultTypes: ["violations"], ...(only.length ? {runOnly: only} : {})},
).then(result => result.violations)"""
# The rules that look at colours.
COLOURS = ("color-contrast", "link-in-text-block")


def findings(opened: Page, *only: str) -> list[str]:
    """What axe finds serious or critical in the part of the page that is ours.

    By all of its rules, or `only` by some: where nothing but colours is another, all others find
    what they found before.
    """
    # What is not drawn anew yet is pale, and a ground that changes with the theme takes a moment:
    # neither has its contrast meanwhile.
    wait_until_drawn(opened)
    wait_until_still(opened)
    if not opened.evaluate("'axe' in window"):
        opened.evaluate(AXE_SCRIPT)
    return [
        f"{one['id']}: {one['help']} at {[node['target'] for node in one['nodes']]}"
        for one in opened.evaluate(ASK, only)
        if one["impact"] in ("serious", "critical")
    ]
