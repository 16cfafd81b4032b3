"""The Why page: how each amount of a plan comes about, and where it is from."""

import streamlit as st

from calc import make_plan
from calc.link import EXAMPLE

st.title("Why these numbers")
table = make_plan(EXAMPLE).to_frame()
st.table(table[["item", "why", "source"]])
