"""From what a person wrote to an exercise of ours."""
