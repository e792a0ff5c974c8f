"""What the page's worker process does; each function's last argument hears how far it is."""

from skpdoc.web.work.books import (
    annotate_books,
    carry_book,
    check_books,
    group,
    new_book,
    read_staff,
    staff_book,
)
from skpdoc.web.work.evaluation import (
    begin_evaluation,
    check_evaluation,
    evaluation_results,
    evaluations,
    make_evaluations,
    write_rekap,
)
from skpdoc.web.work.examined import examine_file
from skpdoc.web.work.forms import check_forms, export_forms, save_switches, switches
from skpdoc.web.work.mail import decide_twins, plan_mail, recipients, send_mail, twins
from skpdoc.web.work.mail_settings import mail_settings, save_mail_settings, try_mail
from skpdoc.web.work.making import compare, dialog, look, make, results
from skpdoc.web.work.progress import how_far
from skpdoc.web.work.rating import rate, team
from skpdoc.web.work.returned import gather, leftovers, print_file, remove, sign, stages, status_book
from skpdoc.web.work.roles import gaps, lineage, tree

__all__ = [
    "annotate_books",
    "begin_evaluation",
    "carry_book",
    "check_books",
    "check_evaluation",
    "check_forms",
    "compare",
    "decide_twins",
    "dialog",
    "evaluation_results",
    "evaluations",
    "examine_file",
    "export_forms",
    "gaps",
    "gather",
    "group",
    "how_far",
    "leftovers",
    "lineage",
    "look",
    "mail_settings",
    "make",
    "make_evaluations",
    "new_book",
    "plan_mail",
    "print_file",
    "rate",
    "read_staff",
    "recipients",
    "remove",
    "results",
    "save_mail_settings",
    "save_switches",
    "send_mail",
    "sign",
    "staff_book",
    "stages",
    "status_book",
    "switches",
    "team",
    "tree",
    "try_mail",
    "twins",
    "write_rekap",
]
