"""What axe says of a page: who would be kept out of it."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def findings(opened: Page) -> list[str]:
    """What axe finds serious or critical in the part of the page that is ours."""
    result = Axe().run(opened, context={"include": [["[data-testid='stMain']"]]})
    return [
        f"{one['id']}: {one['help']} at {[node['target'] for node in one['nodes']]}"
        for one in result.response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
