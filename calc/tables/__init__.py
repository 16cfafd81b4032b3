"""Text tables: one door in, and one way out that a spreadsheet opens without running anything."""
