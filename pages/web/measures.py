"""What is counted of the server, in Prometheus' format: no person, no query, no address in it.

Plain functions for whoever has something to count. A label has few values, all of them from our own
code: what is not known among them is counted as 'other'.
"""

from __future__ import annotations

import sys

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

from calc import Profile

OTHER = "other"
PAGES = frozenset({"today", "plan", "training", "journal", "checkin", "team", "why"})
PARTS = frozenset(
    {
        "profile",
        "health",
        "training",
        "journal",
        "files",
        "settings",
        "menus",
        "session",
        "team",
        "today",
    }
)
HOMES = frozenset({"tab", "browser", "machine", "account"})
FIELDS = frozenset({*Profile.__dataclass_fields__, "units", "start", "timezone", "file"})
FAILURES = frozenset({"page", "answer", "start", "store", "sign-in"})
REASONS = frozenset({"sessions", "memory", "stopping", "files"})
# Seconds: from a quick answer on a free machine to a page that makes somebody wait.
SECONDS = (0.025, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 2.0, 5.0, 10.0)
CONTENT_TYPE = CONTENT_TYPE_LATEST

disable_created_metrics()  # type: ignore[no-untyped-call]
REGISTRY = CollectorRegistry()
if sys.platform == "linux":
    ProcessCollector(registry=REGISTRY)

_SESSIONS = Gauge("two_plates_sessions", "Visitors connected now.", registry=REGISTRY)
_OPENED = Counter(
    "two_plates_sessions_opened", "Connections of visitors.", ["kind"], registry=REGISTRY
)
_RERUNS = Histogram(
    "two_plates_rerun_seconds",
    "Time that a page, or a part of one, took to draw.",
    ["page", "drawn"],
    buckets=SECONDS,
    registry=REGISTRY,
)
_INTERRUPTED = Counter(
    "two_plates_reruns_interrupted",
    "Runs that were given up for a newer change.",
    ["page"],
    registry=REGISTRY,
)
_REFUSED = Counter(
    "two_plates_refused_input", "Input that could not be used.", ["field"], registry=REGISTRY
)
_SAVES = Counter("two_plates_saves", "Parts that were saved.", ["part", "home"], registry=REGISTRY)
_FAILURES = Counter("two_plates_failures", "What went wrong here.", ["kind"], registry=REGISTRY)
_TURNED_AWAY = Counter(
    "two_plates_turned_away", "Visitors and requests past a limit.", ["why"], registry=REGISTRY
)


def connected(came_back: bool) -> None:
    """Count a visitor who is there from now on."""
    _SESSIONS.inc()
    _OPENED.labels("again" if came_back else "new").inc()


def disconnected() -> None:
    """Count a visitor who is there no more."""
    _SESSIONS.dec()


def drawn(page: str, seconds: float, part: bool) -> None:
    """Count a run of a page, or of a part of it, that came to its end."""
    _RERUNS.labels(_known(page, PAGES), "part" if part else "page").observe(seconds)


def interrupted(page: str) -> None:
    """Count a run that gave way to a newer one."""
    _INTERRUPTED.labels(_known(page, PAGES)).inc()


def refused(field: str) -> None:
    """Count an input that could not be used, by the name of its field and nothing else."""
    _REFUSED.labels(_known(field, FIELDS)).inc()


def saved(part: str, home: str) -> None:
    """Count a part that was saved in one of its homes."""
    _SAVES.labels(_known(part, PARTS), _known(home, HOMES)).inc()


def failed(kind: str) -> None:
    """Count a failure of ours, by what failed."""
    _FAILURES.labels(_known(kind, FAILURES)).inc()


def turned_away(why: str) -> None:
    """Count a visitor or a request past a limit."""
    _TURNED_AWAY.labels(_known(why, REASONS)).inc()


def text() -> bytes:
    """Return all of it as Prometheus reads it."""
    return generate_latest(REGISTRY)


def _known(value: str, values: frozenset[str]) -> str:
    return value if value in values else OTHER
