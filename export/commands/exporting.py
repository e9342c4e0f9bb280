"""``goldlese export``: gold records into a folder."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from annotations.candidates.mention_values import fault
from annotations.errors import AnnotationError
from annotations.reader import Reader
from export.annotators import whose
from export.console import answer, number, progress, tell
from export.gold import State
from export.losses import SENTENCES, loss_report
from export.selection import Split, parse_split
from export.writing import Written, write_export

_USAGE = 2


def run(options: argparse.Namespace) -> int:
    """Export and say what was proved; tell what was left out and why.

    Raises:
        AnnotationError: Nothing is to be exported, or it cannot be; nothing was changed.
    """
    split = None
    if options.split is None and options.seed is not None:
        tell("goldlese export: --seed draws a split; give --split 80/10/10 with it")
        return _USAGE
    if options.split is not None:
        try:
            split = parse_split(options.split, options.seed or 0)
        except ValueError as error:
            tell(f"goldlese export: {error}")
            return _USAGE
    return _export(options.project, options.target, options, split)


def _export(
    project: Path, target: Path, options: argparse.Namespace, split: Split | None
) -> int:
    if Path(target).absolute() == Path(project).absolute():
        raise AnnotationError(
            f"{target}: this is the project itself; give a folder to export to"
        )
    with (
        Reader(project, whose(project, options.annotator)) as reader,
        progress("Exporting") as bar,
    ):
        written = write_export(reader, target, State(options.state), split, bar)
        wrong = fault(reader.schema)
    _tell_left_out(written)
    if wrong:
        tell(f"warning: {wrong}; times and quantities carry no values")
    counts = written.tally
    parts = ", ".join(f"{name[:-6]} {count}" for name, count in written.parts.items())
    if split:
        tell(f"articles in each part: {parts}")
    facts = {
        "target": str(target),
        "articles": counts.articles,
        "mentions": counts.labels.total(),
        "events": counts.types.total(),
        "parts": dict(written.parts),
        "proved": {"text": written.proved.fragments, "source": written.proved.ranges},
        "lost": loss_report(written.left_out, written.lost),
    }
    answer(
        facts,
        f"{target}: {number(counts.articles, 'article')}, "
        f"{number(counts.labels.total(), 'entity mention')}, "
        f"{number(counts.types.total(), 'event')}; "
        f"{written.proved.fragments} offsets proved in the text, "
        f"{written.proved.ranges} in the source files",
        as_json=options.json,
    )
    return 0


def _tell_left_out(written: Written) -> None:
    for reason, count in Counter(lost.reason for lost in written.left_out).items():
        tell(f"left out: {number(count, 'article')}; of each: {SENTENCES[reason]}")
    for lost in written.left_out[:10]:
        tell(f"  {lost.article}: {lost.open} open, {lost.decided} decided")
    if len(written.left_out) > 10:
        tell(f"  … and {len(written.left_out) - 10} more, see loss.json")
    items = Counter((lost.reason, bool(lost.role)) for lost in written.lost)
    for (reason, is_argument), count in items.items():
        what = number(count, "argument" if is_argument else "item")
        tell(f"left out: {what}; of each: {SENTENCES[reason]}; see loss.json")
