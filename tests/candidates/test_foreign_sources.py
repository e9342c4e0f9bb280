"""The adapters to other people's models.

spaCy and GLiNER are no dependencies, not even of the tests: stand-in modules of their shape
take their place (``load``, ``doc.ents``, ``doc.spans``; ``from_pretrained``,
``predict_entities``). The server is a real one on this machine that plays recorded answers.
"""

from __future__ import annotations

import json
import re
import sys
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from types import ModuleType, SimpleNamespace

import pytest

from annotations.candidates.choosing import choose
from annotations.candidates.gliner_source import passages
from annotations.candidates.openai_source import instruction, quotations
from annotations.candidates.pipeline import propose
from annotations.candidates.words import words_of
from annotations.errors import AnnotationError, SourceError
from annotations.model import ZoneKind
from tests.helpers.builders import SCHEMA, an_article

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
        ("Armee", "ORG", "spacy@tiny-1.2", 0.75),
        ("Homs", "LOC", "spacy@tiny-1.2", 0.5),
    ]


def test_a_missing_pipeline_and_a_missing_spacy_are_named(monkeypatch):
    installed(monkeypatch, "spacy", load=load_spacy)
    with pytest.raises(SourceError, match=r"cannot load gone.*E050"):
        choose("spacy:gone")
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
    assert rows == [("Homs", SCHEMA.labels[0].name, "gliner@tiny", 0.8)]


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


@contextmanager
def server(content, status=200):
    """Give the address of a server with one recorded answer to all, and what it is asked."""
    asked = []
    answer = {"choices": [{"message": {"role": "assistant", "content": content}}]}

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            length = int(self.headers["Content-Length"])
            asked.append((self.path, json.loads(self.rfile.read(length))))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, *words):
            pass

    made = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{made.server_port}/v1", asked
    finally:
        made.shutdown()
        thread.join()
        made.server_close()


def items(*pairs):
    return json.dumps({"items": [{"quote": quote, "label": label} for quote, label in pairs]})


def test_quotations_are_anchored_or_doubtful():
    said = items(("zog", "Movement"), ("Homs", "GPE"), ("Die  armee", "MIL"), ("Aleppo", "GPE"))
    with server(f"```json\n{said}\n```") as (url, asked):
        rows, failures = run(f"openai:{url}#tiny")
    assert failures == []
    assert rows == [
        ("Die Armee", "MIL", "openai@tiny", 0.3),
        ("zog", "Movement", "openai@tiny", 0.6),
        ("Homs", "GPE", "openai@tiny", 0.3),
        ("Homs", "GPE", "openai@tiny", 0.3),
        ("die  Armee", "MIL", "openai@tiny", 0.3),
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
    assert "openai@tiny: article" in record.getMessage()
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
    assert name == "openai@tiny"
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
