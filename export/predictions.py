"""Files of predictions, proved to fit a project: what is to be written of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotations.errors import SourceError
from annotations.model import ArticleId
from annotations.reader import Reader
from annotations.session import Incoming, ReviewSession
from export.first_line import gold_files, holds_spans, is_gold
from export.gold_intake import Prepared, prepare
from export.proposals import Proposal
from export.span_intake import NAMELESS, Placed, prepare_spans
from export.span_names import model_identity


@dataclass(frozen=True, slots=True)
class Predictions:
    """What files of predictions bring: new articles, and candidates for all of them.

    ``left`` are finished articles, which take none; ``doubts`` say where offsets seem to count
    something else. ``unnamed`` are the files that do not say what their model is called, with
    their proposals, which are not among the others.
    """

    incoming: tuple[Incoming, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    left: tuple[ArticleId, ...] = ()
    doubts: tuple[str, ...] = ()
    unnamed: Mapping[Path, tuple[Proposal, ...]] = field(default_factory=dict)

    def named(self, names: Mapping[Path, str]) -> Predictions:
        """Return the same once the models of the unnamed files have names."""
        found = [
            one.named(NAMELESS, model_identity(names[path]))
            for path, some in self.unnamed.items()
            for one in some
        ]
        return replace(self, proposals=(*self.proposals, *found), unnamed={})


def holds_predictions(path: Path) -> bool:
    """Say whether a file, or the folder of an export, holds predictions, not only articles."""
    return is_gold(path) or holds_spans(path)


def read_predictions(project: Reader | ReviewSession, paths: Sequence[Path]) -> Predictions:
    """Read files of gold records and of spans; nothing is written.

    Raises:
        AnnotationError: A line does not fit the project; the message names file and line.
    """
    records = prepare(project, gold_files(filter(is_gold, paths)), decided=False)
    others = [path for path in paths if not is_gold(path)]
    spans = {path: prepare_spans(project, [path], otherwise=NAMELESS) for path in others}
    placed = [one for some in spans.values() for one in some]
    if paths and not records and not placed:
        raise SourceError(f"{paths[0]}: the file holds no line to import")
    known: list[Prepared | Placed] = [*records, *placed]
    unnamed = [path for path, some in spans.items() if any(map(_is_nameless, some))]
    named: list[Prepared | Placed] = [*records]
    named += [one for path in others if path not in unnamed for one in spans[path]]
    return Predictions(
        tuple(one.incoming for one in records if one.incoming is not None),
        _proposals(named),
        tuple(one.proposal.article_id for one in known if one.is_left),
        tuple(one.doubt for one in placed if one.doubt),
        {path: _proposals(spans[path]) for path in unnamed},
    )


def _proposals(prepared: Iterable[Prepared | Placed]) -> tuple[Proposal, ...]:
    return tuple(one.proposal for one in prepared if not one.is_left)


def _is_nameless(placed: Placed) -> bool:
    return NAMELESS in placed.proposal.sources
