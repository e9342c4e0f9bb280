"""The bar, the sources and what is learnt: new candidates come while somebody reviews."""

from __future__ import annotations

import pytest

from annotations.learning.arriving import WAITING, keep_waiting
from annotations.learning.choice import (
    STEPS,
    Choice,
    Chosen,
    State,
    choice_of,
    keep_choice,
    with_only,
)
from annotations.learning.sources import known_sources
from annotations.model import Outcome
from annotations.projects import create_project, refresh_candidates
from annotations.seeds import seeds_folder
from annotations.session import ReviewSession
from tests.helpers.builders import SCHEMA, a_project, an_article
from tests.helpers.driver import PATIENCE
from tests.helpers.model_server import items, server
from tests.helpers.plugin_package import install_plugins


@pytest.fixture
def project(tmp_path):
    """A project of the seeds with the candidates of the shipped sources."""
    return create_project(tmp_path / "p.goldlese", [seeds_folder()], SCHEMA, "anna")


PLUGINS = """
import os
import re
import time
from annotations.model import Candidate, ItemId, Mention, Span, attributes

class Broken:
    def __init__(self):
        self.identity = f"{self.name}@1"

class Raising(Broken):
    name = "raising"
    def propose(self, article, schema, found):
        raise RuntimeError("no luck today")

class Hanging(Broken):
    name = "hanging"
    def propose(self, article, schema, found):
        time.sleep(60)

class Outside(Broken):
    name = "outside"
    def propose(self, article, schema, found):
        number = 1 + max((int(one.id[1:]) for one in found), default=0)
        span = Span(0, len(article.text) + 5)
        return [Candidate(ItemId(f"m{number}"), Mention((span,), "PER"), "outside@1", 0.9)]

class Scored(Broken):
    name = "scored"
    def propose(self, article, schema, found):
        number = 1 + max((int(one.id[1:]) for one in found), default=0)
        made = []
        for at, hit in enumerate(re.finditer("[A-ZÄÖÜ][a-zäöü]{4,}", article.text)):
            values = attributes({"mention": "name", "form": "plain"})
            content = Mention((Span(*hit.span()),), "PER", values)
            score = (0.9, 0.5, 0.1)[at % 3]
            made.append(Candidate(ItemId(f"m{number + at}"), content, "scored@1", score))
        return made

class Crashing(Broken):
    name = "crashing"
    def propose(self, article, schema, found):
        os._exit(9)

class Hungry(Broken):
    name = "hungry"
    def propose(self, article, schema, found):
        eaten = []
        while True:
            eaten.append(bytes(1 << 28))

class Unready(Broken):
    name = "unready"
    def __init__(self):
        os._exit(9)

class Fine(Broken):
    name = "fine"
    def propose(self, article, schema, found):
        number = 1 + max((int(one.id[1:]) for one in found), default=0)
        span = Span(0, len(article.text.split()[0]))
        return [Candidate(ItemId(f"m{number}"), Mention((span,), "PER"), "fine@1", 0.9)]
"""


@pytest.fixture
def plugins(tmp_path, monkeypatch):
    """Install plug-ins for the helper, as packages would bring them along."""
    names = {"raising": "Raising", "outside": "Outside", "fine": "Fine", "scored": "Scored"}
    names |= {"hanging": "Hanging", "crashing": "Crashing", "unready": "Unready"}
    names |= {"hungry": "Hungry"}
    install_plugins(tmp_path / "site", monkeypatch, PLUGINS, names)


@pytest.fixture
def scored(tmp_path, plugins):
    """A project of the seeds in which only a source of fixed scores runs: 0.9, 0.5 and 0.1."""
    path = tmp_path / "scored.goldlese"
    create_project(path, [seeds_folder()], SCHEMA, "anna", with_candidates=False)
    with ReviewSession.open(path, "anna") as session:
        keep_choice(session, with_only(Choice(), ["scored"], known_sources(SCHEMA)))
        keep_waiting(session, session.article_ids())
    return path


def machine(goldlese):
    return goldlese.program.desk.machine


