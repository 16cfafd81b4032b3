"""The database of the compose file, made by its own script and command in a PostgreSQL of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from html import unescape

import pytest
import yaml

from calc.kept.sql import KeptError, faults
from pages.common.keeping import account, panel
from tests.support.account_attacks import accounts_at
from tests.support.app import side
from tests.support.form_page import number, put
from tests.support.kept_page import line, signed_in
from tests.support.postgres import PAGE, Cluster, new_cluster, remove
from tests.support.source_code import ROOT

HOSTING = ROOT / ".hosting"
COMPOSE = yaml.safe_load((HOSTING / "compose.yaml").read_text(encoding="utf-8"))
OF_THE_IMAGE = COMPOSE["services"]["database"]["environment"]
OWNER, DATABASE = OF_THE_IMAGE["POSTGRES_USER"], OF_THE_IMAGE["POSTGRES_DB"]


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """As the image of PostgreSQL has it when it carries out what a host put there."""
    made = new_cluster()
    try:
        made.run(
            f"DROP ROLE {PAGE}",
            f"CREATE ROLE {OWNER} SUPERUSER LOGIN",
            f"CREATE DATABASE {DATABASE} OWNER {OWNER}",
        )
        yield made
    finally:
        remove(made)


def run(*command: str, **environment: str) -> None:
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_its_script_and_its_command_make_what_the_pages_can_use(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
):
    folder = str(cluster.folder)
    # Whatever stands in a password, it is one.
    given = {"PAGE_PASSWORD": "it's; \\ 'one'", "POSTGRES_PASSWORD": "0" * 48, "PGHOST": folder}
    run("sh", str(HOSTING / "role.sh"), **OF_THE_IMAGE, **given)
    tables = COMPOSE["services"]["tables"]["command"]
    here = tables[-1].replace("$$", "$").replace("/venv/bin/python", sys.executable)
    assert "@database/" in here
    run(*tables[:-1], here.replace(f"@database/{DATABASE}", f"@/{DATABASE}?host={folder}"), **given)

    address = f"postgresql://{PAGE}@/{DATABASE}?host={folder}"
    monkeypatch.setenv(account.VARIABLE, address)
    account.reach()
    cluster.stop()
    with pytest.raises(KeptError):
        account.reach()
    cluster.start()
    account.reach()
    with accounts_at(address):
        goes_on_while_it_is_away(cluster, monkeypatch)


def goes_on_while_it_is_away(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    app = put(signed_in(), "weight_kg", 91.0)
    cluster.stop()
    app = put(put(app, "weight_kg", 92.0), "height_cm", 181.0)
    assert (number(app, "weight_kg"), line(app)) == (92.0, "Kept in your account")
    told = " ".join(str(one.proto.body) for one in side(app).get("html"))
    assert faults.AWAY in unescape(told)
    cluster.start()
    # Nobody touches the page: what draws the sentence tries again.
    monkeypatch.setattr(panel, "SOON", 0.0)
    app = app.run()
    assert not side(app).get("html")
    again = signed_in()
    assert (number(again, "weight_kg"), number(again, "height_cm")) == (92.0, 181.0)


def test_the_pages_know_no_password_but_their_own():
    for name in ("app-1", "app-2"):
        assert COMPOSE["services"][name]["env_file"] == ["page.env"]
    for name in ("database", "tables"):
        assert COMPOSE["services"][name]["env_file"] == ["secrets.env"]
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8")
    for file in ("page.env", "secrets.env", "secrets.toml"):
        assert f".hosting/{file}" in ignored
