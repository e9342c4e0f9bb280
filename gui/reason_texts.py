"""Why a candidate was proposed, in the language of the window.

The sources without Qt say it in English, parts divided by semicolons. Parts that are known here
are said anew; what others write stays as it is.
"""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotations.candidates.correspondence import shipped_schema
from annotations.schema import Schema
from gui.sentences import label_name, role_name, shipped_word

CORRESPONDENCE = str(
    QT_TRANSLATE_NOOP("Reasons", "the program’s {0} is {1} here, {2} of {3} times")
)
EXPECTATION = str(QT_TRANSLATE_NOOP("Reasons", "the program’s {0} may be {1} here"))

REASONS: tuple[str, ...] = (
    str(QT_TRANSLATE_NOOP("Reasons", "tagger")),
    str(QT_TRANSLATE_NOOP("Reasons", "quoted by a language model")),
    str(QT_TRANSLATE_NOOP("Reasons", "doubtful: it stands there {0} times")),
    str(QT_TRANSLATE_NOOP("Reasons", "doubtful: it stands there with other spaces or case")),
    str(QT_TRANSLATE_NOOP("Reasons", "elsewhere in the article")),
    str(QT_TRANSLATE_NOOP("Reasons", "in the article's voice")),
    str(QT_TRANSLATE_NOOP("Reasons", "describes an armed actor")),
    str(QT_TRANSLATE_NOOP("Reasons", "listed among {0}")),
    str(QT_TRANSLATE_NOOP("Reasons", "derived adjective")),
    str(QT_TRANSLATE_NOOP("Reasons", "adjective of a town")),
    str(QT_TRANSLATE_NOOP("Reasons", "description needed as {0}")),
    str(QT_TRANSLATE_NOOP("Reasons", "pronoun needed as {0}")),
    str(QT_TRANSLATE_NOOP("Reasons", "only possible")),
    str(QT_TRANSLATE_NOOP("Reasons", "description that no event needs")),
    str(QT_TRANSLATE_NOOP("Reasons", "name in a compound")),
    str(QT_TRANSLATE_NOOP("Reasons", "country in a compound")),
    str(QT_TRANSLATE_NOOP("Reasons", "side of a country")),
    str(QT_TRANSLATE_NOOP("Reasons", "name ending in {0}")),
    str(QT_TRANSLATE_NOOP("Reasons", "verb of “{0}”")),
    str(QT_TRANSLATE_NOOP("Reasons", "noun of “{0}”")),
    str(QT_TRANSLATE_NOOP("Reasons", "participle of “{0}”")),
    str(QT_TRANSLATE_NOOP("Reasons", "idiom of “{0}”")),
    str(QT_TRANSLATE_NOOP("Reasons", "subjunctive")),
    str(QT_TRANSLATE_NOOP("Reasons", "forces of a country or unit")),
    str(QT_TRANSLATE_NOOP("Reasons", "organisation of a country")),
    str(QT_TRANSLATE_NOOP("Reasons", "expression of time: {0}")),
    str(QT_TRANSLATE_NOOP("Reasons", "expression of time")),
    str(QT_TRANSLATE_NOOP("Reasons", "number: {0}")),
    str(QT_TRANSLATE_NOOP("Reasons", "number")),
    str(QT_TRANSLATE_NOOP("Reasons", "told by a source")),
    str(QT_TRANSLATE_NOOP("Reasons", "told in an answer")),
    str(QT_TRANSLATE_NOOP("Reasons", "counted by a source")),
    str(QT_TRANSLATE_NOOP("Reasons", "spoken of")),
    str(QT_TRANSLATE_NOOP("Reasons", "the armed actor spoken of")),
    str(QT_TRANSLATE_NOOP("Reasons", "soll: hearsay")),
    str(QT_TRANSLATE_NOOP("Reasons", "name by its make")),
    str(QT_TRANSLATE_NOOP("Reasons", "supposed")),
    str(QT_TRANSLATE_NOOP("Reasons", "people in a compound")),
    str(QT_TRANSLATE_NOOP("Reasons", "würde")),
    str(QT_TRANSLATE_NOOP("Reasons", "content of a promise or threat")),
    str(QT_TRANSLATE_NOOP("Reasons", "content of a denial")),
    str(QT_TRANSLATE_NOOP("Reasons", "purpose")),
    str(QT_TRANSLATE_NOOP("Reasons", "ready to")),
    str(QT_TRANSLATE_NOOP("Reasons", "feared or possible")),
    str(QT_TRANSLATE_NOOP("Reasons", "a source is named")),
    str(QT_TRANSLATE_NOOP("Reasons", "the next sentence names the source")),
    str(QT_TRANSLATE_NOOP("Reasons", "after {0}")),
    str(QT_TRANSLATE_NOOP("Reasons", "Arabic name")),
    str(QT_TRANSLATE_NOOP("Reasons", "people by origin")),
    str(QT_TRANSLATE_NOOP("Reasons", "place of that name")),
    str(QT_TRANSLATE_NOOP("Reasons", "object of a verb of saying")),
    str(QT_TRANSLATE_NOOP("Reasons", "governed by a verb of saying")),
    str(QT_TRANSLATE_NOOP("Reasons", "others say {0}")),
    str(QT_TRANSLATE_NOOP("Reasons", "others mark another extent")),
    str(QT_TRANSLATE_NOOP("Reasons", "may, can or is allowed to")),
    str(QT_TRANSLATE_NOOP("Reasons", "before a noun")),
    str(QT_TRANSLATE_NOOP("Reasons", "announced, planned or demanded")),
    str(QT_TRANSLATE_NOOP("Reasons", "announced")),
    str(QT_TRANSLATE_NOOP("Reasons", "planned")),
    str(QT_TRANSLATE_NOOP("Reasons", "planned or tried")),
    str(QT_TRANSLATE_NOOP("Reasons", "intention or wish")),
    str(QT_TRANSLATE_NOOP("Reasons", "wanted or announced")),
    str(QT_TRANSLATE_NOOP("Reasons", "wanted, feared or announced")),
    str(QT_TRANSLATE_NOOP("Reasons", "negated")),
    str(QT_TRANSLATE_NOOP("Reasons", "denied or prevented")),
    str(QT_TRANSLATE_NOOP("Reasons", "denied or failed")),
    str(QT_TRANSLATE_NOOP("Reasons", "future")),
    str(QT_TRANSLATE_NOOP("Reasons", "a condition")),
    str(QT_TRANSLATE_NOOP("Reasons", "a rumour")),
    str(QT_TRANSLATE_NOOP("Reasons", "a word of doubt")),
    str(QT_TRANSLATE_NOOP("Reasons", "a word of hearsay")),
    str(QT_TRANSLATE_NOOP("Reasons", "may be")),
    str(QT_TRANSLATE_NOOP("Reasons", "only what goes on can end")),
    str(QT_TRANSLATE_NOOP("Reasons", "learnt from the finished articles")),
    str(QT_TRANSLATE_NOOP("Reasons", "type learnt from the finished articles")),
    str(QT_TRANSLATE_NOOP("Reasons", "accepted {0} of {1} times in this project")),
    str(QT_TRANSLATE_NOOP("Reasons", "accepted once in this project")),
    str(QT_TRANSLATE_NOOP("Reasons", "accepted {0} times in this project")),
    str(QT_TRANSLATE_NOOP("Reasons", "{0} became {1} in this project")),
    CORRESPONDENCE,
    EXPECTATION,
    str(QT_TRANSLATE_NOOP("Reasons", "quoted by a language model")),
)
"""What the sources write, {0} ... being what they fill in; translated as it is."""

