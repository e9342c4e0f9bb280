"""What is said of files that do not state their encoding."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication


def assumed_text(concluded: Sequence[tuple[str, str]]) -> str:
    """Return a warning for files, each given with the encoding it was read in; at least one."""
    (name, encoding), others = concluded[0], len(concluded) - 1
    text = QCoreApplication.translate(
        "Encodings",
        "{0} does not state its encoding and is not UTF-8; it was read as {1}. If letters look "
        "wrong, save it as UTF-8 and import it again.",
    ).format(name, encoding)
    if others:
        more = QCoreApplication.translate("Encodings", "%n other file(s) likewise.", "", others)
        text = f"{text} {more}"
    return text
