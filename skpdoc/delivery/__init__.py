"""The door to people: e-mail messages, the server that takes them, and the ledger of what went where."""
