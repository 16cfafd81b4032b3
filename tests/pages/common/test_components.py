"""Components of ours: their files are where Streamlit's young interface looks for them."""

from __future__ import annotations

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.manifest_scanner import ComponentManifest

from pages.common import components


@pytest.mark.parametrize("name", components.FILES)
def test_the_files_of_each_are_where_the_manifest_says(name: str):
    """Streamlit's interface is young: where it changes, this says so before a browser does."""
    manager = BidiComponentManager()
    manager.register_from_manifest(components.MANIFEST, components.SERVED.parent)
    root = manager.get_component_asset_root(components.full_name(name))
    assert root is not None
    assert all((root / file).is_file() for file in components.FILES[name] if file)
    assert isinstance(components.MANIFEST, ComponentManifest)


def test_nothing_is_served_that_no_component_uses():
    used = {file for files in components.FILES.values() for file in files if file}
    assert {path.name for path in components.SERVED.iterdir()} == {*used, components.PAPER}


def test_a_test_is_no_browser():
    assert not components.in_a_browser()
