"""A week's plan on paper: what is printed and not shown, one's own or that of a whole team."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import pandas as pd

from calc import Plan
from calc.show.plan.plates import Plates
from calc.show.plan.sheets import headlines, week_meals, week_table
from calc.show.plan.week_plates import Aisle
from calc.units import Units


def week_html(plan: Plan, units: Units, title: str = "The week") -> str:
    """The week for one printed page."""
    return printed([week_body(plan, units, title)])


def printed(pages: Iterable[str]) -> str:
    """What is printed only, each on a page of its own."""
    articles = "".join(f"<article>{page}</article>" for page in pages)
    return f'<div class="tp tp-paper tp-printed">{articles}</div>'


def week_body(plan: Plan, units: Units, title: str) -> str:
    """A week's plan: a row a day, then the meals of each different day."""
    said = "".join(f"<p>{escape(line)}</p>" for line in headlines(plan, units))
    meals = "".join(
        f"<section><h2>{escape(day)}</h2><ul>"
        + "".join(
            f"<li><b>{time} {escape(what)}</b> {escape(amounts)}</li>"
            for time, what, amounts in found
        )
        + "</ul></section>"
        for day, found in week_meals(plan, units).items()
    )
    return (
        f"<h1>{escape(title)}</h1>{said}"
        f"{frame_html(week_table(plan, units))}"
        f'<div class="meals">{meals}</div>'
    )


def foods_body(title: str, found: Plates) -> str:
    """A day's meals with their dishes and amounts, and what there is to say of all of it."""
    meals = "".join(
        f"<section><h2>{escape(meal.title)}</h2>"
        + "".join(
            f"<p><b>{escape(dish.name)}</b>: {escape('; '.join(dish.foods))}. "
            f"{escape(dish.how)}</p>"
            for dish in meal.dishes
        )
        + f"<p><small>{escape(meal.holds)}</small></p></section>"
        for meal in found.meals
    )
    said = "".join(f"<p>{escape(line)}</p>" for line in found.sentences)
    return f'<h1>{escape(title)}</h1><div class="meals">{meals}</div>{said}'


def table_html(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of texts."""
    head = "".join(f"<th>{escape(name)}</th>" for name in heads)
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>" for cells in rows
    )
    return f'<table class="tp-grid"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def frame_html(table: pd.DataFrame) -> str:
    """A data frame as a table of texts, without its index."""
    return table_html(table.columns, table.astype(str).itertuples(index=False, name=None))


def shop_html(aisles: Iterable[Aisle]) -> str:
    """What to buy, by aisle."""
    parts = "".join(
        f"<section><h3>{escape(one.name.capitalize())}</h3><ul>"
        + "".join(f"<li>{escape(food)} <b>{escape(much)}</b></li>" for food, much in one.foods)
        + "</ul></section>"
        for one in aisles
    )
    return f'<div class="tp-shop">{parts}</div>'
