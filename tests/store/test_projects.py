"""Projects from sources: whole or not at all."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from annotations import projects
from annotations.candidates import pipeline
from annotations.changes import accept, accept_all, finish
from annotations.errors import AnnotationError, ProjectError, SourceError
from annotations.learning.again import replaced
from annotations.learning.choice import Choice, Chosen, State, keep_choice
from annotations.model import Candidate, Mention, Span
from annotations.projects import (
    add_sources,
    create_project,
    default_annotator,
    default_folder,
    free_path,
    open_or_create_seed_project,
    project_for,
    refresh_candidates,
)
from annotations.reader import Reader
from annotations.session import ReviewSession
from tests.helpers.builders import SCHEMA

PROJECTS = Path(__file__).parents[1] / "data" / "projects"
TEXTS = {"eins": "Homs wurde erobert.", "zwei": "Aleppo ist frei.", "drei": "Ruhe."}


class Words:
    """A source that proposes every capitalised word."""

    after_mentions = False

    def __init__(self, name: str, least: int = 0) -> None:
        self.name, self.identity, self.least = name, f"{name}@1", least

    def propose(self, article, schema, found):
        at, made = 0, []
        for word in article.text.split():
            start = article.text.index(word, at)
            at = start + len(word)
            if word[0].isupper() and len(word) > self.least:
                content = Mention((Span(start, at),), "MISC")
                made.append(Candidate(f"m{len(made) + 1}", content, self.identity, 0.9))
        return made


@pytest.fixture
def shipped(monkeypatch):
    found = {"words": Words("words"), "long": Words("long", 5)}
    monkeypatch.setattr(pipeline, "sources", lambda: found)
    return found


@pytest.fixture
def sources(folder, shipped):
    folder = folder / "sources"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def session(folder, sources):
    path = create_project(folder / "p.goldlese", [sources], SCHEMA, "anna")
    with ReviewSession.open(path, "anna") as opened:
        yield opened


def names(session, article):
    return {
        session.article(article).surface(i.content.fragments) for i in session.items(article)
    }


def test_a_project_from_a_folder(folder, sources):
    told = []
    path = create_project(
        folder / "p.goldlese", [sources], SCHEMA, "anna",
        progress=lambda done, all_: told.append((done, all_)),
    )  # fmt: skip
    assert path == folder / "p.goldlese"
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert sorted(file.name for file in folder.iterdir()) == ["p.goldlese", "sources"]
    with Reader(path, "anna") as reader:
        assert set(reader.article_ids()) == set(TEXTS)
        assert names(reader, "eins") == {"Homs"}
        for name in TEXTS:
            assert reader.source_bytes(name) == (sources / f"{name}.txt").read_bytes()
        assert reader.annotators() == ("anna",)


def test_a_project_without_candidates_or_sources(folder, sources):
    path = create_project(folder / "a.goldlese", [sources], SCHEMA, "anna", False)
    with Reader(path, "anna") as reader:
        assert sum(row.open for row in reader.articles()) == 0
    path = create_project(folder / "b.goldlese", [], SCHEMA, "anna")
    with Reader(path, "anna") as reader:
        assert reader.articles() == ()


@pytest.mark.parametrize("spoil", ["empty", "binary", "twice", "missing"])
def test_a_failed_import_leaves_nothing_behind(folder, sources, spoil):
    given = [sources]
    if spoil == "empty":
        (sources / "zzz.txt").write_bytes(b"")
    elif spoil == "binary":
        (sources / "zzz.txt").write_bytes(bytes(range(256)) * 20)
    elif spoil == "twice":
        (sources / "zzz.txt").write_bytes((sources / "eins.txt").read_bytes())
    else:
        given.append(sources / "nirgends.txt")
    with pytest.raises(SourceError) as told:
        create_project(folder / "p.goldlese", given, SCHEMA, "anna")
    assert ("nirgends" if spoil == "missing" else "zzz") in str(told.value)
    assert [file.name for file in folder.iterdir()] == ["sources"]


def test_a_failed_import_leaves_the_project_as_it_was(session, sources):
    before = session.articles()
    (sources / "neu.txt").write_text("Neu in Bonn.", encoding="utf-8")
    with pytest.raises(SourceError, match="the project already has"):
        add_sources(session, [sources / "neu.txt", sources / "eins.txt"])
    assert session.articles() == before
    assert add_sources(session, [sources / "neu.txt"]) == ("neu",)
    assert names(session, "neu") == {"Neu", "Bonn."}


def test_a_project_is_not_overwritten(session, sources):
    with pytest.raises(ProjectError, match="there is already a file"):
        create_project(session.path, [sources], SCHEMA, "anna")


def test_candidates_again_keep_decisions_and_what_came_from_elsewhere(session, shipped):
    (item,) = session.items("eins")
    session.apply(accept(session.items("eins"), item.id, session.stamp(1), "eins"))
    foreign = Candidate("m1", Mention((Span(5, 10),), "MISC"), "foreign@1", 0.5)
    session.set_candidates("eins", [foreign], ["foreign"])
    session.apply(accept_all(session.items("zwei"), session.stamp(1), "zwei"))
    session.apply(finish(session.review("zwei"), "2026-01-02T10:00:00Z"))
    before = session.items("zwei")
    shipped["words"].least = 100
    told = []
    done = refresh_candidates(session, progress=lambda *counts: told.append(counts))
    assert set(done.done) == {"eins", "drei"}
    assert done.left == ("zwei",)
    assert told[-1] == (3, 3)
    assert names(session, "eins") == {"Homs", "wurde"}
    assert session.item("eins", item.id).is_gold
    assert session.items("zwei") == before
    assert names(session, "drei") == set()


def test_only_named_articles_and_sources(session, shipped):
    shipped["words"].least = 100
    assert refresh_candidates(session, ["drei"], ["words"]).done == ("drei",)
    assert names(session, "drei") == set()
    assert names(session, "eins") == {"Homs"}
    with pytest.raises(AnnotationError, match="called nichts"):
        refresh_candidates(session, sources=["nichts"])
    with pytest.raises(AnnotationError, match="no article fehlt"):
        refresh_candidates(session, ["fehlt"])


def test_the_seed_project_is_made_once(folder, shipped):
    with open_or_create_seed_project("anna", folder / "data") as session:
        assert len(session.articles()) == 5
        assert session.path == folder / "data" / "seeds.goldlese"
        name = session.article_ids()[0]
        session.apply(accept_all(session.items(name), session.stamp(1), name))
        state = session.state()
    with open_or_create_seed_project("anna", folder / "data") as again:
        assert again.state() == state


def kept(folder, name):
    """Put a project of the first format where the user's projects are."""
    (folder / "data").mkdir(exist_ok=True)
    path = folder / "data" / name
    path.write_bytes((PROJECTS / "format-1.goldlese").read_bytes())
    return path


