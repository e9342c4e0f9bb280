"""Files of predictions, proved to fit a project: what is to be written of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotations.errors import SourceError
from annotations.model import ArticleId
from annotations.reader import Reader
from annotations.session import Incoming, ReviewSession
from export.first_line import gold_files, holds_spans, is_gold
from export.gold_intake import Prepared, prepare
from export.proposals import Proposal
from export.span_intake import Placed, prepare_spans


@dataclass(frozen=True, slots=True)
class Predictions:
    """What files of predictions bring: new articles, and candidates for those that are there.

    ``left`` are finished articles, which take none; ``doubts`` say where offsets seem to count
    something else.
    """

    incoming: tuple[Incoming, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    left: tuple[ArticleId, ...] = ()
    doubts: tuple[str, ...] = ()


def holds_predictions(path: Path) -> bool:
    """Say whether a file, or the folder of an export, holds predictions, not only articles."""
    return is_gold(path) or holds_spans(path)


def read_predictions(project: Reader | ReviewSession, paths: Sequence[Path]) -> Predictions:
    """Read files of gold records and of spans; nothing is written.

    The source of spans is called as their file is, without its ending.

    Raises:
        AnnotationError: A line does not fit the project; the message names file and line.
    """
    records = prepare(project, gold_files(filter(is_gold, paths)), decided=False)
    others = [path for path in paths if not is_gold(path)]
    spans = [one for path in others for one in prepare_spans(project, [path], path.stem)]
    if paths and not records and not spans:
        raise SourceError(f"{paths[0]}: the file holds no line to import")
    known: list[Prepared | Placed] = [*(one for one in records if one.incoming is None), *spans]
    return Predictions(
        tuple(one.incoming for one in records if one.incoming is not None),
        tuple(one.proposal for one in known if not one.is_left),
        tuple(one.proposal.article_id for one in known if one.is_left),
        tuple(one.doubt for one in spans if one.doubt),
    )
