"""Sources that other packages bring along: entry points of the group ``goldlese.sources``.

An entry point names a class or function that is called without arguments and returns a
source. It is loaded only when a project chooses it by its name.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

from annotations.candidates.base import Source
from annotations.candidates.guarded import Guarded
from annotations.errors import AnnotationError, SourceError

GROUP = "goldlese.sources"


def plugin_names() -> tuple[str, ...]:
    """Return the names of the installed plug-ins, sorted; none of them is loaded."""
    return tuple(sorted(entry_points(group=GROUP).names))


def load_plugin(name: str) -> Source:
    """Return the plug-in ``name``, loaded now, behind a time limit.

    Raises:
        SourceError: There is none, it cannot be loaded, or what it returns is no source.
    """
    found = [*entry_points(group=GROUP, name=name)]
    if not found:
        raise SourceError(f"no plug-in is called {name}; install the package that brings it")
    return Guarded(_loaded(name, found[0]))


def _loaded(name: str, entry: EntryPoint) -> Source:
    try:
        source = entry.load()()
    except AnnotationError:
        raise
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"
        raise SourceError(f"the plug-in {name} cannot be loaded ({detail})") from error
    if not isinstance(source, Source):
        raise SourceError(
            f"the plug-in {name} gives no source: it needs name, identity and propose"
        )
    return source