def quiet(goldlese):
    """Wait until nothing goes on in the background."""
    candidates = machine(goldlese).candidates
    goldlese.qtbot.waitUntil(lambda: not candidates.is_busy, timeout=PATIENCE)


def open_scores(goldlese, items=None):
    items = goldlese.review.items if items is None else items
    return {item.candidate.score for item in items if item.is_open}


def decided(goldlese):
    return {item.id: item for item in goldlese.review.items if not item.is_open}


def test_the_slider_takes_effect_at_once_and_decided_ones_stay(goldlese, scored):
    goldlese.start(scored)
    quiet(goldlese)
    assert open_scores(goldlese) == {0.9, 0.5}
    goldlese.press(*["Return"] * 6)
    before, count = decided(goldlese), len(goldlese.review.items)
    assert {item.candidate.score for item in before.values()} == {0.9, 0.5}
    slider = goldlese.place.queue.amount.slider
    slider.setFocus()
    goldlese.press("Home")
    quiet(goldlese)
    assert open_scores(goldlese) == {0.9}
    assert decided(goldlese) == before
    goldlese.press("End")
    quiet(goldlese)
    assert open_scores(goldlese) == {0.9, 0.5, 0.1}
    assert len(goldlese.review.items) > count
    assert decided(goldlese) == before
    assert slider.toolTip().startswith("Candidates from a score of 0.05 on")


def test_the_place_is_kept_while_more_come(goldlese, scored):
    goldlese.start(scored)
    quiet(goldlese)
    goldlese.press(*["Ctrl+Alt+Down"] * 3)
    quiet(goldlese)
    goldlese.press(*["Return"] * 8)
    current, view = goldlese.current.id, goldlese.place.view
    place = view.item_rect(current).top()
    goldlese.place.queue.amount.slider.setFocus()
    goldlese.press("End")
    quiet(goldlese)
    assert open_scores(goldlese) == {0.9, 0.5, 0.1}
    assert goldlese.current.id == current
    assert view.item_rect(current).top() == pytest.approx(place, abs=2)


def test_what_is_below_the_bar_is_not_open_and_the_bar_is_remembered(goldlese, scored):
    goldlese.start(scored)
    quiet(goldlese)
    still, here = goldlese.review.open_count, goldlese.article_id
    goldlese.place.queue.amount.slider.setFocus()
    goldlese.press("Home")
    quiet(goldlese)
    rows = {row.id: row.open for row in goldlese.session.articles()}
    assert rows[here] == goldlese.review.open_count < still
    goldlese.place.view.setFocus()
    while goldlese.review.open_count:
        goldlese.press("Ctrl+Shift+Return", "Return")
    goldlese.press("Ctrl+Return")
    assert goldlese.session.review(here).finished
    goldlese.restart(scored)
    assert goldlese.place.queue.amount.slider.value() == 0
    assert choice_of(goldlese.session).least == STEPS[0]
    goldlese.press("Ctrl+Alt+Up", "Ctrl+Alt+Up")
    quiet(goldlese)
    assert open_scores(goldlese) == {0.9, 0.5}
    assert goldlese.session.review(here).finished
    assert goldlese.session.can_finish(here) == 0


def test_all_unfinished_articles_follow_also_after_the_window_was_closed(goldlese, scored):
    goldlese.start(scored)
    goldlese.place.queue.amount.slider.setFocus()
    goldlese.press("Home")
    goldlese.qtbot.waitUntil(lambda: open_scores(goldlese) == {0.9}, timeout=PATIENCE)
    goldlese.restart(scored)
    quiet(goldlese)
    for article in goldlese.session.article_ids():
        assert open_scores(goldlese, goldlese.session.items(article)) == {0.9}
    assert WAITING not in [one.name for one in goldlese.session.learnt()]


def test_a_background_round_leaves_the_current_one_alone(goldlese, tmp_path):
    built = an_article("Die Armee zog in Homs ein.").with_mention("zog", "PER", 0.4)
    built.with_mention("ein", "PER", 0.4)
    with a_project(tmp_path, built) as session:
        path = session.path
        for item in session.items("a1"):
            assert item.candidate.source == "test@1"
        keep_choice(session, Choice((Chosen("test", State.GONE),)))
    goldlese.start(path)
    current = goldlese.current
    assert goldlese.surface(current) == "zog"
    machine(goldlese).candidates.renew_all()
    quiet(goldlese)
    assert goldlese.current == current
    surfaces = [goldlese.surface(item) for item in goldlese.review.items]
    assert "Homs" in surfaces
    assert "zog" in surfaces
    assert surfaces.count("ein") == 0


