"""What a careful reviewer would decide: candidates brought to the hand-made gold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotations.candidates.evidence import Taught
from annotations.model import Article, Candidate, Content, Fragments, ItemId, Outcome

Key = tuple[str, Fragments, str]


def key_of(content: Content) -> Key:
    """Return kind, place and label."""
    return content.kind, content.fragments, content.label


def decisions(
    article: Article, candidates: Sequence[Candidate], gold: Mapping[ItemId, Content]
) -> Iterator[Taught]:
    """Yield one decision for each candidate, and one for each item that none proposes.

    A candidate is accepted where the gold has it, corrected where gold of its kind overlaps it
    that no candidate hits, and rejected else.
    """
    wanted = {key_of(content): content for content in gold.values()}
    hit = wanted.keys() & {key_of(candidate.content) for candidate in candidates}
    left = {key: content for key, content in wanted.items() if key not in hit}
    for candidate in candidates:
        content = candidate.content
        if key_of(content) in hit:
            surface = article.surface(content.fragments)
            made = wanted[key_of(content)]
            yield Taught(Outcome.CORRECTED, made, surface, content, surface)
            continue
        other = _nearest(content, left)
        if other is None:
            yield _taught(article, Outcome.REJECTED, content)
            continue
        made = left.pop(other)
        surface = article.surface(content.fragments)
        yield Taught(Outcome.CORRECTED, made, article.surface(made.fragments), content, surface)
    for content in left.values():
        yield _taught(article, Outcome.ADDED, content)


def _taught(article: Article, outcome: Outcome, content: Content) -> Taught:
    return Taught(outcome, content, article.surface(content.fragments))


def _nearest(content: Content, left: Mapping[Key, Content]) -> Key | None:
    """Return the gold that overlaps ``content`` most, by shared code points."""

    def shared(key: Key) -> int:
        return sum(
            max(0, min(a.end, b.end) - max(a.start, b.start))
            for a in content.fragments
            for b in key[1]
        )

    same = [key for key in left if key[0] == content.kind and shared(key)]
    return max(same, key=shared, default=None)
