"""A schema of one's own in the window: after some decisions, or an article, candidates come."""

from __future__ import annotations

from annotations.model import Event
from annotations.session import ReviewSession
from tests.helpers.driver import PATIENCE
from tests.helpers.own_project import own_project, review_by_hand, review_the_beginning


def machine(goldlese):
    return goldlese.program.desk.machine


def events(goldlese):
    return [one for one in goldlese.review.items if isinstance(one.content, Event)]


def test_after_the_first_article_the_own_words_are_proposed_shown_and_forgotten(
    goldlese, tmp_path
):
    path = own_project(tmp_path / "own.goldlese")
    with ReviewSession.open(path, "anna") as session:
        first = session.article_ids()[0]
        review_by_hand(session, first)
    goldlese.start(path)
    goldlese.press("Ctrl+Return")
    assert goldlese.article_id != first
    goldlese.qtbot.waitUntil(
        lambda: {"Kampf", "Gelaende"} <= {one.content.type for one in events(goldlese)},
        timeout=3 * PATIENCE,
    )
    assert any(one.content.arguments for one in events(goldlese))
    assert "1 article" in goldlese.place.status._work.text()
    candidates = machine(goldlese).candidates
    goldlese.qtbot.waitUntil(lambda: not candidates.is_busy, timeout=3 * PATIENCE)
    before = goldlese.current.id
    fight = next(one for one in events(goldlese) if one.content.type == "Kampf")
    goldlese.review.make_current(fight.id)
    (called,) = [row for row in goldlese.place.inspector.facts.texts if " is Kampf here" in row]
    assert called.startswith("the program’s ")
    assert called.endswith(" times")
    goldlese.review.make_current(before)
    goldlese.program.trigger("learnt")
    dialog = machine(goldlese).learnt._dialog
    dialog.search.setText("Kampf program’s type")
    shown = [dialog.rows.data(dialog.rows.index(row, 0)) for row in range(3)]
    assert "Clash" in shown
    counts = [dialog._counts(one)[0] for one in dialog.rows.rows]
    assert counts
    assert all(" of " in count for count in counts)
    assert "from 1 article" in dialog.taggers.text()
    assert "Counted on the same decisions" in dialog.taggers.text()
    for row, _ in enumerate(dialog.rows.rows):
        dialog.table.go_to(row)
        dialog.forget.click()
    goldlese.qtbot.waitUntil(
        lambda: "Kampf" not in {one.content.type for one in events(goldlese)},
        timeout=3 * PATIENCE,
    )
    goldlese.qtbot.waitUntil(lambda: not candidates.is_busy, timeout=3 * PATIENCE)
    dialog.reject()


def test_some_decisions_in_the_first_article_bring_candidates_to_it(goldlese, tmp_path):
    path = own_project(tmp_path / "own.goldlese")
    with ReviewSession.open(path, "anna") as session:
        first = session.article_ids()[0]
        review_the_beginning(session, first, 8)
        decided = {item.id: item for item in session.items(first) if not item.is_open}
    goldlese.start(path)
    assert goldlese.article_id == first
    assert "Gelaende" not in {one.content.type for one in events(goldlese) if one.is_open}
    here = goldlese.current.id
    goldlese.press("Return")
    goldlese.press("Return")
    at = goldlese.current.id
    assert at != here
    goldlese.qtbot.waitUntil(
        lambda: "Gelaende" in {one.content.type for one in events(goldlese) if one.is_open},
        timeout=3 * PATIENCE,
    )
    assert goldlese.current.id == at
    items = {item.id: item for item in goldlese.review.items}
    assert {name: items[name] for name in decided} == decided
    candidates = machine(goldlese).candidates
    goldlese.qtbot.waitUntil(lambda: not candidates.is_busy, timeout=3 * PATIENCE)
    assert goldlese.current.id == at
