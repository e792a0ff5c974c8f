"""What is said of an office before anything is made: its findings, a marked copy, whence a figure comes."""
