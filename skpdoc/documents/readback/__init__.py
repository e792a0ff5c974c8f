"""A Word file that came back: whose it is, what it says and shows, what people wrote into it, what it could do.

Every part is walked through once, so that a file made to hurt takes no longer than its size allows.
"""
