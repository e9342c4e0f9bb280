"""Foreign sources on the command line: what they do to their process, the others survive."""

from __future__ import annotations

import json

import pytest

from annotations.candidates.choosing import choose
from annotations.learning import apart
from annotations.learning.apart import Apart, choose_apart
from annotations.learning.article_values import article_of, article_value
from annotations.projects import create_project
from annotations.reader import Reader
from annotations.seeds import seeds_folder
from tests.helpers.builders import SCHEMA, an_article
from tests.helpers.command_line import goldlese_here
from tests.helpers.plugin_package import install_plugins

PLUGINS = """
import ctypes
import os
import time
from annotations.model import Candidate, ItemId, Mention, Span

class Own:
    languages = {"de", "en"}
    def __init__(self):
        self.name = type(self).__name__.lower()
        self.identity = f"{self.name}@1"
        self.calls = 0
    def propose(self, article, schema, found):
        self.calls += 1
        number = 1 + max((int(one.id[1:]) for one in found), default=0)
        span = Span(0, len(article.text.split()[0]))
        made = Mention((span,), schema.labels[0].name)
        reason = f"call {self.calls} of {len(found)} 🏚 {article.text[:3]}"
        return [Candidate(ItemId(f"m{number}"), made, self.identity, 0.9, reason)]

class Fine(Own):
    pass

class Segfault(Own):
    def propose(self, article, schema, found):
        ctypes.string_at(0)

class Exits(Own):
    def propose(self, article, schema, found):
        print("good bye")
        os._exit(3)

class Unready(Own):
    def __init__(self):
        ctypes.string_at(0)

class Hungry(Own):
    def propose(self, article, schema, found):
        eaten = []
        while True:
            eaten.append(bytes(1 << 28))

class Hanging(Own):
    def propose(self, article, schema, found):
        time.sleep(600)

class Raising(Own):
    def propose(self, article, schema, found):
        raise RuntimeError("no model")
"""
NAMES = ("Fine", "Segfault", "Exits", "Unready", "Hungry", "Hanging", "Raising")


@pytest.fixture(autouse=True)
def plugins(tmp_path, monkeypatch):
    names = {name.lower(): name for name in NAMES}
    install_plugins(tmp_path / "site", monkeypatch, PLUGINS, names)


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "p.goldlese"
    return create_project(path, [seeds_folder()], SCHEMA, "anna", with_candidates=False)


def candidates(project, *names):
    asked = [word for name in names for word in ("--source", name)]
    return goldlese_here("candidates", project, *asked, "--json", cwd=project.parent)


def used(project):
    with Reader(project, "anna") as reader:
        return {
            item.candidate.source.partition("@")[0]
            for article in reader.article_ids()
            for item in reader.items(article)
        }


@pytest.mark.parametrize(
    ("name", "source", "detail", "where"),
    [
        ("segfault", "segfault@1", "it ended the process that asked it", "failed on article"),
        ("exits", "exits@1", "it ended the process that asked it", "failed on article"),
        ("unready", "unready", "it ended the process that asked it", "cannot run"),
        ("hungry", "hungry@1", "it took more memory than there is", "failed on article"),
        ("hanging", "hanging@1", "it did not answer within 1 seconds", "failed on article"),
    ],
)
def test_what_happens_to_one_happens_to_no_other(
    project, monkeypatch, name, source, detail, where
):
    monkeypatch.setenv("GOLDLESE_SOURCE_SECONDS", "1" if name == "hanging" else "60")
    monkeypatch.setenv("GOLDLESE_SOURCE_MEMORY", "600")
    done = candidates(project, name, "fine", "numbers")
    assert done.code == 0
    assert f"the source {source} {where}" in done.err
    assert detail in done.err
    assert "the others went on" in done.err
    told = json.loads(done.out)
    assert len(told["articles"]) == 5
    assert {one["source"] for one in told["failures"]} == {source}
    assert {"fine", "numbers"} <= used(project)
    assert not any("good bye" in text for text in (done.out,))
    assert candidates(project, name).code == 1


def test_new_articles_get_the_candidates_of_those_that_can(project, tmp_path):
    kept = ("--source", "fine", "--source", "exits", "--source", "numbers")
    assert goldlese_here("candidates", project, "--keep", *kept, cwd=tmp_path).code == 0
    (tmp_path / "new.txt").write_text("Panzer rollten am 3. Mai 2017 in Homs ein.", "utf-8")
    done = goldlese_here("import", project, tmp_path / "new.txt", cwd=tmp_path)
    assert done.code == 0
    assert "the source exits@1 failed on article new" in done.err
    with Reader(project, "anna") as reader:
        sources = {item.candidate.source for item in reader.items("new")}
    assert sources == {"fine@1", "numbers@1"}


def test_one_that_ends_its_process_is_not_kept(project, tmp_path):
    done = goldlese_here("candidates", project, "--keep", "--source", "unready", cwd=tmp_path)
    assert done.code == 1
    assert "ended the process" in done.err


def test_apart_it_proposes_what_it_proposes_here():
    article = an_article("🏚 Armee zog\n\nin Homs ein.").with_mention("Homs", "GPE").article
    here, there = choose("fine"), choose_apart("fine")
    assert isinstance(there, Apart)
    assert (there.name, there.identity) == ("fine", "fine@1")
    assert there.languages == {"de", "en"}
    for _ in range(3):
        assert there.propose(article, SCHEMA, ()) == here.propose(article, SCHEMA, ())
    assert choose_apart("numbers") is choose("numbers")


def test_one_that_holds_the_whole_process_is_ended(monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 0.2)
    monkeypatch.setattr(apart, "GRACE", 0.2)
    source = choose_apart("hanging")
    article = an_article("Die Armee zog ein.").article
    for said in ("did not answer within 0.2 seconds", "is not asked again"):
        with pytest.raises(apart.SourceError, match=said):
            source.propose(article, SCHEMA, ())
    assert source._process.poll() is not None


def test_an_article_is_the_same_on_the_other_side():
    article = an_article("🏚 Armee zog\n\nin Homs ein.").article
    assert article_of(json.loads(json.dumps(article_value(article)))) == article
