"""A mixed-integer linear programme, put together column by column, and HiGHS that solves it.

HiGHS is asked for one thread, a fixed seed and a bound on nodes, so that equal programmes have
equal answers whatever else the machine does; the bound on time is there for what nobody foresaw.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import inf
from types import ModuleType

import numpy as np

from calc.evidence import Constant

SECONDS = Constant(8.0, "s", "Time after which the best that was found is taken")
NODES = Constant(200, "nodes", "Nodes of the search after which the best that was found is taken")
NEAR_ENOUGH_PART = Constant(0.1, "fraction", "How near to the best possible is near enough")
NEAR_ENOUGH = Constant(1.0, "points", "The same as an amount, for answers that are nearly perfect")

Terms = Mapping[int, float]


class Programme:
    """Columns with a cost each and rows that bound sums of them; the least cost is looked for."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self.lows: list[float] = []
        self.highs: list[float] = []
        self.whole: list[bool] = []
        self.row_lows: list[float] = []
        self.row_highs: list[float] = []
        self.starts: list[int] = [0]
        self.indices: list[int] = []
        self.values: list[float] = []

    def column(
        self, cost: float = 0.0, low: float = 0.0, high: float = inf, *, whole: bool = False
    ) -> int:
        """Add a column and return its place."""
        self.costs.append(cost)
        self.lows.append(low)
        self.highs.append(high)
        self.whole.append(whole)
        return len(self.costs) - 1

    def row(self, terms: Terms, low: float = -inf, high: float = inf) -> None:
        """Bound a sum of columns, each times its number."""
        self.indices.extend(terms)
        self.values.extend(terms.values())
        self.starts.append(len(self.indices))
        self.row_lows.append(low)
        self.row_highs.append(high)

    def keep(
        self, terms: Terms, low: float = -inf, high: float = inf, *, cost: float = 1.0
    ) -> None:
        """Bound a sum softly: each unit beyond a bound costs `cost`."""
        eased = dict(terms)
        if low > -inf:
            eased[self.column(cost)] = 1.0
        if high < inf:
            eased[self.column(cost)] = -1.0
        self.row(eased, low, high)

    def solve(self) -> list[float]:
        """Return the value of each column in the best answer found; empty where there is none."""
        solver = _highs()._Highs()
        for name, value in _options().items():
            solver.setOptionValue(name, value)
        solver.passModel(self._model())
        solver.run()
        feasible = _highs().SolutionStatus.kSolutionStatusFeasible
        if solver.getInfo().primal_solution_status != feasible:
            return []
        return list(solver.getSolution().col_value)

    def _model(self) -> object:
        highs = _highs()
        model = highs.HighsLp()
        model.num_col_, model.num_row_ = len(self.costs), len(self.row_lows)
        model.col_cost_ = np.array(self.costs)
        model.col_lower_, model.col_upper_ = np.array(self.lows), np.array(self.highs)
        model.row_lower_, model.row_upper_ = np.array(self.row_lows), np.array(self.row_highs)
        kinds = highs.HighsVarType
        model.integrality_ = [kinds.kInteger if one else kinds.kContinuous for one in self.whole]
        matrix = model.a_matrix_
        matrix.format_ = highs.MatrixFormat.kRowwise
        matrix.num_col_, matrix.num_row_ = model.num_col_, model.num_row_
        matrix.start_ = np.array(self.starts, dtype=np.int32)
        matrix.index_ = np.array(self.indices, dtype=np.int32)
        matrix.value_ = np.array(self.values)
        return model


@cache
def _highs() -> ModuleType:
    # A tenth of a second that a page without a menu does not pay.
    from highspy import _core

    return _core


def _options() -> dict[str, object]:
    return {
        "output_flag": False,
        "threads": 1,
        "parallel": "off",
        "random_seed": 1,
        # Programmes so small are solved sooner than they are made smaller.
        "presolve": "off",
        "mip_detect_symmetry": False,
        "mip_heuristic_run_feasibility_jump": False,
        "mip_heuristic_run_root_reduced_cost": False,
        "mip_max_nodes": int(NODES),
        "mip_rel_gap": float(NEAR_ENOUGH_PART),
        "mip_abs_gap": float(NEAR_ENOUGH),
        "time_limit": float(SECONDS),
    }
