"""What a host decides: read from the environment, or refused in a sentence before anybody comes."""

from ipaddress import ip_network

import pytest

from calc import InputError
from pages.web.settings import DEFAULTS, VARIABLES, Settings, read, table
from tests.support.source_code import ROOT

README = ROOT / ".hosting" / "README.md"


def test_an_environment_that_says_nothing_sets_no_limit_but_of_the_files():
    assert read({}) == Settings()
    assert read(dict.fromkeys(DEFAULTS, "")) == Settings()


def test_what_a_host_says_counts():
    said = {
        "TWO_PLATES_SESSIONS": " 150 ",
        "TWO_PLATES_MEMORY_MB": "1200",
        "TWO_PLATES_FILES_A_MINUTE": "0",
        "TWO_PLATES_STOP_SECONDS": "3",
        "TWO_PLATES_LOG": "JSON",
        "TWO_PLATES_METRICS_FROM": "10.0.0.0/8, 2001:db8::/32",
        "TWO_PLATES_REPLICA": "a-1",
        "FORWARDED_ALLOW_IPS": "10.77.0.10",
        "TWO_PLATES_HTTPS": "Yes",
    }
    networks = (ip_network("10.0.0.0/8"), ip_network("2001:db8::/32"))
    assert read(said) == Settings(150, 1200, 0, 3, True, networks, "a-1", "10.77.0.10", True)


@pytest.mark.parametrize(
    "name, value",
    [
        ("TWO_PLATES_SESSIONS", "many"),
        ("TWO_PLATES_HTTPS", "perhaps"),
        ("TWO_PLATES_SESSIONS", "-1"),
        ("TWO_PLATES_SESSIONS", "1.5"),
        ("TWO_PLATES_SESSIONS", "²"),
        ("TWO_PLATES_MEMORY_MB", "9" * 30),
        ("TWO_PLATES_LOG", "xml"),
        ("TWO_PLATES_METRICS_FROM", "everybody"),
        ("TWO_PLATES_METRICS_FROM", "10.0.0.1/8"),
        ("TWO_PLATES_REPLICA", "a;b"),
        ("TWO_PLATES_REPLICA", "a" * 33),
    ],
)
def test_what_cannot_be_used_is_said_by_its_name(name, value):
    with pytest.raises(InputError, match=name):
        read({name: value})


def test_the_readme_of_hosts_has_every_variable():
    assert table() in README.read_text(encoding="utf-8")


def test_the_defaults_that_are_told_are_the_ones_that_count():
    assert read({name: default for name, default, _ in VARIABLES}) == Settings(proxies="127.0.0.1")
