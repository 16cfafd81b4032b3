"""Finds nginx for the tests, and installs Debian's where there is none.

`python -m tests.support.nginx` prints its path, or ends with a sentence that says what to do.
"""

from __future__ import annotations

import sys

from pages.web import serve
from tests.support.browser import install_debians

PACKAGE = "nginx-light"
WHAT_TO_INSTALL = (
    "The tests of the hosting need nginx, and it could not be installed: install it (on Debian, as "
    "root: apt-get install nginx-light), and run make test again."
)


def ensure() -> str:
    """The path of nginx, installed now if there was none; else a sentence that ends the program."""
    found = serve.nginx() or (install_debians(PACKAGE) and serve.nginx())
    return found or sys.exit(WHAT_TO_INSTALL)


if __name__ == "__main__":
    print("nginx:", ensure())
