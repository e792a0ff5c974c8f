"""What a form or a returned Word file must not hold: links, macros, fields, pictures from elsewhere."""
