"""Organisations of a country by their ordinary designation: "syrisches Außenministerium"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.candidates.hits import Hit
from annotations.candidates.peoples import derived
from annotations.candidates.words import Words

_ORDINARY = re.compile(
    r"(?:\w+ministerium|parlament|präsidialamt|außenamt|zentralbank"
    r"|(?:auslands|inlands|militär)?geheimdienst|generalstab|nationalversammlung|nationalbank"
    r"|staatsfernsehen|staatsagentur)(?:s|es)?"
)


def organisations(words: Words) -> Iterator[Hit]:
    """Yield ministries, parliaments and the like with the adjective of their country."""
    for index in words.capitals:
        token = words.tokens[index]
        if len(token) < 8 or not words.same_sentence(index - 1, index):
            continue
        if not token[0].isupper() or not _ORDINARY.fullmatch(token.lower()):
            continue
        parts = derived(words.tokens[index - 1])
        if len(parts) == 1 and parts[0][2] == "GPE":
            start, end = words.starts[index - 1], words.ends[index]
            yield Hit(start, end, "ORG", 0.85, "organisation of a country")
