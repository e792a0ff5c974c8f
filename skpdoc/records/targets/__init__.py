"""What the cell of a target, of a share or of a figure says: a number with its satuan, or a question."""
