"""A GLiNER model as a source: it is asked for the schema's labels by their names.

The package ``gliner`` is no part of the program; it is imported when the source is chosen.
Nothing is fetched unless the package does so for a model that is not there yet.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from annotations.candidates.foreign import ForeignSpan, candidates_of
from annotations.candidates.foreign_names import model_identity, source_name
from annotations.candidates.words import Words, words_of
from annotations.errors import SourceError
from annotations.model import Article, Candidate, Span
from annotations.schema import Schema

NAME = "gliner"
LEAST = 0.3
"""The score from which on the model's spans are taken."""

LONGEST = 1200
"""So many characters are given to the model at once; it reads a few hundred words."""


class GlinerSource:
    """Proposes what the model finds, sentence by sentence taken together into passages."""

    def __init__(self, model: Any, where: str, version: str) -> None:  # noqa: ANN401 - no types
        """Take a loaded model; ``where`` gives it its name, ``version`` is the package's."""
        self._model = model
        self.name = source_name(f"{NAME}:{where}")
        self.identity = model_identity(f"{NAME}:{where}", version)

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return the model's spans in the words of the schema."""
        asked = {label.names["en"].casefold(): label.name for label in schema.labels}
        spans = [
            _span(start, one, asked)
            for start, end in passages(words_of(article))
            for one in self._model.predict_entities(
                article.text[start:end], list(asked), threshold=LEAST
            )
        ]
        return list(candidates_of(spans, schema, self.identity, found))


def load(name: str) -> GlinerSource:
    """Return the source for the model ``name``, the name or folder of one.

    Raises:
        SourceError: The package is not installed, or the model cannot be loaded.
    """
    try:
        gliner = import_module("gliner")
    except ModuleNotFoundError as error:
        if error.name != "gliner":
            raise
        raise SourceError(
            "GLiNER is not installed beside the program; install it with: "
            f"{sys.executable} -m pip install gliner"
        ) from error
    try:
        model = gliner.GLiNER.from_pretrained(name)
    except (OSError, ValueError, RuntimeError) as error:
        raise SourceError(f"GLiNER cannot load {name} ({error})") from error
    return GlinerSource(model, name, str(getattr(gliner, "__version__", "")))


def passages(words: Words, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Yield start and end of passages of whole sentences, no longer than ``longest``.

    A single sentence that is longer is a passage by itself. Furniture lies in none.
    """
    start = end = -1
    for at in range(len(words)):
        if not words.is_first(at):
            continue
        last = at
        while last + 1 < len(words) and words.same_sentence(at, last + 1):
            last += 1
        if start >= 0 and words.ends[last] - start > longest:
            yield start, end
            start = -1
        start, end = (words.starts[at] if start < 0 else start), words.ends[last]
    if start >= 0:
        yield start, end


def _span(start: int, one: dict[str, Any], asked: dict[str, str]) -> ForeignSpan:
    place = Span(start + one["start"], start + one["end"])
    label = asked.get(str(one["label"]).casefold(), str(one["label"]))
    return ForeignSpan(place, label, float(one["score"]), f"GLiNER: {one['label']}", {})
