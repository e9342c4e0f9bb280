"""Foreign sources: a failing, hanging or wrong one is named, and the others go on."""

from __future__ import annotations

import sys
from fractions import Fraction
from functools import partial
from importlib.metadata import EntryPoint, EntryPoints
from threading import Event as Flag
from types import ModuleType

import pytest

from annotations.candidates import guarded as guarded_module
from annotations.candidates import plugins
from annotations.candidates.choosing import choose, known_names
from annotations.candidates.guarded import Guarded, guarded
from annotations.candidates.pipeline import propose
from annotations.errors import AnnotationError, SourceError
from annotations.model import (
    Argument,
    Candidate,
    Event,
    ItemId,
    Mention,
    Span,
    attributes,
)
from tests.helpers.builders import SCHEMA, an_article
from tests.helpers.command_line import goldlese_here
from tests.helpers.plugin_package import install_plugins

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
    assert failures == [("raising@1", "it tried to end the program (SystemExit)")]


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
    module.misnamed = Raising
    module.unready = Raising().propose
    module.hanging = Flag().wait
    module.ending = sys.exit
    monkeypatch.setitem(sys.modules, "a_plugin", module)
    entries = EntryPoints(
        EntryPoint(name, f"a_plugin:{value}", plugins.GROUP)
        for name, value in (
            ("fixed", "Fixed"),
            ("broken", "Broken"),
            ("missing", "Nothing"),
            ("unready", "unready"),
            ("misnamed", "misnamed"),
            ("raising", "Raising"),
            ("hanging", "hanging"),
            ("ending", "ending"),
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
        ("unready", "cannot be loaded"),
        ("misnamed", "must have the name misnamed .* it has 'raising' and 'raising@1'"),
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
def test_one_that_does_not_load_is_given_up_once(monkeypatch):
    loads = []

    def hanging():
        loads.append(Flag().wait(30))

    monkeypatch.setattr(sys.modules["a_plugin"], "hanging", hanging)
    monkeypatch.setattr(guarded_module, "_given_up", set())
    monkeypatch.setattr(plugins, "guarded", partial(guarded, seconds=0.05))
    with pytest.raises(SourceError, match=r"hanging did not load within 0\.05 seconds"):
        choose("hanging")
    with pytest.raises(SourceError, match="hanging did not load before"):
        choose("hanging")
    assert not loads


@pytest.mark.usefixtures("installed")
def test_one_that_ends_the_program_while_it_loads_is_an_error():
    with pytest.raises(SourceError, match=r"tried to end the program \(SystemExit\)"):
        choose("ending")


NAME_OF_ONE = attributes({"mention": "name", "form": "plain"})


def returning(*made):
    """Run a source that returns this; return what comes of it, and what is told."""

    class Wrong(Fixed):
        def propose(self, article, schema, found):
            return made[0] if made and not isinstance(made[0], Candidate) else list(made)

    return run(Guarded(Wrong()), Fixed())


def one(**wrong):
    span = wrong.pop("span", Span(0, 3))
    label, values = wrong.pop("label", "PER"), wrong.pop("attributes", NAME_OF_ONE)
    content = wrong.pop("content", Mention((span,), label, values))
    told = {"id": "m900", "source": "fixed@7", "score": 0.9, "reason": "why", **wrong}
    return Candidate(content=content, **told)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (None, "returned a value of the type NoneType, and no list"),
        (5, "returned a value of the type int"),
        ("words", "returned a value of the type str"),
        (["words"], "a value of the type str in place of a candidate"),
        ([[]], "a value of the type list in place of a candidate"),
        (one(id=7), "an id is no text"),
        (one(score="0.9"), "the score of m900 is no number"),
        (one(score=None), "the score of m900 is no number"),
        (one(score=float("nan")), "score nan of m900"),
        (one(reason=5), "the reason of m900 is no text"),
        (one(label=None), "the label of m900 is no text"),
        (one(attributes=(("mention", 5),)), "an attribute of m900 is no text"),
        (one(span=Span(0.0, 3.0)), "an offset of m900 is no whole number"),
        (one(span=(0, 3)), "a fragment of m900 is no span"),
        (one(content="Qarwiten"), "m900 is neither a mention nor an event"),
        (one(id="v900", content=Event((Span(0, 3),), 5)), "the type of v900 is no text"),
        (
            one(id="v9", content=Event((Span(0, 3),), "Attack", (Argument("agent", 4),))),
            "an argument of v9 is no text",
        ),
    ],
)
def test_what_is_no_candidate_is_told_and_the_others_go_on(made, said):
    found, failures = returning(made)
    assert found == [(Span(4, 12),)]
    assert [(name, said in detail) for name, detail in failures] == [("fixed@7", True)]


def test_what_can_be_meant_is_taken_as_a_candidate_of_its_own_source():
    class Numbers(Fixed):
        def propose(self, article, schema, found):
            content = Mention([Span(0, 3)], "PER", {"mention": "name", "form": "plain"})
            yield Candidate("m900", content, "tagger@1", Fraction(9, 10), "so\nor so\ud800\0")
            yield Candidate("m901", Mention((Span(13, 16),), "PER", NAME_OF_ONE), None, 1, None)

    first, second = propose(ARTICLE, SCHEMA, [Guarded(Numbers())])
    assert (first.source, first.score, first.reason) == ("fixed@7", 0.9, "so or so?")
    assert first.content == Mention((Span(0, 3),), "PER", NAME_OF_ONE)
    assert (second.source, second.score, second.reason) == ("fixed@7", 1.0, "")


COMMAND = """
class Quiet:
    identity = "quiet@1"
    name = "quiet"
    def propose(self, article, schema, found):
        return []

class Raising:
    identity = "raising@1"
    name = "raising"
    def propose(self, article, schema, found):
        print("Loading model …")
        raise RuntimeError("no model")
"""


def test_the_command_ends_with_one_where_all_that_were_asked_for_failed(
    tmp_path, monkeypatch, capfd
):
    names = {"quiet": "Quiet", "raising": "Raising"}
    install_plugins(tmp_path / "site", monkeypatch, COMMAND, names)
    (tmp_path / "a.txt").write_text("Die Armee zog in Homs ein.", encoding="utf-8")
    goldlese_here("new", "p.goldlese", "a.txt", cwd=tmp_path)

    def end(*names):
        asked = [word for name in names for word in ("--source", name)]
        return goldlese_here("candidates", "p.goldlese", *asked, cwd=tmp_path)

    alone = end("raising")
    assert alone.code == 1
    assert "the source raising@1 failed on article a (RuntimeError: no model)" in alone.err
    assert end("raising", "tagger").code == 0
    assert end("quiet").code == 0
    # What a source prints is no result.
    written = capfd.readouterr()
    assert "Loading model …" in written.err
    assert "Loading" not in alone.out + written.out
