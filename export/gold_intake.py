"""Taking gold files into a project, together with articles from other sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations.changes import Change
from annotations.errors import AnnotationError, SourceError
from annotations.model import ArticleId
from annotations.reader import Reader
from annotations.session import Fates, Incoming, ReviewSession
from export.arrivals import summed, taken_in
from export.gold_import import (
    UNNAMED,
    Entry,
    article_of,
    candidates,
    entries,
    prove_decided,
    steps,
)
from export.proof import prove_record
from export.proposals import Progress, Proposal, write_all
from export.reading import ReadRecord, read_records


@dataclass(frozen=True, slots=True)
class Prepared:
    """A record that was proved to fit; ``incoming`` is there where its article is new.

    ``is_left``: somebody has finished its article, so that candidates do not come in.
    """

    read: ReadRecord
    article_id: ArticleId
    entries: tuple[Entry, ...]
    incoming: Incoming | None
    is_left: bool = False

    @property
    def proposal(self) -> Proposal:
        """The items as open candidates, in place of those that their sources made before."""
        found = candidates(self.entries, decided=False)
        sources = frozenset((one.source or UNNAMED).partition("@")[0] for one in self.entries)
        return Proposal(self.article_id, found, sources)


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in: new articles, and items as candidates or decisions.

    ``fates`` says what became of the candidates, also of those that were decided already.
    """

    articles: int
    items: int
    fates: Fates


def named_annotator(paths: Iterable[Path]) -> str | None:
    """Return the one annotator whom gold files name, ``None`` where they name nobody.

    Raises:
        AnnotationError: They name several; or a file is no gold file.
    """
    names = {
        name
        for path in paths
        for read in read_records(path)
        for name in read.value["review"]["annotators"]
    }
    if len(names) > 1:
        raise AnnotationError(
            f"the gold files name several annotators ({', '.join(sorted(names))}); import them "
            "one by one, or give --annotator NAME"
        )
    return next(iter(names), None)


def prepare(
    session: Reader | ReviewSession, paths: Iterable[Path], *, decided: bool
) -> tuple[Prepared, ...]:
    """Read gold files and prove that the project can take them in; nothing is written.

    Raises:
        AnnotationError: A file is no gold file, or a record does not fit the project.
    """
    known = frozenset(session.article_ids())
    made: dict[ArticleId, Prepared] = {}
    for path in paths:
        for read in read_records(path, predicted=not decided):
            one = _prepared(session, read, known, decided=decided)
            if one.article_id in made:
                raise SourceError(f"{read.where}: article {one.article_id} is there twice")
            made[one.article_id] = one
    return tuple(made.values())


def take_in(
    session: ReviewSession,
    prepared: Sequence[Prepared],
    others: Iterable[Incoming] = (),
    *,
    decided: bool,
    progress: Progress | None = None,
) -> Taken:
    """Import what is new, then candidates or decisions: all of it, or nothing.

    Raises:
        AnnotationError: The project has one of the others already, or cannot be written.
    """
    incoming = [*others, *(one.incoming for one in prepared if one.incoming)]
    with session.together():
        if incoming:
            session.import_articles(incoming)
        if decided:
            _decide(session, prepared)
            items = sum(len(one.entries) for one in prepared)
            return Taken(len(incoming), items, {})
        proposals = [one.proposal for one in prepared if not one.is_left]
        fates = summed(write_all(session, proposals, progress))
    return Taken(len(incoming), taken_in(fates), fates)


def _prepared(
    session: Reader | ReviewSession,
    read: ReadRecord,
    known: frozenset[ArticleId],
    *,
    decided: bool,
) -> Prepared:
    article_id = ArticleId(read.value["id"])
    prove_record(read, None)
    if decided:
        prove_decided(read)
    if article_id in known:
        found = entries(read, session.article(article_id), session.schema)
        if decided:
            steps(read, found, session.items(article_id), session.review(article_id))
        is_left = not decided and session.keeps_candidates(article_id)
        return Prepared(read, article_id, found, None, is_left)
    article, source = article_of(read)
    found = entries(read, article, session.schema)
    made = candidates(found, decided=True) if decided else ()
    return Prepared(read, article_id, found, Incoming(article, source, made))


def _decide(session: ReviewSession, prepared: Sequence[Prepared]) -> None:
    made = tuple(
        step
        for one in prepared
        for step in steps(
            one.read, one.entries, session.items(one.article_id), session.review(one.article_id)
        )
    )
    article_id = prepared[0].article_id if len(prepared) == 1 else None
    session.apply(Change("import", article_id, made), "import")
