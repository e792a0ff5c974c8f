"""The forms as Word documents: templates in, bytes out. The only room that knows docxtpl and Jinja2."""
