"""What the packages ``annotations`` and ``export`` may say: the texts in their sources."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def templates(path: Path) -> Iterator[str]:
    """Yield every text of a module, ``{}`` where a value stands in it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        node.targets[0].id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(_pieces(node, constants))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _pieces(text: ast.JoinedStr, constants: dict[str, str]) -> Iterator[str]:
    for value in text.values:
        if isinstance(value, ast.Constant):
            yield str(value.value)
        elif isinstance(value, ast.FormattedValue) and isinstance(value.value, ast.Name):
            yield constants.get(value.value.id, "{}")
        else:
            yield "{}"


def all_templates() -> set[str]:
    """Return the texts of the packages ``annotations`` and ``export``."""
    folders = (ROOT / "annotations", ROOT / "export")
    paths = [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    return {text for path in paths for text in templates(path)}
