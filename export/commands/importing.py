"""``goldlese import``: articles, candidates or decisions into a project."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from annotations.candidates.pipeline import Failure
from annotations.errors import AnnotationError
from annotations.learning.sources import proposer_for
from annotations.model import Article, ArticleId
from annotations.projects import default_annotator, read_incoming
from annotations.session import Incoming, ReviewSession
from export.annotators import annotators_of
from export.arrivals import and_arrived, arrival_facts, taken_in
from export.commands.failures import tell_failures
from export.commands.reports import (
    and_left,
    assumed_facts,
    tell_assumed,
    tell_languages,
    tell_left,
)
from export.console import answer, number, progress, tell
from export.first_line import gold_files, holds_spans, is_gold
from export.gold_intake import Taken, named_annotator, prepare, take_in
from export.span_intake import prepare_spans, take_in_spans


def run(options: argparse.Namespace) -> int:
    """Import; say what came in.

    Raises:
        AnnotationError: A source cannot be read, does not fit or is there already; nothing was
            imported.
    """
    if options.format == "spans":
        return _spans(options)
    gold, others = _divide(options.sources, options.format)
    decided = options.purpose == "gold"
    if decided and not gold:
        raise AnnotationError(
            f"{others[0]}: this is no gold, so it holds no decisions; import it without "
            "--as gold"
        )
    name = options.annotator or (named_annotator(gold) if decided else None)
    names = annotators_of(options.project)
    with ReviewSession.open(
        options.project, name or (names or [default_annotator()])[0]
    ) as session:
        before = set(session.article_ids())
        prepared = prepare(session, gold, decided=decided)
        known = Known(session) if options.only_new else None
        incoming = _read(session, others, options, known) if others else ()
        with progress("Taking in") as bar:
            taken = take_in(session, prepared, incoming, decided=decided, progress=bar)
        left = [(one.article_id, one.read.where) for one in prepared if one.is_left]
        tell_left(left)
        new = [one for one in session.article_ids() if one not in before]
        tell_assumed(session, new)
        tell_languages(session, new)
        if known and known.skipped:
            tell(f"left out: {number(known.skipped, 'article')} that the project has already")
        report = _report(session, taken, bool(gold), decided=decided)
        facts = _facts(options.project, new, left) | {
            "decisions" if decided else "candidates": taken.items,
            "arrived": arrival_facts(taken.fates),
            "skipped": known.skipped if known else 0,
            "assumed": assumed_facts(session, new),
        }
        answer(facts, f"{options.project}: {report}{and_left(left)}", as_json=options.json)
    return 0


def _facts(
    project: Path, new: Sequence[ArticleId], left: Sequence[tuple[ArticleId, str]]
) -> dict[str, object]:
    """Return what is told of every import; by its ids where it speaks of articles."""
    return {
        "project": str(project),
        "articles": list(new),
        "candidates": 0,
        "arrived": arrival_facts({}),
        "decisions": 0,
        "skipped": 0,
        "left": [article_id for article_id, _ in left],
        "assumed": [],
    }


class Known:
    """The contents that a project has; ``skipped`` counts those that came again."""

    def __init__(self, session: ReviewSession) -> None:
        ids = session.article_ids()
        self._digests = {session.article(one).source_sha256 for one in ids}
        self.skipped = 0

    def has(self, article: Article) -> bool:
        """Say whether the project has the content of ``article``, and count it if so."""
        found = article.source_sha256 in self._digests
        self.skipped += found
        return found


def _spans(options: argparse.Namespace) -> int:
    """Import spans of a model as candidates; say how many came in."""
    if options.purpose == "gold":
        raise AnnotationError(
            "spans are no decisions; import them --as candidates and decide them"
        )
    known = annotators_of(options.project)
    name = options.annotator or (known or [default_annotator()])[0]
    with ReviewSession.open(options.project, name) as session:
        with progress("Reading") as bar:
            source = options.source or ""
            placed = prepare_spans(session, options.sources, source, progress=bar)
        if not placed:
            raise AnnotationError(f"{options.sources[0]}: the file holds no line to import")
        with progress("Taking in") as bar:
            fates = take_in_spans(session, placed, bar)
    left = [(one.proposal.article_id, one.where) for one in placed if one.is_left]
    tell_left(left)
    doubts = [one.doubt for one in placed if one.doubt]
    for doubt in doubts[:10]:
        tell(f"warning: {doubt}")
    if len(doubts) > 10:
        tell(f"warning: … and so in {len(doubts) - 10} more lines")
    count = taken_in(fates)
    sources = ", ".join(sorted({name for one in placed for name in one.proposal.sources}))
    answer(
        _facts(options.project, (), left)
        | {"candidates": count, "arrived": arrival_facts(fates)},
        f"{options.project}: {number(count, 'candidate')} of {sources} for "
        f"{number(len(placed) - len(left), 'article')}{and_arrived(fates)}{and_left(left)}",
        as_json=options.json,
    )
    return 0


def _divide(paths: Sequence[Path], kind: str) -> tuple[list[Path], list[Path]]:
    """Return the gold files, and what is left to be read as articles."""
    if kind == "gold":
        return gold_files(paths), []
    if kind != "auto":
        return [], list(paths)
    gold = [path for path in paths if is_gold(path)]
    for path in paths:
        if path not in gold and holds_spans(path):
            raise AnnotationError(
                f"{path}: these are spans that a model found; import them with --format spans, "
                "or only their texts with --format articles"
            )
    return gold_files(gold), [path for path in paths if path not in gold]


def _read(
    session: ReviewSession,
    paths: Sequence[Path],
    options: argparse.Namespace,
    known: Known | None,
) -> list[Incoming]:
    failures: list[Failure] = []
    propose = None if options.no_candidates else proposer_for(session, failures.append)
    with progress("Reading") as bar:
        incoming = read_incoming(
            paths,
            options.format,
            propose=propose,
            progress=bar,
            skip=known.has if known else None,
        )
        read = list(incoming)
    tell_failures(failures)
    return read


def _report(session: ReviewSession, taken: Taken, has_gold: bool, *, decided: bool) -> str:
    said = number(taken.articles, "new article")
    if has_gold and decided:
        said += f", {number(taken.items, 'decided item')} of {session.annotator}"
    elif has_gold:
        said += (
            f", {number(taken.items, 'candidate')} from gold files{and_arrived(taken.fates)}"
        )
    return said
