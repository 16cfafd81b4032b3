"""A change in the form draws the page alone, as long as all around it stays as it was."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from benchmarks.client import Run, Session

FIELDS = {"number_input", "selectbox", "time_input"}


def kinds(run: Run) -> set[str]:
    return {kind for kind, _ in run.elements}


def visited(server: str, visit: Callable[[Session], Awaitable[None]]) -> None:
    """What somebody does who gave a first number: until then it was an example."""

    async def go() -> None:
        session, _ = await Session.open(server.replace("http", "ws", 1))
        await session.change(session.find("weight"), 81.0)
        await session.acknowledge(server)
        await visit(session)
        await session.close()

    asyncio.run(go())


def test_it_is_sent_without_the_form_and_what_was_changed_is_kept(server: str):
    async def visit(session: Session) -> None:
        run = await session.change(session.find("weight"), 93.0)
        assert not FIELDS & kinds(run)
        assert "vega_lite_chart" in kinds(run)
        assert "weight=93" in session.query
        assert session.keeper is not None
        assert [one["part"] for one in session.keeper.message["writes"]] == ["profile"]
        # Whoever comes back with what the browser holds by now has it.
        again, _ = await Session.open(server.replace("http", "ws", 1), held=session.held)
        assert "weight=93" in again.query
        await again.close()

    visited(server, visit)


@pytest.mark.parametrize(
    ("word", "value"),
    [
        pytest.param("age", 300.0, id="a message comes beside a field"),
        pytest.param("units", ["lb, ft in"], id="the fields ask in other units"),
        pytest.param("training_days", ["Mon"], id="another field follows"),
    ],
)
def test_all_is_sent_where_more_comes_of_it_than_the_page(server: str, word: str, value: object):
    async def visit(session: Session) -> None:
        run = await session.change(session.find(word), value)
        assert kinds(run) >= FIELDS

    visited(server, visit)


def test_a_message_goes_again_with_the_change_that_mends_it(server: str):
    async def visit(session: Session) -> None:
        await session.change(session.find("age"), 300.0)
        mended = await session.change(session.find("age"), 31.0)
        assert kinds(mended) >= FIELDS
        after = await session.change(session.find("age"), 32.0)
        assert not FIELDS & kinds(after)

    visited(server, visit)
