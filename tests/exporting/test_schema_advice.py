"""What a schema may say, but should be known before work begins."""

from __future__ import annotations

from annotations.schema_files import parse_schema, read_schema
from export.schema_advice import advice, silence
from tests.helpers.command_line import goldlese_here

LABEL = """
[[label]]
name = "{}"
names = {{ en = "x", de = "x" }}
definition = {{ en = "x", de = "x" }}
colour = {{ light = "#b0126f", dark = "#ff9ed2" }}
"""
HEAD = """
format = "goldlese-schema/1"
name = "{}"
version = 1
language = "{}"
names = {{ en = "x", de = "x" }}
definition = {{ en = "x", de = "x" }}
"""
ROLE = """
[[role]]
name = "wer"
key = "w"
names = { en = "x", de = "x" }
definition = { en = "x", de = "x" }
labels = ["PER"]
"""


def made(*labels, name="own", language="de", more=""):
    toml = HEAD.format(name, language) + "".join(map(LABEL.format, labels)) + more
    return parse_schema(toml, "own.toml")


def test_the_guideline_needs_no_advice():
    assert list(advice(read_schema("conflict-news"))) == []


def test_every_label_of_germeval_gets_candidates():
    assert list(advice(read_schema("germeval-2014"))) == []


def test_what_no_source_proposes_is_said():
    (said,) = advice(made("PER", "SORTE"))
    assert "propose nothing for the labels SORTE; they learn" in said
    (said,) = silence(read_schema("ace-2005"))
    assert "the labels VEH, WEA, VALUE and" in said
    assert "the event types Life.Be-Born, Life.Marry" in said
    assert "and 18 more" in said


def test_odd_names_languages_unused_roles_and_many_labels_are_said():
    schema = made(
        "PER", *(f"PER{n}" for n in range(10)), name="my own", language="deutsch", more=ROLE
    )
    said = "\n".join(advice(schema))
    assert 'its name "my own" should be' in said
    assert 'its language "deutsch" should be two letters' in said
    assert "no event type has the role wer" in said
    assert "only the first ten labels have a digit; T chooses PER9" in said


def test_the_commands_say_it_beside_their_result(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(HEAD.format("own", "de") + LABEL.format("SORTE"), encoding="utf-8")
    shown = goldlese_here("schema", path, cwd=tmp_path)
    assert (shown.code, shown.out.strip()) == (0, path.read_text(encoding="utf-8").strip())
    assert "own.toml: the shipped sources propose nothing for the labels SORTE" in shown.err
    (tmp_path / "a.txt").write_text("Die Armee zog in Homs ein.", encoding="utf-8")
    new = goldlese_here("new", "p.goldlese", "a.txt", "--schema", path, cwd=tmp_path)
    assert new.code == 0
    assert "schema own@1: the shipped sources propose nothing for the labels SORTE" in new.err
    quiet = goldlese_here(
        "new", "q.goldlese", "a.txt", "--schema", path, "--no-candidates", cwd=tmp_path
    )
    assert quiet.err == ""
