"""Joins the rooms: one file per command."""
