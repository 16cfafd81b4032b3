"""What the Why page shows."""
