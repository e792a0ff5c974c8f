"""Rows become nouns: tables found on grids, cells read by their kind, everything wrong reported."""
