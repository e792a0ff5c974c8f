"""What the page's worker process does; each function's last argument hears how far it is."""

from skpdoc.web.work.books import annotate_books, carry_book, check_books, group, new_book
from skpdoc.web.work.forms import check_forms, export_forms, save_switches, switches
from skpdoc.web.work.mail import (
    decide_twins,
    mail_settings,
    plan_mail,
    save_mail_settings,
    send_mail,
    try_mail,
    twins,
)
from skpdoc.web.work.making import compare, dialog, look, make, results
from skpdoc.web.work.returned import gather, leftovers, print_file, remove, sign, stages, status_book
from skpdoc.web.work.roles import gaps, lineage, tree

__all__ = [
    "annotate_books",
    "carry_book",
    "check_books",
    "check_forms",
    "compare",
    "decide_twins",
    "dialog",
    "export_forms",
    "gaps",
    "gather",
    "group",
    "leftovers",
    "lineage",
    "look",
    "mail_settings",
    "make",
    "new_book",
    "plan_mail",
    "print_file",
    "remove",
    "results",
    "save_mail_settings",
    "save_switches",
    "send_mail",
    "sign",
    "stages",
    "status_book",
    "switches",
    "tree",
    "try_mail",
    "twins",
]
