"""``python -m skpdoc``."""

from skpdoc.cli import main

main()
