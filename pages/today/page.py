"""The Today page: what is next, and what have I done?"""

from pages.common.form import profile_form
from pages.common.keeping.alone import changed, draw_page
from pages.common.state.today import load
from pages.today.day import draw_day
from pages.today.session import draw_session


def draw_today() -> None:
    """Draw the session in hand, or the day."""
    today = load()
    if today.workout is not None and today.shows:
        draw_session(today, today.workout)
    else:
        draw_day(today)


profile_form(changed=changed)
draw_page(draw_today)
