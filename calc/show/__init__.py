"""How amounts are shown: rounded as a person reads them, in their units, and as pictures' rows."""
