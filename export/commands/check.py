"""``goldlese check``: prove a project, an export, or a gold file."""

from __future__ import annotations

import argparse

from annotations.errors import AnnotationError
from export.console import answer, tell
from export.folder_check import check_file, check_folder
from export.project_check import check_project
from export.report import Report
from export.source_files import SourceFiles


def run(options: argparse.Namespace) -> int:
    """Prove what lies at the path; print every problem, 1 if there is an error among them.

    Raises:
        AnnotationError: There is nothing that can be checked.
    """
    path = options.path
    if not path.exists():
        raise AnnotationError(f"{path}: there is no such file or folder")
    report = Report()
    sources = SourceFiles(options.sources) if options.sources else None
    if path.is_dir():
        check_folder(path, sources, report)
    elif path.suffix in {".jsonl", ".json"}:
        check_file(path, sources, report)
    else:
        check_project(path, report)
    for text in report.warnings:
        tell(f"warning: {text}")
    for text in report.errors:
        tell(f"error: {text}")
    facts = {
        "path": str(path),
        "proved": dict(report.proved),
        "errors": report.errors,
        "warnings": report.warnings,
    }
    answer(facts, f"{path}: {report.summary()}", as_json=options.json)
    return 1 if report.errors else 0
