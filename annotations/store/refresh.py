"""Which candidates of an article stay, go or come when candidates are made again. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotations.checks import outside_text
from annotations.errors import SourceError
from annotations.model import (
    Argument,
    Article,
    Candidate,
    Content,
    Event,
    Fragments,
    ItemId,
)

Key = tuple[str, Fragments, str]
"""Kind, place and label: candidates that agree in it are the same to a reviewer."""

_ID = re.compile(r"[mv][1-9][0-9]{0,8}")


@dataclass(frozen=True, slots=True)
class Refresh:
    """The candidates to delete, and then the ones to insert, under their final ids.

    ``ids`` says what became of the ids of the new candidates.
    """

    delete: frozenset[ItemId]
    insert: tuple[Candidate, ...]
    ids: Mapping[ItemId, ItemId]


@dataclass(frozen=True, slots=True)
class Present:
    """What an article holds before: ``held`` are the items that the journal speaks of.

    ``decided`` gives what reviewers who see candidates decided or added; several of them may
    have decided the same item differently.
    """

    candidates: Mapping[ItemId, Candidate]
    held: frozenset[ItemId]
    decided: tuple[tuple[ItemId, Content], ...] = ()


def key_of(content: Content) -> Key:
    """Return what makes two candidates the same."""
    return content.kind, content.fragments, content.label


def is_item_id(item: str, content: Content) -> bool:
    """Say whether ``item`` is an id (``m7``, ``v3``) that fits the kind of ``content``."""
    return bool(_ID.fullmatch(item)) and (item[0] == "m") == (content.kind == "mention")


def prove_candidates(article: Article, candidates: Sequence[Candidate]) -> None:
    """Prove that candidates lie in the text and refer to each other.

    Raises:
        SourceError: One does not; the message names article, source and candidate.
    """
    known = {candidate.id for candidate in candidates}
    if len(known) < len(candidates):
        raise SourceError(f"article {article.id}: two candidates have the same id")
    for candidate in candidates:
        wrong = _wrong(article, candidate, known)
        if wrong:
            raise SourceError(
                f"article {article.id}: the candidate {candidate.id} of {candidate.source} "
                f"{wrong}; it was not taken in"
            )


def plan(present: Present, candidates: Sequence[Candidate]) -> Refresh:
    """Return what to delete and insert so that ``candidates`` become the open ones.

    What the journal speaks of stays as it is, with all that it refers to. Open ones equal in
    kind, place and label keep their id. What equals one that stays, or what a reviewer decided,
    is dropped, and arguments refer to that instead.
    """
    staying = fixed(present)
    ids = _ids(present, staying, candidates)
    old = present.candidates
    settled = staying | {item for item, _ in present.decided}
    made = [
        _renamed(candidate, ids) for candidate in candidates if ids[candidate.id] not in settled
    ]
    first: dict[ItemId, Candidate] = {}
    for candidate in made:
        first.setdefault(candidate.id, candidate)
    changed = tuple(made for made in first.values() if old.get(made.id) != made)
    same = first.keys() - {made.id for made in changed}
    return Refresh(frozenset(old) - staying - same, changed, ids)


def fixed(present: Present) -> frozenset[ItemId]:
    """Return the candidates that the journal speaks of, and what they refer to."""
    return with_fillers(present.candidates, present.held)


def with_fillers(
    candidates: Mapping[ItemId, Candidate], wanted: Iterable[ItemId]
) -> frozenset[ItemId]:
    """Return those of ``wanted`` that are ``candidates``, and all that they refer to."""
    found = {item for item in wanted if item in candidates}
    todo = list(found)
    while todo:
        content = candidates[todo.pop()].content
        for argument in content.arguments if isinstance(content, Event) else ():
            if argument.ref in candidates and argument.ref not in found:
                found.add(argument.ref)
                todo.append(argument.ref)
    return frozenset(found)


def _ids(
    present: Present, staying: frozenset[ItemId], candidates: Iterable[Candidate]
) -> dict[ItemId, ItemId]:
    """Return the final id of each new candidate."""
    old = present.candidates
    taken = {key_of(content): item for item, content in present.decided}
    taken |= {key_of(old[item].content): item for item in sorted(staying, reverse=True)}
    free: dict[Key, list[ItemId]] = defaultdict(list)
    for item in sorted(old.keys() - staying, key=lambda item: -int(item[1:])):
        free[key_of(old[item].content)].append(item)
    fresh = _Fresh({*old, *present.held, *(item for item, _ in present.decided)})
    ids: dict[ItemId, ItemId] = {}
    for candidate in candidates:
        key = key_of(candidate.content)
        if key not in taken:
            final = free[key].pop() if free[key] else fresh.next(candidate.id)
            ids[candidate.id] = final
            if key[0] == "mention":
                taken[key] = final
        else:
            ids[candidate.id] = taken[key]
    return ids


class _Fresh:
    """Ids that nothing has used: those of the list where nothing was there before."""

    def __init__(self, used: Collection[ItemId]) -> None:
        self._last = {letter: _last(used, letter) for letter in "mv"}
        self._keeps = not used

    def next(self, proposed: ItemId) -> ItemId:
        if self._keeps:
            return proposed
        letter = proposed[0]
        self._last[letter] += 1
        return ItemId(f"{letter}{self._last[letter]}")


def _last(used: Iterable[ItemId], letter: str) -> int:
    return max((int(item[1:]) for item in used if item[0] == letter), default=0)


def _renamed(candidate: Candidate, ids: Mapping[ItemId, ItemId]) -> Candidate:
    content = candidate.content
    if isinstance(content, Event):
        filled = tuple(Argument(arg.role, ids[arg.ref]) for arg in content.arguments)
        content = replace(content, arguments=filled)
    return replace(candidate, id=ids[candidate.id], content=content)


def _wrong(article: Article, candidate: Candidate, known: Collection[ItemId]) -> str:
    content = candidate.content
    if not is_item_id(candidate.id, content):
        return f"has an id that is none of a {content.kind}"
    if outside_text(article, content):
        return f"ends at {content.fragments[-1].end}, beyond the text"
    if not 0.0 <= candidate.score <= 1.0:
        return f"has the score {candidate.score}, which is not in 0 to 1"
    if isinstance(content, Event):
        loose = [arg.ref for arg in content.arguments if arg.ref not in known]
        if loose:
            return f"refers to {loose[0]}, which is not in the list"
    return ""
