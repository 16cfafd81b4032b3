"""The Dockerfile, carried out without an engine: as nobody in particular, in a read-only root."""

from __future__ import annotations

import time

import pytest

from pages.web.serve import free_port
from tests.support import image
from tests.support.image import DOCKERFILE, stages
from tests.support.source_code import ROOT

SECONDS_TO_START = 180


def test_the_image_has_what_it_says_and_no_more():
    first, last = stages(DOCKERFILE.read_text(encoding="utf-8"))
    assert first.name == "build"
    assert [step for step, _ in first.steps if step == "USER"] == []
    assert last.user.isdigit()
    assert int(last.user) > 0
    copied = {source for text in last.all("COPY") for source in text.split()[:-1]}
    assert copied == {"--from=build", "/venv", ".streamlit/config.toml", "calc", "pages", "app.py"}
    let_in = (DOCKERFILE.parent / "Dockerfile.dockerignore").read_text(encoding="utf-8")
    named = {line.removeprefix("!") for line in let_in.splitlines() if line.startswith("!")}
    assert named == {*copied, "requirements.txt"} - {"--from=build", "/venv"}
    assert all((ROOT / name).exists() for name in named)


@pytest.mark.skipif(not image.can_mount(), reason=image.WHAT_IT_NEEDS)
def test_its_steps_make_what_runs_and_is_healthy(tmp_path):
    tmp_path.chmod(0o755)
    log = tmp_path / "log"
    deadline = time.monotonic() + SECONDS_TO_START
    with image.running(tmp_path, free_port(), {"TWO_PLATES_STOP_SECONDS": "3"}, log) as container:
        while not container.is_healthy():
            assert container.process.poll() is None, log.read_text(errors="replace")
            assert time.monotonic() < deadline
            time.sleep(0.2)
        seen = container.look(
            f"id -u; for place in /app /app/pages /venv {image.MOUNTED} /etc /; do "
            "touch $place/mark 2> /dev/null && echo wrote $place; done; touch /tmp/mark && echo ok"
        )
        assert seen.split() == ["10001", "ok"]
        container.process.terminate()
        assert container.process.wait(20) == 0
    said = log.read_text(errors="replace")
    assert "Traceback" not in said
    assert '"message": "Stopping' in said
