"""Tables of any number of people: files in, files out, in parts, on one machine or on many.

`calc.cohort.run.run` is what `python -m calc plans`, `days` and `expenditure` do. The README beside
this says how it is laid out and how to size a cluster.
"""
