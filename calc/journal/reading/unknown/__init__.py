"""A table of no app: what its headings say together, and its columns in our units."""
