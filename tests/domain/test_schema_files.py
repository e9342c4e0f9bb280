"""The shipped schemas, and what a schema file may not say."""

from __future__ import annotations

import re

import pytest

from annotations.errors import SchemaError
from annotations.schema_files import parse_schema, read_schema, shipped

SMALL = """
format = "goldlese-schema/1"
name = "small"
version = 1
language = "de"
names = { en = "Small", de = "Klein" }
definition = { en = "Small.", de = "Klein." }
event_colour = { light = "#0b4f9c", dark = "#8fc1ff" }

[[label]]
name = "PER"
names = { en = "Person", de = "Person" }
definition = { en = "A person.", de = "Eine Person." }
colour = { light = "#b0126f", dark = "#ff9ed2" }

[[role]]
name = "agent"
key = "a"
names = { en = "agent", de = "Verursacher" }
definition = { en = "Who.", de = "Wer." }
labels = ["PER"]

[[event_type]]
name = "Arrest"
key = "h"
names = { en = "Arrest", de = "Festnahme" }
definition = { en = "Arrest.", de = "Festnahme." }
roles = ["agent"]
"""

GUIDELINE = {
    "TerritoryChange": "gainer loser territory supporter time",
    "Control": "holder territory share time",
    "Clash": "actor opponent place time supporter",
    "Strike": "attacker target place time instrument",
    "Attack": "attacker target place time instrument",
    "Casualties": "victim number agent place time",
    "Movement": "mover origin destination agent time",
    "Support": "supporter supported instrument time",
    "Statement": "speaker topic time",
    "Governance": "actor entity place time",
    "Agreement": "party place time",
    "Arrest": "agent person place time",
    "Abduction": "agent person number place time",
    "Protest": "actor target place time",
    "Destruction": "agent object place time",
}


def test_every_shipped_schema_can_be_read():
    assert shipped() == ("ace-2005", "conflict-news", "germeval-2014")
    for name in shipped():
        assert read_schema(name).identity == f"{name}@1"


def test_conflict_news_holds_the_guideline():
    schema = read_schema("conflict-news")
    labels = [label.name for label in schema.labels]
    assert labels == [
        "PER",
        "MIL",
        "ORG",
        "GPE",
        "LOC",
        "FAC",
        "NORP",
        "DATE",
        "QUANTITY",
        "MISC",
    ]
    for name, roles in GUIDELINE.items():
        type_ = schema.event_type(name)
        expected = roles.split() + ([] if name == "Statement" else ["reported_by"])
        assert [role.name for role in type_.roles] == expected
    assert len(schema.event_types) == len(GUIDELINE)
    values = {a.name: [v.name for v in a.values] for a in schema.mention_attributes}
    assert values == {
        "mention": ["name", "nominal", "pronoun"],
        "form": ["plain", "deriv", "part"],
    }
    [factuality] = schema.event_attributes
    names = [value.name for value in factuality.values]
    assert names == ["asserted", "reported", "possible", "planned", "denied"]


def test_only_an_event_fills_topic():
    topic = read_schema("conflict-news").event_type("Statement").role("topic")
    assert topic.allows("event", "Clash")
    assert not topic.allows("mention", "MIL")


def test_germeval_has_four_labels_in_three_forms():
    schema = read_schema("germeval-2014")
    assert [label.name for label in schema.labels] == ["PER", "ORG", "LOC", "OTH"]
    assert [v.name for v in schema.mention_attributes[0].values] == ["plain", "deriv", "part"]


def test_ace_has_33_subtypes():
    schema = read_schema("ace-2005")
    assert len(schema.event_types) == 33
    assert len({type_.name.split(".")[0] for type_ in schema.event_types}) == 8
    roles = [role.name for role in schema.event_type("Conflict.Attack").roles]
    assert roles == ["Attacker", "Target", "Instrument", "Time", "Place"]


