"""The pipeline: all sources of a project over one article, and one opinion out of them.

Order: the sources of mentions, then the joined mentions go to the sources of events, which
may add mentions that they need as arguments. What no event uses and the guideline marks only
as an argument is left out at the end.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from annotations.candidates.base import Source
from annotations.candidates.border import Border
from annotations.candidates.correspondence import is_translated
from annotations.candidates.counted import with_counted
from annotations.candidates.hits import NAME, ONLY_POSSIBLE, attribute
from annotations.candidates.languages import language_for_sources, reads
from annotations.candidates.merging import renumbered, united, without_lost
from annotations.candidates.resting import resting_collector
from annotations.candidates.trimming import without_triggers
from annotations.candidates.vocabulary import obeying
from annotations.candidates.words import Words, words_of
from annotations.errors import AnnotationError
from annotations.model import Article, Candidate, Event, ItemId, Mention
from annotations.schema import Schema

LOG = logging.getLogger(__name__)

USUAL = 0.3
"""The score from which on candidates are shown if nobody says otherwise."""

ALWAYS_NOMINAL = frozenset({"MIL"})
"""Labels whose nominal mentions are marked whether or not an event uses them."""


NEEDED = 0.3
"""The score that a mention needs at most for being shown because an event uses it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project says about its candidates.

    ``least`` is the score from which on a candidate is shown: 0.05 shows many, 0.8 few and
    sure ones.
    """

    least: float = USUAL


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not do its work on one article."""

    source: str
    article: str
    detail: str


Failed = Callable[[Failure], None]


def log_failure(failure: Failure) -> None:
    """Write a failure into the log."""
    LOG.warning(
        "source %s failed on article %s: %s", failure.source, failure.article, failure.detail
    )


@cache
def sources() -> Mapping[str, Source]:
    """Return the shipped sources by name, in the order in which they run.

    The modules are imported at the first call, so that importing this one stays cheap.
    """
    from annotations.candidates.shipped import shipped_sources  # noqa: PLC0415 - on first use

    return {source.name: source for source in shipped_sources()}


def propose(
    article: Article,
    schema: Schema,
    sources: Iterable[Source | str] | None = None,
    settings: Settings | None = None,
    failed: Failed = log_failure,
) -> tuple[Candidate, ...]:
    """Return the candidates for ``article``: ``m1`` ..., ``v1`` ... in the order of the text.

    ``sources`` are sources or names of shipped ones, in the order in which they run; without
    it all shipped ones run. Those that cannot read the article's language are left out. A
    source that fails is told to ``failed`` and the others go on.

    Raises:
        AnnotationError: ``sources`` holds a name that no shipped source has.
    """
    least = (settings or Settings()).least
    language = language_for_sources(article)
    chosen = [source for source in _chosen(sources) if reads(source, language)]
    with resting_collector(len(article.text)):
        return _opinion(Border(article, schema), chosen, least, failed)


def _opinion(
    border: Border, chosen: Sequence[Source], least: float, failed: Failed
) -> tuple[Candidate, ...]:
    """Return what the sources say together, one after the other."""
    article = border.article
    found: list[Candidate] = []
    joined = False
    for source in chosen:
        if finds_events(source) and not joined:
            judged = _judged(chosen, article, united(found), failed)
            found, joined = [c for c in judged if c.score >= least], True
        found.extend(_proposed(source, border, found, failed, least))
    settled = united(found)
    judged = _judged(chosen, article, settled, failed)
    kept = _kept(obeying(judged, border.schema), least)
    shown = _shown(kept, words_of(article), is_settled=judged == settled)
    return _sure(_rescored(chosen, border, shown, failed), least)


def _chosen(chosen: Iterable[Source | str] | None) -> Sequence[Source]:
    shipped = sources()
    if chosen is None:
        return tuple(shipped.values())
    made = []
    for source in chosen:
        if isinstance(source, str) and source not in shipped:
            raise AnnotationError(
                f"no source of candidates is called {source!r}; there are {', '.join(shipped)}"
            )
        made.append(shipped[source] if isinstance(source, str) else source)
    return made


def finds_events(source: Source) -> bool:
    """Say whether ``source`` wants the joined mentions: it says so by ``after_mentions``."""
    return source.name == "events" or bool(getattr(source, "after_mentions", False))


