"""What is decided in one article shows in the open candidates of the others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.candidates.evidence import Trace
from annotations.candidates.pipeline import sources
from annotations.changes import accept, add, correct, finish, reject, remove
from annotations.errors import AnnotationError
from annotations.learning.at_once import learnt_for, more_for
from annotations.learning.forgotten import forget, forgotten, remember
from annotations.learning.keeper import memory_of, read_memory
from annotations.model import Mention, ReviewState, Span, attributes
from annotations.projects import refresh_candidates
from annotations.reader import Reader
from tests.helpers.builders import a_project, an_article, places

FIRST = "Die Qarwiten zogen ab. Das meldet Kolbendorf TV."
SECOND = "Am Abend griffen Qarwiten an. Auch Kolbendorf TV berichtet von Qarwiten."
NAME = attributes({"mention": "name", "form": "plain"})


@pytest.fixture
def session(tmp_path):
    folder = tmp_path / "projects"
    folder.mkdir()
    first = an_article(FIRST, "a1").with_mention(
        "Kolbendorf", "GPE", mention="name", form="plain"
    )
    second = an_article(SECOND, "a2").with_mention(
        "Kolbendorf", "GPE", mention="name", form="plain"
    )
    with a_project(folder, first, second) as made:
        yield made


def add_mention(session, words, label, article_id="a1"):
    text = session.article(article_id).text
    content = Mention(places(text, words), label, NAME)
    items = session.items(article_id)
    session.apply(add(items, content, session.stamp(1), article_id))


def shown(session, article_id="a2"):
    article = session.article(article_id)
    return [
        (article.surface(item.content.fragments), item.content.label, item.state.value)
        for item in session.items(article_id)
    ]


def test_what_was_added_is_proposed_elsewhere_with_a_reason(session):
    add_mention(session, "Qarwiten", "MIL")
    learnt_for(session, "a2")
    assert shown(session) == [
        ("Qarwiten", "MIL", "open"),
        ("Kolbendorf", "GPE", "open"),
        ("Qarwiten", "MIL", "open"),
    ]
    candidate = session.items("a2")[0].candidate
    assert candidate.source == "memory@1"
    assert candidate.reason == "accepted once in this project"


def test_what_was_rejected_stops_coming(session):
    session.apply(reject(session.items("a1"), "m1", session.stamp(1), "a1"))
    learnt_for(session, "a2")
    assert shown(session) == []


def test_another_type_is_followed_where_the_trigger_recurs(tmp_path):
    first = an_article("Am Morgen griffen Qarwiten an.", "a1").with_event(
        "griffen|an", "Attack"
    )
    second = an_article("Spät griffen Rebellen an.", "a2").with_event("griffen|an", "Attack")
    with a_project(tmp_path, first, second) as made:
        (item,) = made.items("a1")
        other = replace(item.content, type="Clash")
        made.apply(correct(made.items("a1"), item.id, other, made.stamp(1), "a1"))
        learnt_for(made, "a2")
        assert shown(made) == [("griffen an", "Clash", "open")]
        reason = made.items("a2")[0].candidate.reason
        assert reason.endswith("accepted once in this project")
        assert learnt_for(made, "a2") is None
        assert shown(made) == [("griffen an", "Clash", "open")]
        made.undo()
        learnt_for(made, "a2")
        assert shown(made) == [("griffen an", "Attack", "open")]


def test_another_type_takes_over_no_role_that_it_has_not(tmp_path):
    first = an_article("Am Morgen griffen Qarwiten an.", "a1").with_event(
        "griffen|an", "Attack"
    )
    second = (
        an_article("Spät griffen Rebellen an.", "a2")
        .with_mention("Rebellen", "MIL", mention="nominal", form="plain")
        .with_event("griffen|an", "Attack", {"attacker": "m1"})
    )
    with a_project(tmp_path, first, second) as made:
        (item,) = made.items("a1")
        other = replace(item.content, type="Clash")
        made.apply(correct(made.items("a1"), item.id, other, made.stamp(1), "a1"))
        learnt_for(made, "a2")
        clash = next(one.content for one in made.items("a2") if one.content.kind == "event")
        assert (clash.type, clash.arguments) == ("Clash", ())


def test_a_role_that_is_left_out_again_and_again_comes_no_more(tmp_path):
    texts = [f"Am Montag griffen Rebellen Dorf {number} an." for number in range(8)]
    articles = [
        an_article(text, f"a{number}")
        .with_mention("Montag", "DATE", mention="name", form="plain")
        .with_mention("Rebellen", "MIL", mention="nominal", form="plain")
        .with_event("griffen|an", "Attack", {"attacker": "m2", "time": "m1"})
        for number, text in enumerate(texts)
    ]
    with a_project(tmp_path, *articles) as made:
        for number in range(7):
            name = f"a{number}"
            item = next(one for one in made.items(name) if one.content.kind == "event")
            made.apply(accept(made.items(name), "m1", made.stamp(1), name))
            made.apply(accept(made.items(name), "m2", made.stamp(1), name))
            kept = tuple(one for one in item.content.arguments if one.role != "time")
            content = replace(item.content, arguments=kept)
            made.apply(correct(made.items(name), item.id, content, made.stamp(1), name))
        learnt_for(made, "a7")
        assert roles(made, "a7") == ["attacker"]
        for _ in range(7 * 3):
            made.undo()
        learnt_for(made, "a7")
        assert roles(made, "a7") == ["attacker", "time"]


def roles(session, article_id):
    (event,) = [i.content for i in session.items(article_id) if i.content.kind == "event"]
    return sorted(argument.role for argument in event.arguments)


def test_a_correction_is_followed(session):
    items = session.items("a1")
    content = Mention(places(FIRST, "Kolbendorf TV"), "ORG", NAME)
    session.apply(correct(items, "m1", content, session.stamp(1), "a1"))
    learnt_for(session, "a2")
    assert shown(session) == [("Kolbendorf TV", "ORG", "open")]


def test_nothing_decided_is_touched(session):
    session.apply(accept(session.items("a2"), "m1", session.stamp(1), "a2"))
    session.apply(reject(session.items("a1"), "m1", session.stamp(1), "a1"))
    before = session.state()
    learnt_for(session, "a2")
    assert shown(session) == [("Kolbendorf", "GPE", "accepted")]
    assert session.state() == before


def test_a_second_time_changes_nothing(session):
    add_mention(session, "Qarwiten", "MIL")
    assert learnt_for(session, "a2") is not None
    assert learnt_for(session, "a2") is None


def added_in(session, article_id="a1"):
    return [i.id for i in session.items(article_id) if i.state.value == "added"]


def test_what_is_added_comes_again_further_down_in_the_article_under_review(session):
    add_mention(session, "Qarwiten", "MIL", "a2")
    before = shown(session)
    assert more_for(session, "a2", added_in(session, "a2")) is not None
    assert [one for one in shown(session) if one not in before] == [("Qarwiten", "MIL", "open")]
    session.undo()
    assert more_for(session, "a2", ["m9"]) is not None
    assert shown(session) == [("Kolbendorf", "GPE", "open")]


def test_under_review_nothing_open_goes_away_and_the_current_one_stays(session):
    add_mention(session, "Qarwiten", "MIL", "a2")
    more_for(session, "a2", added_in(session, "a2"))
    current = session.items("a2")[-1]
    assert current.candidate.source == "memory@1"
    session.undo()
    assert more_for(session, "a2", ["m9"], current.id) is None
    assert session.item("a2", current.id) == current
    session.apply(reject(session.items("a1"), "m1", session.stamp(1), "a1"))
    assert more_for(session, "a2", ["m9"]) is not None
    assert ("Kolbendorf", "GPE", "open") in shown(session)


def test_what_stands_only_once_costs_nothing(session):
    add_mention(session, "meldet", "MISC")
    assert more_for(session, "a1", added_in(session)) is None


def test_undo_brings_back_what_was_held_back_and_takes_away_what_was_proposed(session):
    before = shown(session)
    made = session.items("a2")[0].candidate
    session.apply(reject(session.items("a1"), "m1", session.stamp(1), "a1"))
    add_mention(session, "Qarwiten", "MIL")
    learnt_for(session, "a2")
    assert {label for _, label, _ in shown(session)} == {"MIL"}
    session.undo()
    session.undo()
    learnt_for(session, "a2")
    assert shown(session) == before
    again = session.items("a2")[0].candidate
    assert (again.score, again.source, again.reason) == (made.score, made.source, made.reason)
    assert session.learnt() == ()


def test_a_score_that_was_raised_falls_again(session):
    made = session.items("a2")[0].candidate
    for _ in range(2):
        session.apply(accept(session.items("a1"), "m1", session.stamp(1), "a1"))
        session.undo()
    session.apply(accept(session.items("a1"), "m1", session.stamp(1), "a1"))
    learnt_for(session, "a2")
    assert "accepted once in this project" in session.items("a2")[0].candidate.reason
    session.undo()
    learnt_for(session, "a2")
    assert session.items("a2")[0].candidate == made


def test_undo_is_unlearnt(session):
    add_mention(session, "Qarwiten", "MIL")
    assert memory_of(session)
    session.undo()
    assert not memory_of(session)
    assert learnt_for(session, "a2") is None


def test_finished_and_blind_articles_are_left_alone(session):
    session.apply(accept(session.items("a2"), "m1", session.stamp(1), "a2"))
    session.apply(finish(session.review("a2"), session.stamp(1).at))
    add_mention(session, "Qarwiten", "MIL")
    assert learnt_for(session, "a2") is None
    assert session.articles()[1].state is ReviewState.FINISHED


def test_words_that_finished_articles_leave_unmarked_are_not_proposed(session):
    add_mention(session, "Abend", "DATE", "a2")
    add_mention(session, "Die", "MIL")
    session.apply(accept(session.items("a1"), "m1", session.stamp(1), "a1"))
    session.apply(finish(session.review("a1"), session.stamp(1).at))
    trace = Trace("mention", "Die", "MIL", "name/plain")
    assert memory_of(session).chance(trace) == pytest.approx(0.75)
    learnt_for(session, "a2")
    assert ("Die", "MIL", "open") not in shown(session)


def test_what_is_forgotten_says_nothing_and_can_be_taken_back(session):
    add_mention(session, "Qarwiten", "MIL")
    entry = next(iter(memory_of(session).entries()))
    forget(session, [entry.trace])
    assert learnt_for(session, "a2") is None
    left_out = [one.trace for one in memory_of(session).entries() if one.forgotten]
    assert left_out == [entry.trace]
    with Reader(session.path, "bert") as reader:
        assert forgotten(reader) == {entry.trace}
        assert read_memory(reader).entries() == memory_of(session).entries()
    remember(session, [entry.trace])
    assert learnt_for(session, "a2") is not None
    with pytest.raises(AnnotationError, match="Qarwiten"):
        remember(session, [entry.trace])


def test_refreshing_uses_the_memory(session):
    add_mention(session, "Qarwiten", "MIL")
    refresh_candidates(session, ["a2"])
    found = [
        item.candidate for item in session.items("a2") if "memory@1" in item.candidate.source
    ]
    assert {session.article("a2").surface(one.content.fragments) for one in found} == {
        "Qarwiten"
    }


def test_an_added_trigger_widens_the_lexicon(tmp_path):
    folder = tmp_path / "more"
    folder.mkdir()
    first = an_article("Die Generalstabsvisite der Armee begann am Montag.", "a1")
    second = an_article("Die Generalstabsvisite der Regierung dauerte zwei Tage.", "a2")
    with a_project(folder, first, second) as made:
        refresh_candidates(made)
        assert not [i for i in made.items("a2") if i.content.kind == "event"]
        event_of(made, "a1", "Generalstabsvisite", "Movement")
        refresh_candidates(made)
        (event,) = [i for i in made.items("a2") if i.content.kind == "event"]
        assert event.content.type == "Movement"
    assert "events" in sources()


def event_of(session, article_id, words, label):
    from annotations.model import Event

    content = Event(places(session.article(article_id).text, words), label)
    session.apply(add(session.items(article_id), content, session.stamp(1), article_id))


def test_removing_what_was_added_is_unlearnt(session):
    add_mention(session, "Qarwiten", "MIL")
    added = next(item.id for item in session.items("a1") if item.state.value == "added")
    session.apply(remove(session.items("a1"), added, session.stamp(1), "a1"))
    assert not memory_of(session)


def test_an_item_of_nothing_but_space_teaches_nothing(session):
    text = session.article("a1").text
    space = Mention((Span(text.index(" "), text.index(" ") + 1),), "MIL", NAME)
    session.apply(add(session.items("a1"), space, session.stamp(1), "a1"))
    assert more_for(session, "a1", added_in(session)) is None
    learnt_for(session, "a2")
    assert shown(session) == [("Kolbendorf", "GPE", "open")]
