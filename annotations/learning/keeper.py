"""Holds the memory of an open project and brings it up to date, article by article."""

from __future__ import annotations

from collections import defaultdict
from weakref import WeakKeyDictionary

from annotations.candidates.evidence import Evidence, Taught, Trace, evidence_of
from annotations.candidates.memory import Memory
from annotations.candidates.memory import memory_of as memory_of_evidence
from annotations.changes import Touched
from annotations.learning.forgotten import forgotten
from annotations.model import ArticleId
from annotations.session import ReviewSession
from annotations.store.reading import ProjectReading

_AT_WORK = {"mention", "event", "review"}


def read_memory(project: ProjectReading) -> Memory:
    """Return what a project remembers, read anew."""
    return memory_of_evidence(_read(project).values(), forgotten(project))


def _read(project: ProjectReading) -> dict[ArticleId, Evidence]:
    taught: dict[ArticleId, list[Taught]] = defaultdict(list)
    for article_id, one in project.taught():
        taught[article_id].append(one)
    finished = project.finished_by_somebody() & taught.keys()
    texts = {name: text for name, text in project.texts() if name in finished}
    return {name: evidence_of(some, texts.get(name, "")) for name, some in taught.items()}


class Keeper:
    """The memory of one session. Only what was touched is read again."""

    def __init__(self, session: ReviewSession) -> None:
        self._evidence: dict[ArticleId, Evidence] | None = None
        self._memory = Memory()
        self._left_out: frozenset[Trace] = frozenset()
        self._stale: set[ArticleId] = set()
        session.subscribe(self._on_touched)

    def memory(self, session: ReviewSession) -> Memory:
        """Return the memory as of now."""
        left_out = forgotten(session)
        if self._evidence is None or left_out != self._left_out:
            self._evidence = _read(session)
            self._left_out = left_out
            self._memory = memory_of_evidence(self._evidence.values(), left_out)
        elif self._stale:
            self._freshen(session, self._evidence)
        self._stale.clear()
        return self._memory

    def _freshen(self, session: ReviewSession, known: dict[ArticleId, Evidence]) -> None:
        finished = session.finished_by_somebody()
        for article_id in self._stale:
            before = known.pop(article_id, None)
            if before is not None:
                self._memory.take_away(before)
            taught = [one for _, one in session.taught(article_id)]
            text = session.article(article_id).text if article_id in finished else ""
            if taught:
                known[article_id] = evidence_of(taught, text)
                self._memory.add(known[article_id])

    def _on_touched(self, touched: Touched) -> None:
        if not touched.kinds & _AT_WORK:
            return
        if touched.articles:
            self._stale |= touched.articles
        else:
            self._evidence = None


_keepers: WeakKeyDictionary[ReviewSession, Keeper] = WeakKeyDictionary()


def memory_of(session: ReviewSession) -> Memory:
    """Return what the session's project remembers; after the first call this is quick."""
    keeper = _keepers.get(session)
    if keeper is None:
        keeper = _keepers[session] = Keeper(session)
    return keeper.memory(session)
