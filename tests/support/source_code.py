"""The product's own files as syntax trees, for the tests that hold its structure."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Module:
    """One file: its dotted name ('calc.energy.resting'), its place and what is written in it."""

    name: str
    path: Path
    written: str | None = None

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8") if self.written is None else self.written

    # Asked for when a test is run: every worker collects every test, and runs half of them.
    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    def at(self, node: ast.AST) -> str:
        """'calc/energy/goal.py:12', to click on."""
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


@cache
def module_of(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, path)


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """The Python files of these folders (or files) of the repository that exist, in order."""
    found: list[Path] = []
    for folder in folders:
        place = ROOT / folder
        found += sorted(place.rglob("*.py")) if place.is_dir() else [place] * place.is_file()
    return tuple(module_of(path) for path in found)


def imported(module: Module, known: frozenset[str]) -> Iterator[tuple[str, ast.stmt]]:
    """The modules that a file imports, those of `known` by their full name, with the statement.

    `from calc import units` is the module calc.units where there is one, and else calc itself.
    """
    package = module.name if module.path.stem == "__init__" else module.name.rpartition(".")[0]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield (inner if inner in known else base), node