def test_candidates_are_proposed_again_without_work_in_the_window(
    goldlese, scored, monkeypatch
):
    goldlese.start(scored)
    quiet(goldlese)
    goldlese.press("Return", "Return")
    before, ids = decided(goldlese), {item.id for item in goldlese.review.items}
    left = Choice((Chosen("scored", State.GONE),))
    keep_choice(goldlese.session, with_only(left, ["fine"], known_sources(SCHEMA)))
    worked = []
    monkeypatch.setattr("annotations.candidates.pipeline.propose", lambda *_: worked.append(1))
    goldlese.program.trigger("propose")
    assert goldlese.notice == "Looking for candidates …"
    goldlese.qtbot.waitUntil(lambda: "candidate" in goldlese.notice, timeout=PATIENCE)
    quiet(goldlese)
    now = {item.id for item in goldlese.review.items}
    assert goldlese.notice == f"1 new candidate, {len(ids - now)} gone"
    assert len(ids - now) > 10
    assert {item.candidate.source for item in goldlese.review.items if item.is_open} == {
        "fine@1"
    }
    assert decided(goldlese) == before
    assert not worked


def test_what_was_proposed_for_another_article_is_not_told_here(goldlese, scored):
    goldlese.start(scored)
    quiet(goldlese)
    goldlese.program.trigger("propose")
    goldlese.press("Alt+Down")
    quiet(goldlese)
    assert goldlese.notice == ""


def test_added_articles_get_the_candidates_that_the_project_wants(goldlese, scored, tmp_path):
    new = tmp_path / "neu.txt"
    new.write_text("Kolbendorf meldet Allerweiler.\n\nHeute schweigt Qarwitenstadt.")
    goldlese.start(scored)
    quiet(goldlese)
    goldlese.program.desk.imports.add([new])
    goldlese.qtbot.waitUntil(lambda: "neu" in goldlese.session.article_ids())
    quiet(goldlese)
    sources = {item.candidate.source for item in goldlese.session.items("neu")}
    assert sources == {"scored@1"}


# Sources ------------------------------------------------------------------------------------


def sources_dialog(goldlese):
    goldlese.program.trigger("sources")
    dialog = machine(goldlese).sources._dialog
    goldlese.qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=PATIENCE)
    return dialog


def names_in(dialog):
    return [dialog._name(dialog.list.item(row)) for row in range(dialog.list.count())]


def test_sources_are_unticked_moved_and_added_and_articles_follow(goldlese, project, plugins):
    goldlese.start(project)
    dialog = sources_dialog(goldlese)
    assert names_in(dialog)[0] == "tagger"
    assert all(" – " in dialog.list.item(row).text() for row in range(dialog.list.count()))
    goldlese.press("Space", "Down")
    assert dialog.list.currentRow() == 1
    dialog.up.click()
    assert names_in(dialog)[:2] == ["lexicon", "tagger"]
    assert dialog.list.item(0).text().startswith("lexicon 1 – ")
    dialog._on_wanted("fine")
    dialog._ok.click()
    quiet(goldlese)
    assert choice_of(goldlese.session).sources[0] == Chosen("lexicon")
    assert Chosen("tagger", State.OFF) in choice_of(goldlese.session).sources
    used = {
        part.partition("@")[0]
        for article in goldlese.session.article_ids()
        for item in goldlese.session.items(article)
        for part in item.candidate.source.split("+")
    }
    assert "tagger" not in used
    assert {"lexicon", "fine", "events"} <= used
    assert goldlese.notice == ""