WORDS: dict[str, str] = {
    "actors": str(QT_TRANSLATE_NOOP("Reasons", "actors")),
    "countries": str(QT_TRANSLATE_NOOP("Reasons", "countries")),
    "facilities": str(QT_TRANSLATE_NOOP("Reasons", "facilities")),
    "groups": str(QT_TRANSLATE_NOOP("Reasons", "groups")),
    "landscapes": str(QT_TRANSLATE_NOOP("Reasons", "landscapes")),
    "organisations": str(QT_TRANSLATE_NOOP("Reasons", "organisations")),
    "persons": str(QT_TRANSLATE_NOOP("Reasons", "persons")),
    "places": str(QT_TRANSLATE_NOOP("Reasons", "places")),
    "works": str(QT_TRANSLATE_NOOP("Reasons", "works")),
}
"""The names of the lists."""


def reason_text(reason: str, schema: Schema | None = None) -> str:
    """Return a candidate's reason in words; with a schema its roles have their names.

    What the program's word is called in the project comes first.
    """
    return "; ".join(filter(None, reason_parts(reason, schema)))


def reason_parts(reason: str, schema: Schema | None = None) -> tuple[str, str]:
    """Return what the program's word is called in the project, and the rest of a reason.

    Either may be empty. A word that is called the same says nothing new, and stays in the rest.
    """
    called: list[str] = []
    others: list[str] = []
    for part in reason.split("; "):
        text, is_other = _part(part, schema)
        (called if is_other else others).append(text)
    return "; ".join(called), "; ".join(filter(None, others))


def _part(part: str, schema: Schema | None) -> tuple[str, bool]:
    """Return a part in words, and whether it says that a word is called otherwise here."""
    for pattern, wording in _patterns():
        found = pattern.fullmatch(part)
        if found and wording in {CORRESPONDENCE, EXPECTATION}:
            theirs, own, *times = found.groups()
            said = shipped_word(theirs)
            called = label_name(schema, own) if schema is not None else own
            return _translated(wording).format(said, called, *times), said != called
        if found:
            values = (_value(one, schema) for one in found.groups())
            return _translated(wording).format(*values), False
    return part, False


def _value(text: str, schema: Schema | None) -> str:
    if text in WORDS:
        return _translated(WORDS[text])
    if schema is None:
        return text
    own = role_name(schema, text)
    return own if own != text else role_name(shipped_schema(), text)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Reasons", text)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.sub(r"\\\{\d\\\}", "(.*?)", re.escape(said))), said) for said in REASONS
    )
