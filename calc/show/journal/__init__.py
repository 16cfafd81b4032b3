"""What the Journal page shows."""
