"""Who carries what for whom; targets brought down to the last digit; the matrix. Pure and iterative."""
