"""What the page's worker processes do, ``module.function``; each one's last argument hears how far it is."""
