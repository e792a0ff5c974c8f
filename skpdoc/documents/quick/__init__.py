"""The quick way: a form turned into one Python function a part, whose pieces need no finishing.

Whatever is static is done when the form is prepared; what depends on the texts is done by the pieces of
:mod:`runtime` that the function calls. What it cannot express raises :class:`NotQuick` when it is prepared and is
filled in the complete way (:mod:`skpdoc.documents.complete`), which gives the same parts.
"""
