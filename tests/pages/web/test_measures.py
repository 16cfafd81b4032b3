"""The measures: counted where something happens, and nobody in them."""

import pytest
from prometheus_client.parser import text_string_to_metric_families

from pages.web import measures

SAID_BY_SOMEBODY = ("pregnant", "83.7", "ann@example.org", "203.0.113.7", "weight=90")


def value(name: str, **labels: str) -> float:
    return measures.REGISTRY.get_sample_value(name, labels) or 0.0


@pytest.mark.parametrize(
    "count, name, labels",
    [
        (
            lambda: measures.saved("journal", "browser"),
            "saves",
            {"part": "journal", "home": "browser"},
        ),
        (lambda: measures.refused("weight"), "refused_input", {"field": "weight"}),
        (lambda: measures.failed("page"), "failures", {"kind": "page"}),
        (lambda: measures.turned_away("memory"), "turned_away", {"why": "memory"}),
        (lambda: measures.interrupted("why"), "reruns_interrupted", {"page": "why"}),
    ],
)
def test_what_happens_is_counted(count, name, labels):
    before = value(f"two_plates_{name}_total", **labels)
    count()
    assert value(f"two_plates_{name}_total", **labels) == before + 1


def test_who_is_here_is_counted_up_and_down():
    before, again = (
        value("two_plates_sessions"),
        value("two_plates_sessions_opened_total", kind="again"),
    )
    measures.connected(came_back=True)
    assert value("two_plates_sessions") == before + 1
    assert value("two_plates_sessions_opened_total", kind="again") == again + 1
    measures.disconnected()
    assert value("two_plates_sessions") == before


def test_the_seconds_of_a_page_fall_into_their_span():
    labels = {"page": "team", "drawn": "part"}
    measures.drawn("team", 0.3, part=True)
    measures.drawn("team", 3.0, part=True)
    assert value("two_plates_rerun_seconds_count", **labels) == 2
    assert value("two_plates_rerun_seconds_sum", **labels) == pytest.approx(3.3)
    assert value("two_plates_rerun_seconds_bucket", **labels, le="0.35") == 1


def test_nothing_that_somebody_said_becomes_a_label():
    for words in SAID_BY_SOMEBODY:
        measures.saved(words, words)
        measures.refused(words)
        measures.failed(words)
        measures.turned_away(words)
        measures.drawn(words, 0.1, part=False)
        measures.interrupted(words)
    told = measures.text().decode()
    assert not [words for words in SAID_BY_SOMEBODY if words in told]
    assert value("two_plates_saves_total", part="other", home="other") == len(SAID_BY_SOMEBODY)


def test_prometheus_can_read_it():
    names = {family.name for family in text_string_to_metric_families(measures.text().decode())}
    assert {"two_plates_sessions", "two_plates_rerun_seconds", "two_plates_saves"} <= names
    assert "process_resident_memory_bytes" in names
