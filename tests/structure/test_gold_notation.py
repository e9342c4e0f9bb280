"""The hand-made gold of tests/data is sound: surfaces, labels, roles, attributes.

Every ``.ann`` file is read against its article, and everything in it against the shipped
schema, which is the guideline's table.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.schema_files import read_schema
from tests.helpers.gold_notation import NotationError, read

DATA = Path(__file__).parents[1] / "data"
SEEDS = Path(__file__).parents[2] / "seeds"
TEXTS = {"seeds": SEEDS, "second-pass": DATA / "unseen"}
SCHEMA = read_schema("conflict-news")
DESCRIBED = {"PER", "MIL", "ORG", "GPE", "LOC", "FAC"}
FOLDERS = ("seeds", "unseen", "unseen2", "unseen3", "stream", "second-pass")
FILES = sorted(path for folder in FOLDERS for path in (DATA / folder).glob("*.ann"))


def article_of(ann: Path) -> str:
    folder = TEXTS.get(ann.parent.name, ann.parent)
    return (folder / f"{ann.name.split('.')[0]}.txt").read_text(encoding="utf-8")


def ids(ann: Path) -> str:
    return f"{ann.parent.name}/{ann.stem}"


def allowed(kind: str) -> dict[str, set[str]]:
    found = SCHEMA.attributes_of(kind)
    return {attribute.name: {value.name for value in attribute.values} for attribute in found}


def test_every_seed_and_every_unseen_article_has_its_gold():
    seeds = {path.stem for path in SEEDS.glob("*.txt")}
    assert seeds == {path.stem for path in (DATA / "seeds").glob("*.ann")}
    for folder in ("unseen", "unseen2", "unseen3", "stream"):
        texts = {path.stem for path in (DATA / folder).glob("*.txt")}
        assert texts
        assert texts == {path.stem for path in (DATA / folder).glob("*.ann")}


@pytest.mark.parametrize("ann", FILES, ids=ids)
def test_labels_attributes_and_surfaces(ann):
    text = article_of(ann)
    gold = read(ann, text)
    assert len(gold.mentions) > 10
    seen = set()
    for item, mention in gold.mentions.items():
        surface = gold.surface(text, item)
        assert SCHEMA.label(mention.label), surface
        assert surface == surface.strip(" .,;:!?()"), surface
        assert "„" not in surface, surface
        values = dict(mention.attributes)
        assert set(values) == {"mention", "form"}
        assert all(value in allowed("mention")[name] for name, value in values.items())
        assert not (values["form"] != "plain" and values["mention"] != "name"), surface
        assert (mention.fragments, mention.label) not in seen, f"twice: {surface}"
        seen.add((mention.fragments, mention.label))


@pytest.mark.parametrize("ann", FILES, ids=ids)
def test_types_roles_and_factuality(ann):
    text = article_of(ann)
    gold = read(ann, text)
    content = {**gold.mentions, **gold.events}
    for item, event in gold.events.items():
        trigger = gold.surface(text, item)
        found = SCHEMA.event_type(event.type)
        assert found, f"{event.type}: {trigger}"
        factuality = dict(event.attributes)["factuality"]
        assert factuality in allowed("event")["factuality"], trigger
        filled = {argument.role for argument in event.arguments}
        wanted = {role.name for role in found.roles if role.required}
        assert wanted <= filled, f"{trigger}: {wanted - filled} is missing"
        assert factuality != "asserted" or "reported_by" not in filled, trigger
        for argument in event.arguments:
            role = found.role(argument.role)
            filler = content[argument.ref]
            assert role, f"{event.type} has no role {argument.role}: {trigger}"
            assert argument.ref != item, trigger
            assert role.allows(filler.kind, filler.label), (
                f"{argument.role} of {trigger}: {gold.surface(text, argument.ref)}"
            )


@pytest.mark.parametrize("ann", FILES, ids=ids)
def test_nominals_and_pronouns_are_arguments_where_the_guideline_wants_it(ann):
    text = article_of(ann)
    gold = read(ann, text)
    used = {argument.ref for event in gold.events.values() for argument in event.arguments}
    for item, mention in gold.mentions.items():
        kind = dict(mention.attributes)["mention"]
        if kind == "pronoun" or (kind == "nominal" and mention.label != "MIL"):
            assert item in used, gold.surface(text, item)
        if kind == "nominal":
            assert mention.label in DESCRIBED, gold.surface(text, item)


def test_a_mention_over_a_hard_wrap_runs_from_its_first_to_its_last_character():
    ann = DATA / "seeds" / "002_71ed098ebaa4faf6.ann"
    text = article_of(ann)
    gold = read(ann, text)
    surfaces = {gold.surface(text, item) for item in gold.mentions}
    assert "Haidar | |\nal-Abadi" in surfaces


def test_a_trigger_of_two_fragments(tmp_path):
    ann = tmp_path / "a.ann"
    ann.write_text(
        "= [MIL.n:a|[MIL.t|IS]-Kämpfer] {v|holen} [GPE:b|Homs] {v|zurück}\n"
        "+ v TerritoryChange asserted gainer=a territory=b\n",
        encoding="utf-8",
    )
    gold = read(ann, "IS-Kämpfer holen Homs zurück")
    (event,) = gold.events.values()
    assert [(span.start, span.end) for span in event.fragments] == [(11, 16), (22, 28)]
    assert [argument.ref for argument in event.arguments] == ["m1", "m3"]


def test_fragments_side_by_side_become_one(tmp_path):
    ann = tmp_path / "a.ann"
    ann.write_text(
        "= {v|griff} sie {v|zu} {v|den Waffen}\n+ v Clash asserted\n", encoding="utf-8"
    )
    (event,) = read(ann, "griff sie zu\nden Waffen").events.values()
    assert [(span.start, span.end) for span in event.fragments] == [(0, 5), (10, 23)]


@pytest.mark.parametrize(
    ("notation", "message"),
    [
        ("= Homs fiel\n", "goes on otherwise"),
        ("~\n= Rakka\n", "not found"),
        ("~\n= fällt\n~\n", "stands there twice"),
        ("= Homs fällt\n", "the end is missing"),
        ("= [GPE|Homs fällt\n~\n", "not closed"),
        ("= Homs] fällt\n~\n", "closes nothing"),
        ("= [Homs] fällt\n~\n", "malformed"),
        ("= [GPE.x|Homs] fällt\n~\n", "unknown letters"),
        ("= [GPE:a|Homs] fällt\n~\n", "no event uses"),
        ("= Homs {v|fällt}\n~\n", "not one event line"),
        ("= Homs fällt\n~\n+ v Clash asserted\n", "no trigger"),
        ("= Homs {v|fällt}\n~\n+ v Clash asserted actor=a\n", "no such handle"),
        ("= Homs {v|fällt}\n~\n+ v Clash perhaps\n", "an event line is"),
        ("Homs\n", "begins with"),
    ],
)
def test_what_the_article_does_not_say_is_refused(tmp_path, notation, message):
    ann = tmp_path / "a.ann"
    ann.write_text(notation, encoding="utf-8")
    with pytest.raises(NotationError, match=message):
        read(ann, "Homs fällt, auch Deraa fällt")
