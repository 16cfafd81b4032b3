"""What is eaten and drunk: protein, the other nutrients, fluid, caffeine, and foods."""
