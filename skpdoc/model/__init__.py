"""The nouns, frozen: what an office writes down, and what is derived from it."""
