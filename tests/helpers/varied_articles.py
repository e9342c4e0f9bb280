"""Many different articles out of a few: names and dates replaced, the gold moved along."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from annotations.importing import load
from annotations.model import Content, Mention, Span
from tests.helpers.gold_articles import GoldArticle

Edit = tuple[int, int, str]
Pools = Mapping[str, Sequence[str]]

NAMED = frozenset({"GPE", "LOC", "PER"})
"""Labels whose names are replaced."""

COINED = 0.4
"""The share of names that are new, as of a person nobody has read of before."""

_WORD = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}")
_DAY = re.compile(r"\b\d{1,2}(?=\. (?:Jan|Feb|März|April|Mai|Juni|Juli|Aug|Sept|Okt|Nov|Dez))")


def varied(
    articles: Sequence[GoldArticle], count: int, folder: Path, turn: int = 0
) -> list[GoldArticle]:
    """Return ``count`` articles: the given ones over and over, each time with other names.

    The very first time, turn 0, they are as they are. Their files are written into
    ``folder``, named by their ids.
    """
    pools = _pools(articles)
    return [
        _variant(
            articles[number % len(articles)], pools, turn + number // len(articles), folder
        )
        for number in range(count)
    ]


def _variant(one: GoldArticle, pools: Pools, turn: int, folder: Path) -> GoldArticle:
    name = f"{turn:02}-{one.article.id}"
    chance = Random(name)  # noqa: S311 - the same articles every time
    edits = _edits(one, pools, chance) if turn else []
    text = _edited(one.article.text, edits)
    path = folder / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    article, _ = load(path, "text")
    if article.text != text:
        raise AssertionError(f"{path} is read as something else")
    return GoldArticle(article, {key: _moved(made, edits) for key, made in one.gold.items()})


def _pools(articles: Sequence[GoldArticle]) -> Pools:
    """Return the words that names are made of, by label."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in articles:
        for label, word in _words(one):
            found[label].add(word)
    return {label: sorted(words) for label, words in found.items()}


def _words(one: GoldArticle) -> Iterator[tuple[str, str]]:
    for content in one.gold.values():
        if isinstance(content, Mention) and content.label in NAMED:
            for span in content.fragments:
                for word in _WORD.findall(one.article.text[span.start : span.end]):
                    yield content.label, word


def _edits(one: GoldArticle, pools: Pools, chance: Random) -> list[Edit]:
    """Return what is replaced, in order; the same word by the same one everywhere."""
    text = one.article.text
    borders = {
        place
        for content in one.gold.values()
        for span in content.fragments
        for place in (span.start, span.end)
    }
    found: dict[int, Edit] = {}
    for label, word in sorted(set(_words(one))):
        other = chance.choice(pools[label])
        if chance.random() < COINED:
            other = other[: len(other) // 2 + 1] + chance.choice(pools[label])[-4:].lower()
        for hit in re.finditer(rf"\b{word}(?=s?\b)", text):
            found[hit.start()] = (hit.start(), hit.end(), other)
    for hit in _DAY.finditer(text):
        day = str(1 + (int(hit.group()) + chance.randrange(28)) % 28)
        found[hit.start()] = (hit.start(), hit.end(), day)
    return [
        (start, end, new)
        for start, end, new in sorted(found.values())
        if not any(place in borders for place in range(start + 1, end))
    ]


def _edited(text: str, edits: Sequence[Edit]) -> str:
    parts, here = [], 0
    for start, end, new in edits:
        parts += [text[here:start], new]
        here = end
    return "".join((*parts, text[here:]))


def _moved(content: Content, edits: Sequence[Edit]) -> Content:
    def moved(place: int) -> int:
        return place + sum(
            len(new) - (end - start) for start, end, new in edits if end <= place
        )

    fragments = tuple(Span(moved(span.start), moved(span.end)) for span in content.fragments)
    return replace(content, fragments=fragments)
