"""What a log may come as beside text: JSON, and a database; each is read within bounds."""
