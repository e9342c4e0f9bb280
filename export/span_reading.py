"""Span JSONL coming in: one text a line, with the spans that a model found in it.

The common dialects are read: ``spans`` (Prodigy and others: objects with start, end, label,
perhaps score and text), ``entities`` or ``ents`` (the same), ``label`` or ``labels`` (doccano:
lists of start, end, label). Offsets count Unicode code points of ``text``, end exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.errors import AnnotationError, OffsetError
from annotations.model import Span
from export.reading import read_lines
from export.span_units import better_reading, fits_within, other_reading

KEYS = ("spans", "entities", "ents", "labels", "label")
"""Where the spans may stand; of several the first counts."""


@dataclass(frozen=True, slots=True)
class ReadSpan:
    """One span of a line; ``score`` is ``None`` where none is given.

    ``model`` is what the span says that its model is called, or empty.
    """

    span: Span
    label: str
    score: float | None
    attributes: Mapping[str, str]
    model: str = ""


@dataclass(frozen=True, slots=True)
class ReadSpans:
    """One line: ``where`` is file and line, ``id`` what it calls its article, or empty.

    ``model`` is what it says that its model is called, or empty.
    """

    where: str
    id: str
    text: str
    spans: tuple[ReadSpan, ...]
    model: str = ""

    def doubt(self) -> str:
        """Return why the offsets seem to count something else, empty where they do not."""
        places = [(one.span.start, one.span.end) for one in self.spans]
        other = better_reading(self.text, places)
        if not other:
            return ""
        return (
            f"{self.where}: spans begin or end within words; read as {other} none does. "
            "Offsets must count Unicode code points, end exclusive; convert them and import "
            "again, if they do not"
        )


def read_spans(path: Path) -> Iterator[ReadSpans]:
    """Yield the lines of ``path`` in order, every offset proved against the line's text.

    Raises:
        AnnotationError: The file cannot be read, or a line is none of this format; the message
            names file and line.
        OffsetError: A span lies outside its text, or its own text stands elsewhere.
    """
    for where, value in read_lines(path):
        if not isinstance(value, dict) or not isinstance(value.get("text"), str):
            raise AnnotationError(f"{where}: this is no object with a text")
        key = next((key for key in KEYS if isinstance(value.get(key), list)), None)
        if key is None:
            raise AnnotationError(f"{where}: there is no list of spans ({', '.join(KEYS)})")
        text = value["text"]
        found = tuple(
            _span(f"{where}: span {number}", one, text)
            for number, one in enumerate(value[key], 1)
        )
        yield ReadSpans(where, _id(value), text, found, _model(where, value, "model"))


def _id(value: Mapping[str, Any]) -> str:
    """Return the id of an article that a line names, itself or in its ``meta``."""
    meta = value.get("meta")
    places = (value, meta if isinstance(meta, dict) else {})
    found = (place.get(key) for place in places for key in ("article", "id", "doc_id"))
    return next((str(one) for one in found if isinstance(one, str | int)), "")


def _span(where: str, one: object, text: str) -> ReadSpan:
    if isinstance(one, list) and len(one) == 3:
        one = dict(zip(("start", "end", "label"), one, strict=True))
    if not isinstance(one, dict):
        raise AnnotationError(f"{where}: it is neither an object nor [start, end, label]")
    start, end = _whole(where, one, "start"), _whole(where, one, "end")
    said = one.get("text")
    if not 0 <= start < end <= len(text):
        other = other_reading(text, (start, end), said) if isinstance(said, str) else ""
        advice = _advice(other or fits_within(text, (start, end)))
        raise OffsetError(
            f"{where}: {start}-{end} lies outside the text ({len(text)} characters); {advice}"
        )
    if isinstance(said, str) and said != text[start:end]:
        advice = _advice(other_reading(text, (start, end), said))
        raise OffsetError(
            f"{where}: at {start}-{end} stands “{text[start:end]}”, not “{said}”; {advice}"
        )
    label = one.get("label")
    if not isinstance(label, str) or not label:
        raise AnnotationError(f"{where}: it has no label")
    return ReadSpan(
        Span(start, end),
        label,
        _score(where, one),
        _attributes(where, one),
        _model(where, one, "source"),
    )


def _model(where: str, one: Mapping[str, Any], key: str) -> str:
    value = one.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise AnnotationError(f"{where}: {key} is no text")
    return value.strip()


def _advice(other: str) -> str:
    wanted = "offsets must count Unicode code points, end exclusive"
    return f"{wanted}; these fit as {other}, so convert them" if other else wanted


def _whole(where: str, one: Mapping[str, Any], key: str) -> int:
    value = one.get(key)
    if value is None:
        raise AnnotationError(
            f"{where}: it has no {key} (an object needs start, end and label; it has "
            f"{', '.join(map(str, one)) or 'nothing'})"
        )
    if not isinstance(value, int) or isinstance(value, bool):
        raise AnnotationError(f"{where}: {key} is no whole number")
    return value


def _score(where: str, one: Mapping[str, Any]) -> float | None:
    value = one.get("score")
    if value is None:
        return None
    if not isinstance(value, int | float) or not 0.0 <= value <= 1.0:
        raise AnnotationError(f"{where}: the score {value!r} does not lie between 0 and 1")
    return float(value)


def _attributes(where: str, one: Mapping[str, Any]) -> Mapping[str, str]:
    value = one.get("attributes", {})
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
        raise AnnotationError(f"{where}: its attributes are no object of texts")
    return value
