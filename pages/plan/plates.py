"""The plates of a day as HTML: beside each meal its dish with amounts, and how far off it is."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from calc import Plan, Profile, make_plan
from calc.show.plan.plates import Plates, ShownDish, ShownMeal, plates_of


def plates_html(plan: Plan, kind: str) -> str:
    """A menu for a day; nothing where none of its amounts are counted."""
    found = _plates(plan.profile, kind)
    if not found.meals:
        return ""
    meals = "".join(_meal(one) for one in found.meals)
    said = " ".join(escape(one) for one in found.sentences)
    return f'<div class="tp-foods">{meals}</div><p class="faint">{said}</p>'


# A menu costs a tenth of a second, and while the box is open every rerun asks again.
@lru_cache(maxsize=256)
def _plates(profile: Profile, kind: str) -> Plates:
    return plates_of(make_plan(profile), kind)


def _meal(meal: ShownMeal) -> str:
    dishes = "".join(_dish(one) for one in meal.dishes)
    amounts = f"<small>{escape(meal.holds)}. {escape(meal.off)}</small>"
    return f"<div><h3>{escape(meal.title)}</h3>{dishes}<p>{amounts}</p></div>"


def _dish(dish: ShownDish) -> str:
    how = f"<br><small>{escape(dish.how)}</small>" if dish.how else ""
    return f"<p><b>{escape(dish.name)}</b><br>{escape('; '.join(dish.foods))}{how}</p>"
