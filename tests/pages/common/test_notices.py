"""Notices as HTML."""

from __future__ import annotations

from calc import Notice
from pages.common import notices


def test_text_of_others_is_escaped():
    notice = Notice("advice", "energy", "<script>alert(1)</script>")
    assert "<script>" not in notices.notices_html([notice], "metric")