def test_a_schema_of_ones_own_is_read_from_a_file(tmp_path):
    path = tmp_path / "small.toml"
    path.write_text(SMALL, encoding="utf-8")
    assert read_schema(path).event_type("Arrest").role("agent").labels == {"PER"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('labels = ["PER"]', 'labels = ["PRE"]', 'role "agent": names the unknown label "PRE"'),
        ('labels = ["PER"]', "", 'role "agent": needs labels or events'),
        ('roles = ["agent"]', 'roles = ["actor"]', 'unknown role "actor" (known: agent)'),
        ('roles = ["agent"]', 'roles = ["agent", "agent"]', 'the role "agent" is there twice'),
        ('key = "h"', 'key = "hh"', 'key must be one letter or digit, not "hh"'),
        ('"#b0126f"', '"red"', 'label "PER": a colour is written "#rrggbb", not "red"'),
        ("version = 1", 'version = "1"', "needs version = a whole number"),
        (
            "goldlese-schema/1",
            "goldlese-schema/9",
            'needs the line: format = "goldlese-schema/1"',
        ),
        (
            'en = "Person", de = "Person" }',
            'en = "Person", de = "" }',
            'label "PER": names: needs "de" as text',
        ),
        (
            'en = "Person", de = "Person" }',
            'fr = "Personne" }',
            'label "PER": needs "names" in one of the languages en, de',
        ),
        ('key = "a"', 'key = "a"\nkye = "b"', 'role "agent": unknown entry "kye"'),
        ("[[label]]", "[[label]", "not valid TOML"),
        ('name = "PER"', 'name = "P ER"', "a name is a letter"),
    ],
)
def test_a_mistake_is_named_with_its_place(old, new, message):
    assert old in SMALL
    with pytest.raises(SchemaError) as caught:
        parse_schema(SMALL.replace(old, new, 1), "small.toml")
    assert re.match(r"small\.toml:\d+: ", str(caught.value))
    assert message in str(caught.value)


def test_names_may_be_left_out_or_given_in_one_language():
    bare = SMALL.replace('names = { en = "Person", de = "Person" }\n', "", 1)
    bare = bare.replace('names = { en = "Arrest", de = "Festnahme" }', 'names = { de = "F." }')
    bare += """[[mention_attribute]]
name = "sort"
definition = { de = "Wie genannt." }
values = [
    { name = "proper", key = "p", definition = { en = "A name." } },
    { name = "other", key = "o", names = { en = "the rest" }, definition = { en = "Else." } },
]
"""
    schema = parse_schema(bare, "small.toml")
    assert schema.label("PER").names == {"en": "PER", "de": "PER"}
    assert schema.event_type("Arrest").names == {"en": "F.", "de": "F."}
    [sort] = schema.mention_attributes
    assert (sort.names, sort.definition["en"]) == ({"en": "sort", "de": "sort"}, "Wie genannt.")
    assert [value.names["de"] for value in sort.values] == ["proper", "the rest"]


def test_all_mistakes_are_named_in_order_with_their_lines():
    bad = SMALL.replace("version = 1", "version = 0").replace('key = "h"', 'key = "hh"')
    bad = bad.replace('labels = ["PER"]', 'labels = ["PRE", "PER"]\ncolor = 1')
    bad += '[[event_attribute]]\nname = "sure"\nnames = { en = "s", de = "s" }\n'
    bad += 'definition = { en = """\n[[label]]\nname = 1\n""", de = "s" }\nvalues = [\n'
    bad += '  { name = "yes", key = "y", names = { en = "yes", de = "ja" } },\n  "no",\n]\n'
    with pytest.raises(SchemaError) as caught:
        parse_schema(bad, "a.toml")
    said = [
        ("version = 0", "the file: needs version = a whole number from 1"),
        ('labels = ["PRE", "PER"]', 'role "agent": names the unknown label "PRE" (known: PER)'),
        ("color = 1", 'role "agent": unknown entry "color"'),
        ('key = "hh"', 'event_type "Arrest": key must be one letter or digit, not "hh"'),
        ("values = [", 'event_attribute "sure": needs values, a list of tables and nothing'),
        ('  { name = "yes"', 'event_attribute "sure": value "yes": needs "definition" in one'),
    ]
    lines = bad.split("\n")
    told = str(caught.value).split("\n")
    assert len(told) == len(said)
    for (at, what), line in zip(said, told, strict=True):
        (number,) = (n for n, text in enumerate(lines, start=1) if text.startswith(at))
        assert line.startswith(f"a.toml:{number}: {what}")


def test_tables_written_in_one_line_are_named_without_a_line():
    bad = SMALL.replace("[[label]]", "label = [{ name = 1 }]\n[[role]]", 1)
    with pytest.raises(SchemaError, match=r'a\.toml: label "1": needs "name" as text'):
        parse_schema(bad, "a.toml")


def test_wrong_toml_is_named_with_its_line():
    with pytest.raises(SchemaError, match=r"a\.toml:2: not valid TOML: .*\(character 6\)"):
        parse_schema('a = 1\nb = "\n', "a.toml")


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path):
    with pytest.raises(SchemaError, match=r"no-such\.toml.*conflict-news"):
        read_schema(tmp_path / "no-such.toml")
    path = tmp_path / "latin.toml"
    path.write_bytes(b'name = "\xe4"')
    with pytest.raises(SchemaError, match=r"latin\.toml: a schema file must be UTF-8"):
        read_schema(path)
