"""Drafts on their way to people: who gets what, the texts, the outbox, and the ledger's say."""
