"""Concordance, problems and history in the drawer, by keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.model import Mention, Outcome, Span


def look_up(goldlese, pattern, hits=None):
    goldlese.press("Ctrl+Shift+F")
    panel = goldlese.place.drawer.concordance
    panel.field.clear()
    goldlese.type(pattern)
    if hits is None:
        goldlese.qtbot.waitUntil(lambda: bool(panel.rows.rows))
    else:
        goldlese.qtbot.waitUntil(lambda: len(panel.rows.rows) == hits)
    return panel


def rows(table):
    model = table.model()
    return [
        tuple(model.index(row, column).data() or "" for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def click(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


# -- the concordance


def test_a_hit_in_another_article_is_gone_to_and_selected(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.article_id
    panel = look_up(goldlese, r"Kalif\w+")
    place, (hit, title) = next(
        (place, row) for place, row in enumerate(panel.rows.rows) if row[0].article != first
    )
    goldlese.press("Return")
    assert panel.table.hasFocus()
    goldlese.press(*["Down"] * place, "Return")
    assert goldlese.article_id == hit.article
    assert goldlese.place.view.selected_span() == hit.span
    assert goldlese.review.article.title == title


def test_ticked_hits_become_mentions_in_one_step_that_undo_takes_back(goldlese):
    goldlese.start(goldlese.seeds())
    before = goldlese.session.state()
    panel = look_up(goldlese, "Terrorgruppe|Extremisten")
    count = len(panel.rows.rows)
    assert len({hit.article for hit, _ in panel.rows.rows}) > 1
    click(panel.tick_all)
    panel.label.choose("ORG")
    click(panel.do)
    marked = [
        item
        for row in goldlese.session.articles()
        for item in goldlese.session.items(row.id)
        if item.decision is not None
    ]
    assert 0 < len(marked) <= count
    assert {item.content.label for item in marked} == {"ORG"}
    assert len(goldlese.session.journal()) == 1
    assert "marked as ORG" in goldlese.notice
    goldlese.press("Escape", "Ctrl+Z")
    assert goldlese.session.state() == before


def test_space_ticks_a_hit(goldlese):
    goldlese.start(goldlese.seeds())
    panel = look_up(goldlese, "Syrien")
    assert not panel.do.isEnabled()
    goldlese.press("Return", "Space", "Down", "Space")
    assert panel.ticked == tuple(hit for hit, _ in panel.rows.rows[:2])
    assert panel.do.isEnabled()
    goldlese.press("Space")
    assert len(panel.ticked) == 1


def test_a_digit_marks_the_hit_one_is_at_or_all_that_are_ticked(goldlese):
    goldlese.start(goldlese.seeds())
    panel = look_up(goldlese, "Ende der")
    first = panel.rows.rows[0][0]
    goldlese.press("Return", "5")
    made = [
        item
        for item in goldlese.session.items(first.article)
        if item.decision is not None and item.content.fragments == (first.span,)
    ]
    assert [item.content.label for item in made] == ["LOC"]
    assert panel.label.choice == "LOC"
    assert "1 marked as LOC" in goldlese.notice


def test_a_pattern_that_is_none_is_told_and_shows_nothing(goldlese):
    goldlese.start(goldlese.seeds())
    panel = look_up(goldlese, "(Syrien", hits=0)
    assert "a closing parenthesis is missing" in panel.said.text()
    assert not panel.rows.rows


def test_case_matters_until_it_is_not_wanted(goldlese):
    goldlese.start(goldlese.seeds())
    panel = look_up(goldlese, "IS")
    assert {hit.text for hit, _ in panel.rows.rows} == {"IS"}
    few = len(panel.rows.rows)
    click(panel.match_case)
    goldlese.qtbot.waitUntil(lambda: len(panel.rows.rows) > few)
    assert {hit.text for hit, _ in panel.rows.rows} > {"IS"}


def test_what_is_said_stands_over_the_drawer(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.place.notice.say("Something")
    goldlese.press("Ctrl+Shift+H")
    notice, drawer = goldlese.place.notice, goldlese.place.drawer
    goldlese.qtbot.waitUntil(
        lambda: (
            notice.mapToGlobal(notice.rect().bottomLeft()).y()
            < drawer.mapToGlobal(drawer.rect().topLeft()).y()
        )
    )


def test_what_is_selected_is_looked_up(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.select("Doch das Ende")
    goldlese.press("Ctrl+Shift+F")
    panel = goldlese.place.drawer.concordance
    assert panel.field.text() == "Doch das Ende"
    goldlese.qtbot.waitUntil(lambda: len(panel.rows.rows) == 1)


def test_escape_closes_the_drawer_and_the_article_has_the_focus(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+Shift+H")
    assert goldlese.place.drawer.isVisible()
    goldlese.press("Escape")
    assert not goldlese.place.drawer.isVisible()
    assert QApplication.focusWidget() is goldlese.place.view


# -- the history


def test_every_step_is_told_in_words_the_newest_first(goldlese):
    goldlese.start(goldlese.seeds())
    first, second, third = (goldlese.surface(item) for item in goldlese.review.items[:3])
    goldlese.press("Return", "Backspace", "3", "Ctrl+Shift+H")
    texts = [row[1] for row in rows(goldlese.place.drawer.history.table)]
    assert texts == [
        f"“{third}” is now ORG",
        f"“{second}” rejected",
        f"“{first}” accepted",
    ]


def test_an_older_step_is_taken_back_alone(goldlese):
    goldlese.start(goldlese.seeds())
    first, second = goldlese.review.items[:2]
    goldlese.press("Return", "Return", "Ctrl+Shift+H", "Down")
    panel = goldlese.place.drawer.history
    assert panel.undo.isEnabled()
    click(panel.undo)
    assert goldlese.outcome(first.id) is None
    assert goldlese.outcome(second.id) is Outcome.ACCEPTED
    assert rows(panel.table)[0][1] == f"older step taken back: “{goldlese.surface(first)}”"
    assert [row[4] for row in rows(panel.table)] == ["", "", "taken back"]
    panel.table.go_to(2)
    assert panel.reason.text() == "This step is taken back already."


def test_a_step_on_which_a_later_one_builds_says_so(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.review.items[0]
    goldlese.press("Return")
    goldlese.go_to(first)
    goldlese.press("3", "Ctrl+Shift+H", "Down")
    panel = goldlese.place.drawer.history
    assert not panel.undo.isEnabled()
    assert "A later step builds on this one" in panel.reason.text()
    assert "is now ORG" in panel.reason.text()


def test_one_goes_back_to_any_point_and_forward_again(goldlese):
    goldlese.start(goldlese.seeds())
    items = goldlese.review.items[:4]
    goldlese.press(*["Return"] * 4, "Ctrl+Shift+H", "End")
    panel = goldlese.place.drawer.history
    panel.table.go_to(3)
    click(panel.back)
    assert [goldlese.outcome(item.id) for item in items] == [Outcome.ACCEPTED, None, None, None]
    assert [row[4] for row in rows(panel.table)] == ["taken back"] * 3 + [""]
    panel.table.go_to(1)
    click(panel.back)
    assert [goldlese.outcome(item.id) is None for item in items] == [False] * 3 + [True]
    panel.table.go_to(1)
    assert not panel.back.isEnabled()


def test_the_steps_of_all_articles_and_of_everybody(goldlese):
    project = goldlese.seeds()
    goldlese.start(project)
    goldlese.press("Return", "Alt+Down", "Return", "Return", "Ctrl+Shift+H")
    panel = goldlese.place.drawer.history
    assert len(rows(panel.table)) == 2
    panel.article._group.actions()[1].trigger()
    assert len(rows(panel.table)) == 3
    goldlese.restart(project, annotator="bert")
    goldlese.press("Backspace", "Ctrl+Shift+H")
    panel = goldlese.place.drawer.history
    panel.article._group.actions()[1].trigger()
    assert [row[3] for row in rows(panel.table)] == ["bert"]
    panel.person._group.actions()[0].trigger()
    assert [row[3] for row in rows(panel.table)] == ["bert", "anna", "anna", "anna"]
    panel.table.go_to(1)
    assert not panel.undo.isEnabled()
    assert "anna" in panel.reason.text()


def test_enter_goes_to_the_place_of_a_step(goldlese):
    goldlese.start(goldlese.seeds())
    article, first = goldlese.article_id, goldlese.current.id
    goldlese.press("Return", "Alt+Down", "Ctrl+Shift+H")
    panel = goldlese.place.drawer.history
    panel.article._group.actions()[1].trigger()
    panel.take_focus()
    goldlese.press("Return")
    assert goldlese.article_id == article
    assert goldlese.current.id == first


# -- the problems


def add_twice(goldlese, words):
    """Mark the same words twice with the same label, by the back door."""
    start = goldlese.review.article.text.index(words)
    made = Mention((Span(start, start + len(words)),), "MISC")
    goldlese.review.add(made)
    goldlese.review.add(replace(made))


def test_problems_are_listed_and_gone_to(goldlese):
    goldlese.start(goldlese.seeds())
    add_twice(goldlese, "Doch das Ende")
    added = goldlese.current.id
    goldlese.go_to(goldlese.review.items[0])
    goldlese.press("Ctrl+Shift+P")
    panel = goldlese.place.drawer.problems
    ((severity, surface, text, _),) = rows(panel.table)
    assert severity == "✗ Error"
    assert surface == "Doch das Ende"
    assert text.startswith("It has the label")
    goldlese.press("Return")
    assert goldlese.current.id == added


def test_f8_goes_to_the_next_problem_and_says_what_it_is(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("F8")
    assert "Nothing is wrong" in goldlese.notice
    add_twice(goldlese, "Doch das Ende")
    added = goldlese.current.id
    goldlese.go_to(goldlese.review.items[0])
    goldlese.press("F8")
    assert goldlese.current.id == added
    assert "Problem 1 of 1" in goldlese.notice


def test_the_list_follows_what_is_mended(goldlese):
    goldlese.start(goldlese.seeds())
    add_twice(goldlese, "Doch das Ende")
    goldlese.press("Ctrl+Shift+P")
    panel = goldlese.place.drawer.problems
    assert len(rows(panel.table)) == 1
    goldlese.place.view.setFocus()
    goldlese.press("Delete")
    goldlese.qtbot.waitUntil(lambda: not rows(panel.table))
    assert panel.count.text() == "Nothing is wrong with what is decided."


def test_the_problems_of_all_articles(goldlese):
    goldlese.start(goldlese.seeds())
    article = goldlese.article_id
    add_twice(goldlese, "Doch das Ende")
    goldlese.press("Alt+Down", "Ctrl+Shift+P")
    panel = goldlese.place.drawer.problems
    assert not rows(panel.table)
    panel.scope._group.actions()[1].trigger()
    goldlese.qtbot.waitUntil(lambda: len(rows(panel.table)) == 1)
    panel.table.setFocus()
    panel.table.go_to(0)
    goldlese.press("Return")
    assert goldlese.article_id == article
