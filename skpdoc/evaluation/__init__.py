"""What follows from an evaluation book, exactly: predikat, distribution, sums, angka kredit. Pure."""
