"""What axe says of a page: who would be kept out of it."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.conftest import wait_until_drawn, wait_until_still


def findings(opened: Page) -> list[str]:
    """What axe finds serious or critical in the part of the page that is ours."""
    # What is not drawn anew yet is pale, and a ground that changes with the theme takes a moment:
    # neither has its contrast meanwhile.
    wait_until_drawn(opened)
    wait_until_still(opened)
    result = Axe().run(opened, context={"include": [["[data-testid='stMain']"]]})
    return [
        f"{one['id']}: {one['help']} at {[node['target'] for node in one['nodes']]}"
        for one in result.response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
