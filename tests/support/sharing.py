"""How several workers share the tests of a run (pytest-xdist's own ways know no server of ours).

A file is the least that is given away: what its tests share is made once. The files come in an
order, those with a served dashboard first: the first worker takes them from that end and the others
from the other one, until they meet. So one worker has the server and the browser, which mostly wait
for each other, and the others the arithmetic, which waits for nothing; and all are at work until
the end, as the files that take long are not where they meet.
"""

from __future__ import annotations

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController


class FromBothEnds(LoadFileScheduling):
    """Gives whole files to workers, from the first on and from the last on."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        # In the order of the collection, not by the number of tests.
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _assign_work_unit(self, node: WorkerController) -> None:
        if self.nodes.index(node):
            self.workqueue.move_to_end(next(reversed(self.workqueue)), last=False)
        super()._assign_work_unit(node)
