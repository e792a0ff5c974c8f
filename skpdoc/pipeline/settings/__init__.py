"""Settings that an office keeps in TOML files: read strictly, changed without touching what else stands there."""
