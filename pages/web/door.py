"""Nobody is let in before the pages can be drawn.

Streamlit listens before it loads them: a proxy that sends somebody here meanwhile waits for some
seconds, though another replica would answer at once. A connection that is refused goes there.
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress

import psutil
import streamlit as st


def shut() -> None:
    """Stop listening; the server begins again by itself once it has started."""
    port = st.get_option("server.port")
    # Where that cannot be done nobody is refused, and whoever comes too early waits as before.
    with suppress(OSError, psutil.Error):
        for one in psutil.Process().net_connections("tcp"):
            if one.status == psutil.CONN_LISTEN and one.laddr.port == port:
                with socket.socket(fileno=os.dup(one.fd)) as door:
                    address = door.getsockname()
                    door.shutdown(socket.SHUT_RDWR)
                    # A port that the system chose was given back by that; one that was named is
                    # still there, and refuses it.
                    with suppress(OSError):
                        door.bind(address)