def test_the_seed_project_of_an_older_program_is_brought_up_to_date(monkeypatch, folder):
    monkeypatch.setenv("GOLDLESE_HOME", str(folder / "data"))
    path = kept(folder, "seeds.goldlese")
    assert project_for([], "anna") == path
    assert project_for([path], "anna") == path
    with Reader(path, "anna") as reader:
        assert reader.article_ids()
    assert path.with_name("seeds.goldlese.format-1").exists()


def test_a_project_of_sources_is_found_again_by_everybody(monkeypatch, folder, shipped):
    monkeypatch.setenv("GOLDLESE_HOME", str(folder / "data"))
    source = folder / "eins.txt"
    source.write_text(TEXTS["eins"], encoding="utf-8")
    kept(folder, "eins.goldlese")
    path = project_for([source], "anna")
    assert path.name == "eins-2.goldlese"
    assert project_for([source], "anna") == path
    assert project_for([source], "ben") == path


def test_one_variable_redirects_all_user_files(monkeypatch, folder):
    monkeypatch.setenv("GOLDLESE_HOME", str(folder / "x"))
    assert default_folder() == folder / "x"
    assert free_path("lese") == folder / "x" / "lese.goldlese"
    free_path("lese").touch()
    assert free_path("lese") == folder / "x" / "lese-2.goldlese"
    (folder / "y").touch()
    with pytest.raises(ProjectError, match="the folder cannot be made"):
        free_path("lese", folder / "y" / "z")


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, "home/.local/share/goldlese"),
        ("linux", {"XDG_DATA_HOME": "xdg"}, "xdg/goldlese"),
        ("darwin", {}, "home/Library/Application Support/Goldlese"),
        ("win32", {"APPDATA": "roaming"}, "roaming/Goldlese"),
        ("win32", {}, "home/AppData/Roaming/Goldlese"),
    ],
)
def test_the_users_folder_on_each_platform(monkeypatch, platform, variables, expected):
    for name in ("GOLDLESE_HOME", "XDG_DATA_HOME", "APPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(Path, "home", lambda: Path("home"))
    monkeypatch.setattr(sys, "platform", platform)
    assert default_folder() == Path(expected)


def test_an_account_without_a_name_is_an_annotator(monkeypatch):
    def nobody():
        raise OSError

    monkeypatch.setattr(projects.getpass, "getuser", nobody)
    assert default_annotator() == "annotator"


def test_what_a_source_proposed_stays_while_it_fails(session, shipped):
    before = {article: names(session, article) for article in session.article_ids()}
    shipped["words"].propose = lambda *_: 1 / 0
    failures = []
    refresh_candidates(session, failed=failures.append)
    assert {one.source for one in failures} == {"words@1"}
    assert {article: names(session, article) for article in before} == before
    del shipped["words"].propose
    shipped["words"].least = 99
    refresh_candidates(session)
    after = {article: names(session, article) for article in before}
    assert after != before
    assert all(after[article] <= before[article] for article in before)


def test_a_source_that_cannot_be_had_keeps_what_it_proposed(session):
    with_spacy = Candidate("m1", Mention((Span(0, 4),), "PER"), "spacy@tiny-1", 0.5)
    session.set_candidates("drei", [with_spacy], frozenset({"spacy"}))
    sources = (Chosen("words"), Chosen("long", State.OFF), Chosen("spacy:/nowhere"))
    keep_choice(session, Choice(sources))
    failures = []
    refresh_candidates(session, failed=failures.append)
    assert {(one.source, one.article) for one in failures} == {("spacy:/nowhere", "")}
    assert "spacy@tiny-1" in {item.candidate.source for item in session.items("drei")}
    again = replaced({"words", "spacy"}, failures)
    assert again == {"words"}


def sources_in(session, article):
    return {item.candidate.source for item in session.items(article)}


def test_two_models_of_one_kind_are_two_sources_and_replace_what_had_one_name(session, shipped):
    class Model(Words):
        def propose(self, article, schema, found):
            made = super().propose(article, schema, found)
            return [replace(one, id=f"m{at}") for at, one in enumerate(made, 1 + len(found))]

    shipped |= {name: Model(name, least) for name, least in (("spacy:a", 0), ("spacy:b", 5))}
    older = Candidate("m1", Mention((Span(0, 3),), "PER"), "spacy@a-1", 0.5)
    session.set_candidates("zwei", [older], frozenset({"words", "long", "spacy"}))
    session.set_candidates("eins", [], frozenset({"words", "long"}))
    both = ["spacy:a", "spacy:b"]
    refresh_candidates(session, None, both)
    made = {part for one in sources_in(session, "zwei") for part in one.split("+")}
    assert made == {"spacy:a@1", "spacy:b@1"}
    # What one of them proposed stays while that one fails, and goes while the other does.
    for fails in ("spacy:a", "spacy:b"):
        shipped["spacy:a"].least = 99
        shipped[fails].propose = lambda *_: 1 / 0
        refresh_candidates(session, None, both, failed=lambda _: None)
        stays = "spacy:a@1" in sources_in(session, "eins")
        assert stays == (fails == "spacy:a")
        del shipped[fails].propose


def test_one_of_several_named_sources_that_cannot_be_had_is_told(session, shipped):
    failures = []
    refresh_candidates(session, None, ["openai:nowhere", "long"], failed=failures.append)
    assert [(one.source, one.article) for one in failures] == [("openai:nowhere", "")]
    with pytest.raises(AnnotationError, match="no source of candidates called short"):
        refresh_candidates(session, None, ["short", "long"])
