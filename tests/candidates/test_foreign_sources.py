"""The adapters to other people's models.

spaCy and GLiNER are no dependencies, not even of the tests: stand-in modules of their shape
take their place (``load``, ``doc.ents``, ``doc.spans``; ``from_pretrained``,
``predict_entities``). The server is a real one on this machine that plays recorded answers.
"""

from __future__ import annotations

import re
import sys
from types import ModuleType, SimpleNamespace

import pytest

from annotations.candidates import gliner_source
from annotations.candidates.choosing import choose
from annotations.candidates.gliner_source import passages
from annotations.candidates.openai_source import instruction, quotations
from annotations.candidates.pipeline import propose
from annotations.candidates.words import words_of
from annotations.errors import AnnotationError, SourceError
from annotations.model import ZoneKind
from tests.helpers.builders import SCHEMA, an_article
from tests.helpers.model_server import items, server

TEXT = "Werbung aus Bonn.\nDie Armee zog in Homs ein. Homs schweigt, die  Armee nicht.\n"
ARTICLE = an_article(TEXT).in_zone("Werbung aus Bonn.\n", ZoneKind.FURNITURE).article


def run(*names):
    failures = []
    found = propose(ARTICLE, SCHEMA, [choose(name) for name in names], failed=failures.append)
    rows = [
        (ARTICLE.surface(c.content.fragments), c.content.label, c.source, c.score)
        for c in found
    ]
    return rows, [(one.source, one.detail) for one in failures]


def installed(monkeypatch, name, **members):
    module = ModuleType(name)
    vars(module).update(members)
    monkeypatch.setitem(sys.modules, name, module)


# spaCy ----------------------------------------------------------------------------------


class Group(list):
    """A span group: a list with ``attrs``."""

    def __init__(self, spans, scores=None):
        super().__init__(spans)
        self.attrs = {} if scores is None else {"scores": scores}


def spacy_span(words, label, after=0):
    start = TEXT.index(words, after)
    return SimpleNamespace(start_char=start, end_char=start + len(words), label_=label)


class Pipeline:
    meta = {"name": "tiny", "version": "1.2"}  # noqa: RUF012 - the shape of spaCy's
    assigns = ("token.tag", "doc.ents")
    pipe_names = ("part",)

    def get_pipe_meta(self, name):
        assert name in self.pipe_names
        return SimpleNamespace(assigns=self.assigns)

    def __call__(self, text):
        assert text == TEXT
        ents = (
            spacy_span("Bonn", "LOC"),
            spacy_span("Homs", "LOC"),
            spacy_span("Armee", "ODD"),
        )
        groups = {"sc": Group([spacy_span("Armee", "ORG")], [0.75])}
        return SimpleNamespace(ents=ents, spans=groups)


def load_spacy(name):
    if name != "tiny":
        raise OSError("[E050] Can't find model")
    return Pipeline()


def test_spacy_brings_entities_and_scored_groups(monkeypatch):
    installed(monkeypatch, "spacy", load=load_spacy)
    rows, failures = run("spacy:tiny")
    assert failures == []
    assert rows == [
        ("Armee", "ORG", "spacy:tiny@1.2", 0.75),
        ("Homs", "LOC", "spacy:tiny@1.2", 0.5),
    ]


def test_a_missing_pipeline_and_a_missing_spacy_are_named(monkeypatch):
    installed(monkeypatch, "spacy", load=load_spacy)
    with pytest.raises(SourceError, match=r"-m spacy download gone \(.*E050"):
        choose("spacy:gone")
    with pytest.raises(SourceError, match=r"cannot load models/gone .*E050"):
        choose("spacy:models/gone")
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(SourceError, match="pip install spacy"):
        choose("spacy:tiny")


# GLiNER ---------------------------------------------------------------------------------


class Gliner:
    @classmethod
    def from_pretrained(cls, name):
        if name != "models/tiny":
            raise OSError("no such model")
        return cls()

    def predict_entities(self, text, labels, threshold):
        assert "Bonn" not in text
        assert threshold > 0
        label = next(one for one in labels if "place" in one or "geo" in one or one)
        at = text.index("Homs")
        return [{"start": at, "end": at + 4, "text": "Homs", "label": label, "score": 0.8}]


def test_gliner_is_asked_for_the_labels_by_name(monkeypatch):
    installed(monkeypatch, "gliner", GLiNER=Gliner)
    rows, failures = run("gliner:models/tiny")
    assert failures == []
    assert rows == [("Homs", SCHEMA.labels[0].name, "gliner:tiny@0", 0.8)]


def test_a_missing_model_and_a_missing_gliner_are_named(monkeypatch):
    installed(monkeypatch, "gliner", GLiNER=Gliner)
    with pytest.raises(SourceError, match="cannot load gone"):
        choose("gliner:gone")
    monkeypatch.setitem(sys.modules, "gliner", None)
    with pytest.raises(SourceError, match="pip install gliner"):
        choose("gliner:models/tiny")


def test_passages_are_whole_sentences_without_furniture():
    words = words_of(ARTICLE)
    cut = [TEXT[start:end] for start, end in passages(words, 30)]
    assert cut == ["Die Armee zog in Homs ein.", "Homs schweigt, die  Armee nicht."]
    (whole,) = passages(words)
    assert TEXT[whole[0] : whole[1]] == TEXT[TEXT.index("Die") :].rstrip()


# A server ---------------------------------------------------------------------------------


