"""What is like a decision, and the change that follows suit."""

from __future__ import annotations

import pytest

from annotations import changes
from annotations.model import Mention, Outcome, Span, attributes
from gui.review.same import alike, everywhere, follow, likes, model_of
from tests.helpers.builders import a_project, an_article

TEXT = (
    "Syrische Truppen zogen ein. Die syrischen Truppen feierten. "
    "Der IS floh, die IS-Miliz blieb. Der IS kam zurück. Homs und Homs."
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("IS", "IS", True),
        ("IS", "is", True),
        ("Syrische", "syrischen", True),
        ("Syrien", "Syriens", True),
        ("Anti-IS-Koalition", "Anti IS Koalition", True),
        ("Terrormiliz", "Terrormilizen", True),
        ("Islamischer Staat", "Islamischen Staates", True),
        ("syrische Armee", "syrischer Armee", True),
        ("Islamischer Staat", "Islamische Staatsmacht", False),
        ("Irak", "Iran", False),
        ("IS", "ISS", False),
        ("Stadt", "Staat", False),
        ("Albu Kamal", "Albu", False),
        ("Rakka", "Rakkas’", True),
    ],
)
def test_inflected_and_hyphenated_forms_are_alike(one, other, expected):
    assert alike(one, other) is expected
    assert alike(other, one) is expected


@pytest.fixture
def session(tmp_path):
    builder = (
        an_article(TEXT)
        .with_mention("Syrische", "GPE")
        .with_mention("syrischen", "GPE", after="Die ")
        .with_mention("IS", "MIL", after="Der ")
        .with_mention("IS", "ORG", after="die ")
        .with_mention("IS", "MIL", after="blieb. Der ")
    )
    with a_project(tmp_path, builder) as opened:
        yield opened


def test_only_open_items_of_one_label_are_offered(session):
    article, items = session.article("a1"), session.items("a1")
    first = next(item for item in items if article.surface(item.content.fragments) == "IS")
    session.apply(changes.accept(items, first.id, session.stamp(1.0), "a1"))
    model = model_of(article, session.item("a1", first.id))
    found = list(likes(article, session.items("a1"), model))
    assert [like.text for like in found] == ["IS"]
    assert found[0].left.endswith("blieb. Der ")


def test_following_is_one_change_and_one_undo(session):
    article, items = session.article("a1"), session.items("a1")
    first = items[0]
    content = Mention(first.content.fragments, "NORP", attributes({"form": "deriv"}))
    session.apply(changes.correct(items, first.id, content, session.stamp(1.0), "a1"))
    before = session.state()
    model = model_of(article, session.item("a1", first.id))
    found = list(everywhere(session, ["a1"], model))
    assert [like.text for like in found] == ["syrischen"]
    session.apply(follow(session, found, model, session.stamp(0.0)))
    now = session.item("a1", found[0].item)
    assert now.content.label == "NORP"
    assert dict(now.content.attributes)["form"] == "deriv"
    assert now.decision.outcome is Outcome.CORRECTED
    session.undo()
    assert session.state() == before


def test_an_added_mention_is_offered_where_nothing_is_marked(session):
    article, items = session.article("a1"), session.items("a1")
    start = TEXT.index("Homs")
    added = changes.add(
        items, Mention((Span(start, start + 4),), "GPE"), session.stamp(1), "a1"
    )
    session.apply(added)
    model = model_of(article, session.item("a1", added.steps[0].item))
    found = list(everywhere(session, ["a1"], model))
    assert [like.item for like in found] == [None]
    session.apply(follow(session, found, model, session.stamp(0.0)))
    homs = [
        item
        for item in session.items("a1")
        if article.surface(item.content.fragments) == "Homs"
    ]
    assert len({item.id for item in homs}) == 2
    assert not list(everywhere(session, ["a1"], model))
