"""A project's own taggers: trained on finished articles, kept where they help, forgotten."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotations.candidates.memory import memory_of
from annotations.candidates.pipeline import propose
from annotations.candidates.stacking import mention_tags, sentences, trigger_tags
from annotations.candidates.trained import MENTIONS, TRIGGERS, Weights
from annotations.candidates.words import words_of
from annotations.changes import accept_all, add, correct, finish
from annotations.errors import AnnotationError, SourceError
from annotations.learning.finished import finished_articles
from annotations.learning.fitting import CORRESPONDENCE, HABITS, examples, fitted
from annotations.learning.own_words import own_words
from annotations.learning.proof import Figures, Score
from annotations.learning.sources import sources_for
from annotations.learning.training import Trained, train
from annotations.learning.weights import VERSIONS, forget_weights, keep, kept_weights
from annotations.model import Mention, attributes
from annotations.projects import refresh_candidates
from annotations.session import ReviewSession
from tests.helpers.builders import a_project, an_article, places
from tests.helpers.command_line import goldlese_here

TOWNS = ("Zarwenka", "Molbrick", "Tesslow", "Quarnim", "Brellin", "Hobrechta")
NAME = attributes({"mention": "name", "form": "plain"})


def text_of(town):
    return f"Der Fürst von {town} kam. Am Abend schwieg der Fürst von {town} wieder."


@pytest.fixture
def session(tmp_path):
    """A project in which "Fürst von X" is a person throughout, finished but for the last."""
    folder = tmp_path / "projects"
    folder.mkdir()
    articles = [an_article(text_of(town), town) for town in TOWNS]
    with a_project(folder, *articles) as made:
        for town in TOWNS[:-1]:
            for words, after in ((f"Fürst von {town}", ""), (f"Fürst von {town}", "schwieg")):
                content = Mention(places(text_of(town), words, after), "PER", NAME)
                made.apply(add(made.items(town), content, made.stamp(1), town))
            made.apply(finish(made.review(town), made.stamp(1).at))
        yield made


def people(session, article_id):
    article = session.article(article_id)
    return [
        article.surface(item.content.fragments)
        for item in session.items(article_id)
        if item.content.label == "PER"
    ]


def test_what_finished_articles_have_in_common_is_found_in_others(session):
    refresh_candidates(session)
    assert f"Fürst von {TOWNS[-1]}" not in people(session, TOWNS[-1])
    trained = train(finished_articles(session), session.schema)
    assert trained.figures[MENTIONS].after.f1 > trained.figures[MENTIONS].before.f1
    assert MENTIONS in keep(session, trained)
    refresh_candidates(session)
    assert people(session, TOWNS[-1]) == [f"Fürst von {TOWNS[-1]}"] * 2
    sources = {item.candidate.source for item in session.items(TOWNS[-1])}
    assert any("trained-mentions@1" in source for source in sources)


def test_a_tagger_that_does_not_help_is_not_kept(session):
    worse = Figures(Score(5, 0, 0), Score(4, 1, 1))
    better = Figures(Score(4, 1, 1), Score(5, 0, 0))
    trained = Trained(
        {MENTIONS: b"m", TRIGGERS: b"t", HABITS: b"h"},
        {MENTIONS: worse, TRIGGERS: better, HABITS: worse},
        (),
        (),
    )
    assert keep(session, trained) == (TRIGGERS,)
    assert [one.name for one in kept_weights(session)] == [TRIGGERS]


@pytest.mark.parametrize("has_digest", [True, False])
@pytest.mark.parametrize("how", ["truncated", "other", "empty"])
def test_damaged_weights_are_named_and_never_opened(session, how, has_digest):
    keep(session, train(finished_articles(session), session.schema))
    (kept,) = (one for one in kept_weights(session) if one.name == MENTIONS)
    data = session.learnt_data(MENTIONS)
    broken = {"truncated": data[: len(data) // 2], "other": b"x" * len(data), "empty": b""}
    about = {key: kept.about[key] for key in kept.about if has_digest or key != "sha256"}
    session.put_learnt(MENTIONS, about, broken[how])
    failures = []
    refresh_candidates(session, failed=failures.append)
    assert {(one.source, one.article) for one in failures} == {(f"{MENTIONS}@1", TOWNS[-1])}
    assert "what the project has learnt is damaged" in failures[0].detail
    forget_weights(session)
    refresh_candidates(session, failed=failures.append)
    assert len(failures) == 1


def test_damaged_words_are_named_and_shown_as_none(session):
    about = {"version": VERSIONS[CORRESPONDENCE], "sha256": "0"}
    session.put_learnt(CORRESPONDENCE, about, b"{}")
    found = sources_for(session, ["numbers", CORRESPONDENCE])
    article, failures = session.article(TOWNS[-1]), []
    propose(article, session.schema, found, failed=failures.append)
    assert {one.source for one in failures} == {f"{CORRESPONDENCE}@{about['version']}"}
    assert own_words(session) == ()
    session.put_learnt(CORRESPONDENCE, {"version": about["version"]}, b"{")
    assert own_words(session) == ()


def test_forgetting_takes_the_source_away(session):
    keep(session, train(finished_articles(session), session.schema))
    assert MENTIONS in [source.name for source in sources_for(session)]
    assert forget_weights(session) >= 1
    assert kept_weights(session) == ()
    refresh_candidates(session)
    assert f"Fürst von {TOWNS[-1]}" not in people(session, TOWNS[-1])


def test_weights_outlast_closing_and_training_is_reproducible(session):
    finished = finished_articles(session)
    seen = examples(finished, session.schema, memory_of(one.evidence for one in finished))
    assert fitted(MENTIONS, seen) == fitted(MENTIONS, seen)
    keep(session, train(finished, session.schema))
    path = session.path
    session.close()
    with ReviewSession.open(path, "bert") as again:
        assert MENTIONS in [source.name for source in sources_for(again)]


def test_too_few_articles_are_told(session):
    with pytest.raises(AnnotationError, match="needs 3 finished articles or more; there are 2"):
        train(finished_articles(session)[:2], session.schema)


def test_decided_items_stay_when_new_candidates_come(session):
    refresh_candidates(session)
    town = TOWNS[-1]
    content = Mention(places(text_of(town), town), "GPE", NAME)
    items = session.items(town)
    same = next((i for i in items if i.content.fragments == content.fragments), None)
    change = (
        correct(items, same.id, replace(content, label="LOC"), session.stamp(1), town)
        if same
        else add(items, content, session.stamp(1), town)
    )
    session.apply(change)
    before = session.state()
    keep(session, train(finished_articles(session), session.schema))
    refresh_candidates(session)
    assert session.state() == before


def test_damaged_weights_are_named_and_the_others_go_on(session):
    about = {"version": 1, "articles": []}
    session.put_learnt(MENTIONS, about, b"no weights at all")
    failures = []
    refresh_candidates(session, [TOWNS[-1]], failed=failures.append)
    assert {one.source for one in failures} == {"trained-mentions@1"}
    with pytest.raises(SourceError, match="damaged"):
        Weights(b"").chances(words_of(session.article(TOWNS[0])), [])


def test_tags_follow_the_words():
    article = (
        an_article("Die Armee nahm Homs ein. Assad schwieg.")
        .with_mention("Homs", "GPE", mention="name", form="plain")
        .with_mention("Ass", "PER", mention="name", form="plain")
        .with_event("nahm|ein", "TerritoryChange")
    )
    words = words_of(article.article)
    contents = [one.content for one in article.candidates]
    tags = dict(zip(words.tokens, mention_tags(words, contents), strict=True))
    assert tags["Homs"] == "B-GPE/name/plain"
    assert tags["Assad"] == "O"
    types = dict(zip(words.tokens, trigger_tags(words, contents), strict=True))
    assert (types["nahm"], types["ein"], types["Homs"]) == ("TerritoryChange",) * 2 + ("O",)
    assert list(sentences(words)) == [(0, 6), (6, 9)]


def test_the_command_trains_shows_exports_and_forgets(session, tmp_path):
    path = session.path
    session.apply(accept_all(session.items(TOWNS[0]), session.stamp(1), TOWNS[0]))
    session.close()
    done = goldlese_here("train", path, "--json", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    figures = json.loads(done.out)
    assert figures["articles"] == list(TOWNS[:-1])
    assert figures["taggers"]["mentions"]["kept"] is True
    shown = json.loads(goldlese_here("train", path, "--show", "--json", cwd=tmp_path).out)
    assert shown["taggers"][0]["name"] == MENTIONS
    kept = {one["surface"]: one["kept"] for one in shown["memory"] if one["surface"]}
    assert sorted(kept.values()) == [2] * len(TOWNS[:-1])
    told = goldlese_here("train", path, "--show", cwd=tmp_path).out
    assert "kept 2, denied 0" in told
    done = goldlese_here("train", path, "--export", tmp_path / "out", cwd=tmp_path)
    assert done.code == 0
    assert (tmp_path / "out" / f"{MENTIONS}.crfsuite").stat().st_size > 100
    assert json.loads((tmp_path / "out/learnt.json").read_text())["memory"]
    assert "forgotten" in goldlese_here("train", path, "--forget", cwd=tmp_path).out
    again = goldlese_here("train", path, "--forget", cwd=tmp_path).out
    assert "no tagger to forget" in again


def test_the_command_says_what_is_missing(tmp_path):
    with a_project(tmp_path) as made:
        path = made.path
    done = goldlese_here("train", path, cwd=tmp_path)
    assert done.code == 1
    assert "needs 3 finished articles" in done.err
    assert "nothing is learnt yet" in goldlese_here("train", path, "--show", cwd=tmp_path).out
