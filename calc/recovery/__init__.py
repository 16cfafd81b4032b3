"""What training is recovered from: sleep, and weeks that strain it."""
