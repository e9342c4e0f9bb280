"""Why a source of candidates cannot run, in the language of the window.

What only the author of a plug-in can mend stays as the program says it, in English.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SOURCE_MESSAGES: tuple[tuple[str, str], ...] = (
    (
        "it did not answer within {} seconds",
        str(QT_TRANSLATE_NOOP("Errors", "It did not answer within {0} seconds.")),
    ),
    (
        "it did not answer before and is not asked again",
        str(QT_TRANSLATE_NOOP("Errors", "It did not answer before and is not asked again.")),
    ),
    (
        "{} did not load within {} seconds",
        str(QT_TRANSLATE_NOOP("Errors", "{0} did not load within {1} seconds.")),
    ),
    (
        "{} did not load before and is not loaded again",
        str(QT_TRANSLATE_NOOP("Errors", "{0} did not load before and is not loaded again.")),
    ),
    (
        "it took too long ({})",
        str(QT_TRANSLATE_NOOP("Errors", "It took too long ({0}).")),
    ),
    (
        "it took more memory than there is for it",
        str(QT_TRANSLATE_NOOP("Errors", "It took more memory than there is for it.")),
    ),
    (
        "it tried to end the program ({})",
        str(QT_TRANSLATE_NOOP("Errors", "It tried to end the program ({0}).")),
    ),
    (
        "what the project has learnt is damaged; forget what is trained, and train again",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "What the project has learnt is damaged. Forget what is trained under What the "
                "project has learnt, and train again.",
            )
        ),
    ),
    (
        "it ended the process that asked it, and is not asked again",
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "It ended the process that asked it, and is not asked again."
            )
        ),
    ),
    (
        "{}: no usable answer ({})",
        str(QT_TRANSLATE_NOOP("Errors", "No usable answer from {0} ({1}).")),
    ),
    (
        "the answer holds no list of items",
        str(QT_TRANSLATE_NOOP("Errors", "The server’s answer holds no list.")),
    ),
    (
        "the answer is no JSON: {}",
        str(QT_TRANSLATE_NOOP("Errors", "The server’s answer is no JSON: {0}")),
    ),
    (
        "the server's answer has no message",
        str(QT_TRANSLATE_NOOP("Errors", "The server’s answer is empty.")),
    ),
    (
        (
            "no spaCy pipeline {} is installed; give the folder of one, or install it with: "
            "{} -m spacy download {} ({})"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "No spaCy pipeline {0} is installed. Give the folder of one, or install it: "
                "{1} -m spacy download {2}",
            )
        ),
    ),
    (
        "spaCy is not installed beside the program; install it with: {} -m pip install spacy",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "spaCy is not there. Install it beside Goldlese: {0} -m pip install spacy",
            )
        ),
    ),
    (
        "spaCy cannot load {} ({})",
        str(QT_TRANSLATE_NOOP("Errors", "spaCy cannot load {0} ({1}).")),
    ),
    (
        "GLiNER is not installed beside the program; install it with: {} -m pip install gliner",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "GLiNER is not there. Install it beside Goldlese: {0} -m pip install gliner",
            )
        ),
    ),
    (
        "GLiNER cannot load {} ({})",
        str(QT_TRANSLATE_NOOP("Errors", "GLiNER cannot load {0} ({1}).")),
    ),
    (
        "{}: give an address such as http://127.0.0.1:8080/v1#MODEL",
        str(
            QT_TRANSLATE_NOOP(
                "Errors", "{0} is no address such as http://127.0.0.1:8080/v1#MODEL."
            )
        ),
    ),
    (
        "there is no source of candidates called {}; known: {}",
        str(QT_TRANSLATE_NOOP("Errors", "There is no source called {0}.")),
    ),
    (
        "the plug-in {} cannot be loaded ({})",
        str(QT_TRANSLATE_NOOP("Errors", "The plug-in {0} cannot be loaded ({1}).")),
    ),
    (
        "the file {} of this program is missing; install it again",
        str(
            QT_TRANSLATE_NOOP("Errors", "The program’s file {0} is missing. Install it again.")
        ),
    ),
    (
        "the file {} of this program is damaged; install it again",
        str(
            QT_TRANSLATE_NOOP("Errors", "The program’s file {0} is damaged. Install it again.")
        ),
    ),
)
"""What the packages say of a source, and what the window says."""
