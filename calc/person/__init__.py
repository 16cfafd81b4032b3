"""The person: what a profile may hold, what follows from it, and who gets no target."""
