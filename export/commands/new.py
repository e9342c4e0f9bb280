"""``goldlese new``: a project from articles."""

from __future__ import annotations

import argparse
from contextlib import suppress

from annotations.candidates.pipeline import Failure
from annotations.errors import AnnotationError, SourceError
from annotations.projects import create_project, default_annotator
from annotations.reader import Reader
from annotations.schema_files import read_schema
from export.commands.failures import tell_failures
from export.commands.reports import assumed_facts, tell_assumed, tell_languages
from export.console import answer, number, progress, tell
from export.first_line import is_gold
from export.schema_advice import silence


def run(options: argparse.Namespace) -> int:
    """Make the project; say how many articles and candidates it has.

    Raises:
        AnnotationError: A source, the schema or the place for the file is no good; nothing
            was made.
    """
    annotator = options.annotator or default_annotator()
    for path in filter(is_gold, options.sources):
        raise SourceError(
            f"{path}: this is gold, not an article; make the project first, then: goldlese "
            f"import {options.project} {path}"
        )
    schema = read_schema(options.schema)
    failures: list[Failure] = []
    with progress("Reading") as bar:
        path = create_project(
            options.project,
            options.sources,
            schema,
            annotator,
            with_candidates=not options.no_candidates,
            progress=bar,
            failed=failures.append,
        )
    tell_failures(failures)
    with Reader(path, annotator) as reader:
        tell_assumed(reader, reader.article_ids())
        tell_languages(reader, reader.article_ids())
        rows = reader.articles()
        concluded = assumed_facts(reader, reader.article_ids())
    if rows and not options.no_candidates:
        # What keeps this from being known was told of the sources already.
        with suppress(AnnotationError):
            for sentence in silence(schema):
                tell(f"schema {schema.identity}: {sentence}")
    count = sum(row.open for row in rows)
    facts = {
        "project": str(options.project),
        "schema": schema.identity,
        "articles": [row.id for row in rows],
        "candidates": count,
        "assumed": concluded,
    }
    answer(
        facts,
        f"{options.project}: {number(len(rows), 'article')}, "
        f"{number(count, 'candidate')}, schema {schema.identity}",
        as_json=options.json,
    )
    return 0
