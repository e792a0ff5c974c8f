"""What people send back: collected, verified, and where each document stands."""