def test_failing_sources_are_named_and_the_others_go_on(
    goldlese, project, plugins, monkeypatch
):
    monkeypatch.setenv("GOLDLESE_SOURCE_SECONDS", "0.2")
    names = ("raising", "outside", "gone-away", "hanging")
    with ReviewSession.open(project, "anna") as session:
        keep_choice(session, Choice(tuple(map(Chosen, names))))
    goldlese.start(project)
    told = []
    machine(goldlese).candidates.failed.connect(lambda source, *_: told.append(source))
    before = goldlese.review.open_count
    goldlese.press("Return")
    machine(goldlese).candidates.renew_all()
    quiet(goldlese)
    assert set(told) == {"raising@1", "outside@1", "gone-away", "hanging@1"}
    assert goldlese.notice.endswith("The others went on.")
    assert all(f"The source {name}" in goldlese.notice for name in names)
    assert goldlese.review.open_count == before - 1
    dialog = sources_dialog(goldlese)
    goldlese.qtbot.waitUntil(lambda: "(fails)" in dialog.list.item(2).text(), timeout=PATIENCE)
    dialog.list.setCurrentRow(0)
    assert "no luck today" in dialog.told.text()
    dialog.reject()


def test_a_source_that_is_taken_out_leaves_no_open_candidates(goldlese, project, plugins):
    with ReviewSession.open(project, "anna") as session:
        keep_choice(session, Choice((Chosen("fine"),)))
    goldlese.start(project)
    machine(goldlese).candidates.renew_all()
    quiet(goldlese)

    def by_fine():
        return [item for item in goldlese.review.items if "fine@1" in item.candidate.source]

    assert by_fine()
    dialog = sources_dialog(goldlese)
    dialog.list.setCurrentRow(names_in(dialog).index("fine"))
    dialog.out.click()
    dialog._ok.click()
    quiet(goldlese)
    assert not by_fine()


# Training -----------------------------------------------------------------------------------


def test_after_three_articles_taggers_are_trained_and_the_place_is_kept(goldlese, project):
    goldlese.start(project)
    ended = []
    machine(goldlese).training.ended.connect(ended.append)
    for _ in range(3):
        goldlese.press("Ctrl+Shift+Return", "Return", "Ctrl+Return")
    goldlese.press("Tab", "Tab")
    current, article = goldlese.current.id, goldlese.article_id
    goldlese.qtbot.waitUntil(lambda: bool(ended), timeout=3 * PATIENCE)
    quiet(goldlese)
    assert ended[0].articles == goldlese.session.article_ids()[:3]
    assert (goldlese.article_id, goldlese.current.id) == (article, current)
    assert "3 article" in goldlese.place.status._work.text()


def test_training_can_be_switched_off(goldlese, project):
    goldlese.start(project)
    dialog = sources_dialog(goldlese)
    dialog.trains.click()
    dialog._ok.click()
    training = machine(goldlese).training
    for _ in range(3):
        goldlese.press("Ctrl+Shift+Return", "Return", "Ctrl+Return")
    training._pause.stop()
    training._look()
    assert not training.is_busy
    assert not choice_of(goldlese.session).trains


# What is learnt -----------------------------------------------------------------------------


def test_what_is_learnt_is_looked_at_forgotten_and_exported(goldlese, tmp_path):
    first = an_article("Die Qarwiten zogen ab.", "a1")
    second = an_article("Am Abend griffen Qarwiten an.", "a2")
    with a_project(tmp_path, first, second) as session:
        path = session.path
    goldlese.start(path)
    goldlese.select("Qarwiten")
    goldlese.press("5", "Alt+Down")
    assert [goldlese.surface(item) for item in goldlese.review.items] == ["Qarwiten"]
    goldlese.program.trigger("learnt")
    dialog = machine(goldlese).learnt._dialog
    assert dialog.rows.data(dialog.rows.index(0, 0)) == "Qarwiten"
    dialog.forget.click()
    assert goldlese.review.items == ()
    assert dialog.rows.data(dialog.rows.index(0, 5)) == "forgotten"
    dialog.forget.click()
    assert [goldlese.surface(item) for item in goldlese.review.items] == ["Qarwiten"]
    dialog.search.setText("nothing like it")
    assert dialog.rows.rows == []
    assert not dialog.forget.isEnabled()
    dialog.exported.emit(tmp_path / "out")
    assert "Qarwiten" in (tmp_path / "out/learnt.json").read_text(encoding="utf-8")
    assert not dialog.train.isEnabled()
    dialog.reject()
    assert goldlese.session.items("a1")[0].decision.outcome is Outcome.ADDED


