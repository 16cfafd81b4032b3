"""What the exercises of the catalogue are called in other languages, by the words of each."""
