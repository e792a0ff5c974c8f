"""Microsoft Word as a maker of PDFs, on Windows, by its automation; with nothing but Python's own ctypes."""
