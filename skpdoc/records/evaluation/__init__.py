"""An evaluation book: its rows as nouns, and the SKP that it carries."""
