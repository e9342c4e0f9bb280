"""Rules of the house, as sentences that run."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("gui", "export", "annotations")
SOURCES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def test_the_layers_hold():
    command = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is(path):
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_test_folder_carries_the_name_of_a_package():
    folders = {path.name for path in (ROOT / "tests").rglob("*") if path.is_dir()}
    assert not folders & set(PACKAGES)
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_only_names_are_imported_from_the_packages():
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import)
        and any(alias.name.split(".")[0] in PACKAGES for alias in node.names)
    ]
    assert not wrong


def test_translated_texts_are_literal():
    """A text built at run time is never found in a catalogue."""
    wrong = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            place = {"tr": 0, "translate": 1}.get(node.func.attr)
            if place is None or len(node.args) <= place:
                continue
            if isinstance(node.args[place], ast.JoinedStr):
                wrong.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not wrong


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-spacy.lock"])
def test_the_lock_file_names_no_index_and_hashes_everything(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    text = "\n".join(lines)
    assert not re.search(r"https?://|file:|--index-url|--find-links", text)
    for number, line in enumerate(lines):
        if re.match(r"[a-z0-9-]+==", line):
            assert lines[number + 1].strip().startswith("--hash=sha256:"), line


def test_pyside_6_12_0_is_excluded():
    assert "!=6.12.0" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert not re.search(
        r"pyside6-essentials==6\.12\.0", (ROOT / "requirements.lock").read_text()
    )


def test_dev_py_needs_the_standard_library_only():
    tree = ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"))
    names = {
        alias.name.split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    } | {
        (node.module or "").split(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    assert names <= sys.stdlib_module_names


def test_the_seeds_are_as_they_came():
    """No editor changes one unnoticed."""
    known = {
        "000_46bf18e481a43cc9.txt": "85fcec8c7d5f2406",
        "001_9f44695ba0c1d563.txt": "faf6882244f50843",
        "002_71ed098ebaa4faf6.txt": "a210b1a5f5c47048",
        "003_04ee2270d6f1fa56.txt": "6ddddfff44a2231c",
        "004_024516dab5a9576a.txt": "b13e8a7e366dc2eb",
    }
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        for path in (ROOT / "seeds").iterdir()
    }
    assert found == known


def test_no_group_is_repeated_possessively():
    """Before Python 3.11.5 such a group matched wrongly where it could backtrack in itself."""
    possessive = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and possessive.search(node.value)
    ]
    assert not wrong
