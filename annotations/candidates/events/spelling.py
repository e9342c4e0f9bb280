"""Spelling helpers of the event rules: folded words, inflected nouns and adjectives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_UMLAUTS = {"au": "äu", "a": "ä", "o": "ö", "u": "ü"}
_ENDINGS = ("", "s", "es", "e", "en", "n")
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


def fold(word: str) -> str:
    """Return ``word`` in lower case with Swiss ss, as the tables spell it."""
    return word.lower().replace("ß", "ss")


def has_part(text: str, parts: Iterable[str]) -> bool:
    """Whether one of ``parts`` stands in ``text``."""
    return any(map(text.__contains__, parts))


def noun_forms(noun: str) -> set[str]:
    """Return the folded forms a noun can take; ``Fall:sg`` gives no plural.

    ``Einigung:only`` says that compounds ending so are something else; it has all forms.

    Some forms do not exist in German; they do no harm.
    """
    noun, _, number = noun.partition(":")
    stem = fold(noun)
    if number.startswith("sg"):
        return {stem, stem + "s", stem + "es"}
    forms = {stem + ending for ending in _ENDINGS}
    if noun.endswith("nis"):
        forms |= {stem + "se", stem + "sen", stem + "ses"}
    forms |= {_umlaut(stem) + ending for ending in ("e", "en")}
    return forms


def _umlaut(stem: str) -> str:
    """Return ``stem`` with its last plain vowel changed, as in many plurals."""
    for at in range(len(stem) - 1, -1, -1):
        if stem[at : at + 1] in "aou":
            if at and stem[at - 1 : at + 1] == "au":
                return stem[: at - 1] + "äu" + stem[at + 1 :]
            return stem[:at] + _UMLAUTS[stem[at]] + stem[at + 1 :]
        if stem[at] in "äöüei" and stem[at - 1 : at + 1] not in ("ei", "eu", "ie"):
            return stem
    return stem


def uninflected(word: str) -> Iterator[str]:
    """Give the stems that an inflected adjective or participle can have."""
    for ending in ADJECTIVE_ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)]
