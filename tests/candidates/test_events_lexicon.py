"""The event lexicon: every example of its files, its keys, and the tables made from it."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from annotations.candidates.events import lexicon
from annotations.candidates.events.build import compile_tables, digests
from annotations.candidates.events.spelling import fold
from annotations.candidates.events.tables import tables
from annotations.errors import SourceError
from annotations.schema_files import read_schema
from tests.helpers.event_examples import found_in, read_example

ENTRIES = lexicon.read_entries()
EXAMPLES = [(entry, example) for entry in ENTRIES for example in entry.examples]
_ROLE_LISTS = ("subject", "object", "dative", "genitive", "adjective", "compound", "needs")
_ROLE_MAPS = ("prepositions", "noun_prepositions")


@pytest.mark.parametrize(
    ("entry", "line"),
    EXAMPLES,
    ids=[f"{entry.type}-{entry.name}-{n}" for n, (entry, _) in enumerate(EXAMPLES)],
)
def test_each_example_gives_its_event(entry: lexicon.Entry, line: str) -> None:
    example = read_example(line)
    found = found_in(example)
    assert example.trigger in found, f"no such trigger: {found}"
    assert found[example.trigger] == (entry.type, example.factuality, example.roles)


def test_every_entry_has_an_example() -> None:
    assert [entry.name for entry in ENTRIES if not entry.examples] == []


def test_every_role_of_the_lexicon_is_one_of_its_type() -> None:
    schema = read_schema("conflict-news")
    for entry in ENTRIES:
        type_ = schema.event_type(entry.type)
        assert type_ is not None, entry.type
        known = {role.name for role in type_.roles}
        named = {name for key in _ROLE_LISTS for name in entry.values.get(key, ())}
        named |= set(entry.values.get("needs_any", ())) | set(entry.values.get("labels", {}))
        for key in _ROLE_MAPS:
            if isinstance(entry.values.get(key), dict):
                named |= {name for names in entry.values[key].values() for name in names}
        assert named <= known, f"{entry.file}: {entry.name}: {named - known}"


def test_every_type_of_the_schema_has_entries() -> None:
    types = {type_.name for type_ in read_schema("conflict-news").event_types}
    assert types == {entry.type for entry in ENTRIES}


def test_the_tables_were_made_from_the_files_beside_them() -> None:
    tables = json.loads((lexicon.FOLDER / "tables.json").read_text(encoding="utf-8"))
    assert tables["sources"] == digests(), "run python -m annotations.candidates.events.build"


@pytest.mark.skipif(
    importlib.util.find_spec("ablaut") is None, reason="the build step's package is not there"
)
def test_the_build_gives_the_same_tables_again() -> None:
    tables = json.loads((lexicon.FOLDER / "tables.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(compile_tables())) == tables


def test_an_unknown_key_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_text(
        'type = "Attack"\n[[frame]]\nname = "x"\nsubjct = ["attacker"]\n', encoding="utf-8"
    )
    with pytest.raises(SourceError, match=r"new\.toml: entry 'x' .*subjct"):
        lexicon.read_entries(tmp_path)


def test_broken_toml_is_named_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_text("type = \n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"new\.toml"):
        lexicon.read_entries(tmp_path)


def test_each_file_says_where_it_comes_from() -> None:
    for path in sorted(lexicon.FOLDER.glob("*.toml")):
        assert lexicon.read_toml(path).get("origin"), path.name


@pytest.mark.parametrize(
    ("word", "label"),
    [
        ("Bäckerinnen", "PER"),
        ("Staatsanwältin", "PER"),
        ("Ärzten", "PER"),
        ("Chirurgen", "PER"),
        ("Feuerwehrleute", "PER"),
        ("Feuerwehrfrau", "PER"),
        ("Häftlinge", "PER"),
        ("Redakteure", "PER"),
        ("Lokaljournalistinnen", "PER"),
        ("Nordostens", "LOC"),
        ("Bergmassiv", "LOC"),
        ("Gouverneurssitz", "FAC"),
        ("Nachbarprovinzen", "GPE"),
        ("Sekunde", None),
        ("Flugzeuge", None),
        ("Darstellung", None),
        ("Arbeitsmarkt", None),
        ("Raketenstellungen", "FAC"),
        ("Geländewagen", None),
    ],
)
def test_a_noun_is_known_by_its_base_form_as_what_it_stands_for(word, label):
    head = tables().heads.of(fold(word))
    assert (head and head.label) == label
