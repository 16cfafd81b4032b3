"""What the server adds to the pages: headers, files, health, limits, start and stop."""
