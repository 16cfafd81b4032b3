"""The Team page: everybody's plan from one table."""

from html import escape

from calc.show.team.everybody import lead
from pages.common.keeping.alone import draw_page
from pages.common.state.profile import load as load_inputs
from pages.common.state.team import load
from pages.common.style import draw
from pages.team.bring import draw_bring, draw_mends, draw_missing
from pages.team.everybody import draw_apart, draw_everybody
from pages.team.kitchen import draw_kitchen
from pages.team.person import draw_person
from pages.team.screen import draw_screen
from pages.team.sweat import draw_sweat
from pages.team.take_away import draw_take_away
from pages.team.week import draw_week


def draw_team() -> None:
    """Draw where a roster is brought, then what comes of it."""
    team, units = load(), load_inputs().units
    roster = team.roster
    draw(f'<div class="tp-title"><h1>Team</h1><p class="lead">{escape(lead(roster))}</p></div>')
    draw_bring(team)
    if roster is None:
        return
    if roster.missing:
        draw_missing(team, roster)
        return
    draw_mends(team, roster)
    draw_week(team, roster)
    draw_everybody(team, roster, units)
    draw_apart(team, roster, units)
    draw_person(team, roster, units)
    draw_kitchen(team, roster, units)
    draw_sweat(team, roster, units)
    draw_screen(team, roster, units)
    draw_take_away(team, roster, units)


draw_page(draw_team)
