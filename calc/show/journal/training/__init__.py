"""What the journal shows of a person's own training: muscles, exercises, what sets bring."""
