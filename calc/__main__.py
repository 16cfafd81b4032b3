"""The commands of the package: `python -m calc evidence [-o FILE]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from calc import register


def _evidence(arguments: argparse.Namespace) -> int:
    text = register.to_markdown()
    if arguments.output is None:
        sys.stdout.write(text)
    else:
        arguments.output.write_text(text, encoding="utf-8", newline="\n")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m calc", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    evidence = commands.add_parser(
        "evidence", help="every number and equation with its source, as a Markdown table"
    )
    evidence.add_argument("-o", "--output", type=Path, help="the file to write; else it is printed")
    evidence.set_defaults(run=_evidence)

    return parser


def main(words: Sequence[str] | None = None) -> int:
    """Run one command (`words`, or those of the command line) and return its exit status."""
    arguments = _parser().parse_args(words)
    status: int = arguments.run(arguments)
    return status


if __name__ == "__main__":
    sys.exit(main())
