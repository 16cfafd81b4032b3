"""Where a visitor sits: told by the connection, or by a proxy that a host named, never guessed.

Uvicorn puts the visitor's address in place of a proxy's that FORWARDED_ALLOW_IPS names. Where
nobody named one, who passes an address on is a stranger: its headers only take rights away.
"""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import Scope

from pages.web.settings import Network, Settings

PASSED_ON = ("x-forwarded-for", "x-real-ip", "forwarded")
LOCAL_NAME = "localhost"
# What one household or one machine usually has of the newer addresses.
HOUSEHOLD = 64


def is_own_machine(
    address: str | None, host: str | None, headers: Iterable[str], proxies: str | None
) -> bool:
    """Return whether a visitor sits at the machine that serves the page.

    `address` is the visitor's as the server knows it, `headers` the names that came with the
    request, `proxies` the proxies that the host named, as one text; None where it named none.
    """
    passed_on = any(name.casefold() in PASSED_ON for name in headers)
    # Who sits here and comes by a proxy comes by one of this machine.
    if passed_on and not (proxies and names_loopback(proxies)):
        return False
    # A name that leads here from elsewhere is not this machine, whatever the address says.
    try:
        name = urlsplit(f"//{host or ''}").hostname or LOCAL_NAME
    except ValueError:
        return False
    return all(one == LOCAL_NAME or is_loopback(one) for one in (name, address or LOCAL_NAME))


def names_loopback(proxies: str) -> bool:
    """Return whether a list of proxies names one of this machine; '*' names nobody."""
    return any(_is_local_network(one.strip()) for one in proxies.split(","))


def is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def may_read_measures(scope: Scope, chosen: Settings) -> bool:
    """Return whether a request for the measures comes from where they may be read."""
    address = _address(scope)
    headers = Headers(scope=scope)
    if is_own_machine(address, headers.get("host"), headers.keys(), chosen.proxies):
        return True
    # A proxy that nobody named stands for everybody behind it.
    if any(name in headers for name in PASSED_ON) and chosen.proxies is None:
        return False
    return _is_within(address, chosen.metrics_from)


def group_of(scope: Scope) -> str:
    """Return what a visitor's requests are counted under: an address, or a household's network."""
    address = _address(scope)
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, IPv6Address):
        return str(ip_network((found, HOUSEHOLD), strict=False))
    return str(found)


def _address(scope: Scope) -> str:
    client = scope.get("client")
    return str(client[0]) if client else ""


def _is_within(address: str, networks: Iterable[Network]) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in networks)


def _is_local_network(text: str) -> bool:
    try:
        return ip_network(text).is_loopback
    except ValueError:
        return False
