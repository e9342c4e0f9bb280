"""Holds the memory of an open project and brings it up to date, article by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from itertools import islice
from weakref import WeakKeyDictionary

from annotations.candidates.evidence import Evidence, Taught, evidence_of
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
    """The memory of one session. Only what was touched is read again.

    What was decided before the session began can be read a few articles at a time.
    """

    def __init__(self, session: ReviewSession) -> None:
        self._evidence: dict[ArticleId, Evidence] = {}
        self._left_out = forgotten(session)
        self._memory = Memory(self._left_out)
        self._unread = set(session.decided_articles())
        session.subscribe(self._on_touched)

    @property
    def unread(self) -> int:
        """How many articles are to be read before everything decided is remembered."""
        return len(self._unread)

    def read_some(self, session: ReviewSession, most: int) -> bool:
        """Read ``most`` articles at most; say whether that was everything."""
        self._read(session, list(islice(self._unread, most)))
        return not self._unread

    def memory(self, session: ReviewSession) -> Memory:
        """Return the memory as of now."""
        self._read(session, tuple(self._unread))
        left_out = forgotten(session)
        if left_out != self._left_out:
            self._left_out = left_out
            self._memory.leave_out(left_out)
        return self._memory

    def _read(self, session: ReviewSession, articles: Collection[ArticleId]) -> None:
        finished = session.finished_by_somebody() if articles else ()
        for article_id in articles:
            before = self._evidence.pop(article_id, None)
            if before is not None:
                self._memory.take_away(before)
            taught = [one for _, one in session.taught(article_id)]
            if taught:
                text = session.text(article_id) if article_id in finished else ""
                self._evidence[article_id] = made = evidence_of(taught, text)
                self._memory.add(made)
            self._unread.discard(article_id)

    def _on_touched(self, touched: Touched) -> None:
        if touched.kinds & _AT_WORK:
            self._unread |= touched.articles


_keepers: WeakKeyDictionary[ReviewSession, Keeper] = WeakKeyDictionary()


def keeper_of(session: ReviewSession) -> Keeper:
    """Return what holds the memory of the session's project."""
    keeper = _keepers.get(session)
    if keeper is None:
        keeper = _keepers[session] = Keeper(session)
    return keeper


def memory_of(session: ReviewSession) -> Memory:
    """Return what the session's project remembers; after the first call this is quick."""
    return keeper_of(session).memory(session)
