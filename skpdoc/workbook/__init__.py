"""The door to Excel: workbooks read as grids, and written from the contract."""
