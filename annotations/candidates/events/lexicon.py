"""The event lexicon: frames with their verbs and nouns, read from the TOML files.

Only the build step and the tests read the files; the program reads the compiled tables.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.candidates.events.entry_checks import is_infinitive, is_type, mistakes
from annotations.errors import SourceError
from annotations.text.toml_lines import TomlLines

FOLDER = Path(__file__).parent.parent / "data" / "events"
NOT_TYPES = frozenset({"grammar", "heads"})
KINDS = ("frame", "idiom")
HEADS = frozenset("MIL GPE LOC FAC ORG PER NORP MISC not".split())
CLASSES = ("m", "f", "t", "p", "a", "o", "words")


@dataclass(frozen=True, slots=True)
class Entry:
    """One ``[[frame]]`` or ``[[idiom]]`` of a file: ``kind`` says which."""

    kind: str
    type: str
    file: str
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        return str(self.values["name"])

    def words(self, key: str) -> list[str]:
        """Return the words of a blank-separated list; empty where the key is absent."""
        return str(self.values.get(key, "")).split()

    @property
    def examples(self) -> list[str]:
        return [str(example) for example in self.values.get("examples", ())]


def read_entries(folder: Path = FOLDER) -> list[Entry]:
    """Return every frame and idiom, files by name, in the order of each file.

    Raises:
        SourceError: Something is wrong with the files; every mistake is a line of the message,
            with file and line.
    """
    entries: list[Entry] = []
    wrong: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        if path.stem in NOT_TYPES:
            continue
        values = read_toml(path)
        if not is_type(values.get("type")):
            wrong.append(f"{path.name}: type is one of the event types of the schema")
            continue
        wrong += _mistakes(path, values)
        for kind in KINDS:
            entries += [
                Entry(kind, values["type"], path.name, one) for one in values.get(kind, ())
            ]
    if wrong:
        raise SourceError("\n".join(wrong))
    return entries


def _mistakes(path: Path, values: Mapping[str, Any]) -> Iterator[str]:
    """Yield what is wrong with the entries of a file of the lexicon."""
    lines = TomlLines(path.read_text(encoding="utf-8"))
    names: set[str] = set()
    for kind in KINDS:
        for index, entry in enumerate(values.get(kind, ())):
            name = entry.get("name", "")
            for key, said in mistakes(kind, values["type"], entry, names):
                line = lines.line(kind, index, key)
                yield f"{path.name}:{line}: {kind} {name!r}: {said}"
            names.add(name)
    for key in values.keys() - {*KINDS, "type", "origin"}:
        yield f"{path.name}:{lines.line('', 0, key)}: {key} is neither [[frame]] nor [[idiom]]"


def read_toml(path: Path) -> dict[str, Any]:
    """Return the values of one lexicon file.

    Raises:
        SourceError: It is missing, not in UTF-8 or no TOML; the message names file and line.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SourceError(f"{path.name}: {error}") from error


def plain_verbs(folder: Path = FOLDER) -> list[str]:
    """Return the verbs of ``verbs.txt`` (a bar parts a separable prefix), each once.

    Raises:
        SourceError: One of them is no infinitive; the message names file and line.
    """
    lines = (folder / "verbs.txt").read_text(encoding="utf-8").splitlines()
    found: set[str] = set()
    for number, line in enumerate(lines, start=1):
        words = [] if line.startswith("#") else line.split()
        wrong = [word for word in words if not is_infinitive(word)]
        if wrong:
            raise SourceError(f"verbs.txt:{number}: {wrong[0]!r} is no infinitive")
        found.update(words)
    return sorted(found)


def read_heads(folder: Path = FOLDER) -> dict[str, Any]:
    """Return the head nouns by label and class.

    Raises:
        SourceError: There is no such label or class; the message names file and line.
    """
    path = folder / "heads.toml"
    values = read_toml(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    for label, classes in values.items():
        if not isinstance(classes, Mapping):
            continue
        at = lines.index(f"[{label}]") + 1 if f"[{label}]" in lines else 0
        if label not in HEADS:
            raise SourceError(f"heads.toml:{at}: there are no head nouns of {label}")
        for name, words in classes.items():
            if name not in CLASSES or not isinstance(words, str):
                raise SourceError(
                    f"heads.toml:{at}: {name} of {label} is no list of words; the classes are "
                    f"{' '.join(CLASSES)}"
                )
    return values
