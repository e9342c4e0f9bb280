"""Foreign sources: a failing, hanging or wrong one is named, and the others go on."""

from __future__ import annotations

import sys
from importlib.metadata import EntryPoint, EntryPoints
from threading import Event as Flag
from types import ModuleType

import pytest

from annotations.candidates import plugins
from annotations.candidates.choosing import choose, known_names
from annotations.candidates.guarded import Guarded
from annotations.candidates.pipeline import propose
from annotations.errors import AnnotationError, SourceError
from annotations.model import Candidate, ItemId, Mention, Span
from tests.helpers.builders import SCHEMA, an_article
from tests.helpers.command_line import goldlese_here

ARTICLE = an_article("Die Qarwiten zogen ab.").article


class Fixed:
    """Proposes one span, whatever the article."""

    name = "fixed"
    identity = "fixed@7"

    def __init__(self, start=4, end=12):
        self._span = Span(start, end)

    def propose(self, article, schema, found):
        del article, schema
        number = 1 + max((int(one.id[1:]) for one in found), default=0)
        return [Candidate(ItemId(f"m{number}"), Mention((self._span,), "MIL"), "fixed@7", 0.8)]


class Raising(Fixed):
    name = "raising"
    identity = "raising@1"

    def propose(self, article, schema, found):
        raise RuntimeError("no model")


class Hanging(Fixed):
    name = "hanging"
    identity = "hanging@1"

    def __init__(self):
        self.flag = Flag()
        self.calls = 0

    def propose(self, article, schema, found):
        self.calls += 1
        self.flag.wait(30)
        return []


def run(*sources):
    failures = []
    found = propose(ARTICLE, SCHEMA, sources, failed=failures.append)
    return [one.content.fragments for one in found], [(f.source, f.detail) for f in failures]


def test_a_good_one_is_taken_as_it_is():
    assert run(Guarded(Fixed())) == ([(Span(4, 12),)], [])


def test_one_that_raises_is_named_and_the_others_go_on():
    found, failures = run(Guarded(Raising()), Guarded(Fixed()))
    assert found == [(Span(4, 12),)]
    assert failures == [("raising@1", "RuntimeError: no model")]


def test_one_that_ends_the_program_is_named_and_the_others_go_on(monkeypatch):
    monkeypatch.setattr(Raising, "propose", lambda *_: sys.exit(3))
    found, failures = run(Guarded(Raising()), Guarded(Fixed()))
    assert found == [(Span(4, 12),)]
    assert failures == [("raising@1", "SourceError: it tried to end the program (SystemExit)")]


def test_one_outside_the_text_is_named_and_the_others_go_on():
    found, ((name, detail),) = run(Guarded(Fixed(4, 99)), Fixed())
    assert found == [(Span(4, 12),)]
    assert name == "fixed@7"
    assert "99" in detail


def test_one_that_hangs_is_named_once_asked_and_never_again():
    hanging = Hanging()
    guarded = Guarded(hanging, seconds=0.05)
    try:
        found, ((name, detail),) = run(guarded, Fixed())
        assert found == [(Span(4, 12),)]
        assert (name, "within 0.05 seconds" in detail) == ("hanging@1", True)
        _, ((_, again),) = run(guarded)
        assert "not asked again" in again
        assert hanging.calls == 1
    finally:
        hanging.flag.set()


@pytest.fixture
def installed(monkeypatch):
    module = ModuleType("a_plugin")
    module.Fixed = Fixed
    module.Broken = object
    module.Raising = Raising
    module.raising = Raising().propose
    monkeypatch.setitem(sys.modules, "a_plugin", module)
    entries = EntryPoints(
        EntryPoint(name, f"a_plugin:{value}", plugins.GROUP)
        for name, value in (
            ("fixed", "Fixed"),
            ("broken", "Broken"),
            ("missing", "Nothing"),
            ("raising", "raising"),
            ("failing", "Raising"),
        )
    )
    monkeypatch.setattr(plugins, "entry_points", entries.select)


@pytest.mark.usefixtures("installed")
def test_an_installed_plugin_is_chosen_by_name():
    assert choose("fixed").identity == "fixed@7"
    assert "fixed" in known_names()


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("broken", "gives no source"),
        ("missing", "cannot be loaded"),
        ("raising", "cannot be loaded"),
    ],
)
def test_a_broken_plugin_is_named(name, said):
    with pytest.raises(SourceError, match=f"{name}.*{said}"):
        choose(name)


def test_an_unknown_name_lists_what_there_is():
    with pytest.raises(AnnotationError, match=r"called nowhere; known: tagger,.*spacy:"):
        choose("nowhere")


def test_a_kind_needs_something_behind_the_colon():
    with pytest.raises(AnnotationError, match="openai: needs the address"):
        choose("openai:")


@pytest.mark.usefixtures("installed")
def test_the_command_ends_with_one_where_all_that_were_asked_for_failed(tmp_path):
    (tmp_path / "a.txt").write_text("Die Armee zog in Homs ein.", encoding="utf-8")
    goldlese_here("new", "p.goldlese", "a.txt", cwd=tmp_path)

    def end(*names):
        asked = [word for name in names for word in ("--source", name)]
        return goldlese_here("candidates", "p.goldlese", *asked, cwd=tmp_path)

    alone = end("failing")
    assert alone.code == 1
    assert "the source raising@1 failed on article a (RuntimeError: no model)" in alone.err
    assert end("failing", "tagger").code == 0
    assert end("fixed").code == 0


@pytest.mark.usefixtures("installed")
def test_what_a_source_prints_is_no_result(tmp_path, monkeypatch):
    def chatter(*_):
        print("Loading model …")
        return []

    monkeypatch.setattr(Raising, "propose", chatter)
    (tmp_path / "a.txt").write_text("Die Armee zog in Homs ein.", encoding="utf-8")
    goldlese_here("new", "p.goldlese", "a.txt", cwd=tmp_path)
    done = goldlese_here("candidates", "p.goldlese", "--source", "failing", cwd=tmp_path)
    assert "Loading" not in done.out
    assert "Loading model …" in done.err
