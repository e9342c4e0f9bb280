"""What one rule for each word would leave at best, chosen with the answers at hand.

For each word that was met with a label in the articles told, right or wrong, there are three
rules: to leave the program's opinion, to mark the word wherever it stands, to mark it nowhere.
The rule is taken that fits the other articles best, after a look at them; arguments, which are
alike by type, role and label, are left or dropped. A trigger that is marked rightly brings its
right arguments. So a memory of words, however well it weighs what it saw, leaves more: only by
reading the sentence can one get below.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from annotations.model import Article, Span
from tests.helpers.perfect_memory import Fact, Facts, Like

_KINDS = {"mentions": "mention", "triggers": "event"}


class Read(NamedTuple):
    """An article, what is right in it and what the program found."""

    article: Article
    right: Facts
    found: Facts


def ruled(told: Iterable[tuple[Facts, Facts]], rest: Sequence[Read]) -> list[Facts]:
    """Return for each article of the ``rest`` what is found there with the best rules.

    ``told``: of each article that was reviewed what is right, and what was found.
    """
    known = {like for both in told for facts in both for like in facts.values()}
    dropped, added = _gains(known, rest)
    return [_with_rules(one, _positive(dropped), _positive(added)) for one in rest]


def _gains(known: set[Like], rest: Sequence[Read]) -> tuple[Counter[Like], Counter[Like]]:
    """Return how many errors fewer there are if a word is never marked, and if it always is."""
    dropped: Counter[Like] = Counter()
    added: Counter[Like] = Counter()
    for one in rest:
        for fact, like in one.found.items():
            dropped[like] += 0 if like not in known else -1 if fact in one.right else 1
        for fact, like in _everywhere(one, known).items():
            if fact not in one.found:
                added[like] += 1 if fact in one.right else -1
    return dropped, added


def _positive(gains: Counter[Like]) -> set[Like]:
    return {like for like, gain in gains.items() if gain > 0}


def _with_rules(one: Read, dropped: set[Like], added: set[Like]) -> Facts:
    more = _everywhere(one, added)
    whole = {fact: like for fact, like in one.right.items() if fact[:3] in more}
    left = {
        fact: like
        for fact, like in one.found.items()
        if like not in dropped or (like in added and fact in more)
    }
    return {**left, **more, **whole}


def _everywhere(one: Read, likes: set[Like]) -> dict[Fact, Like]:
    """Return a mention or trigger at each place of these words, and the right ones in parts."""
    text = one.article.text.lower()
    made: dict[Fact, Like] = {
        fact: like for fact, like in one.right.items() if like in likes and like[0] in _KINDS
    }
    for like in likes:
        if like[0] in _KINDS:
            kind, label, word = _KINDS[like[0]], like[1], like[2]
            made |= {(kind, (span,), label): like for span in _places(word, text)}
    return made


def _places(word: str, text: str) -> Iterator[Span]:
    if word in text:
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            yield Span(found.start(), found.end())
