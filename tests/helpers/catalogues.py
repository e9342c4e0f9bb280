"""Brings the catalogues of texts up to date: ``python -m tests.helpers.catalogues``.

``lupdate`` reads every text out of the sources; what has a translation keeps it. The English
catalogue holds plurals only. Afterwards ``lrelease`` makes what the program loads.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "gui/resources/translations"
OPTIONS = {"de": (), "en": ("-pluralonly",)}
"""The languages, and what lupdate is told for each."""


def catalogue(language: str, folder: Path = FOLDER) -> Path:
    """Return the catalogue of a language."""
    return folder / f"goldlese_{language}.ts"


def update(language: str, folder: Path = FOLDER) -> Path:
    """Read the texts of the sources into a catalogue; return it."""
    target = catalogue(language, folder)
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "gui").rglob("*.py"))
    _run(
        "pyside6-lupdate",
        "-locations",
        "none",
        "-no-obsolete",
        "-target-language",
        language,
        *OPTIONS[language],
        *sources,
        "-ts",
        str(target),
    )
    return target


def release(language: str, folder: Path = FOLDER) -> None:
    """Make what the program loads of a catalogue."""
    source = catalogue(language, folder)
    _run("pyside6-lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def messages(path: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield context, text and translations of every message; unfinished ones have none."""
    root = ElementTree.parse(path).getroot()  # noqa: S314 - our own file
    for context in root.iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            target = message.find("translation")
            forms = (
                []
                if target is None
                else [each.text or "" for each in target] or [target.text or ""]
            )
            done = target is not None and target.get("type") != "unfinished"
            texts = tuple(forms) if done and all(forms) else ()
            yield name, message.findtext("source") or "", texts


def _run(tool: str, *arguments: str) -> None:
    command = Path(sysconfig.get_path("scripts")) / tool
    done = subprocess.run(
        [str(command), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)


def main() -> int:
    """Update and release all catalogues; say what has no translation."""
    left = 0
    for language in OPTIONS:
        path = update(language)
        for context, text, forms in messages(path):
            if not forms:
                left += 1
                print(f"{path.name}: {context}: {text}")
        release(language)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
