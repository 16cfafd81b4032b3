"""The bare dashboard with our start, so that a comparison can be made without its advantage."""

from pathlib import Path

import streamlit as st

from pages.web.start import lifespan

app = st.App(Path(__file__).with_name("app.py"), lifespan=lifespan)
