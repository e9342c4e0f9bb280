"""The event lexicon: every example of its files, its keys, and the tables made from it."""

from __future__ import annotations

import importlib.util
import json
import shutil
from functools import partial
from pathlib import Path

import pytest

from annotations.candidates.events import build, lexicon
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


GOOD = 'type = "Attack"\n[[frame]]\nname = "x"\nscore = 0.5\nverbs = "an|greifen"\n'


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('subjct = ["attacker"]', "new.toml:6: frame 'x': subjct is no key of the lexicon"),
        ('subject = ["atacker"]', "new.toml:6: frame 'x': Attack has no role atacker"),
        ('subject = "attacker"', "new.toml:6: frame 'x': subject is a list of texts"),
        ('nouns = ["Angriff"]', "new.toml:6: frame 'x': nouns is a text, its words parted"),
        ('nouns = "Angriff:pl"', "new.toml:6: frame 'x': 'Angriff:pl': behind a noun"),
        ('kinds = "verbs"', "new.toml:6: frame 'x': kinds are noun, participle, verb"),
        ('counted = "yes"', "new.toml:6: frame 'x': counted is true or false"),
        ('labels = { attacker = ["ARMY"] }', "new.toml:6: frame 'x': there is no label ARMY"),
        ('prepositions = ["auf"]', "new.toml:6: frame 'x': prepositions is a table of lists"),
        ('prepositions = { auf = ["x"] }', "new.toml:6: frame 'x': Attack has no role x"),
        ("only_as = { reden = 1 }", "new.toml:6: frame 'x': only_as is a preposition for"),
        (
            '[[frame]]\nname = "y"\nscore = 7\nverbs = "Angriff"',
            (
                "new.toml:8: frame 'y': score is a number from 0 to 1\n"
                "new.toml:9: frame 'y': 'Angriff' is no infinitive such as nehmen or ein|nehmen"
            ),
        ),
        ('[[frame]]\nname = "y"\nverbs = "x|"', "new.toml:6: frame 'y': there is no score"),
        ('[[idiom]]\nname = "y"\nscore = 1', "new.toml:6: idiom 'y': there are neither verbs"),
        (
            '[[idiom]]\nname = "y"\nscore = 1\nverbs = "führen"\nlike = "z"\nspan = "all"',
            "new.toml:6: idiom 'y': an idiom has verbs and nouns\n",
        ),
        ('[[idom]]\nname = "y"', "idom is neither [[frame]] nor [[idiom]]"),
        ("subject = [", "new.toml: "),
    ],
)
def test_mistakes_are_told_with_file_and_line(tmp_path: Path, lines: str, said: str) -> None:
    (tmp_path / "new.toml").write_text(GOOD + lines + "\n", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        lexicon.read_entries(tmp_path)
    assert said in f"{caught.value}\n"


def test_a_good_entry_is_read(tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_text(GOOD, encoding="utf-8")
    assert [one.name for one in lexicon.read_entries(tmp_path)] == ["x"]


def test_a_file_of_no_type_of_the_schema_is_named(tmp_path: Path) -> None:
    (tmp_path / "new.toml").write_text('type = "Fest"\n', encoding="utf-8")
    with pytest.raises(SourceError, match=r"new\.toml: type is one of"):
        lexicon.read_entries(tmp_path)


def test_a_wrong_verb_and_wrong_head_nouns_are_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "verbs.txt").write_text("# Verbs.\ngehen stehn\nGang\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"verbs\.txt:3: 'Gang' is no infinitive"):
        lexicon.plain_verbs(tmp_path)
    heads = tmp_path / "heads.toml"
    heads.write_text('[not]\nwords = "a"\n[MILL]\nm = "Held"\n', encoding="utf-8")
    with pytest.raises(SourceError, match=r"heads\.toml:3: there are no head nouns of MILL"):
        lexicon.read_heads(tmp_path)
    heads.write_text('[MIL]\nmasculine = "Held"\n', encoding="utf-8")
    with pytest.raises(SourceError, match=r"heads\.toml:1: masculine of MIL is no list"):
        lexicon.read_heads(tmp_path)


@pytest.mark.skipif(
    importlib.util.find_spec("ablaut") is None, reason="the build step's package is not there"
)
def test_the_build_tells_a_mistake_and_leaves_the_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "events"
    shutil.copytree(lexicon.FOLDER, folder)
    compiled = partial(compile_tables, folder)
    monkeypatch.setattr(build, "compile_tables", compiled)
    monkeypatch.setattr(build, "TARGET", folder / "tables.json")
    before = (folder / "tables.json").read_bytes()
    attack = folder / "attack.toml"
    right = attack.read_text(encoding="utf-8")
    attack.write_text(right.replace("score = ", "score = 1", 1), encoding="utf-8")
    assert build.main([]) == 1
    assert "score is a number from 0 to 1" in capsys.readouterr().err
    attack.write_text(right, encoding="utf-8")
    grammar = folder / "grammar.toml"
    whole = grammar.read_text(encoding="utf-8")
    grammar.write_text(whole.replace("[pronouns]", "[pronoun]"), encoding="utf-8")
    assert build.main([]) == 1
    assert "grammar.toml: a section is missing or of no use" in capsys.readouterr().err
    assert (folder / "tables.json").read_bytes() == before
    grammar.write_text(whole, encoding="utf-8")
    assert build.main([]) == 0
    assert (folder / "tables.json").read_bytes() == before


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
