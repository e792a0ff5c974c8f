"""Documents, matrices and lists on their way into the output folder, and what would change there."""
