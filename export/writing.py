"""Writing an export: records, checksums and what goes with them, all of it or nothing.

The files are written to a folder beside the target, read back and proved there, and only then
take the target's place. The same state of a project gives the same bytes.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from annotations.errors import AnnotationError
from annotations.importing import source_text
from annotations.model import ArticleId
from annotations.reader import Reader
from export.dataset_card import Facts, card
from export.folder import FORMAT, MANIFEST, replacing, write_file
from export.gold import FORMAT as GOLD
from export.gold import Reviewed, State, line, make_record
from export.losses import LostArticle, LostItem, loss_report
from export.proof import Proved, prove_file
from export.record_schema import schema_bytes
from export.selection import Choice, Split, choose, draw
from export.tally import Tally
from export.version import program_version

Progress = Callable[[int, int], None]
"""Called with how many articles are done and how many there are."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was exported and proved; ``target`` holds it now.

    ``parts`` are the record files with the number of their articles.
    """

    target: Path
    tally: Tally
    proved: Proved
    left_out: tuple[LostArticle, ...]
    lost: tuple[LostItem, ...]
    parts: Mapping[str, int]


@dataclass(slots=True)
class _Exporting:
    """One export while it is being made."""

    reader: Reader
    state: State
    split: Split | None
    progress: Progress | None
    tally: Tally
    lost: list[LostItem]
    files: dict[str, dict[str, object]]
    parts: dict[str, Tally] = field(default_factory=dict)


def write_export(
    reader: Reader,
    target: Path,
    state: State = State.FINAL,
    split: Split | None = None,
    progress: Progress | None = None,
) -> Written:
    """Export what the reader's annotator decided into the folder ``target``, and prove it.

    Raises:
        AnnotationError: Nothing is to be exported, the target is no export, or it cannot be
            written; what was there before is unchanged.
        OffsetError: An offset does not prove; likewise.
    """
    with reader.snapshot():
        choice = choose(reader.articles(), state)
        _prove_some(choice, state)
        parts = _parts(choice, split)
        with replacing(target) as folder:
            making = _Exporting(reader, state, split, progress, Tally(), [], {})
            _write_records(making, folder, parts)
            _write_company(making, folder, choice.left_out)
            proved = _prove(reader, folder, list(parts))
    counts = {name: len(ids) for name, ids in parts.items()}
    return Written(target, making.tally, proved, choice.left_out, tuple(making.lost), counts)


def _prove_some(choice: Choice, state: State) -> None:
    if choice.chosen:
        return
    if not choice.left_out:
        raise AnnotationError("the project has no articles, so there is nothing to export")
    what = "is finished" if state is State.FINAL else "has been begun"
    instead = (
        "--state all (what is decided so far)" if state is State.FINAL else "--state candidates"
    )
    raise AnnotationError(
        f"none of the {len(choice.left_out)} articles {what}, so there is nothing to export; "
        f"review them first, or export with {instead}"
    )


def _parts(choice: Choice, split: Split | None) -> dict[str, Sequence[ArticleId]]:
    """Return the record files and the articles of each."""
    if split is None:
        return {"gold.jsonl": choice.chosen}
    return {f"{name}.jsonl": ids for name, ids in draw(choice.chosen, split).items()}


def _write_records(
    making: _Exporting, folder: Path, parts: Mapping[str, Sequence[ArticleId]]
) -> None:
    count = sum(map(len, parts.values()))
    done = itertools.count()
    for name, article_ids in parts.items():
        tally = making.parts[name] = Tally()
        lines = (_line(making, one, tally, (next(done), count)) for one in article_ids)
        entry = write_file(folder / name, lines)
        making.files[name] = {**entry, "records": len(article_ids)}
    if making.progress:
        making.progress(count, count)


def _line(
    making: _Exporting, article_id: ArticleId, part: Tally, step: tuple[int, int]
) -> bytes:
    if making.progress:
        making.progress(*step)
    reader = making.reader
    reviewed = Reviewed(
        reader.article(article_id), reader.items(article_id), reader.review(article_id)
    )
    made = make_record(reviewed, reader.schema, making.state)
    making.tally.add(made.record)
    part.add(made.record)
    making.lost.extend(made.lost)
    return line(made.record)


def _write_company(making: _Exporting, folder: Path, left_out: Sequence[LostArticle]) -> None:
    """Write what goes with the records; the manifest last, since it names all else."""
    schema = making.reader.schema
    facts = Facts(
        program=f"Goldlese {program_version()}",
        state=making.state,
        files=making.parts,
        seed=making.split.seed if making.split else None,
        left_out=len(left_out),
        lost=len(making.lost),
    )
    for name, data in (
        ("entities.jsonl", b""),
        ("incidents.jsonl", b""),
        ("schema.toml", schema.toml.encode()),
        ("gold.schema.json", schema_bytes()),
        ("loss.json", _pretty(loss_report(left_out, making.lost))),
        ("README.md", card(facts, schema, making.tally).encode()),
    ):
        making.files[name] = write_file(folder / name, [data])
    write_file(folder / MANIFEST, [_pretty(_manifest(making, left_out))])


def _manifest(making: _Exporting, left_out: Sequence[LostArticle]) -> dict[str, object]:
    split = making.split
    parts = {name: tally.counts() for name, tally in making.parts.items()}
    return {
        "format": FORMAT,
        "records": GOLD,
        "program": f"goldlese {program_version()}",
        "schema": making.reader.schema.identity,
        "state": making.state.value,
        "annotators": sorted(making.tally.annotators),
        "split": "/".join(map(str, split.shares)) if split else None,
        "seed": split.seed if split else None,
        "offsets": "Unicode code points, end exclusive",
        "counts": making.tally.counts(),
        **({"parts": parts} if split else {}),
        "left_out": {
            "articles": len(left_out),
            "items": sum(not lost.role for lost in making.lost),
            "arguments": sum(bool(lost.role) for lost in making.lost),
        },
        "files": making.files,
    }


def _prove(reader: Reader, folder: Path, names: Sequence[str]) -> Proved:
    """Read the records back from disk and prove each offset in text and source."""
    proved, seen = Proved(), set[str]()
    for name in names:
        proved.add(prove_file(folder / name, partial(decoded_source, reader), seen))
    return proved


def decoded_source(reader: Reader, record: Mapping[str, Any]) -> str:
    """Return the characters of the source file that the project keeps for a record."""
    article_id = ArticleId(record["id"])
    return source_text(reader.article(article_id), reader.source_bytes(article_id))


def _pretty(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()
