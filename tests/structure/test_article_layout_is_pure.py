"""Layout and painting of the article know no widget: screen, print and pictures share them."""

from __future__ import annotations

import ast
from pathlib import Path

ARTICLE = Path(__file__).parents[2] / "gui/article"
BEGINNINGS = ("page", "sheet", "pictures", "painting", "page_painting", "tie_painting")


def imported(name: str) -> set[str]:
    """Return the modules that a module of the article view imports."""
    tree = ast.parse((ARTICLE / f"{name}.py").read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
    return found


def test_nothing_below_the_page_imports_widgets():
    waiting, seen = list(BEGINNINGS), set()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        modules = imported(name)
        assert "PySide6.QtWidgets" not in modules, f"gui.article.{name} imports widgets"
        waiting += [
            module.removeprefix("gui.article.")
            for module in modules
            if module.startswith("gui.article.")
        ]
    assert {"lanes", "chips", "ties", "tie_routes", "tie_labels", "lines", "marks"} <= seen
