"""Between what a session knows and the pieces that a home holds, a module a part."""
