"""Checking a project: the file, every text and offset, the journal, and the schema."""

from __future__ import annotations

from pathlib import Path

from annotations.checks import Severity, message
from annotations.errors import AnnotationError
from annotations.importing import source_text
from annotations.model import ArticleId
from annotations.reader import Reader
from export.annotators import annotators_of
from export.console import progress
from export.report import Report
from export.source_proof import prove_article, prove_sources


def check_project(path: Path, report: Report) -> None:
    """Prove a project; what is wrong goes to ``report``.

    Raises:
        AnnotationError: It cannot be opened at all.
    """
    names = annotators_of(path)
    for number, name in enumerate(names):
        with Reader(path, name) as reader:
            if number == 0:
                report.errors += reader.verify_file()
                report.errors += _journal(reader, report)
                _prove_sources(reader, report)
            with progress(f"Checking {name}") as bar:
                ids = reader.article_ids()
                for done, article_id in enumerate(ids):
                    if bar:
                        bar(done, len(ids))
                    _check_items(reader, article_id, report)


def _journal(reader: Reader, report: Report) -> tuple[str, ...]:
    try:
        wrong = reader.verify_journal()
        report.proved["journal step"] = len(reader.journal(everyone=True))
    except AnnotationError as error:
        return (str(error),)
    return wrong


def _prove_sources(reader: Reader, report: Report) -> None:
    for article_id in reader.article_ids():
        try:
            prove_article(reader.article(article_id), reader.source_bytes(article_id))
            report.proved["article"] += 1
        except AnnotationError as error:
            report.errors.append(str(error))


def _check_items(reader: Reader, article_id: ArticleId, report: Report) -> None:
    """Prove the places of one annotator's items, and what the schema says about them."""
    try:
        article, items = reader.article(article_id), reader.items(article_id)
        source = source_text(article, reader.source_bytes(article_id))
        for item in items:
            report.proved["offset"] += prove_sources(article, source, item)
        for problem in reader.problems(article_id):
            is_error = problem.severity is Severity.ERROR
            (report.errors if is_error else report.warnings).append(
                f"{message(problem)} ({reader.annotator})"
            )
    except AnnotationError as error:
        if str(error) not in report.errors:
            report.errors.append(str(error))
