"""Where sources do not agree: in the window's inspector, beside what the mark itself shows."""

from __future__ import annotations

from gui.article.wording import announcement
from gui.review.facts import facts_of
from tests.helpers.article_samples import Marker, an_article, conflict_news

TEXT = "Die Terrormiliz Islamischer Staat hält Homs, sagt die syrische Armee."


def told(marker, item_id):
    """Return what the inspector says against an item."""
    items = marker.sorted
    item = next(each for each in items if each.id == item_id)
    facts = facts_of(an_article(TEXT), conflict_news(), items, item)
    return [(fact.text, fact.target) for fact in facts if fact.text.startswith("≠")]


def test_other_labels_and_other_extents_are_told_with_their_source(qapp):
    marker = Marker(TEXT)
    name = marker.mark("Islamischer Staat", "MIL")
    other = marker.mark("Islamischer Staat", "ORG", score=0.4)
    longer = marker.mark("Terrormiliz Islamischer Staat", "MIL", score=0.6)
    marker.mark("Homs", "GPE")
    assert told(marker, name) == [
        ("≠ or “Terrormiliz Islamischer Staat” MIL, by lexicon 1 · 0.60", longer),
        ("≠ or ORG, by lexicon 1 · 0.40", other),
    ]


def test_what_is_decided_or_part_of_a_name_says_nothing_against_it(qapp):
    marker = Marker(TEXT)
    army = marker.mark("syrische Armee", "MIL")
    marker.mark("syrische", "GPE", form="deriv")
    homs = marker.mark("Homs", "GPE")
    marker.mark("Homs", "ORG", state="rejected")
    assert told(marker, army) == []
    assert told(marker, homs) == []


def test_a_screen_reader_hears_that_sources_do_not_agree(qapp):
    marker = Marker(TEXT)
    name = marker.mark("Islamischer Staat", "MIL")
    marker.mark("Islamischer Staat", "ORG", state="accepted")
    homs = marker.mark("Homs", "GPE")
    said = {
        item.id: announcement(an_article(TEXT), item, item.content.label, (0, 3), marker.sorted)
        for item in marker.sorted
    }
    assert said[name].endswith("score 0.9, sources do not agree, open")
    assert said[homs].endswith("score 0.9, open")
    assert "agree" not in said["m2"]
