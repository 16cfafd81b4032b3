"""(n) Fifty kills -9 of a replica while four pages are typed into, and the time until all are back.

Each round is what the tests hold once: nothing that was kept or typed may be gone, or it fails.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from benchmarks.report import p50, p95, table, verdict
from pages.web import serve
from tests.support import nginx
from tests.support.replica_killed import in_a_browser

ROUNDS = int(os.environ.get("ROUNDS", "50"))
LONGEST_S = 5.0


def back_after() -> float:
    """Return the seconds of one round, of two replicas of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # nginx's workers are nobody in particular, and have to come to their folder.
        folder.chmod(0o755)
        with serve.served(folder, {"TWO_PLATES_JOURNAL": "", "TWO_PLATES_LOG": "json"}) as host:
            return in_a_browser(host)


def main() -> None:
    nginx.ensure()
    waits = [back_after() for _ in range(ROUNDS)]
    heading = ["kills", "p50", "p95", "longest"]
    table(
        "Four pages until they are back, s", heading, [[ROUNDS, p50(waits), p95(waits), max(waits)]]
    )
    verdict("Longest until all are back, s", max(waits), LONGEST_S)
