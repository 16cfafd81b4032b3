"""Today: what is planned, ticked off as it is done, and how that becomes the journal."""
