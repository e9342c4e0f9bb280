"""Where a noun group begins: its head with its adjectives, without article and number."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from annotations.candidates.lists import sections
from annotations.candidates.peoples import is_adjective_of_place
from annotations.candidates.words import Words

_ADJECTIVE = re.compile(r"[a-zäöüß]\w*(?:-\w+)*(?:e|en|em|er|es)")
_STRONG = re.compile(
    r".*(?:lich|isch|ig|bar|sam|haft|los|frei|nah|stark|treu|weit|mäßig|nahe|ell|iv|ös|gesamt"
    r"|al|ander|weiter)"
    r"(?:e|en|em|er|es)|bewaffnete[nrms]?|(?:letzt|erst|groß|gross|klein|alt|neu|jung|früher|ehemalig)"
    r"(?:e|en|em|er|es|ere|eren|erer|eres|erem)|.{3,}(?:er|em|es)|beide[nr]?"
)


class SmallWords(NamedTuple):
    """The words that may stand before a noun group, and those that are never adjectives."""

    opening: frozenset[str]
    never: frozenset[str]


@cache
def small_words() -> SmallWords:
    """Return the lists, read on first use."""
    lists = sections("words/groups_of_words.txt")
    numbers = sections("words/count.txt")["number"]
    opening = lists["determiner"] | lists["preposition"] | lists["conjunction"] | numbers
    return SmallWords(opening, opening | lists["other"])


@lru_cache(maxsize=32768)
def _may_be_adjective(token: str) -> int:
    """Return 2 where the form says adjective, 1 where it may be one, else 0."""
    if len(token) < 4 or token in small_words().never:
        return 0
    if is_adjective_of_place(token):
        return 2
    if not _ADJECTIVE.fullmatch(token):
        return 0
    return 2 if _STRONG.fullmatch(token) else 1


def group_start(words: Words, head: int) -> int:
    """Return the index of the first adjective of the noun group whose noun is at ``head``."""
    start = head
    while words.same_sentence(start - 1, head):
        token = words.tokens[start - 1]
        if _is_compound(token):
            start -= 1
            continue
        if token[0].isupper() and not is_adjective_of_place(token):
            if not words.is_first(start - 1) or not _may_be_adjective(token.lower()):
                break
            return start - 1
        sure = _may_be_adjective(token)
        if sure == 2 or (sure == 1 and _opens(words, start - 2)):
            start -= 1
            continue
        joined = _joined(words, start, head)
        if joined == start:
            break
        start = joined
    return start


def _is_compound(token: str) -> bool:
    """Say whether ``token`` is an adjective of two parts ("US-geführten", "Al-Kaida-nahe")."""
    if "-" not in token:
        return False
    last = token.rpartition("-")[2]
    return last[:1].islower() and bool(_ADJECTIVE.fullmatch(last))


def _opens(words: Words, index: int) -> bool:
    """Say whether the word at ``index`` may stand right before an adjective."""
    if index < 0 or words.is_first(index + 1):
        return True
    token = words.tokens[index]
    if token.startswith(","):
        return index > 0 and _may_be_adjective(words.tokens[index - 1]) > 0
    return (
        token.lower() in small_words().opening
        or (token.isdigit() and len(token) < 4)
        or not token[0].isalnum()
        or _may_be_adjective(token) > 0
    )


def _joined(words: Words, start: int, head: int) -> int:
    """Return where a group joined by "und" or a comma goes on ("kurdische und arabische")."""
    joint = words.at(start - 1)
    if start == head or joint not in {"und", "oder", "sowie"}:
        return start
    before, after = words.at(start - 2), words.tokens[start]
    both = is_adjective_of_place(before) and is_adjective_of_place(after)
    return start - 2 if both and words.same_sentence(start - 2, head) else start
