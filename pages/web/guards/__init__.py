"""What stands between a visitor and the pages: headers, limits, whose files, which messages."""
