"""How the file came to be what it is, one version after another."""
