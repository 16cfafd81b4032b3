"""What a person gave, kept: named parts with a version each, held as pieces by one home or another.

A home is a file on the own machine, this browser or an account; it holds bytes and knows nothing of
what they say. `codec` is between them and what a session knows, `packing` is their form.
"""
