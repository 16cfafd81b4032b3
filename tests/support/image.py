"""The image of the Dockerfile without a container engine: its steps, carried out in a root of ours.

In place of the base image stands this machine's own system, mounted; what a COPY of a whole stage
brings is mounted too. The packages are those of this environment, which pip finds and holds against
requirements.txt: nothing is fetched.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pages.web.serve import stop
from tests.support.source_code import ROOT

DOCKERFILE = ROOT / ".hosting" / "Dockerfile"
PACKAGES = Path(sysconfig.get_path("purelib"))
# Elsewhere than in a folder of this name Streamlit takes itself for one that is being developed.
MOUNTED = "/packages/site-packages"
OF_THE_SYSTEM = ("usr", "bin", "sbin", "lib", "lib64", "dev", "proc")


WHAT_IT_NEEDS = "It needs Linux and the right to mount: root, or namespaces of a user's own."


@dataclass
class Stage:
    """One stage: its name, and its steps as (instruction, text)."""

    name: str
    steps: list[tuple[str, str]] = field(default_factory=list)

    def all(self, instruction: str) -> list[str]:
        return [text for name, text in self.steps if name == instruction]

    @property
    def folder(self) -> str:
        return self.all("WORKDIR")[-1]

    @property
    def environment(self) -> dict[str, str]:
        pairs = [pair for text in self.all("ENV") for pair in shlex.split(text)]
        return dict(pair.split("=", 1) for pair in pairs)

    @property
    def user(self) -> str:
        return self.all("USER")[-1]

    @property
    def command(self) -> list[str]:
        return list(json.loads(self.all("CMD")[-1]))

    @property
    def health(self) -> list[str]:
        return list(json.loads(self.all("HEALTHCHECK")[-1].partition("CMD ")[2]))


def stages(text: str) -> list[Stage]:
    """The stages of a Dockerfile, in order."""
    found: list[Stage] = []
    for line in re.sub(r"\\\n\s*", " ", text).splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        name, _, rest = line.partition(" ")
        if name == "FROM":
            found.append(Stage(rest.partition(" AS ")[2]))
        found[-1].steps.append((name, rest.strip()))
    return found


def base(root: Path) -> list[str]:
    """The commands that mount a base image at a root, for a shell that may mount."""
    python = Path(sys.base_prefix)
    # Bound to itself: only a mount can be made read-only.
    lines = ["set -eu", "mount --make-rprivate /", f"mount --bind {root} {root}"]
    for name in OF_THE_SYSTEM:
        place = Path("/") / name
        if place.is_symlink():
            lines.append(f"ln -sfn {place.readlink()} {root / name}")
        elif place.is_dir():
            lines.append(f"mkdir -p {root / name} && mount --rbind {place} {root / name}")
    # pip and the libraries of the system read it; useradd writes it.
    lines.append(f"test -d {root}/etc || cp -a /etc {root}/etc")
    lines.append(f"mkdir -p -m 1777 {root}/tmp")
    lines.append(f"mkdir -p {root}{MOUNTED} && mount --bind {PACKAGES} {root}{MOUNTED}")
    lines.append(f"mount -o remount,bind,ro {root}{MOUNTED}")
    here = root / python.relative_to("/")
    if not str(python).startswith("/usr"):
        lines.append(f"mkdir -p {here} && mount --bind {python} {here}")
    return lines


def inside(root: Path, folder: str, commands: list[str], user: str = "") -> list[str]:
    """The commands that run others in a root, as a user of it."""
    path = f"{sys.base_prefix}/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
    as_user = f"--userspec={user}:{user} --groups= " if user else ""
    # A system's own Python may have but its longer name, a base image has both.
    named = 'command -v python > /dev/null || python() { python3 "$@"; }'
    script = "\n".join(["set -eu", f"export PATH={path}", named, f"cd {folder}", *commands])
    return [f"chroot {as_user}{root} /bin/sh -c {shlex.quote(script)}"]


def shell(lines: list[str]) -> list[str]:
    """The command that carries lines out with mounts of its own, gone when it ends."""
    right = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", *right, "--mount", "/bin/sh", "-c", "\n".join(lines)]


def can_mount() -> bool:
    """Whether a shell may mount here: not on another system, nor where containers forbid it."""
    try:
        return subprocess.run(shell(["true"]), capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def copies(stage: Stage, root: Path) -> None:
    """Carries out the COPYs from the repository, but for what is compiled."""
    for text in stage.all("COPY"):
        *sources, target = text.split()
        if sources[0].startswith("--from"):
            continue
        for source in sources:
            place = root / stage.folder.lstrip("/") / target
            if (ROOT / source).is_dir():
                shutil.copytree(
                    ROOT / source, place, ignore=shutil.ignore_patterns("__pycache__", "*.md")
                )
            else:
                into = place / Path(source).name if target.endswith("/") else place
                into.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / source, into)


@dataclass
class Container:
    """What runs: its process, its port, and the command that asks for its health."""

    process: subprocess.Popen[bytes]
    port: int
    health: list[str]

    def is_healthy(self) -> bool:
        """What the image's own check of its health says."""
        return subprocess.run(self.health, capture_output=True, check=False).returncode == 0

    def look(self, script: str) -> str:
        """What a shell inside says, run as its user."""
        command = [*self.health[:-1], script]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.stdout + done.stderr


@contextmanager
def running(
    folder: Path, port: int, environment: Mapping[str, str], log: Path
) -> Iterator[Container]:
    """Carries out the last stage in a folder, and runs its command until the block ends.

    The root is read-only and /tmp is not, as `read_only` and `tmpfs` of the compose file have it.
    """
    built, root = folder / "build", folder / "root"
    first, last = stages(DOCKERFILE.read_text(encoding="utf-8"))
    for place in (built / first.folder.lstrip("/"), built / "venv", root / "venv"):
        place.mkdir(parents=True)
    copies(first, built)
    copies(last, root)

    def here(command: list[str]) -> str:
        words = shlex.join(command).replace("8501", str(port))
        return f"exec {words.replace('0.0.0.0', '127.0.0.1')}"

    lines = [
        *base(built),
        *inside(built, first.folder, first.all("RUN")),
        *base(root),
        f"mount --bind {built}/venv {root}/venv",
        *inside(root, last.folder, last.all("RUN")),
        f"mount -o remount,bind,ro {root}/venv",
        f"mount -o remount,bind,ro {root}",
        f"mount -t tmpfs -o mode=1777 tmpfs {root}/tmp",
        "exec " + inside(root, last.folder, [here(last.command)], last.user)[0],
    ]
    with log.open("wb") as out:
        process = subprocess.Popen(
            shell(lines),
            env={**os.environ, **environment, **last.environment, "PYTHONPATH": MOUNTED},
            stdout=out,
            stderr=out,
        )
        enter = ["nsenter", "--target", str(process.pid), "--mount"]
        user = f"--userspec={last.user}:{last.user}"
        check = [
            *enter,
            "chroot",
            user,
            "--groups=",
            str(root),
            "/bin/sh",
            "-c",
            here(last.health),
        ]
        try:
            yield Container(process, port, check)
        finally:
            stop(process)
