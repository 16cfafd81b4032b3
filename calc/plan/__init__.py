"""The plan: a profile in, every amount with its range out, and what there is to say about it."""

from calc.plan.plan import Plan, make_plan

__all__ = ["Plan", "make_plan"]
