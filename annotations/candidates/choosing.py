"""From the name of a source to the source; nothing is loaded that was not chosen.

A name is that of a shipped source, that of an installed plug-in, or a kind with what it needs
behind a colon: ``spacy:de_core_news_sm``, ``gliner:PATH``, ``openai:URL#MODEL``.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from annotations.candidates import pipeline
from annotations.candidates.base import Source
from annotations.candidates.foreign_names import KINDS, model_identity
from annotations.candidates.guarded import guarded
from annotations.candidates.plugins import load_plugin, plugin_names
from annotations.candidates.spacy_source import version_of
from annotations.errors import AnnotationError, SourceError


def proved_name(name: str) -> str:
    """Return ``name`` if a source may be called so; nothing is loaded.

    Raises:
        AnnotationError: There is none.
    """
    kind, colon, rest = name.partition(":")
    if colon and kind in KINDS:
        if not rest:
            raise AnnotationError(f"{name} needs {KINDS[kind]} behind the colon")
    elif name not in pipeline.sources() and name not in plugin_names():
        raise AnnotationError(
            f"there is no source of candidates called {name}; known: {', '.join(known_names())}"
        )
    return name


def choose(name: str) -> Source:
    """Return the source called ``name``.

    Raises:
        AnnotationError: There is none, or what it needs is not installed.
    """
    shipped = pipeline.sources()
    if proved_name(name) in shipped:
        return shipped[name]
    kind, colon, rest = name.partition(":")
    if not colon or kind not in KINDS:
        return load_plugin(name)
    module = import_module(f"annotations.candidates.{kind}_source")
    load = cast("Callable[[str], Source]", module.load)
    return guarded(name, lambda: _loaded(name, load, rest))


def _loaded(name: str, load: Callable[[str], Source], rest: str) -> Source:
    try:
        return load(rest)
    except AnnotationError:
        raise
    except Exception as error:  # of the package, and of what it loads
        detail = f"{type(error).__name__}: {error}"
        raise SourceError(f"{name} cannot be loaded ({detail})") from error


def identity_unloaded(name: str) -> str | None:
    """Return the identity of a spaCy pipeline without loading it, ``None`` of other models."""
    kind, _, where = name.partition(":")
    version = version_of(where) if kind == "spacy" and where else ""
    return model_identity(name, version) if version else None


def lasting(name: str) -> str:
    """Return ``name`` as it holds wherever the program is started: folders by whole paths."""
    kind, colon, rest = name.partition(":")
    if colon and kind in KINDS and rest and Path(rest).is_dir():
        return f"{kind}:{Path(rest).resolve()}"
    return name


def known_names() -> tuple[str, ...]:
    """Return what can be chosen: shipped sources, plug-ins, and the kinds with a colon."""
    return (*pipeline.sources(), *plugin_names(), *(f"{kind}:..." for kind in KINDS))
