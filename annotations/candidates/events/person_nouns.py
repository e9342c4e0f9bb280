"""Nouns of persons: from the masculine base form to the feminine and the plurals.

The lexicon writes ``Lehrer``; ``Arzt/Ärzte`` where no rule makes the plural; ``Kunde:only``
where compounds that end so are something else ("Sekunde").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_WEAK = "ist ent ant and at oge urg graf soph nom krat path ekt ot et".split()
_STRONG = ("ling", "eur", "är", "ör", "iar")


def expanded(heads: Mapping[str, Any]) -> dict[str, Any]:
    """Return ``heads`` with every class ``o`` (nouns of persons) spread over m, f and p."""
    made = dict(heads)
    for label, classes in heads.items():
        if not isinstance(classes, Mapping):
            continue
        kept = {name: words for name, words in classes.items() if name != "o"}
        for word in classes.get("o", "").split():
            for gender, forms in _spread(word).items():
                kept[gender] = " ".join([kept.get(gender, ""), *forms]).strip()
        made[label] = kept
    return made


def _spread(word: str) -> dict[str, list[str]]:
    """Return the base forms of a noun of persons by gender, plurals under ``p``."""
    noun, mark, only = word.partition(":")
    noun, _, plural = noun.partition("/")
    only = mark + only
    found = {"m": [noun], "f": [], "p": [plural or _plural(noun)]}
    if noun.endswith("mann"):
        found["p"] += [noun.removesuffix("mann") + "männer"]
        found["f"], women = [noun.removesuffix("mann") + "frau"], "frauen"
        found["p"] += [noun.removesuffix("mann") + women]
    elif not noun.endswith(("ling", "boss")):
        woman = noun.removesuffix("e") + "in"
        if noun[-4:] in {"Arzt", "arzt"}:
            woman = noun[:-4] + ("Ärztin" if noun == "Arzt" else "ärztin")
        elif noun.endswith("anwalt") or noun == "Anwalt":
            woman = noun[:-4] + "ältin"
        found["f"].append(woman)
        found["p"].append(woman + "nen")
    return {gender: [form + only for form in forms] for gender, forms in found.items()}


def _plural(noun: str) -> str:
    """Return the plural that a noun of persons has by rule."""
    if noun.endswith("mann"):
        return noun.removesuffix("mann") + "leute"
    if noun.endswith("e"):
        return noun + "n"
    if noun.endswith(("er", "el", "en")):
        return noun
    if noun.endswith(_STRONG):
        return noun + "e"
    if noun.endswith(("or", *_WEAK)):
        return noun + "en"
    return noun + "s"
