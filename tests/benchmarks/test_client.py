"""The benchmarks' visitor still speaks Streamlit's language. Nothing is timed here."""

import asyncio

from benchmarks.client import Session


def test_a_visitor_without_a_browser_changes_the_weight_and_sees_the_page_again(server):
    async def visit():
        session, first = await Session.open(server.replace("http", "ws", 1))
        again = await session.change(session.find("weight"), 91.0)
        await session.close()
        return first, again

    first, again = asyncio.run(visit())
    assert len(first.elements) > 1
    assert len(again.elements) > 1
