"""The mark in the browser's tab: two plates, one in front of the other."""

# Drawn here, since Streamlit fetches a Material symbol from another host when it is a page's icon.
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
    '<circle cx="41" cy="23" r="21" fill="#e69f00"/>'
    '<circle cx="26" cy="37" r="25" fill="#fcfaf6"/>'
    '<circle cx="26" cy="37" r="23" fill="#0b6663"/>'
    '<circle cx="26" cy="37" r="14" fill="none" stroke="#fcfaf6" stroke-width="3"/>'
    "</svg>"
)
