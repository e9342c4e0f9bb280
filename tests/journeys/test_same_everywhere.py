"""What was just decided is decided alike elsewhere, after a look at the places."""

from __future__ import annotations

from annotations.model import Outcome


def like_it(goldlese, words):
    """Return the items of the article under review that read so."""
    return [
        item
        for item in goldlese.review.items
        if item.content.kind == "mention" and goldlese.surface(item) == words
    ]


def test_s_then_enter_decides_all_like_it_in_the_article(goldlese):
    goldlese.start(goldlese.seeds())
    items = [item for item in like_it(goldlese, "IS") if item.content.label == "MIL"]
    assert len(items) > 2
    goldlese.go_to(items[0])
    goldlese.press("Return", "S")
    panel = goldlese.place.drawer.same
    assert len(panel.rows.rows) >= len(items) - 1
    goldlese.press("Return")
    assert {goldlese.outcome(item.id) for item in items} == {Outcome.ACCEPTED}
    assert goldlese.place.view.hasFocus()
    goldlese.press("Ctrl+Z")
    assert [goldlese.outcome(item.id) for item in items[1:]] == [None] * (len(items) - 1)
    assert goldlese.outcome(items[0].id) is Outcome.ACCEPTED


def test_a_row_can_be_unticked(goldlese):
    goldlese.start(goldlese.seeds())
    items = [item for item in like_it(goldlese, "IS") if item.content.label == "MIL"]
    goldlese.go_to(items[0])
    goldlese.press("3", "S")
    panel = goldlese.place.drawer.same
    panel.table.setFocus()
    goldlese.press("Space")
    panel.do.setFocus()
    goldlese.press("Return")
    now = [goldlese.item(item.id) for item in items[1:]]
    assert now[0].is_open
    assert {item.content.label for item in now[1:]} == {"ORG"}


def test_the_whole_project_is_looked_through(goldlese, qtbot):
    goldlese.start(goldlese.seeds())
    goldlese.go_to(like_it(goldlese, "IS")[0])
    goldlese.press("Backspace", "S")
    panel = goldlese.place.drawer.same
    here = len(panel.rows.rows)
    panel.scope.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: len(panel.rows.rows) > here)
    panel.do.setFocus()
    count = len(panel.rows.rows)
    goldlese.press("Return")
    rejected = sum(
        item.decision is not None and item.decision.outcome is Outcome.REJECTED
        for row in goldlese.session.articles()
        for item in goldlese.session.items(row.id)
    )
    assert rejected == count + 1
    goldlese.press("Ctrl+Z")
    assert sum(row.decided for row in goldlese.session.articles()) == 1


def test_something_must_be_decided_first(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("S")
    assert goldlese.notice
    assert goldlese.place.drawer.page is None


def test_what_is_found_late_leaves_the_reader_in_the_article(goldlese, qtbot):
    goldlese.start(goldlese.seeds())
    only = goldlese.find("letzte Bastion")
    goldlese.go_to(only)
    goldlese.press("Return", "S", "Ctrl+2")
    panel = goldlese.place.drawer.same
    waiting = panel.said.text()
    qtbot.waitUntil(lambda: panel.said.text() != waiting)
    assert goldlese.place.view.hasFocus()
