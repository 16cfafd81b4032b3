"""What readers of scales, watches and phones have in common: clocks in UTC, and who was weighed."""
