"""The sheet for the gym: on the screen as it will be on paper, and alone on the paper."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from calc.show.training_sheet import Box, Line, sheet
from calc.training.session import Session
from calc.units import Units

# On paper everything is left out that neither holds the sheet nor is part of it, and what holds it
# neither scrolls nor stands anywhere else than in the flow.
SHEET = """<style>
.tp-sheet{background:#fff;color:#171410;padding:1.1rem 1.2rem;border:1px solid #b9b0a2;
border-radius:.5rem;font-size:.875rem;line-height:1.35;margin-bottom:1rem;max-width:50rem}
.tp .tp-sheet h3{font-size:1.25rem;font-weight:650;margin:0;padding:0;color:inherit}
.tp .tp-sheet p{margin:.1rem 0;font-size:inherit}
.tp-sheet .top{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1.5rem;
align-items:baseline;border-bottom:2px solid #171410;padding-bottom:.35rem}
.tp-sheet .write{display:inline-block;border-bottom:1px solid #655c4f;min-width:5.5rem;
height:1.1em;vertical-align:baseline}
.tp .tp-sheet .ends{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;padding:.4rem 0!important;
border-bottom:1px solid #b9b0a2;list-style:none;margin:0}
.tp .tp-sheet .ends li{margin:0;font-size:.8125rem}
.tp-sheet .tick{display:inline-block;width:.85em;height:.85em;border:1.5px solid #171410;
border-radius:2px;margin-right:.4em;vertical-align:-.08em}
.tp-sheet .line{padding:.45rem 0;border-bottom:1px solid #b9b0a2;break-inside:avoid}
.tp-sheet .line small{color:#574f43;font-size:.8125rem}
.tp .tp-sheet .sets{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.2rem,1fr));
gap:.35rem;margin:.3rem 0 0;padding:0;list-style:none}
.tp .tp-sheet .sets li{border:1px solid #857b6c;border-radius:3px;padding:.25rem .4rem;margin:0;
font-size:.8125rem;display:flex;justify-content:space-between;align-items:baseline;gap:.25rem;
white-space:nowrap;font-variant-numeric:tabular-nums}
.tp .tp-sheet .sets li.spare{border-style:dashed}
.tp-sheet .sets li>span:first-child{margin-right:.35rem}
.tp-sheet .sets .write{min-width:1.9rem;flex:1}
.tp .tp-sheet .foot{color:#574f43;font-size:.8125rem;padding-top:.4rem}
@media print{
@page{margin:12mm}
html,body{background:#fff!important;height:auto!important;overflow:visible!important}
body *:not(:has(.tp-sheet)):not(.tp-sheet):not(.tp-sheet *){display:none!important}
body :has(.tp-sheet){display:block!important;position:static!important;overflow:visible!important;
height:auto!important;min-height:0!important;max-height:none!important;width:auto!important;
max-width:none!important;margin:0!important;padding:0!important;border:0!important;
background:#fff!important;transform:none!important;contain:none!important;opacity:1!important}
.tp-sheet{border:0;border-radius:0;padding:0;margin:0;max-width:none;break-after:page}
.tp-sheet:last-child{break-after:auto}
}
</style>"""
TICK = '<span class="tick" aria-hidden="true"></span>'
WRITE = '<span class="write"></span>'


def sheets_html(sessions: Mapping[str, Session], units: Units) -> str:
    """A sheet for each session, by weekday; each begins a page."""
    return "".join(_sheet(session, units, day) for day, session in sessions.items())


def _sheet(session: Session, units: Units, day: str) -> str:
    found = sheet(session, units, day)
    lines = "".join(_line(line, found.unit) for line in found.lines)
    return (
        '<section class="tp-sheet"><div class="top">'
        f"<div><h3>{escape(found.title)}</h3><p>{escape(found.when)}</p></div>"
        f"<p>Date {WRITE}</p></div>{_ends(found.warm_up)}{lines}{_ends(found.cool_down)}"
        '<p class="foot">Form before weight. Tiredness is part of it; at a sharp pain stop, and '
        "have it looked at. A dashed box is a set that may be left out.</p></section>"
    )


def _ends(items: tuple[str, ...]) -> str:
    if not items:
        return ""
    first, *rest = items
    ticks = "".join(f"<li>{TICK}{escape(item)}</li>" for item in rest)
    return f'<ul class="ends" role="list"><li>{TICK}<b>{escape(first)}</b></li>{ticks}</ul>'


def _line(line: Line, unit: str) -> str:
    boxes = "".join(_box(box, unit) for box in line.boxes)
    tail = "".join(
        f"<p><small>{escape(text)}</small></p>" for text in (line.after, line.note) if text
    )
    return (
        f'<div class="line"><b>{escape(line.exercise)}</b> <small>{escape(line.how)}</small>'
        f'<ul class="sets" role="list" aria-label="Sets">{boxes}</ul>{tail}</div>'
    )


def _box(box: Box, unit: str) -> str:
    load = escape(box.load) if box.load else f"{WRITE} {escape(unit)}"
    kind = ' class="spare"' if box.spare else ""
    return f"<li{kind}><span>{TICK}{escape(box.number)}</span> {load} × {WRITE}</li>"
