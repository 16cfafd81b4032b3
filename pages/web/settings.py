"""What a host decides, by the environment: limits, logs, and who may read the measures.

Every variable stands in `VARIABLES` with what it means; the table in the hosts' README is made of
it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_network

from calc import InputError

Network = IPv4Network | IPv6Network

SESSIONS = "TWO_PLATES_SESSIONS"
MEMORY = "TWO_PLATES_MEMORY_MB"
FILES = "TWO_PLATES_FILES_A_MINUTE"
STOP = "TWO_PLATES_STOP_SECONDS"
LOG = "TWO_PLATES_LOG"
METRICS = "TWO_PLATES_METRICS_FROM"
REPLICA = "TWO_PLATES_REPLICA"
HTTPS = "TWO_PLATES_HTTPS"
# Uvicorn's own: whose word on where a visitor sits is believed.
PROXIES = "FORWARDED_ALLOW_IPS"

LOGS = ("text", "json")
YES = {"yes": True, "no": False}

# Name, what it is where nothing is said, what it means.
VARIABLES: tuple[tuple[str, str, str], ...] = (
    (SESSIONS, "0", "visitors at once; 0: no limit. Who comes back may go to twice as many"),
    (MEMORY, "0", "MB of the process past which no new visitor is let in; 0: no limit"),
    (FILES, "120", "requests a minute to the files' addresses from one visitor; 0: no limit"),
    (STOP, "10", "seconds that a stop waits for pages that are being drawn"),
    (LOG, "text", "`json`: a line of JSON for each thing that is logged, requests included"),
    (METRICS, "", "networks that may read `/metrics` besides this machine: `10.0.0.0/8,…`"),
    (REPLICA, "", "this replica's name among others (letters and digits), for a sticky cookie"),
    (
        HTTPS,
        "no",
        "`yes`: visitors come by https, whatever the proxy says: cookies are for it alone",
    ),
    (PROXIES, "127.0.0.1", "proxies whose X-Forwarded-For is believed (Uvicorn's own variable)"),
)
DEFAULTS = {name: default for name, default, _ in VARIABLES}
_REPLICA = re.compile(r"[A-Za-z0-9-]{0,32}")
_MOST = 10**9


@dataclass(frozen=True)
class Settings:
    """What the environment says."""

    sessions: int = 0
    memory_mb: int = 0
    files_a_minute: int = 120
    stop_seconds: int = 10
    json_logs: bool = False
    metrics_from: tuple[Network, ...] = ()
    replica: str = ""
    # None where nobody named them: then no header makes a visitor one of this machine.
    proxies: str | None = None
    https: bool = False


def read(environment: Mapping[str, str]) -> Settings:
    """Return what an environment says; raises `InputError` for what cannot be used."""

    def text(name: str) -> str:
        return environment.get(name, "").strip() or DEFAULTS[name]

    log = text(LOG).casefold()
    if log not in LOGS:
        raise InputError(f"{LOG} is one of {', '.join(LOGS)}, not '{log[:20]}'.", LOG)
    replica = text(REPLICA)
    if not _REPLICA.fullmatch(replica):
        raise InputError(f"{REPLICA} is at most 32 letters, digits and hyphens.", REPLICA)
    https = text(HTTPS).casefold()
    if https not in YES:
        raise InputError(f"{HTTPS} is one of {', '.join(YES)}, not '{https[:20]}'.", HTTPS)
    return Settings(
        sessions=_count(SESSIONS, text(SESSIONS)),
        memory_mb=_count(MEMORY, text(MEMORY)),
        files_a_minute=_count(FILES, text(FILES)),
        stop_seconds=_count(STOP, text(STOP)),
        json_logs=log == "json",
        metrics_from=_networks(METRICS, text(METRICS)),
        replica=replica,
        https=YES[https],
        proxies=environment.get(PROXIES, "").strip() or None,
    )


@cache
def settings() -> Settings:
    """Return what this process was started with."""
    return read(os.environ)


def table() -> str:
    """Return the variables as a table for a README."""
    rows = [
        f"| `{name}` | {f'`{default}`' if default else ''} | {meaning} |"
        for name, default, meaning in VARIABLES
    ]
    return "\n".join(["| variable | otherwise | what |", "|---|---|---|", *rows])


def _count(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) > _MOST:
        raise InputError(f"{name} is a whole number such as {DEFAULTS[name]}.", name)
    return int(text)


def _networks(name: str, text: str) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(one.strip()) for one in text.split(",") if one.strip())
    except ValueError as fault:
        raise InputError(f"{name} holds something that is no network.", name) from fault
