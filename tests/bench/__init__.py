"""How fast, and how much memory: ``make bench``. Nothing here is a test of speed; figures are printed, not judged."""
