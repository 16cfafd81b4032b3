"""The package's front door: what a developer reaches after `import calc` alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

import calc


def test_what_is_loaded_on_demand_is_there_by_its_name():
    assert calc.journal.read(b"date,weight_kg\n2026-11-02,80.4\n").days["weight_kg"].item() == 80.4
    assert list(calc.expenditure.estimate(calc.journal.Journal().days, 2500)["ready"]) == []
    assert callable(calc.expenditure.projection.project)


def test_a_name_that_is_not_there_says_so():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = calc.nothing


def test_a_plan_alone_does_not_load_the_journal():
    code = "import sys, calc; sys.exit('calc.journal' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
