"""Forms tried before they are used: with samples of everything that they must print."""