def _proposed(
    source: Source,
    border: Border,
    found: Sequence[Candidate],
    failed: Failed,
    least: float,
) -> list[Candidate]:
    """Return what ``source`` proposes and the schema can hold, every offset proved."""
    try:
        raw = list(_asked(source, border, tuple(found), failed, least))
        return border.let_in(raw, found)
    except Exception as error:  # noqa: BLE001 - the border to foreign sources
        failed(Failure(source.identity, border.article.id, _told(error)))
        return []


def _told(error: Exception) -> str:
    """Return in one line what went wrong; of errors of other programs with their kind."""
    said = " ".join(str(error).split())
    return said if isinstance(error, AnnotationError) else f"{type(error).__name__}: {said}"


def _asked(
    source: Source, border: Border, found: Sequence[Candidate], failed: Failed, least: float
) -> Sequence[Candidate]:
    """Return what ``source`` proposes.

    A source that holds doubtful ones back where few are wanted has a method ``propose_many``
    with the arguments of ``propose``; one that runs others has a method ``propose_within``,
    which also takes the settings and who is told of failures.
    """
    article, schema = border.article, border.schema
    within = getattr(source, "propose_within", None)
    if within is not None:
        made: Sequence[Candidate] = within(article, schema, found, Settings(least), failed)
        return made
    many = getattr(source, "propose_many", source.propose) if least < USUAL else source.propose
    return many(article, schema, found)


def _judged(
    chosen: Sequence[Source], article: Article, found: Sequence[Candidate], failed: Failed
) -> Sequence[Candidate]:
    """Return ``found`` as those sources leave it that also judge what the others propose.

    Such a source has a method ``judge(article, candidates)`` that returns some of them, with
    other scores and reasons; what it did once it may do again without effect.
    """
    for source in chosen:
        judge = getattr(source, "judge", None)
        if judge is None:
            continue
        try:
            found = list(judge(article, found))
        except Exception as error:  # noqa: BLE001 - the border to foreign sources
            failed(Failure(source.identity, article.id, _told(error)))
    return found


def _rescored(
    chosen: Sequence[Source], border: Border, shown: Sequence[Candidate], failed: Failed
) -> Sequence[Candidate]:
    """Return ``shown`` with the scores that those sources give them which score at the end.

    Such a source has a method ``rescore(article, schema, candidates)`` that returns the same
    candidates in their order, with ids and places as they are.
    """
    for source in chosen:
        rescore = getattr(source, "rescore", None)
        if rescore is None:
            continue
        try:
            shown = tuple(rescore(border.article, border.schema, shown))
        except Exception as error:  # noqa: BLE001 - the border to foreign sources
            failed(Failure(source.identity, border.article.id, _told(error)))
    return shown


def _shown(
    candidates: Sequence[Candidate], words: Words, *, is_settled: bool
) -> Sequence[Candidate]:
    """Return ``candidates`` in their final places, no two of them denying each other.

    ``is_settled`` says whether they were united as they are.
    """
    placed = with_counted(without_triggers(candidates, words), words)
    return without_lost(placed) if is_settled and placed == candidates else united(placed)


def _sure(candidates: Sequence[Candidate], least: float) -> tuple[Candidate, ...]:
    """Return the candidates that are to be shown with the scores that they have now."""
    needed = min(least, NEEDED)
    kept = [one for one in _kept(candidates, least) if one.score >= needed]
    return renumbered(kept)


def _kept(candidates: Sequence[Candidate], least: float) -> list[Candidate]:
    """Return the mentions and the events to be shown, in their order."""
    used: set[ItemId] = {
        argument.ref
        for candidate in candidates
        if isinstance(candidate.content, Event) and candidate.score >= least
        for argument in candidate.content.arguments
    }
    return [one for one in candidates if _is_kept(one, least, used)]


def _is_kept(candidate: Candidate, least: float, used: Collection[ItemId]) -> bool:
    content = candidate.content
    if isinstance(content, Event):
        return candidate.score >= least
    if candidate.id in used:
        return True
    if candidate.score < least:
        return False
    return _stands_alone(content, candidate.reason) or is_translated(candidate)


def _stands_alone(mention: Mention, reason: str) -> bool:
    kind = attribute(mention, "mention")
    is_marked = kind in {"", NAME} or mention.label in ALWAYS_NOMINAL
    return is_marked or reason.startswith(ONLY_POSSIBLE)
