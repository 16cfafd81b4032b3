"""How a closed loop is judged: what counts as a change, as a wrong one, and as wrong twice."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from benchmarks.weekly_loop import Loop, energy_asked

# Check-ins by three people.
STEPS = np.array([[100.0, -60, 0], [0, 80, 0], [70, -60, 0], [-90, 55, 150]])
ASKED = np.array([[-80.0, 90, 200], [300, -51, -10], [-60, -10, 70], [-20, -400, 90]])
LOOP = Loop(
    STEPS, ASKED, np.array([10.0, 70, 20]), np.array([5.0, 6, 7]), np.array([True, False, False])
)


def test_a_change_is_wrong_that_leads_away_from_more_than_50_kcal():
    assert LOOP.made.sum(axis=0).tolist() == [3, 4, 1]
    assert LOOP.wrong.tolist() == [
        [True, True, False],
        [False, True, False],
        [True, False, False],
        [False, True, False],
    ]


def test_wrong_twice_is_two_changes_one_after_the_other_whatever_lies_between():
    assert LOOP.wrong_twice == 2
    assert LOOP.of(LOOP.losing).wrong_twice == 1
    assert LOOP.of(~LOOP.losing).rate_error.tolist() == [70, 20]
    assert LOOP.of(LOOP.losing).late_error.tolist() == [5]


def test_what_a_body_asks_for_is_its_maintenance_and_the_energy_of_its_own_tissue():
    hall = SimpleNamespace(rho_F=9440.0, rho_L=1820.0, eta_F=180.0, eta_L=230.0, beta_TEF=0.1)
    run = {"maint": np.array([[2500.0, 2600.0]]), "rho_eff": np.array([[9440.0, 1820.0]])}
    assert energy_asked(run, np.array([0.0]), hall).tolist() == [[2500, 2600]]
    # Fat alone, then lean tissue alone: 0.1 kg a day of each.
    found = energy_asked(run, np.array([0.7]), hall) - run["maint"]
    assert found[0] == pytest.approx([0.1 * (9440 + 180) / 0.9, 0.1 * (1820 + 230) / 0.9])
