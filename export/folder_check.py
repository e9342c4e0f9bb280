"""Checking an export, or a single gold file, without the project it came from."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from annotations.checks import check_article, message
from annotations.errors import AnnotationError
from annotations.model import Decision, Item, Outcome, Stamp
from annotations.schema import Schema
from annotations.schema_files import read_schema
from export.folder import read_manifest
from export.gold_import import article_of, entries
from export.proof import prove_record
from export.reading import ReadRecord, read_records
from export.report import Report
from export.source_files import SourceFiles

_SCHEMA = "schema.toml"
_NOBODY = Stamp("check", "", 0.0)


def check_folder(folder: Path, sources: SourceFiles | None, report: Report) -> None:
    """Prove an export: its checksums, and every record in it.

    Raises:
        AnnotationError: The folder is no export.
    """
    manifest = read_manifest(folder)
    schema = _schema(folder, report)
    for name, entry in manifest["files"].items():
        path = folder / name
        if not path.is_file():
            report.errors.append(f"{path}: the file is missing")
        elif sha256(path.read_bytes()).hexdigest() != entry.get("sha256"):
            report.errors.append(f"{path}: it was changed after it was exported (SHA-256)")
        else:
            report.proved["checksum"] += 1
    known = {path.name for path in folder.iterdir()} - {*manifest["files"], "manifest.json"}
    report.warnings += [f"{folder / name}: no file of the export" for name in sorted(known)]
    seen: set[str] = set()
    for name, entry in manifest["files"].items():
        if "records" in entry and (folder / name).is_file():
            count = _check_records(folder / name, schema, sources, report, seen)
            if count != entry["records"]:
                expected = entry["records"]
                report.errors.append(
                    f"{folder / name}: {count} records, but the manifest says {expected}"
                )


def check_file(path: Path, sources: SourceFiles | None, report: Report) -> None:
    """Prove every record of a gold file; a schema beside it is used."""
    schema = _schema(path.parent, report) if (path.parent / _SCHEMA).is_file() else None
    if not _check_records(path, schema, sources, report, set()) and not report.errors:
        report.warnings.append(f"{path}: the file holds no record")


def _check_records(
    path: Path,
    schema: Schema | None,
    sources: SourceFiles | None,
    report: Report,
    seen: set[str],
) -> int:
    count = 0
    try:
        for read in read_records(path):
            count += 1
            if read.value["id"] in seen:
                report.errors.append(f"{read.where}: {read.value['id']} is there twice")
            seen.add(read.value["id"])
            _check_record(read, schema, sources, report)
    except AnnotationError as error:
        report.errors.append(str(error))
    return count


def _check_record(
    read: ReadRecord, schema: Schema | None, sources: SourceFiles | None, report: Report
) -> None:
    try:
        proved = prove_record(read, sources.text(read.value) if sources else None)
        report.proved["record"] += 1
        report.proved["offset"] += proved.fragments
        report.proved["source range"] += proved.ranges
        if schema is not None and read.value["text"].strip():
            _check_against_schema(read, schema, report)
    except AnnotationError as error:
        report.errors.append(str(error))


def _check_against_schema(read: ReadRecord, schema: Schema, report: Report) -> None:
    article, _ = article_of(read)
    items = {}
    for entry in entries(read, article, schema):
        outcome = Outcome.REJECTED if entry.decision == Outcome.REJECTED else Outcome.ADDED
        items[entry.id] = Item(entry.id, None, Decision(outcome, entry.content, None, _NOBODY))
    for problem in check_article(article, schema, items):
        found = report.errors if problem.severity == "error" else report.warnings
        found.append(f"{read.where}: {message(problem)}")


def _schema(folder: Path, report: Report) -> Schema | None:
    try:
        return read_schema(folder / _SCHEMA)
    except AnnotationError as error:
        report.errors.append(str(error))
        return None