def test_a_project_of_the_command_line_has_the_same_candidates(goldlese, project):
    goldlese.start(project)
    goldlese.press("Ctrl+Alt+Up")
    quiet(goldlese)
    contents = {
        article: {item.content for item in goldlese.session.items(article)}
        for article in goldlese.session.article_ids()
    }
    goldlese.end()
    with ReviewSession.open(project, "anna") as session:
        refresh_candidates(session)
        for article, known in contents.items():
            assert {(c.fragments, c.label) for c in known} == {
                (item.content.fragments, item.content.label) for item in session.items(article)
            }


def run_beside_two_that_work(goldlese, project, *names):
    """Let sources run in all articles beside two; those propose what they propose."""
    with ReviewSession.open(project, "anna") as session:
        chosen = ["fine", "numbers", *names]
        keep_choice(session, with_only(Choice(), chosen, known_sources(SCHEMA)))
        keep_waiting(session, session.article_ids())
    goldlese.start(project)
    quiet(goldlese)
    others = [one for one in goldlese.session.article_ids() if one != goldlese.article_id]
    items = [item for article in others for item in goldlese.session.items(article)]
    assert {item.candidate.source for item in items} == {"fine@1", "numbers@1"}


def test_a_source_that_ends_its_process_is_named_and_the_others_go_on(
    goldlese, project, plugins
):
    run_beside_two_that_work(goldlese, project, "crashing", "unready")
    for name in ("crashing", "unready"):
        said = f"The source {name} failed: It ended the process that asked it"
        assert said in goldlese.notice
    assert goldlese.notice.endswith("The others went on.")


def test_a_source_that_takes_all_memory_is_named_and_the_others_go_on(
    goldlese, project, plugins, monkeypatch
):
    monkeypatch.setenv("GOLDLESE_SOURCE_MEMORY", "900")
    run_beside_two_that_work(goldlese, project, "hungry")
    assert "The source hungry@1 failed: It took more memory than there is" in goldlese.notice


def test_the_dialog_names_a_source_that_ends_its_process(goldlese, project, plugins):
    with ReviewSession.open(project, "anna") as session:
        sources = (*map(Chosen, known_sources(SCHEMA)), Chosen("unready", State.OFF))
        keep_choice(session, Choice((*sources, Chosen("outside", State.OFF))))
    goldlese.start(project)
    dialog = sources_dialog(goldlese)
    row = names_in(dialog).index("unready")
    texts = dialog.list
    goldlese.qtbot.waitUntil(lambda: "(fails)" in texts.item(row).text(), timeout=PATIENCE)
    found = texts.item(row + 1)
    goldlese.qtbot.waitUntil(lambda: found.text() == "outside 1", timeout=PATIENCE)
    dialog.list.setCurrentRow(row)
    assert "It ended the process that asked it" in dialog.told.text()
    dialog.reject()


def test_quotations_that_stand_nowhere_are_told_with_their_source(goldlese, project):
    said = items(("der", "MIL"), ("Aleppo  Nirgendwo", "GPE"), ("Atlantis", "GPE"))
    with server(said) as (url, _):
        name = f"openai:{url}#tiny"
        with ReviewSession.open(project, "anna") as session:
            chosen = with_only(Choice(), [name, "numbers"], known_sources(SCHEMA))
            keep_choice(session, chosen)
            keep_waiting(session, session.article_ids())
        goldlese.start(project)
        quiet(goldlese)
        assert goldlese.notice == ""
        dialog = sources_dialog(goldlese)
        goldlese.qtbot.waitUntil(
            lambda: "tiny 1" in dialog.list.item(0).text(), timeout=PATIENCE
        )
        told = dialog.told.text()
        assert "quotation(s) left out" not in told
        assert "10 quotations left out: not in the text, such as “Aleppo Nirgendwo”." in told
        assert "In 5 articles." in told
        dialog.list.setCurrentRow(1)
        assert dialog.told.text() == ""
        dialog.reject()
