"""Installs plug-ins as a package would bring them along, for this process and its children."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest


def install_plugins(
    folder: Path, monkeypatch: pytest.MonkeyPatch, code: str, names: Mapping[str, str]
) -> None:
    """Make a package of ``code`` whose ``names`` of sources lead to its classes."""
    info = folder / "broken-1.dist-info"
    info.mkdir(parents=True)
    (folder / "broken_sources.py").write_text(code, encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1\n")
    lines = [f"{name} = broken_sources:{kind}" for name, kind in names.items()]
    (info / "entry_points.txt").write_text("\n".join(["[goldlese.sources]", *lines]))
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.syspath_prepend(folder)
