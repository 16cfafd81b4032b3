"""Which of the rows count: weights carried forward, what cannot be, totals of a day."""
