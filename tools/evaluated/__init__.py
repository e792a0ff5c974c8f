"""The evaluation of the sample offices, filled in."""
