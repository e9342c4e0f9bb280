"""The article view driven by mouse and keys: what it shows, tells and leaves alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

from annotations.model import Span, ZoneKind, fragments
from gui.article.hints import hint_rects
from gui.article.page import Mode
from gui.article.palette import plain_theme
from gui.article.view import ArticleView
from tests.helpers.article_samples import Marker, an_article, an_item, conflict_news
from tests.helpers.long_articles import long_article, many_items, toggled

TEXT = (
    "Zum Inhalt springen\nSuche\n\n"
    "IS-Kämpfer holen Albu Kamal zurück\n\n"
    "Die syrische Armee hatte die Stadt an der Grenze zum Irak eingenommen, heißt es von der "
    "Beobachtungsstelle für Menschenrechte in London.\n\n"
    "Die Terrormiliz kontrolliert 😀 wieder e\u0301tat Teile der Stadt."
)
ZONES = [
    ("Zum Inhalt", ZoneKind.FURNITURE),
    ("IS-Kämpfer", ZoneKind.HEADING),
    ("Die syrische", ZoneKind.BODY),
]


@pytest.fixture
def marker():
    marker = Marker(TEXT)
    fighters = marker.mark("IS-Kämpfer", "MIL", state="accepted", mention="nominal")
    marker.mark("IS", "MIL", form="part")
    place = marker.mark("Albu Kamal", "GPE")
    roles = [("gainer", fighters), ("territory", place)]
    marker.event("holen|zurück", "TerritoryChange", roles=roles)
    marker.mark("syrische Armee", "MIL")
    marker.mark("syrische", "GPE", form="deriv")
    marker.mark("Terrormiliz", "MIL", score=0.3, mention="nominal")
    return marker


@pytest.fixture
def view(qtbot, marker):
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_theme(plain_theme(conflict_news()))
    view.resize(700, 500)
    view.set_article(an_article(TEXT, ZONES), conflict_news())
    view.set_items(marker.sorted, None)
    with qtbot.waitExposed(view):
        view.show()
    return view


def at(words: str, offset: int = 0, after: str = "") -> int:
    start = TEXT.index(after) + len(after) if after else 0
    return TEXT.index(words, start) + offset


def point_of(view: ArticleView, position: int) -> QPoint:
    """Return the middle of a character, in the viewport."""
    (rect, *_) = view._places.characters(Span(position, position + 1))
    return rect.center().toPoint()


def drag(qtbot, view, start: QPoint, end: QPoint, modifier=Qt.KeyboardModifier.NoModifier):
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, modifier, start)
    middle = QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2)
    for place in (middle, end):
        _move(port, place, modifier)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, modifier, end)


def _move(port, place, modifier):
    from PySide6.QtGui import QMouseEvent

    position = QPointF(place)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        position,
        port.mapToGlobal(position),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        modifier,
    )
    QApplication.sendEvent(port, event)


def test_a_drag_selects_whole_words(qtbot, view):
    start, end = at("Stadt", 2), at("Grenze", 3)
    with qtbot.waitSignal(view.selection_changed):
        drag(qtbot, view, point_of(view, start), point_of(view, end))
    assert view.selected_text() == "Stadt an der Grenze"
    assert view.selected_span() == Span(at("Stadt"), at("Grenze", 6))


def test_a_drag_with_alt_selects_characters(qtbot, view):
    left, right = point_of(view, at("Grenze", 1)), point_of(view, at("Grenze", 4))
    drag(
        qtbot, view, left - QPoint(2, 0), right - QPoint(2, 0), Qt.KeyboardModifier.AltModifier
    )
    assert TEXT[at("Grenze") : at("Grenze", 6)].find(view.selected_text()) >= 0
    assert 1 <= len(view.selected_text()) < 6


def test_a_drag_backwards_over_an_emoji_counts_code_points(qtbot, view):
    drag(qtbot, view, point_of(view, at("Teile", 2)), point_of(view, at("kontrolliert", 4)))
    assert view.selected_text() == "kontrolliert 😀 wieder e\u0301tat Teile"
    view.copy()
    assert QApplication.clipboard().text() == view.selected_text()


def test_a_double_click_selects_the_word(qtbot, view):
    qtbot.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, at("London", 2))
    )
    assert view.selected_text() == "London"


def test_a_click_beside_everything_clears_the_selection(qtbot, view):
    view.select(Span(at("London"), at("London", 6)))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 480))
    assert view.selected_span() is None


def test_a_click_makes_the_innermost_mark_current(qtbot, view, marker):
    with qtbot.waitSignal(view.item_activated) as told:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, at("syrische", 2))
        )
    assert told.args == ["m5"]
    with qtbot.waitSignal(view.item_activated) as told:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, at("Armee", 2))
        )
    assert told.args == ["m4"]


def test_ctrl_click_goes_to_the_mark_around(qtbot, view):
    view.set_current("m5")
    with qtbot.waitSignal(view.item_activated) as told:
        qtbot.mouseClick(
            view.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            point_of(view, at("syrische", 2)),
        )
    assert told.args == ["m4"]


def test_the_line_of_folded_furniture_unfolds_on_a_click(qtbot, view):
    assert view._places.characters(Span(0, 3)) == []
    with qtbot.waitSignal(view.furniture_toggled) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, 40))
    assert told.args == [False]
    assert view._places.characters(Span(0, 3))
    view.toggle_furniture()
    assert view._places.characters(Span(0, 3)) == []


def test_a_current_item_in_folded_furniture_unfolds_it(view, marker):
    item = an_item("m90", marker.items[0].content.__class__(fragments([(4, 10)]), "ORG"))
    view.set_items((item, *marker.sorted), "m90")
    assert view.item_rect("m90") is not None


def test_new_zones_of_the_same_text_keep_the_items(view):
    view.set_article(an_article(TEXT, ZONES[1:]), conflict_news())
    assert len(view.page.index.items) == 7
    assert view._places.characters(Span(0, 3))


def test_a_dragged_handle_moves_the_border(qtbot, view):
    view.set_current("m4")
    end = view._handles()[1].rect.center().toPoint()
    with qtbot.waitSignal(view.boundary_dragged) as told:
        drag(qtbot, view, end, point_of(view, at("hatte", 3)))
    assert told.args == ["m4", fragments([(at("syrische"), at("hatte", 5))])]
    start = view._handles()[0].rect.center().toPoint()
    with qtbot.waitSignal(view.boundary_dragged) as told:
        drag(qtbot, view, start, point_of(view, at("Die syr", 1)))
    assert told.args == ["m4", fragments([(at("Die syr"), at("Armee", 5))])]
    assert view.selected_span() is None


def test_a_handle_put_back_changes_nothing(qtbot, view):
    view.set_current("m4")
    end = view._handles()[1].rect.center().toPoint()
    with qtbot.assertNotEmitted(view.boundary_dragged):
        drag(qtbot, view, end, point_of(view, at("Armee", 4)))


def keys(qtbot, view, *presses):
    for key, *modifiers in presses:
        modifier = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            modifier |= each
        qtbot.keyClick(view, key, modifier)


SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_caret_goes_by_token_and_extends_by_token(qtbot, view):
    view.set_current("m4")
    with qtbot.waitSignal(view.caret_mode_changed):
        view.set_caret_mode(True)
    assert view.caret().position == at("syrische")
    keys(qtbot, view, (Qt.Key.Key_Right,), (Qt.Key.Key_Right, SHIFT), (Qt.Key.Key_Right, SHIFT))
    assert view.selected_text() == "Armee hatte"
    keys(qtbot, view, (Qt.Key.Key_Left, SHIFT))
    assert view.selected_text() == "Armee"
    keys(qtbot, view, (Qt.Key.Key_Left, SHIFT), (Qt.Key.Key_Left, SHIFT))
    assert view.selected_text() == "syrische "
    with qtbot.waitSignal(view.caret_mode_changed):
        keys(qtbot, view, (Qt.Key.Key_Escape,))
    assert not view.is_caret_mode


def test_the_caret_goes_by_characters_as_people_see_them(qtbot, view):
    view.set_caret_mode(True)
    start = at("e\u0301tat")
    view.set_caret(view.caret().to(start, extends=False))
    keys(qtbot, view, (Qt.Key.Key_Right, SHIFT, CTRL))
    assert view.selected_text() == "e\u0301"
    keys(qtbot, view, (Qt.Key.Key_Right, SHIFT, CTRL), (Qt.Key.Key_Left, SHIFT, CTRL))
    assert view.selected_text() == "e\u0301"
    keys(qtbot, view, (Qt.Key.Key_Home,))
    assert view.caret().position == at("Die Terror")
    keys(qtbot, view, (Qt.Key.Key_End, SHIFT))
    assert view.selected_text() == TEXT[at("Die Terror") :]


def test_the_caret_goes_up_and_down_by_lines(qtbot, view):
    view.set_current("m4")
    view.set_caret_mode(True)
    before = view._places.caret(view.caret().position)
    keys(qtbot, view, (Qt.Key.Key_Down,))
    below = view._places.caret(view.caret().position)
    assert below.top() > before.top() + 10
    keys(qtbot, view, (Qt.Key.Key_Up,))
    assert view._places.caret(view.caret().position).top() == before.top()


def test_caret_keys_come_before_shortcuts_only_in_caret_mode(view):
    def is_taken(key) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, SHIFT)
        event.ignore()
        QApplication.sendEvent(view, event)
        return event.isAccepted()

    assert not is_taken(Qt.Key.Key_Right)
    view.set_caret_mode(True)
    assert is_taken(Qt.Key.Key_Right)
    assert not is_taken(Qt.Key.Key_3)


def test_hint_letters_pick_a_word(qtbot, view):
    picked = []
    count = view.start_hints(view.visible_words, picked.append)
    assert count > 10
    wanted = next(
        hint for hint in view.hints.hints if hint.target == Span(at("London"), at("London") + 6)
    )
    for letter in wanted.label:
        assert view.is_hinting
        qtbot.keyClicks(view, letter)
    assert picked == [wanted.target]
    assert not view.is_hinting


def test_hint_letters_pick_an_item_and_can_be_left(qtbot, view):
    picked = []
    view.start_hints(view.visible_items, picked.append)
    assert [hint.target for hint in view.hints.hints][:2] == ["m1", "m2"]
    keys(qtbot, view, (Qt.Key.Key_Escape,))
    assert picked == [None]
    view.start_hints(list, picked.append)
    assert picked == [None, None]


def test_the_current_item_is_kept_in_the_middle_third(qtbot, view):
    text = (
        TEXT + "\n\n" + "\n\n".join(f"Absatz {n} mit Homs und Worten dazu." for n in range(80))
    )
    marker = Marker(text)
    ids = [marker.mark("Homs", "GPE", after=f"Absatz {n} ") for n in range(80)]
    view.set_article(an_article(text, ZONES), conflict_news())
    view.set_items(marker.sorted, None)
    height = view.viewport().height()
    before = None
    for item_id in ids[10:60]:
        view.set_current(item_id)
        rect = view.item_rect(item_id)
        assert height / 3 - 2 <= rect.top()
        assert rect.bottom() <= 2 * height / 3 + 2
        value = view.verticalScrollBar().value()
        if before is not None:
            assert 0 <= value - before < 80
        before = value


def test_nothing_on_the_screen_moves_while_heights_become_true(view):
    article = long_article(60_000)
    view.set_article(article, conflict_news())
    view.set_items(many_items(article.text, 1500), None)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    for _ in range(60):
        numbers = view._places.shown_paragraphs()
        tops = {n: view._layout.top(n) - bar.value() for n in numbers}
        value = bar.value()
        bar.setValue(value - 120)
        view.grab()
        for number in set(view._places.shown_paragraphs()) & set(tops):
            moved = view._layout.top(number) - bar.value() - tops[number]
            assert moved == pytest.approx(120, abs=1)


class PaintWatcher(QObject):
    """Notes what parts of a widget are painted."""

    def __init__(self):
        super().__init__()
        self.regions = []

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.regions.append(event.region().boundingRect())
        return False


def test_a_change_paints_only_its_lines(qtbot, view):
    article = long_article(20_000)
    items = many_items(article.text, 300)
    view.set_article(article, conflict_news())
    view.set_items(items, None)
    view.grab()
    QApplication.processEvents()
    index = next(
        index
        for index, item in enumerate(items)
        if (rect := view.item_rect(item.id)) is not None
        and 100 < rect.top() < 400
        and item.content.kind == "mention"
    )
    tops = [view._layout.top(n) for n in view._places.shown_paragraphs()]
    watcher = PaintWatcher()
    view.viewport().installEventFilter(watcher)
    view.set_items(toggled(items, index), None)
    qtbot.waitUntil(lambda: bool(watcher.regions))
    regions = watcher.regions
    assert regions
    assert all(region.height() < 250 for region in regions)
    assert tops == [view._layout.top(n) for n in view._places.shown_paragraphs()]


def test_ctrl_and_the_wheel_zoom(qtbot, view):
    def wheel(delta):
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    before = view.item_rect("m1").height()
    wheel(120)
    assert view.zoom == 1.1
    assert view.item_rect("m1").height() > before
    wheel(-120)
    wheel(-120)
    assert view.zoom == 0.9
    view.reset_zoom()
    assert view.item_rect("m1").height() == before


def test_the_measure_is_what_was_asked_for(view):
    view.resize(1400, 500)
    for characters in (60, 75):
        view.set_measure(characters)
        page = view.page
        width = view._layout.column_width
        assert width == pytest.approx(page.typography.average_width * characters, abs=1)
        middle = view._layout.column_x + width / 2
        assert middle == pytest.approx(view.viewport().width() / 2, abs=1)


def test_quiet_mode_leaves_out_labels_and_lanes(view):
    number = view.page.stand_in.paragraph_at(at("syrische"))
    loud = view._layout.paragraph(number)
    assert loud.chips
    view.set_mode(Mode.QUIET)
    quiet = view._layout.paragraph(number)
    assert not quiet.chips
    assert quiet.height < loud.height
    assert quiet.parts


def test_rejected_items_are_hidden_or_struck_through(view, marker):
    number = view.page.stand_in.paragraph_at(at("syrische"))
    items = tuple(
        an_item(item.id, item.content, "rejected") if item.id == "m4" else item
        for item in marker.sorted
    )
    view.set_items(items, None)
    assert "m4" not in {part.mark.id for part in view._layout.paragraph(number).parts}
    view.set_show_rejected(True)
    assert "m4" in {part.mark.id for part in view._layout.paragraph(number).parts}


def test_ties_run_from_the_current_event_and_to_what_uses_it(view):
    view.set_current("v1")
    view.grab()
    assert sorted(shape.role for shape in view._ties.shapes) == ["gainer", "territory"]
    view.set_current("m3")
    view.grab()
    assert [shape.role for shape in view._ties.shapes] == ["territory"]
    view.set_current("m6")
    view.grab()
    assert view._ties.shapes == []
    view.set_mode(Mode.FULL)
    view.grab()
    assert sorted(shape.role for shape in view._ties.shapes) == ["gainer", "territory"]


def test_an_argument_out_of_sight_is_told_of_at_the_edge(qtbot, view):
    text = "Homs liegt hier.\n\n" + "Wort und Wort.\n\n" * 60 + "Die Truppen eroberten es."
    marker = Marker(text)
    homs = marker.mark("Homs", "GPE")
    event = marker.event("eroberten", "TerritoryChange", roles=[("territory", homs)])
    view.set_article(an_article(text), conflict_news())
    view.set_items(marker.sorted, event)
    view.grab()
    (edge,) = view._ties.markers
    assert "Homs" in edge.text
    assert edge.text.startswith("↑ territory")
    place = edge.rect.translated(0, -view.verticalScrollBar().value())
    assert view.viewport().rect().contains(place.toAlignedRect())
    with qtbot.waitSignal(view.item_activated) as told:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint()
        )
    assert told.args == [homs]
    view.set_current(homs)
    view.grab()
    (edge,) = view._ties.markers
    assert edge.text.startswith("↓ eroberten")


def test_no_role_covers_text_or_chips(view):
    view.set_current("v1")
    view.grab()
    for shape in view._ties.shapes:
        assert shape.label is not None
        for _, y, made in view._layout.visible(view._places.seen):
            for chip in made.chips:
                assert not shape.label.intersects(
                    chip.rect.translated(view._layout.column_x, y)
                )
            for line in made.lines:
                top = y + line.baseline - line.ascent * 0.7
                bottom = y + line.baseline + line.descent * 0.6
                right = line.right + view._layout.column_x
                rect = shape.label
                is_over = rect.top() < bottom and rect.bottom() > top and rect.left() < right
                assert not is_over or rect.right() < line.left + view._layout.column_x


def test_names_of_roles_stand_within_what_shows_wherever_it_is_scrolled(view):
    text = "Die Armee eroberte Homs und Hama am Freitag.\n\n" + "Wort und Wort.\n\n" * 30
    marker = Marker(text)
    army, homs = marker.mark("Armee", "MIL"), marker.mark("Homs", "GPE")
    roles = [("gainer", army), ("territory", homs), ("time", marker.mark("Freitag", "DATE"))]
    event = marker.event("eroberte", "TerritoryChange", roles=roles)
    view.set_article(an_article(text), conflict_news())
    view.set_items(marker.sorted, event)
    seen = 0
    for value in range(0, 60, 3):
        view.verticalScrollBar().setValue(value)
        view.grab()
        for shape in view._ties.shapes:
            if shape.label is not None:
                assert view._places.seen.contains(shape.label)
                seen += 1
    assert seen > 30


def test_what_a_screen_reader_is_told(view):
    view.set_current("m2")
    assert (
        view.announcement() == "MIL, IS, part of IS-Kämpfer, candidate 2 of 7, score 0.9, open"
    )
    view.set_current("m1")
    assert view.announcement().startswith("MIL, IS-Kämpfer, candidate 1 of 7")
    assert view.announcement().endswith("accepted")
    view.set_current(None)
    assert view.announcement() == ""


def test_arriving_at_an_item_is_announced(view, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        staticmethod(lambda event: told.append(event.message())),
    )
    view.set_current("m3")
    assert told == [view.announcement()]


def test_the_text_interface_tells_of_the_articles_text(view):
    interface = QAccessible.queryAccessibleInterface(view)
    text = interface.textInterface()
    assert text.characterCount() == len(TEXT.encode("utf-16-le")) // 2
    assert text.text(0, 10) == TEXT[:10]
    view.set_current("m3")
    assert text.cursorPosition() == at("Albu")
    assert interface.text(QAccessible.Text.Name) == "Article"
    start, end = at("London"), at("London", 6)
    cursor = QTextCursor(view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_text() == "London"


def test_the_hover_card_tells_more(qtbot, view):
    view._hover.over(QPointF(point_of(view, at("Terrormiliz", 3))))
    view._hover.show_now()
    text = view._hover.card.text
    assert "Terrormiliz" in text
    assert "0.3" in text
    assert "gazetteer entry" in text
    assert view._hover.card.isVisible()
    view.verticalScrollBar().setValue(5)
    view._hover.end()
    assert not view._hover.card.isVisible()


def test_the_hover_card_escapes_what_it_shows(view):
    text = "<b>Homs</b> fiel"
    marker = Marker(text)
    marker.mark("<b>Homs</b>", "GPE")
    view.set_article(an_article(text), conflict_news())
    view.set_items(marker.sorted, None)
    (rect, *_) = view._places.characters(Span(2, 3))
    view._hover.over(rect.center())
    view._hover.show_now()
    assert "&lt;b&gt;Homs&lt;/b&gt;" in view._hover.card.text


def test_the_hover_card_tells_of_roles_parts_attributes_and_other_opinions(view, marker):
    def card(item_id):
        view._hover._item = item_id
        view._hover.show_now()
        return view._hover.card.text

    assert "gainer: IS-Kämpfer<br>territory: Albu Kamal" in card("v1")
    assert "Factuality: asserted" in card("v1")
    assert "part of IS-Kämpfer" in card("m2")
    assert "Mention: name · Form: part of a compound" in card("m2")
    assert "≠" not in card("m4")
    marker.mark("Armee hatte", "ORG")
    view.set_items(marker.sorted, None)
    assert "≠ ORG Armee hatte · lexicon 1" in card("m4")


def test_the_strip_shows_open_and_decided_items(qtbot, view):
    view._overview.compute()
    ticks = view._strip._ticks
    assert sum(tick.open for tick in ticks) == 6
    assert sum(tick.decided for tick in ticks) == 1
    ys = [tick.y for tick in ticks]
    assert ys == sorted(ys)
    view.resize(700, 200)
    with qtbot.waitSignal(view._strip.wanted):
        qtbot.mouseClick(view._strip, Qt.MouseButton.LeftButton, pos=QPoint(5, 150))
    assert view.verticalScrollBar().value() > 0


def test_the_paragraphs_in_hand(qtbot, view):
    def in_hand() -> str:
        span = view.paragraphs_in_hand()
        return TEXT[span.start : span.end]

    assert in_hand().startswith("IS-Kämpfer")
    view.set_current("m6")
    assert in_hand().startswith("Die Terrormiliz")
    view.select(Span(at("London"), at("London", 6)))
    assert in_hand().startswith("Die syrische")
    view.select(Span(at("Kamal"), at("London", 6)))
    assert in_hand() == TEXT[at("IS-K") : TEXT.index("\n\nDie Terror")]
    view.select(None)
    view.set_current("m1")
    view.set_caret_mode(True)
    keys(qtbot, view, (Qt.Key.Key_Down,), (Qt.Key.Key_Down,))
    assert in_hand().startswith("Die syrische")


def test_a_menu_is_asked_for_with_the_paragraph_under_the_mouse(qtbot, view):
    def asked(point, reason=QContextMenuEvent.Reason.Mouse) -> str:
        event = QContextMenuEvent(reason, point, view.viewport().mapToGlobal(point))
        with qtbot.waitSignal(view.menu_wanted) as told:
            QApplication.sendEvent(view.viewport(), event)
        span = told.args[0]
        return TEXT[span.start : span.end]

    assert asked(point_of(view, at("London"))).startswith("Die syrische")
    assert asked(QPoint(120, 40)) == "Zum Inhalt springen\nSuche"
    view.set_current("m6")
    keyboard = QContextMenuEvent.Reason.Keyboard
    assert asked(QPoint(5, 5), keyboard).startswith("Die Terrormiliz")


def test_all_selected_by_qt_is_all_of_the_article(view):
    view.selectAll()
    assert view.selected_span() == Span(0, len(TEXT))
    view.clear_selection()
    assert view.selected_span() is None


def test_an_empty_article_is_shown(view):
    view.set_article(an_article(" ", []), conflict_news())
    view.set_items((), None)
    view.grab()
    assert view.paragraphs_in_hand() is None


def test_dropping_the_view_leaves_nothing(qtbot, marker):
    import gc
    import weakref

    view = ArticleView()
    view.set_article(an_article(TEXT, ZONES), conflict_news())
    view.set_items(marker.sorted, "m1")
    view.grab()
    kept = weakref.ref(view)
    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    del view
    gc.collect()
    assert kept() is None


def test_hints_of_nested_marks_stand_side_by_side(view):
    view.start_hints(view.visible_items, lambda _: None)
    rects = hint_rects(view.hints.hints, view.page.typography)
    assert len(rects) == 7
    for place, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in rects[:place])


def test_what_is_hidden_gets_no_hint(view, marker):
    items = tuple(
        an_item(item.id, item.content, "rejected") if item.id == "m4" else item
        for item in marker.sorted
    )
    view.set_items(items, None)
    assert "m4" not in dict(view.visible_items())
    view.set_show_rejected(True)
    assert "m4" in dict(view.visible_items())


def test_the_hover_card_is_as_high_as_what_it_says(view):
    view.set_language("xx")
    view._hover.over(QPointF(point_of(view, at("Terrormiliz", 3))))
    view._hover.show_now()
    card = view._hover.card
    label = card._label
    assert label.height() >= label.heightForWidth(label.width())
    assert card.height() >= label.height()
    assert conflict_news().label("MIL").names["en"] in card.text


def test_another_width_of_the_window_keeps_the_lines_while_the_column_is_as_wide(qtbot, view):
    view.resize(1200, 500)
    view.grab()
    before, x = dict(view._layout._laid), view._layout.column_x
    view.resize(1100, 500)
    view.grab()
    assert before
    assert all(view._layout._laid[number] is made for number, made in before.items())
    assert view._layout.column_x == x - 50
    rect = view.item_rect("m1")
    assert view.marks_at(rect.center())[0].id in {"m1", "m2"}
    view.resize(400, 500)
    view.grab()
    assert view._layout.column_width < 400
    assert view._layout._laid[3] is not before[3]


def test_a_lower_view_still_shows_the_current_item_and_puts_it_back(view):
    text = "Wort und Wort.\n\n" * 20 + "Homs fiel.\n\n" + "Wort und Wort.\n\n" * 20
    marker = Marker(text)
    homs = marker.mark("Homs", "GPE")
    view.set_article(an_article(text), conflict_news())
    view.set_items(marker.sorted, homs)
    view.grab()
    before = view.item_rect(homs).top()
    for height in (260, 120):
        view.resize(700, height)
        view.grab()
        rect = view.item_rect(homs)
        assert rect.top() >= 0
        assert rect.bottom() + 10 <= view.viewport().height()
    view.resize(700, 500)
    view.grab()
    assert abs(view.item_rect(homs).top() - before) <= 1
    bar = view.verticalScrollBar()
    bar.setValue(0)
    view.resize(700, 100)
    assert bar.value() == 0


def test_a_lower_view_still_shows_all_lines_of_a_wrapped_current_item(view):
    name = "Haiat " * 25 + "Scham"
    text = "Wort und Wort.\n\n" * 20 + f"Die {name} griff an.\n\n" + "Wort und Wort.\n\n" * 20
    marker = Marker(text)
    group = marker.mark(name, "MIL")
    view.set_article(an_article(text), conflict_news())
    view.set_items(marker.sorted, group)
    view.grab()
    end = text.index("Scham") + len("Scham")
    assert view._places.caret(end).top() > view.item_rect(group).bottom()
    view.resize(700, 300)
    view.grab()
    assert view.item_rect(group).top() >= 0
    assert view._places.caret(end).bottom() + 10 <= view.viewport().height()
