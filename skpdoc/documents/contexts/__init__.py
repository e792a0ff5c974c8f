"""What each form is given to print: a record of the office as the tags of its form."""
