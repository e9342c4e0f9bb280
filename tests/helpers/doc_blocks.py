"""The blocks of code in the pages that a researcher reads."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("README.md", "docs/gold.md", "docs/schemas.md", "docs/sources.md")


def blocks(page: str, language: str = "") -> list[str]:
    """Return the blocks of a page that are marked with a language, in order."""
    text = (ROOT / page).read_text(encoding="utf-8")
    fences = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    return [block for said, block in fences if said == language]


def commands(block: str) -> list[list[str]]:
    """Return the words behind ``goldlese`` of each command of a block, comments left out."""
    lines = re.findall(r"^(?:\.venv/bin/)?goldlese (.*)$", block, re.MULTILINE)
    return [shlex.split(line, comments=True) for line in lines]
