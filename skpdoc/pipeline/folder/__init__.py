"""Everything that touches an output folder: what may be read, written, moved and removed there, and how."""
