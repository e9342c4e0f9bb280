"""What went wrong with files and projects, in the language of the window.

The packages without Qt say it in English, with the commands of the command line. Here the
messages a reader of the window may meet are recognised and said anew; others stay as they are.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from gui.prediction_errors import PREDICTION_MESSAGES
from gui.source_errors import SOURCE_MESSAGES

SAVE = "; save it as plain text in UTF-8 and import that"

MESSAGES: tuple[tuple[str, str], ...] = (
    (
        "{}: the file is empty; nothing was imported",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The file is empty; nothing was imported.")),
    ),
    (
        "{}: the file holds only white space; nothing was imported",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The file is empty but for white space.")),
    ),
    (
        "{}: the file holds no text; nothing was imported",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The file holds no text.")),
    ),
    (
        "{}: the file is not text but {}" + SAVE,
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "{0}: The file is not text but {1}. Save it as plain text in UTF-8."
            )
        ),
    ),
    (
        "{}: the file is not text (it holds NUL bytes); choose a text file",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The file is not text. Choose a text file.")),
    ),
    (
        "{}: the file is not text (it holds control characters); choose a text file",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The file is not text. Choose a text file.")),
    ),
    (
        "{}: the file is neither UTF-8 nor UTF-16 nor Windows-1252 (byte {} fits none of them)"
        + SAVE,
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The file is neither UTF-8 nor UTF-16 nor Windows-1252 (byte {1}). Save "
                "it as plain text in UTF-8.",
            )
        ),
    ),
    (
        "{}: the file begins with a mark for {}, but byte {} does not fit it" + SAVE,
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The file begins with a mark for {1}, but byte {2} does not fit. Save it "
                "as plain text in UTF-8.",
            )
        ),
    ),
    (
        (
            "{}: line {}: byte 0x{} is not UTF-8, though the rest of the file is; the file is "
            "damaged or of mixed encodings: save it as plain text in UTF-8 and import that"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: In line {1} byte 0x{2} is not UTF-8, though the rest of the file is. "
                "Save it as plain text in UTF-8.",
            )
        ),
    ),
    (
        (
            "{}: no article was found in this page; save the article's text as .txt and import "
            "that"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: No article was found in this page. Save the article's text as .txt.",
            )
        ),
    ),
    (
        "{}: there is no such file or folder; check the path",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: There is no such file or folder.")),
    ),
    (
        "{}: there is no such file; check the path",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: There is no such file.")),
    ),
    (
        "{}: this is neither a file nor a folder",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: This is neither a file nor a folder.")),
    ),
    (
        (
            "{}: the folder holds no text or HTML files (.txt, .md, .html); choose another "
            "folder or name the files"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "{0}: The folder holds no text or HTML files (.txt, .md, .html)."
            )
        ),
    ),
    (
        "{}: the folder cannot be read ({})",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The folder cannot be read ({1}).")),
    ),
    (
        "{}: the file cannot be read ({})",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The file cannot be read ({1}).")),
    ),
    (
        "{}: the project already has {} as article {} (from {})",
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "{0}: The project already has {1} as article {2} (from {3})."
            )
        ),
    ),
    (
        (
            "{}: {} has the same id {}; rename one of the files, whose stems are the ids, or "
            "give other ids"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: {1} has the same id {2}. Rename one of the files: their stems are the "
                "ids.",
            )
        ),
    ),
    (
        "{}: {} has the same content; leave one of them out",
        str(
            QT_TRANSLATE_NOOP("Errors", "{0}: {1} has the same content. Leave one of them out.")
        ),
    ),
    (
        (
            "{}: a {} file is not the text of an article; save the articles as JSON lines "
            "(.jsonl), or import it with --format text if it is text"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: A {1} file is not the text of an article. Save the articles as JSON "
                "lines (.jsonl).",
            )
        ),
    ),
    (
        ('{}: the line has no "text"; an article is one JSON object a line, with the keys {}'),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                '{0}: The line has no "text". An article is one JSON object a line, with the '
                "keys {1}.",
            )
        ),
    ),
    (
        "{}: this is no JSON ({} at character {})",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: This is no JSON ({1} at character {2}).")),
    ),
    (
        "{}: this is a file; give a folder to export to",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: This is a file. Give a folder to export to.")),
    ),
    (
        "{}: it cannot be read ({})",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: It cannot be read ({1}).")),
    ),
    (
        "{}: it cannot be written ({})",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: It cannot be written ({1}).")),
    ),
    (
        ("{}: the export could not be written ({}); what was there before is unchanged"),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The export could not be written ({1}). What was there before is "
                "unchanged.",
            )
        ),
    ),
    (
        (
            "{}: the folder holds other files ({}); give an empty or new folder, or an older "
            "export to be replaced"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The folder holds other files ({1}). Give an empty or new folder, or an "
                "older export to be replaced.",
            )
        ),
    ),
    (
        (
            "{}: {} was changed after it was exported and would be lost; move it away, or "
            "export to another folder"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: {1} was changed after it was exported and would be lost. Move it away, "
                "or export to another folder.",
            )
        ),
    ),
    (
        "{}: open a project alone; add articles to it with: goldlese import {} SOURCE",
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "{0}: Open a project alone, then add the articles to it."
            )
        ),
    ),
    (
        "{}: this is a folder, not a project file",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: This is a folder, not a project file.")),
    ),
    (
        "{}: there is no such file; make a project with: goldlese new {}",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: There is no such file.")),
    ),
    (
        (
            "{}: this is no Goldlese project; choose another file, or make a project with: "
            "goldlese new PROJECT SOURCE"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "{0}: This is no Goldlese project. Choose another file."
            )
        ),
    ),
    (
        (
            "{}: the project was written by a newer Goldlese (format {}, this program knows "
            "up to {}); update Goldlese to open it"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The project was written by a newer Goldlese (format {1}; this program "
                "knows up to {2}). Update Goldlese to open it.",
            )
        ),
    ),
    (
        "{}: the project file is read-only; make it writable or work on a copy",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The project file is read-only. Make it writable or work on a copy.",
            )
        ),
    ),
    (
        "{}: the project file is damaged ({}); restore a copy of it",
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "{0}: The project file is damaged ({1}). Restore a copy of it."
            )
        ),
    ),
    (
        " (process {})",
        str(QT_TRANSLATE_NOOP("Errors", " (process {0})")),
    ),
    (
        "{}: the project is already open for writing{}; close it there first",
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "{0}: The project is already open elsewhere{1}. Close it there first."
            )
        ),
    ),
    (
        (
            "{}: the project cannot be written because its folder is read-only ({}); copy it "
            "to a folder of your own"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The project cannot be written, because its folder is read-only ({1}). "
                "Copy it to a folder of your own.",
            )
        ),
    ),
    (
        "{}: the disk is full; make room on it and try again",
        str(
            QT_TRANSLATE_NOOP("Errors", "{0}: The disk is full. Make room on it and try again.")
        ),
    ),
    (
        "{}: you have no right to read this file",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: You have no right to read this file.")),
    ),
    (
        "{}: the folder cannot be made ({})",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The folder cannot be made ({1}).")),
    ),
    (
        "{}: the project cannot be written ({})",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The project cannot be written ({1}).")),
    ),
    (
        (
            "{}: the project cannot be opened where it lies (perhaps a network drive); copy it "
            "to a folder of this computer and open it there"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The project cannot be opened where it lies (perhaps a network drive). "
                "Copy it to a folder of this computer and open it there.",
            )
        ),
    ),
    (
        "{}: the project cannot be opened ({})",
        str(QT_TRANSLATE_NOOP("Errors", "{0}: The project cannot be opened ({1}).")),
    ),
    (
        (
            "{}: nothing was written, because another program holds the file; end what it does "
            "there and try again"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Nothing was saved, because another program holds the file {0}. End what it "
                "does there and try again.",
            )
        ),
    ),
    (
        (
            "{}: the file cannot be read, because another program holds it; end what it does "
            "there and try again"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The file {0} cannot be read, because another program holds it. End what it "
                "does there and try again.",
            )
        ),
    ),
    (
        "{}: nothing was written ({}); free the file or the disk and try again",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: nothing was written ({1}). Free the file or the disk and try again.",
            )
        ),
    ),
    (
        "step {} ({} {}) cannot be taken back alone: step {} ({} {}) builds on it",
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "This step cannot be taken back alone: a later one builds on it."
            )
        ),
    ),
    *SOURCE_MESSAGES,
    *PREDICTION_MESSAGES,
)
"""What the packages say, ``{}`` where a value stands, and what the window says."""

VALUES: dict[str, str] = {
    "a PDF document": str(QT_TRANSLATE_NOOP("Errors", "a PDF document")),
    "a ZIP archive or an office document": str(
        QT_TRANSLATE_NOOP("Errors", "a ZIP archive or an office document")
    ),
    "an office document": str(QT_TRANSLATE_NOOP("Errors", "an office document")),
    "a rich text document": str(QT_TRANSLATE_NOOP("Errors", "a rich text document")),
    "a gzip archive": str(QT_TRANSLATE_NOOP("Errors", "a gzip archive")),
    "a PNG image": str(QT_TRANSLATE_NOOP("Errors", "a PNG image")),
    "a JPEG image": str(QT_TRANSLATE_NOOP("Errors", "a JPEG image")),
    "a GIF image": str(QT_TRANSLATE_NOOP("Errors", "a GIF image")),
    "a database": str(QT_TRANSLATE_NOOP("Errors", "a database")),
    "the id": str(QT_TRANSLATE_NOOP("Errors", "the id")),
    "UTF-16 units": str(QT_TRANSLATE_NOOP("Errors", "UTF-16 units")),
    "bytes of UTF-8": str(QT_TRANSLATE_NOOP("Errors", "bytes of UTF-8")),
    "code points with an inclusive end": str(
        QT_TRANSLATE_NOOP("Errors", "code points with an inclusive end")
    ),
    "code points from 1 on": str(QT_TRANSLATE_NOOP("Errors", "code points from 1 on")),
    "the same bytes": str(QT_TRANSLATE_NOOP("Errors", "the same bytes")),
}
"""Values that are words."""


def in_window(text: str) -> str:
    """Return an error's message in the language of the window, as it is where it is unknown.

    A message may have several lines, each of a file of its own.
    """
    lines = [_line(line) for line in text.split("\n")]
    if all(line is not None for line in lines):
        return "\n".join(line for line in lines if line is not None)
    return _line(text) or text


def _line(text: str) -> str | None:
    for pattern, wording in _patterns():
        found = pattern.fullmatch(text)
        if found:
            return _translated(wording).format(*map(_value, found.groups()))
    return None


def _value(text: str) -> str:
    return _translated(VALUES[text]) if text in VALUES else in_window(text)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Errors", text)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.escape(said).replace(r"\{\}", "(.*?)"), re.DOTALL), wording)
        for said, wording in MESSAGES
    )
