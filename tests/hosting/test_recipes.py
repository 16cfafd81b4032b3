"""The recipes: the unit and the compose file say what the Dockerfile, nginx.conf and README say."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml

from pages.web.serve import CONFIGURATION
from pages.web.settings import DEFAULTS, read
from tests.support.image import DOCKERFILE, stages
from tests.support.source_code import ROOT

HOSTING = ROOT / ".hosting"
UNIT = HOSTING / "two-plates@.service"
README = HOSTING / "README.md"
NGINX = CONFIGURATION.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return yaml.safe_load((HOSTING / "compose.yaml").read_text(encoding="utf-8"))


def test_systemd_has_nothing_to_say_against_the_unit(tmp_path):
    verify = shutil.which("systemd-analyze")
    text = UNIT.read_text(encoding="utf-8")
    program = re.search(r"(?m)^ExecStart=(\S+)", text)
    assert program
    assert program[1] == "/opt/two-plates/.venv/bin/python"
    if verify is None:
        return
    # Where this machine's clone is; the template with a port for its name.
    unit = tmp_path / "two-plates@8501.service"
    unit.write_text(text.replace("/opt/two-plates", str(ROOT)), encoding="utf-8")
    done = subprocess.run(
        [verify, "verify", str(unit)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    shown = subprocess.run(
        [verify, "security", "--offline=yes", "--threshold=30", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    # Systemd's own measure of how much a service could do to its machine, in tenths.
    assert shown.returncode == 0, shown.stdout[-400:]


def test_the_unit_starts_what_the_image_starts():
    started = re.search(r"(?m)^ExecStart=\S+ (.*)$", UNIT.read_text(encoding="utf-8"))
    assert started
    _, last = stages(DOCKERFILE.read_text(encoding="utf-8"))
    of_the_image = " ".join(last.command[1:]).replace("0.0.0.0", "127.0.0.1")
    assert started[1].replace("%i", "8501") == of_the_image


def test_the_replicas_of_the_compose_file_are_those_of_nginx(compose):
    replicas = {name: one for name, one in compose["services"].items() if name.startswith("app-")}
    for one in replicas.values():
        own = read(one["environment"])
        address = one["networks"]["inside"]["ipv4_address"]
        first = re.search(rf"upstream replica_{own.replica} {{\s*server ([\d.:]+)", NGINX)
        assert first
        assert first[1] == f"{address}:8501"
        assert f" {own.replica} replica_{own.replica};" in NGINX
        assert own.proxies == compose["services"]["nginx"]["networks"]["inside"]["ipv4_address"]
        assert set(one["environment"]) <= set(DEFAULTS)
        # Time to draw to the end, before it is killed.
        assert int(one["stop_grace_period"].removesuffix("s")) >= 2 * own.stop_seconds
        assert own.memory_mb < int(one["mem_limit"].removesuffix("m"))
    assert len(replicas) == 2


def test_what_faces_the_internet_can_write_nothing_but_its_tmp(compose):
    for name in ("app-1", "app-2", "nginx"):
        one = compose["services"][name]
        assert one["read_only"] is True
        assert one["tmpfs"] == ["/tmp"]
        assert one["cap_drop"] == ["ALL"]
        assert one["security_opt"] == ["no-new-privileges:true"]
    assert "ports" not in compose["services"]["database"]
    assert [name for name, one in compose["services"].items() if "ports" in one] == ["nginx"]
    assert compose["networks"]["inside"]["internal"] is True


def test_no_secret_stands_in_a_file():
    said = "".join(
        file.read_text(encoding="utf-8") for file in HOSTING.iterdir() if file.suffix != ".md"
    )
    configured = re.sub(r"(?m)^\s*#.*$", "", said)
    assert not re.search(
        r"(?i)(password|secret|token)\w*\s*[:=]\s*[\"']?[A-Za-z0-9+/]{8,}", configured
    )
    assert ".hosting/secrets.env" in (ROOT / ".gitignore").read_text(encoding="utf-8")


def test_uploads_reach_streamlit_s_own_limit():
    config = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    ours = re.search(r"maxUploadSize = (\d+)", config)
    nginx = re.search(r"client_max_body_size (\d+)m;", NGINX)
    assert ours
    assert nginx
    assert int(ours[1]) < int(nginx[1])


def test_a_recipe_is_ten_lines_at_most():
    text = README.read_text(encoding="utf-8")
    for heading in ("container service", "systemd", "path of another site", "Community Cloud"):
        part = next(one for one in text.split("\n## ") if heading in one.partition("\n")[0])
        blocks = re.findall(r"```\n(.*?)```", part, re.DOTALL)
        steps = re.findall(r"(?m)^\d+\. ", part)
        assert len("".join(blocks).splitlines()) + len(steps) <= 10, heading
