"""What the Training page shows."""
