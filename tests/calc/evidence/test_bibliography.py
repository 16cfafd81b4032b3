"""The bibliography: every publication is used, stands there once, and leads somewhere."""

from __future__ import annotations

import ast
import re

from calc.evidence import ARTICLE, OUR_CHOICE, Source
from calc.evidence import bibliography as publications
from calc.evidence import bibliography_energy as of_energy
from calc.evidence import bibliography_recovery as of_recovery
from calc.evidence import bibliography_training as of_training
from calc.evidence.conflicts import CONFLICTS
from calc.evidence.further_reading import READING
from calc.evidence.newer import NEWER
from calc.evidence.register import register
from tests.support.source_code import modules

CALC = modules("calc")


def bibliography() -> dict[str, Source]:
    return {
        name: thing
        for module in (publications, of_energy, of_recovery, of_training)
        for name, thing in vars(module).items()
        if isinstance(thing, Source)
    }


def test_every_publication_of_the_bibliography_is_used():
    used = {id(one.source) for one in register()}
    used |= {id(source) for row in CONFLICTS for source in row.sources}
    used |= {id(one.source) for one in READING}
    used |= {id(source) for one in NEWER for source in one.sources}
    left = {name for name, source in bibliography().items() if id(source) not in used}
    # A file is read as code only where it has such a name at all: most of the package has none.
    named = {
        node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")
        for module in CALC
        if not module.name.startswith("calc.evidence.bibliography")
        and any(name in module.text for name in left)
        for node in ast.walk(module.tree)
        if isinstance(node, (ast.Name, ast.Attribute))
    }
    unused = sorted(left - named)
    assert unused == []


def test_every_source_is_in_the_bibliography_once():
    known = {*bibliography().values(), OUR_CHOICE, ARTICLE}
    assert {one.source for one in register()} <= known
    assert {source for row in CONFLICTS for source in row.sources} <= known
    assert {source for one in NEWER for source in one.sources} <= known
    shorts = [source.short for source in known]
    assert len(shorts) == len(set(shorts))


def test_links_lead_to_a_publication():
    for source in bibliography().values():
        assert re.fullmatch(r"(https://\S+)?", source.link)
        assert re.fullmatch(r"(10\.\d{4,9}/\S+)?", source.doi)
