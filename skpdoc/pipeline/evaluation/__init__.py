"""The second half of the cycle: evaluation books made, read and checked."""
