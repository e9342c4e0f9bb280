"""A reader decides with keys; the project on disk says the same as the screen."""

from __future__ import annotations

from annotations.model import Outcome, ReviewState
from annotations.reader import Reader


def on_disk(goldlese, item_id):
    """Return the outcome that another connection reads from the file."""
    with Reader(goldlese.session.path, "anna") as reader:
        decision = reader.item(goldlese.article_id, item_id).decision
        return decision and decision.outcome


def test_enter_accepts_and_goes_to_the_next_open_one(goldlese):
    goldlese.start(goldlese.seeds())
    first, second = goldlese.review.items[:2]
    assert goldlese.current == first
    goldlese.press("Return")
    assert on_disk(goldlese, first.id) is Outcome.ACCEPTED
    assert goldlese.current == second


def test_backspace_rejects_and_the_item_vanishes_from_the_list(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    rows = goldlese.place.inspector.list.rows
    before = rows.rowCount()
    goldlese.press("Backspace")
    assert on_disk(goldlese, first.id) is Outcome.REJECTED
    assert rows.rowCount() == before - 1
    assert not rows.index_of(first.id).isValid()


def test_a_digit_corrects_the_label_and_goes_on(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    assert first.content.label == "MIL"
    goldlese.press("3")
    assert goldlese.item(first.id).content.label == "ORG"
    assert on_disk(goldlese, first.id) is Outcome.CORRECTED
    assert goldlese.current.id != first.id


def test_the_digit_of_the_proposed_label_accepts(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("2")
    assert goldlese.outcome(first.id) is Outcome.ACCEPTED


def test_tab_and_arrows_go_about_without_deciding(goldlese):
    goldlese.start(goldlese.seeds())
    items = goldlese.review.items
    goldlese.press("Return", "Tab")
    assert goldlese.current.id == items[2].id
    goldlese.press("Shift+Tab")
    assert goldlese.current.id == items[1].id
    goldlese.press("Up")
    assert goldlese.current.id == items[0].id
    goldlese.press("Down", "Down")
    assert goldlese.current.id == items[2].id
    assert goldlese.review.open_count == len(items) - 1


def test_undo_and_redo_show_where_it_was(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("Return", "Return", "Backspace", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert goldlese.current.id == first.id
    assert goldlese.outcome(first.id) is None
    goldlese.press("Ctrl+Shift+Z")
    assert goldlese.outcome(first.id) is Outcome.ACCEPTED


def test_undo_goes_back_to_the_article_it_concerns(goldlese):
    goldlese.start(goldlese.seeds())
    article = goldlese.article_id
    goldlese.press("Return", "Alt+Down")
    assert goldlese.article_id != article
    goldlese.press("Ctrl+Z")
    assert goldlese.article_id == article
    assert goldlese.current.is_open


def test_t_lists_the_types_and_filters(goldlese):
    goldlese.start(goldlese.seeds())
    event = next(item for item in goldlese.review.items if item.content.kind == "event")
    goldlese.go_to(event)
    goldlese.press("T")
    goldlese.type("stat")
    goldlese.press("Return")
    assert goldlese.item(event.id).content.label == "Statement"


def test_escape_closes_the_type_list_and_decides_nothing(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("T", "Escape")
    assert goldlese.review.open_count == len(goldlese.review.items)
    goldlese.press("Return")
    assert goldlese.review.open_count == len(goldlese.review.items) - 1


def test_a_mouse_selection_and_a_digit_add_a_mention(goldlese):
    goldlese.start(goldlese.seeds())
    span = goldlese.select("Doch das Ende")
    goldlese.press("0")
    added = goldlese.current
    assert added.content.fragments == (span,)
    assert added.content.label == "MISC"
    assert on_disk(goldlese, added.id) is Outcome.ADDED
    assert goldlese.place.view.selected_span() is None


def test_a_label_for_just_the_place_of_an_open_candidate_decides_the_candidate(goldlese):
    goldlese.start(goldlese.seeds())
    candidate = goldlese.find("letzte Bastion")
    count = len(goldlese.review.items)
    goldlese.select("letzte Bastion")
    goldlese.press("6")
    assert len(goldlese.review.items) == count
    assert goldlese.item(candidate.id).content.label == "FAC"
    assert on_disk(goldlese, candidate.id) is Outcome.CORRECTED
    assert goldlese.current.id == candidate.id
    assert goldlese.place.view.selected_span() is None
    goldlese.select("letzte Bastion")
    goldlese.press("7")
    assert len(goldlese.review.items) == count + 1


def test_delete_removes_a_decided_item_only(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("Delete")
    assert goldlese.outcome(first.id) is None
    assert "open" in goldlese.notice
    goldlese.press("Return", "Up", "Delete")
    assert goldlese.outcome(first.id) is Outcome.REJECTED


def test_finish_goes_to_the_first_open_one_and_counts(goldlese):
    goldlese.start(goldlese.seeds())
    items = goldlese.review.items
    goldlese.press("Return", "Tab", "Tab", "Ctrl+Return")
    assert goldlese.current.id == items[1].id
    assert str(len(items) - 1) in goldlese.notice


def test_accept_all_asks_once_with_the_count_then_the_article_can_be_finished(goldlese):
    goldlese.start(goldlese.seeds())
    article, count = goldlese.article_id, goldlese.review.open_count
    goldlese.press("Ctrl+Shift+Return")
    assert str(count) in goldlese.notice
    assert goldlese.review.open_count == count
    goldlese.press("Return")
    assert goldlese.review.open_count == 0
    goldlese.press("Ctrl+Return")
    assert goldlese.article_id != article
    rows = {row.id: row.state for row in goldlese.session.articles()}
    assert rows[article] is ReviewState.FINISHED


def test_accept_all_can_be_refused(goldlese):
    goldlese.start(goldlese.seeds())
    count = goldlese.review.open_count
    goldlese.press("Ctrl+Shift+Return", "Escape")
    assert goldlese.review.open_count == count
    goldlese.press("Return")
    assert goldlese.review.open_count == count - 1


def test_a_finished_article_is_changed_only_after_it_was_taken_up_again(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+Shift+Return", "Return", "Ctrl+Return", "Alt+Up")
    first = goldlese.review.items[0]
    goldlese.go_to(first)
    goldlese.press("Backspace")
    assert goldlese.outcome(first.id) is Outcome.ACCEPTED
    assert "finished" in goldlese.notice
    goldlese.press("Ctrl+R", "Backspace")
    assert goldlese.outcome(first.id) is Outcome.REJECTED


def test_keys_of_the_review_do_nothing_while_somebody_types(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.place.queue.search.setFocus()
    goldlese.type("taz1t")
    goldlese.press("Backspace", "Return", "Backspace")
    assert goldlese.review.open_count == len(goldlese.review.items)


def test_a_text_field_undoes_its_own_typing(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Return")
    goldlese.place.queue.search.setFocus()
    goldlese.type("taz")
    goldlese.press("Ctrl+Z")
    assert goldlese.place.queue.search.text() != "taz"
    assert goldlese.review.open_count == len(goldlese.review.items) - 1


def test_the_same_keys_hold_in_the_list_of_items(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("Ctrl+3")
    assert goldlese.place.inspector.list.hasFocus()
    goldlese.press("Down", "Up", "3")
    assert goldlese.item(first.id).content.label == "ORG"


def test_everything_is_there_after_a_restart(goldlese):
    path = goldlese.seeds()
    goldlese.start(path)
    goldlese.press("Alt+Down", "Return", "Return", "Tab", "Tab")
    article, here = goldlese.article_id, goldlese.current.id
    goldlese.restart()
    assert goldlese.session.path == path
    assert goldlese.article_id == article
    assert goldlese.current.id == here
    goldlese.press("Ctrl+Z")
    assert goldlese.review.open_count == len(goldlese.review.items) - 1
