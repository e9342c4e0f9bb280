"""Sources that other packages bring along: entry points of the group ``goldlese.sources``.

An entry point names a class or function that is called without arguments and returns a
source. It is loaded only when a project chooses it by its name.
"""

from __future__ import annotations

import re
from importlib.metadata import EntryPoint, entry_points

from annotations.candidates.base import Source
from annotations.candidates.guarded import Guarded, guarded
from annotations.errors import AnnotationError, SourceError

GROUP = "goldlese.sources"

_VERSION = re.compile(r"@[^@+\s]+")


def plugin_names() -> tuple[str, ...]:
    """Return the names of the installed plug-ins, sorted; none of them is loaded."""
    return tuple(sorted(entry_points(group=GROUP).names))


def load_plugin(name: str) -> Guarded:
    """Return the plug-in ``name``, loaded now, behind a time limit.

    Raises:
        SourceError: There is none, it cannot be loaded, what it returns is no source, or it
            is called something else than its entry point.
    """
    found = [*entry_points(group=GROUP, name=name)]
    if not found:
        raise SourceError(f"no plug-in is called {name}; install the package that brings it")
    try:
        return guarded(name, lambda: _loaded(name, found[0]))
    except AnnotationError:
        raise
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"
        raise SourceError(f"the plug-in {name} cannot be loaded ({detail})") from error


def _loaded(name: str, entry: EntryPoint) -> Source:
    source = entry.load()()
    if not isinstance(source, Source):
        raise SourceError(
            f"the plug-in {name} gives no source: it needs name, identity and propose"
        )
    if source.name != name or not _is_identity(source.identity, name):
        raise SourceError(
            f"the plug-in {name} must have the name {name} and an identity such as {name}@1; "
            f"it has {source.name!r} and {source.identity!r}"
        )
    return source


def _is_identity(identity: object, name: str) -> bool:
    """Say whether ``identity`` is ``name``, ``@`` and a version that can stand in records."""
    if not isinstance(identity, str) or not identity.startswith(name):
        return False
    return _VERSION.fullmatch(identity, len(name)) is not None
