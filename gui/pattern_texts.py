"""What is wrong with a regular expression, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.review.concordance import PatternError


def pattern_text(error: PatternError) -> str:
    """Return a sentence that says what is wrong and where, counted from 1."""
    translate = QCoreApplication.translate
    known = {
        "missing )": translate("Patterns", "a closing parenthesis is missing"),
        "unbalanced parenthesis": translate("Patterns", "a closing parenthesis is too many"),
        "unterminated character set": translate("Patterns", "a closing bracket is missing"),
        "nothing to repeat": translate("Patterns", "there is nothing to repeat"),
        "multiple repeat": translate("Patterns", "it is repeated twice"),
        "bad escape": translate("Patterns", "this cannot stand behind a backslash"),
        "bad character range": translate("Patterns", "the range runs backwards"),
        "min repeat greater": translate("Patterns", "the repetition runs backwards"),
        "unknown group": translate("Patterns", "there is no such group"),
        "invalid group reference": translate("Patterns", "there is no such group"),
        "too large": translate("Patterns", "it is too large"),
    }
    reason = next(
        (text for start, text in known.items() if error.message.startswith(start)),
        error.message,
    )
    if error.place is None:
        return translate("Patterns", "This is no regular expression: {0}.").format(reason)
    return translate("Patterns", "This is no regular expression: at character {1} {0}.").format(
        reason, error.place + 1
    )
