"""What axe says of a page: who would be kept out of it."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.conftest import wait_until_drawn, wait_until_still

# The part of the page that is ours.
OURS = "[data-testid='stMain']"
# What holds is not asked for.
ASK = """([within, only]) => axe.run(
    {include: [[within]]},
    {resultTypes: ["violations"], ...(only.length ? {runOnly: only} : {})},
).then(result => result.violations)"""
# The rules that look at colours.
COLOURS = ("color-contrast", "link-in-text-block")


def findings(opened: Page, *only: str, within: str = OURS) -> list[str]:
    """What axe finds serious or critical in a part of the page: in all that is ours.

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
        for one in opened.evaluate(ASK, [within, only])
        if one["impact"] in ("serious", "critical")
    ]
