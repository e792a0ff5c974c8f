"""Workbooks of offices become grids: inspected, in a process of their own, part by part."""
