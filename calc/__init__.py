"""The calculation behind Two Plates: everything that is true without a screen.

>>> plan = make_plan(Profile(weight="80 kg", height="180 cm", age=30, sex="male"))
>>> plan.protein.target
<Quantity(144.0, 'gram / day')>
"""

from importlib import import_module
from types import ModuleType

from calc import training
from calc.errors import InputError, Notice
from calc.person.profile import Profile
from calc.plan import Plan, make_plan
from calc.plan.amounts import Range
from calc.plan.roster import make_plans

__all__ = [
    "InputError",
    "Notice",
    "Plan",
    "Profile",
    "Range",
    "make_plan",
    "make_plans",
    "training",
]


# Read with all of its parts only by who asks for it: `calc.journal.read(...)`.
_ON_DEMAND = frozenset({"expenditure", "journal"})


def __getattr__(name: str) -> ModuleType:
    """Return a part of the package that is loaded when it is first asked for."""
    if name in _ON_DEMAND:
        return import_module(f"calc.{name}")
    raise AttributeError(f"module 'calc' has no attribute '{name}'")
