"""A reader finds the next article to review: filter, order, search, next unfinished."""

from __future__ import annotations

from annotations.model import ReviewState
from tests.helpers.builders import a_project, an_article


def titles(goldlese):
    model = goldlese.place.queue.model
    return [model.index(row).data() for row in range(model.rowCount())]


def choose(button, name):
    """Choose from a button as its menu does."""
    for action in button.menu().actions():
        if action.data() == name:
            action.trigger()
            return
    raise AssertionError(f"{name} is not offered")


def found(goldlese, count):
    model = goldlese.place.queue.model
    goldlese.qtbot.waitUntil(lambda: model.rowCount() == count)


def in_order(goldlese, wanted):
    model = goldlese.place.queue.model
    goldlese.qtbot.waitUntil(lambda: list(model.shown) == list(wanted))


def finish(goldlese):
    goldlese.press("Ctrl+Shift+Return", "Return", "Ctrl+Return")


def test_words_of_the_text_find_an_article(goldlese):
    goldlese.start(goldlese.seeds())
    words = "Damaskus Kalifat"
    holders = [
        name
        for name, text in goldlese.session.texts()
        if all(word in text.casefold() for word in words.casefold().split())
    ]
    assert 0 < len(holders) < 5
    goldlese.press("Ctrl+F")
    goldlese.type(words)
    found(goldlese, len(holders))
    assert set(goldlese.place.queue.model.shown) == set(holders)
    goldlese.press("Escape")
    assert len(titles(goldlese)) == 5


def test_enter_in_the_search_opens_the_first_hit(goldlese):
    goldlese.start(goldlese.seeds())
    title = titles(goldlese)[2]
    wanted = goldlese.place.queue.model.shown[2]
    goldlese.press("Ctrl+F")
    goldlese.type(title[:20])
    found(goldlese, 1)
    goldlese.press("Return")
    assert goldlese.article_id == wanted
    assert goldlese.place.view.hasFocus()
    goldlese.press("Ctrl+F")
    goldlese.type("Xylophonkonzert")
    found(goldlese, 0)
    goldlese.press("Return")
    assert goldlese.article_id == wanted


def test_a_search_without_a_hit_says_so(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+F")
    goldlese.type("Xylophonkonzert")
    found(goldlese, 0)
    assert (
        goldlese.place.queue._empty.text()
        == "No article holds these words; Escape empties the field."
    )
    assert goldlese.place.queue._empty.isVisible()


def test_the_filter_keeps_the_article_under_review_in_view(goldlese):
    goldlese.start(goldlese.seeds())
    queue = goldlese.place.queue
    here = goldlese.article_id
    choose(queue.show_only, "finished")
    assert queue.model.shown == (here,)
    finish(goldlese)
    assert goldlese.session.review(here).finished
    assert goldlese.article_id != here
    assert set(queue.model.shown) == {here, goldlese.article_id}
    choose(queue.show_only, "unfinished")
    assert here not in queue.model.shown
    assert len(queue.model.shown) == 4


def test_most_open_first(goldlese):
    goldlese.start(goldlese.seeds())
    queue = goldlese.place.queue
    choose(queue.order, "most-open")
    counts = [queue.model.summary_of(article).open for article in queue.model.shown]
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) > 1


def test_least_certain_first_and_the_order_is_remembered(goldlese):
    project = goldlese.seeds()
    goldlese.start(project)
    choose(goldlese.place.queue.order, "least-certain")
    scores = goldlese.session.certainties()
    wanted = sorted(scores, key=scores.get)
    in_order(goldlese, wanted)
    goldlese.restart(project)
    in_order(goldlese, wanted)


def test_deciding_does_not_move_the_rows(goldlese):
    goldlese.start(goldlese.seeds())
    queue = goldlese.place.queue
    choose(queue.order, "most-open")
    before = queue.model.shown
    goldlese.press(*["Return"] * 12)
    assert queue.model.shown == before


def test_by_date_and_by_outlet(goldlese):
    goldlese.start(goldlese.seeds())
    queue = goldlese.place.queue
    rows = queue.model.summary_of
    choose(queue.order, "date")
    dates = [rows(article).date for article in queue.model.shown]
    known = [date for date in dates if date]
    assert known == sorted(known)
    assert dates[: len(known)] == known
    choose(queue.order, "outlet")
    outlets = [rows(article).outlet.casefold() for article in queue.model.shown]
    known = [outlet for outlet in outlets if outlet]
    assert outlets[: len(known)] == sorted(known)


def test_a_key_opens_the_next_unfinished_one(goldlese):
    goldlese.start(goldlese.seeds())
    first, second, third, *_ = goldlese.place.queue.model.shown
    goldlese.press("Alt+Down")
    finish(goldlese)
    assert goldlese.article_id == third
    goldlese.press("Alt+Up", "Alt+Up")
    assert goldlese.article_id == first
    goldlese.press("Alt+PgDown")
    assert goldlese.article_id == third
    assert goldlese.place.queue.model.summary_of(second).state is ReviewState.FINISHED


def test_the_queue_says_how_far_the_project_is(goldlese):
    goldlese.start(goldlese.seeds())
    queue = goldlese.place.queue
    still = sum(row.open for row in goldlese.session.articles())
    assert queue._progress.text() == f"0 of 5 finished · {still} open"
    goldlese.press("Return")
    assert queue._progress.text() == f"0 of 5 finished · {still - 1} open"


def test_most_to_learn_first_begins_where_decisions_settle_others(goldlese, tmp_path):
    texts = {"a1": "Kolbendorf schweigt.", "a2": "Nur Allerweiler.", "a3": "Kolbendorf ruft."}
    names = {"a1": "Kolbendorf", "a2": "Allerweiler", "a3": "Kolbendorf"}
    scores = {"a1": 0.9, "a2": 0.5, "a3": 0.5}
    built = [
        an_article(text, name).with_mention(names[name], "GPE", scores[name])
        for name, text in texts.items()
    ]
    with a_project(tmp_path, *built) as session:
        path = session.path
    goldlese.start(path)
    model = goldlese.place.queue.model
    assert model.shown == ("a1", "a2", "a3")
    choose(goldlese.place.queue.order, "most-gain")
    goldlese.qtbot.waitUntil(lambda: model.shown == ("a3", "a1", "a2"))
