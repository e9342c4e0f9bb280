"""What the sources of candidates are called and do, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from gui.error_texts import in_window


def source_text(name: str) -> str:
    """Return in a few words what a source proposes; empty where nothing is known of it."""
    translate = QCoreApplication.translate
    texts = {
        "tagger": translate("Sources", "names, by a tagger trained on German news"),
        "lexicon": translate("Sources", "well-known names, armed actors, organisations"),
        "derived": translate("Sources", "adjectives and inhabitants of countries and places"),
        "numbers": translate("Sources", "times and quantities"),
        "cues": translate("Sources", "names beside titles and other cue words"),
        "gazetteer": translate("Sources", "places of a gazetteer"),
        "compounds": translate("Sources", "parts of hyphenated compounds"),
        "consistency": translate("Sources", "names found elsewhere in the article"),
        "events": translate("Sources", "events with roles and factuality"),
        "scores": translate("Sources", "how sure all of them are together"),
        "correspondence": translate(
            "Sources", "what the program’s words are called in your schema"
        ),
        "memory": translate("Sources", "what was accepted or rejected in this project"),
        "trained-mentions": translate("Sources", "mentions, learnt from finished articles"),
        "trained-triggers": translate("Sources", "events, learnt from finished articles"),
        "habits": translate("Sources", "scores and labels, learnt from finished articles"),
        "spacy": translate("Sources", "a spaCy pipeline"),
        "gliner": translate("Sources", "a GLiNER model"),
        "openai": translate("Sources", "a language model on a server"),
    }
    return texts.get(name.partition(":")[0], "")


def failures_text(failures: Mapping[str, str]) -> str:
    """Return what is told of sources that failed, each with what happened."""
    translate = QCoreApplication.translate
    text = translate("Sources", "The source {0} failed: {1}.")
    lines = [
        text.format(source, in_window(detail).rstrip("."))
        for source, detail in failures.items()
    ]
    return "\n".join([*lines, translate("Sources", "The others went on.")])
