"""What a memory could learn at the very best: it knows when to trust itself.

Told what is right and what the program found in some articles, it mends on another article
every error whose like it was told: what is missed is found if something like it was right
once, what is wrong is dropped if something like it was wrong once, and nothing right is ever
touched. No real memory can do that, since it sees only whether things are alike. Mentions and
triggers are alike with the same label and the same word; arguments with the same type of
event, beginning of the trigger, role, and label of the filler.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from annotations.model import Article, Content, Event, ItemId
from tests.helpers.simulated_review import key_of

Fact = tuple[object, ...]
Like = tuple[str, ...]
"""What a fact has in common with others; first its kind."""

Facts = Mapping[Fact, Like]

_BEGINNING = 6


def facts_of(article: Article, items: Mapping[ItemId, Content]) -> Facts:
    """Return each mention, trigger and argument of ``items`` with what it is alike by."""
    return dict(_facts(article, items))


def _facts(article: Article, items: Mapping[ItemId, Content]) -> Iterator[tuple[Fact, Like]]:
    for content in items.values():
        word = article.surface(content.fragments).lower()
        kind = "triggers" if isinstance(content, Event) else "mentions"
        yield key_of(content), (kind, content.label, word)
        for argument in content.arguments if isinstance(content, Event) else ():
            filler = items.get(argument.ref)
            if filler is not None:
                fact = (*key_of(content), argument.role, filler.fragments)
                like = ("arguments", content.label, word[:_BEGINNING], argument.role)
                yield fact, (*like, filler.label)


class PerfectMemory:
    """Remembers what was right and what was wrong in the articles it was told."""

    def __init__(self, told: Iterable[tuple[Facts, Facts]]) -> None:
        """``told``: of each article what is right, and what was found."""
        self._right: set[Like] = set()
        self._wrong: set[Like] = set()
        for right, found in told:
            self._right.update(right.values())
            self._wrong.update(like for fact, like in found.items() if fact not in right)

    def mended(self, right: Facts, found: Facts) -> Facts:
        """Return ``found`` with every error mended whose like was told."""
        kept = {
            fact: like
            for fact, like in found.items()
            if fact in right or like not in self._wrong
        }
        return kept | {fact: like for fact, like in right.items() if like in self._right}
