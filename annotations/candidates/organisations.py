"""Organisations of a country by their ordinary designation: "syrisches Außenministerium"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotations.candidates.hits import Hit
from annotations.candidates.peoples import derived
from annotations.candidates.words import Words

_ORDINARY = re.compile(
    r"(?:\w+ministerium|parlament|präsidialamt|außenamt|zentralbank"
    r"|(?:auslands|inlands|militär)?geheimdienst|generalstab|nationalversammlung|nationalbank"
    r"|staatsfernsehen|staatsagentur)(?:s|es)?"
)


def is_body(token: str) -> bool:
    """Say whether ``token`` is the ordinary word for an organisation of a country."""
    long = len(token) >= 8 and token[0].isupper()
    return long and _ORDINARY.fullmatch(token.lower()) is not None


def organisations(words: Words, at: Sequence[int]) -> Iterator[Hit]:
    """Yield ministries and the like that stand ``at``, with the adjective of their country."""
    for index in at:
        if not words.same_sentence(index - 1, index):
            continue
        following = words.at(index + 1)
        if following.isupper() and len(following) > 1 and words.same_sentence(index, index + 1):
            continue
        parts = derived(words.tokens[index - 1])
        if len(parts) == 1 and parts[0][2] == "GPE":
            start, end = words.starts[index - 1], words.ends[index]
            yield Hit(start, end, "ORG", 0.85, "organisation of a country")
