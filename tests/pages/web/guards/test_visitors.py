"""Where a visitor sits: no header makes a stranger one of this machine."""

from ipaddress import ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.web.guards.visitors import group_of, is_own_machine, may_read_measures, names_loopback
from pages.web.settings import Settings

BEHIND = ["Host", "X-Forwarded-For"]


def request(address: str | None, **headers: str) -> dict:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http", "client": (address, 50000) if address else None, "headers": raw}


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.9", "::1", None])
@pytest.mark.parametrize("host", ["localhost:8501", "127.0.0.1", "[::1]:8501", None])
def test_who_comes_straight_from_this_machine_is_of_it(address, host):
    assert is_own_machine(address, host, ["Host"], None)


@pytest.mark.parametrize(
    "address, host",
    [
        ("192.168.1.7", "localhost"),
        ("8.8.8.8", "127.0.0.1"),
        ("127.0.0.1", "plates.example"),
        ("127.0.0.1", "localhost.example"),
        ("127.0.0.1.example", "localhost"),
        ("not an address", "localhost"),
        ("127.0.0.1", "[::1"),
    ],
)
def test_a_stranger_or_a_strange_name_is_not(address, host):
    assert not is_own_machine(address, host, ["Host"], "127.0.0.1")


@pytest.mark.parametrize("header", ["X-Forwarded-For", "x-real-ip", "FORWARDED"])
def test_a_header_that_passes_somebody_on_takes_the_right_away(header):
    assert not is_own_machine("127.0.0.1", "localhost", ["Host", header], None)


@pytest.mark.parametrize("proxies", ["10.77.0.10", "*", "", "10.0.0.0/8", "nonsense"])
def test_only_a_proxy_of_this_machine_passes_its_own_people_on(proxies):
    assert not is_own_machine("127.0.0.1", "localhost", BEHIND, proxies)


def test_who_sits_here_behind_a_named_proxy_of_this_machine_is_of_it():
    assert is_own_machine("127.0.0.1", "localhost:8080", BEHIND, "127.0.0.1, 10.0.0.1")
    assert not is_own_machine("203.0.113.7", "localhost:8080", BEHIND, "127.0.0.1")


@given(st.text(), st.text(), st.lists(st.sampled_from([*BEHIND, "Forwarded"])))
def test_no_text_in_a_header_breaks_it_or_lets_a_stranger_in(host, proxies, headers):
    assert not is_own_machine("203.0.113.7", host, headers, proxies)


def test_a_list_of_proxies_may_hold_networks_and_names():
    assert names_loopback("web, 127.0.0.0/8")
    assert not names_loopback("127.0.0.0/4")


@pytest.mark.parametrize(
    "scope, proxies, allowed",
    [
        (request("127.0.0.1", host="localhost:8501"), None, True),
        (request("::1", host="[::1]:8501"), None, True),
        (request("127.0.0.1", host="plates.example"), None, False),
        (request("10.1.2.3", host="app-1:8501"), None, True),
        (request("11.1.2.3", host="app-1:8501"), None, False),
        # Uvicorn believes a proxy of this machine even where the host named none.
        (request("10.1.2.3", host="app-1", x_forwarded_for="10.1.2.3"), None, False),
        (request("10.1.2.3", host="app-1", x_forwarded_for="10.1.2.3"), "127.0.0.1", True),
        (request("127.0.0.1", host="localhost", x_forwarded_for="127.0.0.1"), None, False),
        (request(None, host="app-1:8501"), None, False),
        (request("a name", host="app-1:8501"), None, False),
    ],
)
def test_the_measures_are_for_this_machine_and_for_networks_that_a_host_names(
    scope, proxies, allowed
):
    chosen = Settings(metrics_from=(ip_network("10.0.0.0/8"),), proxies=proxies)
    assert may_read_measures(scope, chosen) is allowed


def test_a_household_counts_as_one_visitor():
    assert group_of(request("2001:db8:1:2:3::4")) == group_of(request("2001:db8:1:2::9"))
    assert group_of(request("2001:db8:1:3::4")) != group_of(request("2001:db8:1:2::4"))
    assert group_of(request("203.0.113.7")) == "203.0.113.7"
    assert group_of(request(None)) == group_of(request("a name")) == ""
