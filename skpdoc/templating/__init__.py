"""The language of tags in which an office writes: of the Word forms and of the mails. Strict, sandboxed, bounded."""
