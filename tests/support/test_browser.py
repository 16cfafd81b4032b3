"""The finder of a browser, on machines that are made up: nothing is installed or started here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support import browser


class Machine:
    """A machine with these programs on it, where these of the ways to install one work."""

    def __init__(self) -> None:
        self.on_path: dict[str, str] = {}
        self.broken: set[str] = set()
        self.playwrights: str | None = None
        self.download_brings: str | None = None
        self.debian_brings: str | None = None
        self.tried: list[str] = []

    def download(self) -> bool:
        self.tried.append("playwright")
        self.playwrights = self.download_brings
        return self.download_brings is not None

    def apt(self) -> bool:
        self.tried.append("debian")
        if self.debian_brings:
            self.on_path["chromium"] = self.debian_brings
        return self.debian_brings is not None


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    made_up = Machine()
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "PLACES", ())
    monkeypatch.setattr("shutil.which", made_up.on_path.get)
    monkeypatch.setattr(browser, "starts", lambda path: path not in made_up.broken)
    monkeypatch.setattr(browser, "playwrights_own", lambda: made_up.playwrights)
    monkeypatch.setattr(browser, "download_playwrights_own", made_up.download)
    monkeypatch.setattr(browser, "install_debians", made_up.apt)
    return made_up


def test_nothing_installed_is_no_browser(machine: Machine) -> None:
    assert browser.executable() is None


@pytest.mark.parametrize("name", browser.NAMES)
def test_a_browser_on_the_path_is_found_and_nothing_is_installed(
    machine: Machine, name: str
) -> None:
    machine.on_path[name] = f"/opt/{name}"
    assert browser.ensure() == f"/opt/{name}"
    assert machine.tried == []


def test_an_installed_browser_goes_before_playwrights_own(machine: Machine) -> None:
    machine.on_path["google-chrome"] = "/opt/chrome"
    machine.playwrights = "/cache/chrome"
    assert browser.ensure() == "/opt/chrome"


def test_a_stub_that_does_not_start_is_passed_over(machine: Machine) -> None:
    machine.on_path |= {"chromium-browser": "/opt/stub", "microsoft-edge": "/opt/edge"}
    machine.broken.add("/opt/stub")
    assert browser.executable() == "/opt/edge"


def test_a_usual_place_off_the_path_is_found(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "PLACES", ("/nowhere/chrome", sys.executable))
    assert browser.executable() == sys.executable


def test_playwrights_own_is_used_where_none_is_installed(machine: Machine) -> None:
    machine.playwrights = "/cache/chrome"
    assert browser.ensure() == "/cache/chrome"
    assert machine.tried == []


def test_playwright_is_asked_before_debian(machine: Machine) -> None:
    machine.download_brings = "/cache/chrome"
    machine.debian_brings = "/usr/bin/chromium"
    assert browser.ensure() == "/cache/chrome"
    assert machine.tried == ["playwright"]


@pytest.mark.parametrize("download", [None, "/cache/chrome"])
def test_debians_is_installed_where_playwrights_does_not_come_or_not_start(
    machine: Machine, download: str | None
) -> None:
    machine.download_brings = download
    machine.broken.add("/cache/chrome")
    machine.debian_brings = "/usr/bin/chromium"
    assert browser.ensure() == "/usr/bin/chromium"
    assert machine.tried == ["playwright", "debian"]


def test_no_way_at_all_ends_with_what_to_install(machine: Machine) -> None:
    with pytest.raises(browser.NoBrowserError, match="apt-get install chromium"):
        browser.ensure()
    assert machine.tried == ["playwright", "debian"]


def test_the_browser_that_was_chosen_is_the_one_used(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.on_path["chromium"] = "/usr/bin/chromium"
    monkeypatch.setenv("CHROMIUM", "/home/me/chromium")
    assert browser.ensure() == "/home/me/chromium"


def test_a_chosen_browser_that_does_not_start_is_said_and_not_replaced(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.on_path["chromium"] = "/usr/bin/chromium"
    machine.broken.add("/home/me/chromium")
    monkeypatch.setenv("CHROMIUM", "/home/me/chromium")
    with pytest.raises(browser.NoBrowserError, match="CHROMIUM=/home/me/chromium"):
        browser.ensure()
    assert machine.tried == []


def test_a_program_that_is_missing_or_fails_does_not_start(tmp_path: Path) -> None:
    stub = tmp_path / "stub"
    stub.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    stub.chmod(0o755)
    assert not browser.starts(str(stub))
    assert not browser.starts(str(tmp_path / "missing"))
    assert browser.starts(sys.executable)


def test_a_download_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    hang = [sys.executable, "-c", "import time; time.sleep(60)"]
    assert not browser.succeeds(hang, seconds=0.2)


@pytest.mark.parametrize(
    ("user", "ci", "sandbox_off"), [(0, "", True), (1000, "true", True), (1000, "", False)]
)
def test_the_sandbox_is_off_only_as_root_or_in_ci(
    monkeypatch: pytest.MonkeyPatch, user: int, ci: str, sandbox_off: bool
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: user)
    monkeypatch.setenv("CI", ci)
    assert ("--no-sandbox" in browser._launch_arguments()) is sandbox_off
