"""The event lexicon: frames with their verbs and nouns, read from the TOML files.

Only the build step and the tests read the files; the program reads the compiled tables.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotations.errors import SourceError

FOLDER = Path(__file__).parent.parent / "data" / "events"
NOT_TYPES = frozenset({"grammar", "heads"})
_KEYS = {
    "name", "meaning", "subject", "object", "dative", "genitive", "adjective", "compound",
    "prepositions", "needs", "needs_any", "labels", "verbs", "nouns", "except", "score",
    "examples", "reflexive", "with_es", "with_noun", "with_word", "not_with", "not_words",
    "only_as", "kinds", "attributive", "active", "counted", "exact", "except_objects", "like",
    "span", "no_object", "anchored", "shared", "intransitive", "place_prepositions",
    "noun_prepositions", "theme", "verbless",
}  # fmt: skip


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
        SourceError: A file is no TOML, has no type, or an entry has an unknown key.
    """
    entries = []
    for path in sorted(folder.glob("*.toml")):
        if path.stem in NOT_TYPES:
            continue
        values = read_toml(path)
        for kind in ("frame", "idiom"):
            for entry in values.get(kind, ()):
                unknown = set(entry) - _KEYS
                if unknown or "name" not in entry or "type" not in values:
                    raise SourceError(
                        f"{path.name}: entry {entry.get('name', '?')!r} has unknown or missing "
                        f"keys: {', '.join(sorted(unknown)) or 'name or type'}"
                    )
                entries.append(Entry(kind, str(values["type"]), path.name, entry))
    return entries


def read_toml(path: Path) -> dict[str, Any]:
    """Return the values of one lexicon file.

    Raises:
        SourceError: It is no TOML; the message names the file.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{path.name}: {error}") from error


def plain_verbs(folder: Path = FOLDER) -> list[str]:
    """Return the verbs of ``verbs.txt`` (a bar parts a separable prefix), each once."""
    lines = (folder / "verbs.txt").read_text(encoding="utf-8").splitlines()
    words = " ".join(line for line in lines if not line.startswith("#")).split()
    return sorted(set(words))
