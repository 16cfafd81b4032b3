"""Asks an application without a server between: one request, one answer."""

import asyncio
from typing import Any

import httpx


def ask(
    app: Any,
    path: str,
    method: str = "GET",
    headers: dict[str, str] | None = None,
    base: str = "http://testserver",
    raising: bool = True,
    content: bytes | None = None,
) -> httpx.Response:
    """The answer to a request; what the application raises is raised here, if `raising`."""

    async def answer() -> httpx.Response:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=raising)
        async with httpx.AsyncClient(transport=transport, base_url=base) as client:
            return await client.request(method, path, headers=headers, content=content)

    return asyncio.run(answer())


def shake_hands(
    app: Any,
    path: str,
    extensions: dict[str, dict],
    headers: list[tuple[bytes, bytes]] | None = None,
) -> list[dict[str, Any]]:
    """All that an application sends to somebody who asks for a web socket and then listens."""
    sent: list[dict[str, Any]] = []
    scope = {
        "type": "websocket",
        "scheme": "ws",
        "path": path,
        "query_string": b"",
        "headers": headers or [],
        "subprotocols": [],
        "extensions": extensions,
    }

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    return sent
