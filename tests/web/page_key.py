"""Where the page of the tests is, and what lets in."""

PORT, KEY = 8123, "kunci-uji"
ORIGIN = f"http://127.0.0.1:{PORT}"
