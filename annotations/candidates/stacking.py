"""What a tagger stacked on the other sources sees: the words, and what those sources say.

One tagger reads mentions that stand by themselves, the outermost at each place; the other
reads the words of triggers. Both learn from little, because the sources have done the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from annotations.candidates.features import features
from annotations.candidates.hits import NAME, PART, attribute
from annotations.candidates.tagger import OUTSIDE
from annotations.candidates.words import Words
from annotations.model import Candidate, Content, Event, Mention


def is_read(content: Content) -> bool:
    """Say whether the tagger of mentions reads such a mention: whole words, marked alone."""
    return (
        isinstance(content, Mention)
        and len(content.fragments) == 1
        and attribute(content, "form") != PART
        and (attribute(content, "mention") in {"", NAME} or content.label == "MIL")
    )


def label_of(content: Mention) -> str:
    """Return what the tagger calls a mention: label, kind and form."""
    kind, form = attribute(content, "mention"), attribute(content, "form")
    return f"{content.label}/{kind}/{form}"


def outermost(contents: Iterable[Content]) -> list[Mention]:
    """Return the mentions that are read and lie in no other that is, in text order."""
    read = sorted(
        (one for one in contents if isinstance(one, Mention) and is_read(one)),
        key=lambda one: (one.fragments[0].start, -one.fragments[0].end),
    )
    kept: list[Mention] = []
    for one in read:
        if not kept or one.fragments[0].start >= kept[-1].fragments[0].end:
            kept.append(one)
    return kept


def mention_tags(words: Words, contents: Iterable[Content]) -> list[str]:
    """Return a BIO tag for each word; mentions that cut a word are left out."""
    tags = [OUTSIDE] * len(words)
    for one in outermost(contents):
        span = one.fragments[0]
        first, last = words.index_of(span.start), words.index_of(span.end)
        if first == last or words.starts[first] != span.start:
            continue
        if words.ends[last - 1] != span.end:
            continue
        name = label_of(one)
        tags[first:last] = [f"B-{name}"] + [f"I-{name}"] * (last - first - 1)
    return tags


def trigger_tags(words: Words, contents: Iterable[Content]) -> list[str]:
    """Return the event type of each word that belongs to a trigger."""
    tags = [OUTSIDE] * len(words)
    for one in contents:
        if isinstance(one, Event):
            for span in one.fragments:
                for at in range(words.index_of(span.start), words.index_of(span.end)):
                    tags[at] = one.type
    return tags


def stacked(
    words: Words, tags: Sequence[str], scores: Mapping[int, float]
) -> list[list[bytes]]:
    """Return the features of each word: its own, and what the sources say there and beside it.

    ``tags`` are the sources' own, ``scores`` their scores by word.
    """
    rows: list[list[bytes]] = []
    for first, last in sentences(words):
        rows += features(words.tokens[first:last])
    for at, row in enumerate(rows):
        fifth = round(scores.get(at, 0.0) * 5)
        row.extend(_said_here(tags[at], fifth, words.tokens[at].lower()[-3:]))
        if words.same_sentence(at - 1, at):
            row.append(_said_beside(-1, tags[at - 1]))
        if words.same_sentence(at, at + 1):
            row.append(_said_beside(1, tags[at + 1]))
    return rows


@lru_cache(maxsize=16384)
def _said_here(tag: str, fifth: int, ending: str) -> tuple[bytes, ...]:
    """Return what the sources say of a word: tag, score in fifths, tag of such an ending."""
    return f"b={tag}".encode(), f"b={tag}:{fifth}".encode(), f"b={tag}|{ending}".encode()


@lru_cache(maxsize=1024)
def _said_beside(step: int, tag: str) -> bytes:
    """Return what the sources say of the word so many words behind."""
    return f"b{step}={tag}".encode()


def scores_by_word(words: Words, candidates: Iterable[Candidate]) -> dict[int, float]:
    """Return for each word the highest score of a candidate that covers it."""
    scores: dict[int, float] = {}
    for one in candidates:
        for span in one.content.fragments:
            for at in range(words.index_of(span.start), words.index_of(span.end)):
                scores[at] = max(scores.get(at, 0.0), one.score)
    return scores


def sentences(words: Words) -> Iterator[tuple[int, int]]:
    """Return first and last (exclusive) word of each sentence; long ones in pieces."""
    return words.pieces(400)
