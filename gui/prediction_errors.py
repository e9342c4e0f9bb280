"""What is wrong with files of predictions, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

PREDICTION_MESSAGES: tuple[tuple[str, str], ...] = (
    (
        (
            "{}: the project has no article with this text; give the text as the export of the "
            "project writes it"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The project has no article with this text. Give the text as the export "
                "writes it.",
            )
        ),
    ),
    (
        (
            "{}: the project has article {} with another text, or other lines of it are page "
            "furniture; nothing was taken in"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The project has the article {1} with another text, or other lines of it "
                "are page furniture. Nothing was taken in.",
            )
        ),
    ),
    (
        (
            "{}: the project has article {} with another text, or other lines of it are page "
            "furniture; the record was not taken in"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The project has the article {1} with another text, or other lines of it "
                "are page furniture. Nothing was taken in.",
            )
        ),
    ),
    (
        (
            "the schema {} has no label or event type {}; rename them in the file to what it "
            "has ({}, or an event type), or leave their spans out"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "The schema {0} has no label or event type {1}. Rename them in the file, or "
                "leave their spans out.",
            )
        ),
    ),
    (
        "{}: {}; the project has the schema {}, the record {}",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The record does not fit the schema {2}: {1}.",
            )
        ),
    ),
    (
        "{}: article {} is there twice",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The article {1} is there twice.",
            )
        ),
    ),
    (
        "{}: this is no object with a text",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: This is no object with a text.",
            )
        ),
    ),
    (
        "{}: there is no list of spans ({})",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: There is no list of spans ({1}).",
            )
        ),
    ),
    (
        "{}: it is neither an object nor [start, end, label]",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: It is neither an object nor [start, end, label].",
            )
        ),
    ),
    (
        "{}: it has no label",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: It has no label.",
            )
        ),
    ),
    (
        "{} is the name of a source of candidates; call the model something else",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0} is the name of a source of the program. Call the model something else.",
            )
        ),
    ),
    (
        "{}: {} is the name of a source of candidates; call the model something else",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: {1} is the name of a source of the program. Call the model something "
                "else.",
            )
        ),
    ),
    (
        "{}: call the model NAME or NAME@VERSION, without a +",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "“{0}”: Give a name, or a name@version, without a +.",
            )
        ),
    ),
    (
        "{}: {} is no text",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: {1} is no text.",
            )
        ),
    ),
    (
        "{}: {} is no whole number",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: {1} is no whole number.",
            )
        ),
    ),
    (
        "{}: the score {} does not lie between 0 and 1",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The score {1} does not lie between 0 and 1.",
            )
        ),
    ),
    (
        "{}: {}-{} lies outside the text ({} characters); {}",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: {1}-{2} lies outside the text ({3} characters). {4}",
            )
        ),
    ),
    (
        "{}: at {}-{} stands “{}”, not “{}”; {}",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: At {1}-{2} stands “{3}”, not “{4}”. {5}",
            )
        ),
    ),
    (
        "offsets must count Unicode code points, end exclusive",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "Offsets must count Unicode code points, end exclusive.",
            )
        ),
    ),
    (
        "{}; these fit as {}, so convert them",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0} These fit as {1}: convert them.",
            )
        ),
    ),
    (
        "{}: {}-{} runs over a place where page furniture is left out of the text",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: {1}-{2} runs over a place where page furniture is left out.",
            )
        ),
    ),
    (
        (
            "{}: spans begin or end within words; read as {} none does. Offsets must count "
            "Unicode code points, end exclusive; convert them and import again, if they do not"
        ),
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: Spans begin or end within words; read as {1} none does. Offsets must "
                "count Unicode code points, end exclusive.",
            )
        ),
    ),
    (
        "{}: the file holds no line to import",
        str(
            QT_TRANSLATE_NOOP(
                "Errors",
                "{0}: The file holds nothing to take in.",
            )
        ),
    ),
)
