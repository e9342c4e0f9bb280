"""The projects that were open before, the last one first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from gui.settings import Settings

MOST = 12
"""So many are remembered."""

_KEY = "recent_projects"


def recent_projects(settings: Settings, but: Path | None = None) -> Sequence[Path]:
    """Return those that are still there, without the one that is open now (``but``)."""
    return [path for path in _remembered(settings) if path != but and _is_there(path)]


def _remembered(settings: Settings) -> Sequence[Path]:
    return [Path(line) for line in settings.text(_KEY).split("\n") if line]


def _is_there(path: Path) -> bool:
    """Say whether a file can be found; a folder that may not be looked into holds none."""
    try:
        return path.is_file()
    except OSError:
        return False


def remember_project(settings: Settings, path: Path) -> None:
    """Remember that a project was opened just now.

    One that is not there now stays remembered: its drive may come again.
    """
    paths = [path, *(one for one in _remembered(settings) if one != path)]
    settings.put(_KEY, "\n".join(map(str, paths[:MOST])))
