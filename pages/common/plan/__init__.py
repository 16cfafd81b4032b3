"""A plan as a page shows it: one's own, or that of somebody in a team."""
