"""A team: who is in it, what its kitchen cooks, what its week asks, what its logs say."""
