"""The least that a dashboard can be: what Streamlit itself costs."""

import streamlit as st

st.title("Bare")
weight = st.number_input("Body weight", value=80.0, key="weight")
st.metric("Protein", f"{weight * 1.8:.0f} g")
