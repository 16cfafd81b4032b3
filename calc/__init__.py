"""The calculation behind Two Plates: everything that is true without a screen."""
