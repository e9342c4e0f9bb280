"""A reader corrects with keys: boundaries, attributes, fragments, events, roles, hints."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from annotations.model import Argument, Event, Outcome
from gui.article.hints import hint_rects


def hint_of(goldlese, target):
    """Return the letters that stand over a target now."""
    hints = goldlese.place.view.hints.hints
    return next(hint.label for hint in hints if hint.target == target)


def word(goldlese, surface, near=0):
    """Return the token of the article that reads so, at or after a position."""
    found = [
        span
        for _, span in goldlese.place.view.visible_words()
        if goldlese.review.article.text[span.start : span.end] == surface and span.start >= near
    ]
    return found[0]


# -- boundaries


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["Shift+Right"], "syrische Armee vermeldete"),
        (["Shift+Left"], "syrische"),
        (["Alt+Left"], "Die syrische Armee"),
        (["Alt+Right"], "Armee"),
        (["Ctrl+Shift+Left"], "syrische Arme"),
        (["Ctrl+Shift+Right"], "syrische Armee "),
        (["Ctrl+Alt+Right"], "yrische Armee"),
        (["Shift+Left", "Alt+Left"], "Die syrische"),
        (["Shift+Right", "Shift+Left"], "syrische Armee"),
    ],
)
def test_arrows_move_the_boundaries(goldlese, keys, expected):
    goldlese.start(goldlese.seeds())
    item = goldlese.find("syrische Armee")
    goldlese.go_to(item)
    goldlese.press(*keys)
    now = goldlese.item(item.id)
    assert goldlese.surface(now) == expected
    assert goldlese.current.id == item.id
    same = now.content.fragments == item.content.fragments
    assert now.decision.outcome is (Outcome.ACCEPTED if same else Outcome.CORRECTED)


def test_a_boundary_never_leaves_nothing(goldlese):
    goldlese.start(goldlese.seeds())
    item = goldlese.find("IS")
    goldlese.go_to(item)
    goldlese.press("Shift+Left", "Alt+Right")
    assert goldlese.item(item.id).is_open


def test_a_word_with_hyphens_gives_way_part_by_part(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.place.view.select(word(goldlese, "IS-Hochburg"))
    goldlese.press("Shift+Left", "2")
    assert goldlese.surface(goldlese.current) == "IS"


def test_one_undo_takes_one_step_of_a_boundary_back(goldlese):
    goldlese.start(goldlese.seeds())
    item = goldlese.find("syrische Armee")
    goldlese.go_to(item)
    goldlese.press("Shift+Right", "Shift+Right", "Ctrl+Z")
    assert goldlese.surface(goldlese.item(item.id)) == "syrische Armee vermeldete"
    goldlese.press("Ctrl+Z")
    assert goldlese.item(item.id).is_open


def test_arrows_move_the_edges_of_a_selection_first(goldlese):
    goldlese.start(goldlese.seeds())
    span = goldlese.select("Doch das")
    goldlese.press("Shift+Right", "0")
    assert goldlese.surface(goldlese.current) == "Doch das Ende"
    assert goldlese.current.content.fragments[0].start == span.start


# -- attributes


def test_a_and_a_letter_set_an_attribute(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    assert dict(first.content.attributes)["mention"] == "nominal"
    goldlese.press("A", "E")
    now = goldlese.item(first.id)
    assert dict(now.content.attributes)["mention"] == "name"
    assert now.decision.outcome is Outcome.CORRECTED
    assert goldlese.current.id == first.id


def test_the_strip_shows_the_letters_and_can_be_clicked(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("A")
    strip = goldlese.place.strip
    assert strip.options == ("e", "n", "p", "f", "d", "c")
    strip._rows[2].click()
    assert dict(goldlese.item(first.id).content.attributes)["mention"] == "pronoun"
    assert strip.options == ()


def test_no_name_of_a_role_is_cut_in_the_strip_of_a_narrow_article(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.window.resize(800, 800)
    goldlese.go_to(goldlese.find("Einnahme", "event"))
    goldlese.press("R")
    rows = [row for row in goldlese.place.strip._rows if row.isVisible()]
    assert len(rows) > 3
    assert all(row.width() >= row.least_width() for row in rows)


def test_factuality_of_an_event_is_set_by_letter(goldlese):
    goldlese.start(goldlese.seeds())
    event = goldlese.find("Einnahme", "event")
    goldlese.go_to(event)
    goldlese.press("A", "D")
    assert dict(goldlese.item(event.id).content.attributes)["factuality"] == "denied"


def test_another_key_leaves_the_attributes_and_does_what_it_always_does(goldlese):
    goldlese.start(goldlese.seeds())
    first = goldlese.current
    goldlese.press("A", "Return")
    assert goldlese.outcome(first.id) is Outcome.ACCEPTED
    assert goldlese.place.strip.options == ()
    goldlese.press("A", "Escape", "Return")
    assert goldlese.review.open_count == len(goldlese.review.items) - 2


# -- fragments


def test_plus_adds_the_selection_as_a_fragment_and_minus_splits_it_off(goldlese):
    goldlese.start(goldlese.seeds())
    item = goldlese.find("verloren", "event")
    goldlese.go_to(item)
    span = goldlese.select("hat")
    goldlese.press("+")
    now = goldlese.item(item.id)
    assert now.content.fragments == (span, *item.content.fragments)
    assert goldlese.place.view.selected_span() is None
    goldlese.select("hat")
    goldlese.press("-")
    assert goldlese.item(item.id).content == item.content


def test_a_fragment_split_off_a_mention_becomes_a_mention(goldlese):
    goldlese.start(goldlese.seeds())
    item = goldlese.find("letzte Bastion")
    count = len(goldlese.review.items)
    goldlese.go_to(item)
    span = goldlese.select("verloren")
    goldlese.press("+", "-")
    assert goldlese.item(item.id).content.fragments == item.content.fragments
    assert len(goldlese.review.items) == count + 1
    assert any(
        each.content.fragments == (span,) and each.content.label == "GPE"
        for each in goldlese.review.items
    )
    goldlese.press("Ctrl+Z")
    assert len(goldlese.review.items) == count


def test_plus_without_a_selection_picks_a_word_by_hint(goldlese):
    goldlese.start(goldlese.seeds())
    item = goldlese.find("verloren", "event")
    goldlese.go_to(item)
    goldlese.press("+")
    wanted = word(goldlese, "hat")
    goldlese.press(*hint_of(goldlese, wanted).upper())
    assert wanted in goldlese.item(item.id).content.fragments


# -- adding


def test_a_mention_from_hints_takes_at_most_five_keys(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("M")
    keys = hint_of(goldlese, word(goldlese, "Grenze")).upper()
    assert len(keys) <= 2
    goldlese.press(*keys, "5")
    assert goldlese.surface(goldlese.current) == "Grenze"
    assert goldlese.outcome(goldlese.current.id) is Outcome.ADDED


def test_caret_mode_selects_by_token_and_a_label_adds(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("V", "Right", "Shift+Right", "Shift+Right", "0")
    added = goldlese.current
    assert goldlese.outcome(added.id) is Outcome.ADDED
    assert len(goldlese.surface(added).split()) == 2
    assert not goldlese.place.view.is_caret_mode
    before = goldlese.current.id
    goldlese.press("Down")
    assert goldlese.current.id != before


def test_an_event_with_two_arguments_takes_at_most_eight_keys(goldlese):
    goldlese.start(goldlese.seeds())
    mover, place = goldlese.find("syrische Armee"), goldlese.find("Albu Kamal")
    pressed = []

    def press(*keys):
        pressed.extend(keys)
        goldlese.press(*keys)

    goldlese.go_to(mover)
    press("E")
    press(*hint_of(goldlese, word(goldlese, "nahe")).upper())
    press("7")
    event = goldlese.current
    assert event.content.label == "Movement"
    press("M")
    press(*hint_of(goldlese, mover.id).upper())
    press("D")
    press(*hint_of(goldlese, place.id).upper())
    goldlese.press("Escape")
    assert len(pressed) <= 8, pressed
    content = goldlese.item(event.id).content
    assert content.arguments == (
        Argument("mover", mover.id),
        Argument("destination", place.id),
    )


@pytest.mark.parametrize(("label", "kind"), [("5", "mention"), ("event", "event")])
def test_what_is_added_has_the_first_value_of_each_attribute(goldlese, label, kind):
    goldlese.start(goldlese.seeds())
    goldlese.select("Doch das")
    goldlese.press(*(("E", "3", "Escape") if kind == "event" else (label,)))
    defaults = {
        "mention": {"mention": "name", "form": "plain"},
        "event": {"factuality": "asserted"},
    }
    assert dict(goldlese.current.content.attributes) == defaults[kind]


def test_alt_and_a_letter_choose_a_type_at_once(goldlese):
    goldlese.start(goldlese.seeds())
    event = goldlese.find("Einnahme", "event")
    goldlese.go_to(event)
    goldlese.press("T", "Alt+D")
    assert goldlese.item(event.id).content.label == "Destruction"
    goldlese.go_to(event)
    goldlese.press("T", "Alt+X")
    assert QApplication.activePopupWidget() is not None
    goldlese.press("Escape")
    assert goldlese.item(event.id).content.label == "Destruction"


# -- going about by hints


def test_an_item_is_gone_to_by_hint_letters(goldlese):
    goldlese.start(goldlese.seeds())
    wanted = goldlese.find("Albu Kamal")
    goldlese.press("G")
    goldlese.press(*hint_of(goldlese, wanted.id).upper())
    assert goldlese.current.id == wanted.id
    goldlese.press("G", "Escape")
    assert goldlese.current.id == wanted.id
    assert goldlese.review.open_count == len(goldlese.review.items)


def test_a_role_is_filled_with_the_mouse(goldlese):
    goldlese.start(goldlese.seeds())
    event, argument = an_event(goldlese, "territory")
    goldlese.press("R", "T")
    hints = goldlese.place.view.hints.hints
    other = next(hint for hint in hints if hint.target != argument.ref)
    goldlese.click_item(goldlese.item(other.target))
    refs = [a.ref for a in goldlese.item(event.id).content.arguments if a.role == "territory"]
    assert refs == [other.target]
    assert goldlese.current.id == event.id


def test_a_word_is_picked_with_the_mouse_by_its_letters(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("M")
    view = goldlese.place.view
    wanted = word(goldlese, "Grenze")
    hints = view.hints.hints
    rects = hint_rects(hints, view.page.typography)
    rect = next(r for h, r in zip(hints, rects, strict=True) if h.target == wanted)
    goldlese._click(view.viewport(), rect.center().toPoint())
    goldlese.press("5")
    assert goldlese.surface(goldlese.current) == "Grenze"


def test_a_click_elsewhere_ends_what_waits_for_a_letter(goldlese):
    goldlese.start(goldlese.seeds())
    other = goldlese.find("Syrien")
    for key in ("A", "M"):
        goldlese.press(key)
        goldlese.click_item(other)
        assert goldlese.place.strip.options == ()
        assert not goldlese.place.view.is_hinting
        goldlese.press("Up")
    an_event(goldlese, "territory")
    goldlese.press("R")
    goldlese.click_item(other)
    assert goldlese.current.id == other.id
    assert goldlese.place.strip.options == ()


def test_page_keys_show_hints_elsewhere(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.window.resize(1100, 480)
    last = goldlese.review.items[-1]
    goldlese.press("G")
    shown = {hint.target for hint in goldlese.place.view.hints.hints}
    assert last.id not in shown
    while last.id not in {hint.target for hint in goldlese.place.view.hints.hints}:
        before = goldlese.place.view.verticalScrollBar().value()
        goldlese.press("PgDown")
        assert goldlese.place.view.verticalScrollBar().value() > before
    goldlese.press(*hint_of(goldlese, last.id).upper())
    assert goldlese.current.id == last.id


def test_a_role_waits_for_a_filler_that_is_out_of_sight(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.window.resize(1100, 480)
    event = next(item for item in reversed(goldlese.review.items) if item.id[0] == "v")
    first = next(item for item in goldlese.review.items if item.content.label == "MIL")
    goldlese.go_to(event)
    role = next(
        role
        for role in goldlese.review.schema.event_type(event.content.label).roles
        if "MIL" in role.labels
    )
    goldlese.press("R", role.key.upper())
    while first.id not in {hint.target for hint in goldlese.place.view.hints.hints}:
        goldlese.press("PgUp")
    goldlese.press(*hint_of(goldlese, first.id).upper())
    assert Argument(role.name, first.id) in goldlese.item(event.id).content.arguments
    assert goldlese.current.id == event.id


# -- roles


def an_event(goldlese, role):
    """Go to an event of the article in which one mention fills the role."""
    for item in goldlese.review.items:
        content = item.content
        if isinstance(content, Event):
            found = [each for each in content.arguments if each.role == role]
            if len(found) == 1:
                goldlese.go_to(item)
                return item, found[0]
    raise AssertionError(role)


def test_a_filled_role_is_replaced(goldlese):
    goldlese.start(goldlese.seeds())
    event, argument = an_event(goldlese, "territory")
    goldlese.press("R", "T")
    other = next(
        hint for hint in goldlese.place.view.hints.hints if hint.target != argument.ref
    )
    goldlese.press(*other.label.upper())
    refs = [a.ref for a in goldlese.item(event.id).content.arguments if a.role == "territory"]
    assert refs == [other.target]


def test_backspace_empties_a_role(goldlese):
    goldlese.start(goldlese.seeds())
    event, argument = an_event(goldlese, "territory")
    goldlese.press("R", "T", "Backspace")
    assert argument not in goldlese.item(event.id).content.arguments
    assert goldlese.place.view.hints is None
    assert goldlese.outcome(event.id) is Outcome.CORRECTED


def test_plus_adds_beside_what_fills_a_role(goldlese):
    goldlese.start(goldlese.seeds())
    event, argument = an_event(goldlese, "territory")
    goldlese.press("R", "T", "+")
    other = next(
        hint for hint in goldlese.place.view.hints.hints if hint.target != argument.ref
    )
    goldlese.press(*other.label.upper())
    refs = [a.ref for a in goldlese.item(event.id).content.arguments if a.role == "territory"]
    assert set(refs) == {argument.ref, other.target}


def test_hints_are_only_over_what_may_fill_the_role(goldlese):
    goldlese.start(goldlese.seeds())
    an_event(goldlese, "territory")
    goldlese.press("R", "T")
    by_id = {item.id: item for item in goldlese.review.items}
    labels = {by_id[hint.target].content.label for hint in goldlese.place.view.hints.hints}
    assert labels <= {"GPE", "LOC", "FAC"}
    goldlese.press("Escape")
    assert goldlese.place.strip.options == ()


def test_the_topic_of_a_statement_is_an_event(goldlese):
    goldlese.start(goldlese.seeds())
    item = goldlese.find("vermeldete", "event")
    goldlese.go_to(item)
    topic = next(a for a in item.content.arguments if a.role == "topic")
    goldlese.press("R", "T")
    by_id = {each.id: each for each in goldlese.review.items}
    hints = goldlese.place.view.hints.hints
    assert all(isinstance(by_id[hint.target].content, Event) for hint in hints)
    other = next(hint for hint in hints if hint.target != topic.ref)
    goldlese.press(*other.label.upper())
    assert Argument("topic", other.target) in goldlese.item(item.id).content.arguments


def test_a_mention_that_goes_out_of_an_event_is_said_and_undo_brings_both_back(goldlese):
    goldlese.start(goldlese.seeds())
    event, argument = an_event(goldlese, "territory")
    goldlese.press("Return")
    goldlese.go_to(argument.ref)
    goldlese.press("Backspace")
    assert goldlese.surface(event) in goldlese.notice
    assert argument not in goldlese.item(event.id).content.arguments
    goldlese.press("Ctrl+Z")
    assert argument in goldlese.item(event.id).content.arguments
    assert goldlese.item(argument.ref).is_open


def test_roles_and_attributes_only_where_they_make_sense(goldlese):
    goldlese.start(goldlese.seeds())
    goldlese.press("R")
    assert "event" in goldlese.notice.lower()
    assert goldlese.place.strip.options == ()
