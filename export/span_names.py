"""What the model of a span file is called among the sources of a project."""

from __future__ import annotations

from pathlib import Path

from annotations.candidates.foreign_names import KINDS
from annotations.candidates.plugins import plugin_names
from annotations.errors import AnnotationError
from annotations.learning.sources import known_sources
from annotations.schema import Schema


def usual_name(path: Path) -> str:
    """Return what a model is called if nobody says it: as its file, without the ending."""
    return path.stem.replace("+", "-").strip() or "model"


def model_identity(name: str) -> str:
    """Return ``name@version``; the version is 1 where none is given."""
    return name if "@" in name else f"{name}@1"


def prove_name(source: str, schema: Schema) -> None:
    """Prove that a model can be called so beside the sources of the program.

    Raises:
        AnnotationError: A source of the program is called so, or nothing can be.
    """
    name = source.partition("@")[0]
    kind = name.partition(":")[0]
    if kind in KINDS or name in {*known_sources(schema), *plugin_names()}:
        raise AnnotationError(
            f"{name} is the name of a source of candidates; call the model something else"
        )
    if "+" in source or not name.strip():
        raise AnnotationError(f"{source}: call the model NAME or NAME@VERSION, without a +")
