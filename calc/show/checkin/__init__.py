"""What the Check-in page shows."""
