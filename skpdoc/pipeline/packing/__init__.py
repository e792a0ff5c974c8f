"""``skpdoc pack``: one print file a unit, with a sheet before each person."""