def test_quotations_are_anchored_or_doubtful():
    said = items(("zog", "Movement"), ("Homs", "GPE"), ("Die  armee", "MIL"), ("Aleppo", "GPE"))
    with server(f"```json\n{said}\n```") as (url, asked):
        rows, failures = run(f"openai:{url}#tiny")
    assert failures == []
    assert rows == [
        ("Die Armee", "MIL", "openai:tiny@1", 0.3),
        ("zog", "Movement", "openai:tiny@1", 0.6),
        ("Homs", "GPE", "openai:tiny@1", 0.3),
        ("Homs", "GPE", "openai:tiny@1", 0.3),
        ("die  Armee", "MIL", "openai:tiny@1", 0.3),
    ]
    ((path, body),) = asked
    assert path == "/v1/chat/completions"
    assert (body["model"], body["temperature"]) == ("tiny", 0)
    assert body["messages"][0]["content"] == instruction(SCHEMA)
    assert "Bonn" not in body["messages"][1]["content"]


def test_quotations_that_stand_nowhere_are_counted(caplog):
    with server(items(("Aleppo", "GPE"), ("Homs", "GPE"), ("Rakka", "GPE"))) as (url, _):
        rows, failures = run(f"openai:{url}#tiny")
    assert failures == []
    assert {row[0] for row in rows} == {"Homs"}
    (record,) = caplog.records
    assert "openai:tiny@1: article" in record.getMessage()
    assert "2 quotations do not stand in the text, such as “Aleppo”" in record.getMessage()


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "Gern! Hier:\n```json\n{}\n```\nFertig.",
        "<think>[1] {{x}}</think>\n{}",
        "```\n{}```",
    ],
)
def test_words_and_thoughts_around_the_json_are_passed_over(around):
    assert quotations(around.format('[{"quote": "a", "label": "GPE"}]')) == [
        {"quote": "a", "label": "GPE"}
    ]


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        ("Gern! Hier sind sie:", 200, "is no JSON"),
        ('{"items": 3}', 200, "no list of items"),
        (items(), 500, "no usable answer.*500"),
    ],
)
def test_a_useless_answer_is_told_and_the_others_go_on(content, status, said):
    with server(content, status) as (url, _):
        _, failures = run(f"openai:{url}#tiny")
    ((name, detail),) = failures
    assert name == "openai:tiny@1"
    assert re.search(said, detail)


def test_a_server_that_is_not_there_is_told():
    with server("") as (url, _):
        pass
    _, ((_, detail),) = run(f"openai:{url}#tiny")
    assert "no usable answer" in detail


def test_an_answer_without_a_message_is_told(monkeypatch):
    with server(None) as (url, _):
        _, ((_, detail),) = run(f"openai:{url}")
    assert "is no JSON" in detail


def test_only_quotations_with_label_count():
    assert quotations('[{"quote": "a", "label": "GPE"}, {"quote": ""}, 7]') == [
        {"quote": "a", "label": "GPE"}
    ]


def test_only_an_address_is_an_address():
    with pytest.raises(AnnotationError, match="give an address"):
        choose("openai:file:///etc/passwd#x")


@pytest.mark.parametrize(
    ("parts", "assigns", "finds"),
    [
        ((), (), False),
        (("tagger",), ("token.tag",), False),
        (("spancat",), ("doc.spans",), True),
        (("own",), (), True),
    ],
)
def test_a_pipeline_that_finds_no_entities_is_named(monkeypatch, parts, assigns, finds):
    monkeypatch.setattr(Pipeline, "pipe_names", parts)
    monkeypatch.setattr(Pipeline, "assigns", assigns)
    installed(monkeypatch, "spacy", load=load_spacy)
    if finds:
        assert choose("spacy:tiny").identity == "spacy:tiny@1.2"
        return
    with pytest.raises(SourceError, match="tiny finds no entities: it has no ner"):
        choose("spacy:tiny")


def test_what_would_part_an_identity_is_no_part_of_a_version(monkeypatch):
    monkeypatch.setattr(Pipeline, "meta", {"name": "tiny", "version": "1.2+cu 1@x"})
    installed(monkeypatch, "spacy", load=load_spacy)
    assert choose("spacy:tiny").identity == "spacy:tiny@1.2-cu-1-x"


def test_a_package_that_is_there_but_broken_is_named(monkeypatch):
    def broken(_name):
        raise KeyError("weights")

    installed(monkeypatch, "gliner", GLiNER=SimpleNamespace(from_pretrained=broken))
    with pytest.raises(SourceError, match=r"gliner:x cannot be loaded \(KeyError: 'weights'\)"):
        choose("gliner:x")

    def without_torch(_name):
        raise ModuleNotFoundError("No module named 'torch'", name="torch")

    monkeypatch.setattr(gliner_source, "import_module", without_torch)
    with pytest.raises(SourceError, match=r"cannot be loaded .*No module named 'torch'"):
        choose("gliner:x")


@pytest.mark.parametrize("url", ["http://[::1", "http://127.0.0.1:99999/v1", "http://:1/v1"])
def test_an_address_that_is_none_is_named(url):
    with pytest.raises(SourceError, match="give an address such as"):
        choose(f"openai:{url}#x")


def test_a_label_of_no_schema_is_told_once(caplog, monkeypatch):
    installed(monkeypatch, "spacy", load=load_spacy)
    run("spacy:tiny")
    run("spacy:tiny")
    assert caplog.text.count("has no label ODD; it is left out") <= 1
