"""The Plan page: from an address to the amounts of a day and the day by the clock."""

import streamlit as st

from calc import make_plan
from calc.link import from_query

link = from_query(
    (name, value) for name in st.query_params for value in st.query_params.get_all(name)
)
for fault in link.faults:
    st.warning(str(fault))
plan = make_plan(link.profile)

st.title("Your plan")
st.dataframe(plan.to_frame(), hide_index=True)
for kind in plan.day_kinds:
    st.subheader(f"A {kind} day")
    st.dataframe(plan.day(kind), hide_index=True)
for notice in plan.notices:
    st.info(str(notice))
