"""From the bytes of a file to rows: which app wrote it, and what its columns mean."""
