"""The page: everything that the command line can do, in the officer's own browser, on his own machine."""
