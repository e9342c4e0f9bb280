"""A spaCy pipeline as a source: any installed package, or the folder of a pipeline.

spaCy is no part of the program; this module imports it when the source is chosen.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from annotations.candidates.foreign import ForeignSpan, candidates_of
from annotations.candidates.foreign_names import model_identity, source_name
from annotations.errors import SourceError
from annotations.model import Article, Candidate, Span
from annotations.schema import Schema

NAME = "spacy"

_WHERE = re.compile(r"doc\.(?:ents|spans)\b")
"""Where a part of a pipeline says that it puts what it finds."""


class SpacySource:
    """Proposes the entities (``doc.ents``) of a pipeline, and its span groups (``doc.spans``).

    Span groups bring the scores of a span categoriser along (``attrs["scores"]``); entities
    have none.
    """

    def __init__(self, pipeline: Callable[[str], Any], where: str, version: str) -> None:
        """Take a loaded pipeline, the package or folder ``where``, which gives it its name."""
        self._pipeline = pipeline
        self.name = source_name(f"{NAME}:{where}")
        self.identity = model_identity(f"{NAME}:{where}", version)

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return the pipeline's spans in the words of the schema."""
        doc = self._pipeline(article.text)
        spans = [_span(one, None) for one in doc.ents]
        for group in doc.spans.values():
            scores = group.attrs.get("scores")
            known = [None] * len(group) if scores is None else [float(s) for s in scores]
            spans += [_span(one, score) for one, score in zip(group, known, strict=True)]
        return list(candidates_of(spans, schema, self.identity, found))


def load(name: str) -> SpacySource:
    """Return the source for the package or folder ``name``.

    Raises:
        SourceError: spaCy is not installed, or has no such pipeline.
    """
    try:
        spacy = import_module("spacy")
    except ModuleNotFoundError as error:
        if error.name != "spacy":
            raise
        raise SourceError(
            f"spaCy is not installed beside the program; install it with: {sys.executable} -m "
            "pip install spacy"
        ) from error
    try:
        pipeline = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        said = " ".join(str(error).split())[:300]
        if not _is_place(name) and not _is_installed(name):
            raise SourceError(
                f"no spaCy pipeline {name} is installed; give the folder of one, or install "
                f"it with: {sys.executable} -m spacy download {name} ({said})"
            ) from error
        raise SourceError(f"spaCy cannot load {name} ({said})") from error
    if not _finds(pipeline):
        raise SourceError(
            f"the spaCy pipeline {name} finds no entities: it has no ner, entity_ruler, "
            "span_ruler or spancat"
        )
    return SpacySource(pipeline, name, str(pipeline.meta.get("version", "")))


def version_of(name: str) -> str:
    """Return the version of the package or folder ``name`` without loading it, or nothing."""
    meta = Path(name) / "meta.json"
    try:
        told = (
            json.loads(meta.read_text("utf-8"))["version"] if meta.is_file() else version(name)
        )
    except (OSError, ValueError, KeyError, TypeError, PackageNotFoundError):
        return ""
    return str(told)


def _is_place(name: str) -> bool:
    return any(mark in name for mark in "/\\") or Path(name).exists()


def _is_installed(name: str) -> bool:
    try:
        version(name)
    except (PackageNotFoundError, ValueError):
        return False
    return True


def _finds(pipeline: Any) -> bool:  # noqa: ANN401 - a pipeline of spaCy
    """Say whether a part of the pipeline sets entities or spans, or may: not all tell."""
    told = [pipeline.get_pipe_meta(name).assigns for name in pipeline.pipe_names]
    return any(not some or any(_WHERE.match(one) for one in some) for some in told)


def _span(one: Any, score: float | None) -> ForeignSpan:  # noqa: ANN401 - a span of spaCy
    place = Span(one.start_char, one.end_char)
    return ForeignSpan(place, one.label_, score, f"spaCy: {one.label_}", {})
