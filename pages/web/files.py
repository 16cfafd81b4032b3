"""The files of a plan, each at an address of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import NamedTuple

import streamlit as st
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from calc import InputError, Plan, make_plan
from calc.day.calendar import calendar_file
from calc.person.link import from_query
from calc.show.plan.sheets import workbook
from calc.tables.safe_csv import as_file
from calc.units import Units
from pages.web import measures

LONGEST_QUERY = 4_000
LONGEST_LINE = 300
MOST_LINES = 20
UNREADABLE = "\N{REPLACEMENT CHARACTER}"
# A calendar looks some years back and ahead, which have to exist.
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)
CACHED = "private, max-age=3600"
CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CALENDAR = "text/calendar; charset=utf-8"


class File(NamedTuple):
    """A file that is served: where, as what, and how it is made from a plan and a request."""

    path: str
    filename: str
    media_type: str
    make: Callable[[Plan, Units, Request], bytes]


def _plan_csv(plan: Plan, _: Units, __: Request) -> bytes:
    return as_file(plan.to_csv())


def _day_csv(plan: Plan, _: Units, __: Request) -> bytes:
    return as_file(plan.days_csv())


def _workbook(plan: Plan, units: Units, _: Request) -> bytes:
    return workbook(plan, units)


def _menu_csv(plan: Plan, _: Units, __: Request) -> bytes:
    # A tenth of a second to load, which no other file waits for.
    from calc.food import week_menu

    return as_file(week_menu(plan).to_csv())


def _calendar(plan: Plan, _: Units, request: Request) -> bytes:
    return calendar_file(
        plan.calendar_days,
        _start(request.query_params.get("start")),
        request.query_params.get("timezone", ""),
    )


FILES = (
    File("plan.csv", "two-plates-plan.csv", CSV, _plan_csv),
    File("day.csv", "two-plates-days.csv", CSV, _day_csv),
    File("menu.csv", "two-plates-menu.csv", CSV, _menu_csv),
    File("plan.xlsx", "two-plates-plan.xlsx", XLSX, _workbook),
    File("plan.ics", "two-plates.ics", CALENDAR, _calendar),
)


def routes() -> list[Route]:
    """Return a route for each file, under the path that the server is configured to serve from."""
    return [Route(_address(file), _endpoint(file), methods=["GET"]) for file in FILES]


def addresses() -> frozenset[str]:
    """Return where the files are."""
    return frozenset(map(_address, FILES))


def _address(file: File) -> str:
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}/{file.path}" if base else f"/{file.path}"


def _endpoint(file: File) -> Callable[[Request], Response]:
    # Not a coroutine: Starlette runs it in a thread, so that pages answer meanwhile. Nothing is
    # kept from one request to the next: a file takes some milliseconds, a menu half a second, and a
    # store of queries would be a store of body data.
    def answer(request: Request) -> Response:
        if len(request.url.query) > LONGEST_QUERY:
            return _refuse([f"The query has more than {LONGEST_QUERY} characters."])
        link = from_query(request.query_params.multi_items())
        if link.faults:
            return _refuse_all(link.faults)
        try:
            body = file.make(make_plan(link.profile), link.units, request)
        except InputError as error:
            return _refuse_all(error.errors)
        return _serve(file, body, request)

    return answer


def _serve(file: File, body: bytes, request: Request) -> Response:
    # Weak, since the same file may go out compressed.
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": CACHED}
    if _holds(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = f'attachment; filename="{file.filename}"'
    return Response(body, media_type=file.media_type, headers=headers)


def _holds(if_none_match: str, tag: str) -> bool:
    known = {entry.strip().removeprefix("W/") for entry in if_none_match.split(",")}
    return bool(known & {"*", tag.removeprefix("W/")})


def _refuse_all(faults: Iterable[InputError]) -> Response:
    told = list(faults)
    for fault in told:
        measures.refused(fault.field)
    return _refuse(map(_line, told))


def _refuse(lines: Iterable[str]) -> Response:
    shown = [_readable(line)[:LONGEST_LINE] for line in lines][:MOST_LINES]
    return PlainTextResponse(
        "\n".join(shown) + "\n", status_code=400, headers={"Cache-Control": "no-store"}
    )


def _readable(line: str) -> str:
    """Return one line in which what an address may hold but nobody can see is a mark instead."""
    joined = " ".join(line.split())
    return "".join(letter if letter.isprintable() else UNREADABLE for letter in joined)


def _line(fault: InputError) -> str:
    return f"{fault.field}: {fault}" if fault.field else str(fault)


def _start(text: str | None) -> date:
    """Return the day that a calendar starts on: the one asked for, or today."""
    today = datetime.now(UTC).date()
    if text is None:
        return today
    try:
        start = date.fromisoformat(text)
    except ValueError:
        start = None
    if start is None or not EARLIEST <= start <= LATEST:
        raise InputError(
            f"The start '{text[:20]}' is not a date such as {today}, from {EARLIEST} to {LATEST}.",
            "start",
            text,
        )
    return start
