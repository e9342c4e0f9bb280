"""The editing keys of a desk: boundaries, attributes, events, roles, hints."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent

from annotations.model import Event, ItemId, Span
from gui.article.view import ArticleView
from gui.desk_roles import DeskRoles
from gui.dialogs.type_list import TypeList, choices_of
from gui.language import in_language
from gui.panels.chord_strip import ChordStrip, Option
from gui.panels.notice import Notice
from gui.review import reshape
from gui.review.controller import ReviewController
from gui.review.editor import Editor
from gui.review.key_mode import KeyMode
from gui.review.reshape import Edge
from gui.theming import ThemeKeeper
from gui.workplace import Workplace


class DeskEditing(QObject):
    """What the letters do that take more than one key."""

    def __init__(
        self,
        place: Workplace,
        review: ReviewController,
        themes: ThemeKeeper,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._themes = themes
        self._place = place
        self._view: ArticleView = place.view
        self._strip: ChordStrip = place.strip
        self._notice: Notice = place.notice
        self.editor = Editor(review, self)
        widgets = (place.view, place.inspector.list)
        self._letters = KeyMode(widgets, self)
        self._letters.taken.connect(self._on_attribute)
        self._letters.left.connect(self._strip.hide)
        self.roles = DeskRoles(place, review, self.editor, self)
        self._view.boundary_dragged.connect(self.editor.put)
        self._strip.chosen.connect(self._on_clicked)
        review.article_changed.connect(self.leave)
        review.current_changed.connect(self.leave)
        review.selection_used.connect(self._leave_caret)
        self._view.installEventFilter(self)

    def close(self) -> None:
        """Let go of the panels."""
        self.leave()
        self._view.removeEventFilter(self)
        self._view.boundary_dragged.disconnect(self.editor.put)
        self._strip.chosen.disconnect(self._on_clicked)

    def leave(self) -> None:
        """End whatever waits for another key."""
        self._letters.leave()
        self.roles.leave()

    # -- places

    def move(self, edge: Edge, by: int, *, by_character: bool) -> None:
        """Move an edge of the selection or of the current item."""
        span = self.editor.move(edge, by, by_character=by_character)
        if span is not None:
            self._view.select(span)

    def add_fragment(self) -> None:
        """Add the selection to the current item, else a word picked by hint letters."""
        item = self._review.item_to_change()
        if item is None:
            return
        if self._review.selection is not None:
            self.editor.add_fragment(self._review.selection)
            return
        spans = item.content.fragments
        self._pick_word(self.tr("Which word belongs to it?"), spans[-1].end, self._add_word)

    def _add_word(self, span: Span) -> None:
        self.editor.add_fragment(span)

    def pick_mention(self) -> None:
        """Select a word by hint letters; a label makes it a mention."""
        if self._review.may_change():
            self._pick_word(self.tr("Which word?"), self._middle(), self._select_word)

    def _select_word(self, span: Span) -> None:
        self._view.select(span)
        text = self.tr("Now its label: a digit, or a letter for the list.")
        self._notice.say(text)

    def toggle_caret(self) -> None:
        """Begin or end caret mode."""
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._view.set_caret_mode(not self._view.is_caret_mode)

    def _leave_caret(self) -> None:
        self._view.set_caret_mode(False)

    def go_by_hint(self) -> None:
        """Go to an item that shows, picked by hint letters."""
        near = self._middle()

        def find() -> list[tuple[object, Span]]:
            items = self._view.visible_items()
            order = reshape.nearest_first([span for _, span in items], near)
            return [items[place] for place in order]

        def picked(target: object | None) -> None:
            self._strip.hide()
            if isinstance(target, str):
                self._review.make_current(ItemId(target))

        self.leave()
        self._strip.offer(self.tr("Go to which one?"), [])
        if not self._view.start_hints(find, picked):
            self._review.said.emit(self.tr("No item is in sight."), "")

    # -- events

    def add_event(self) -> None:
        """Make the selection, or a word picked by hint letters, the trigger of an event."""
        if not self._review.may_change():
            return
        if not self._review.schema.event_types:
            self._review.said.emit(self.tr("The schema has no events."), "")
        elif self._review.selection is not None:
            self._ask_event_type(self._review.selection)
        else:
            title = self.tr("Which word is the trigger?")
            self._pick_word(title, self._middle(), self._ask_event_type)

    def _ask_event_type(self, span: Span) -> None:
        self._view.select(span)
        pop_up = TypeList(self._themes.theme, self._place)
        pop_up.chosen.connect(self._on_event_type)
        corner = self._view.cursorRect().bottomLeft() + QPoint(0, 22)
        schema = self._review.schema
        pop_up.offer(choices_of(schema, "event"), "", self._view.viewport().mapToGlobal(corner))

    def _on_event_type(self, name: str) -> None:
        span = self._review.selection
        if span is None:
            return
        self._review.add(Event((span,), name))
        self.roles.begin(until_left=True)

    # -- attributes

    def ask_attribute(self) -> None:
        """Wait for the letter of an attribute's value."""
        item = self._review.item_to_change()
        if item is None:
            return
        given = dict(item.content.attributes)
        options = [
            Option(
                value.key,
                f"{in_language(attribute.names)}: {in_language(value.names)}",
                "●" if given.get(attribute.name) == value.name else "",
                in_language(value.definition),
            )
            for attribute in self._review.schema.attributes_of(item.content.kind)
            for value in attribute.values
        ]
        if not options:
            self._review.said.emit(self.tr("The schema has no attributes here."), "")
            return
        self.roles.leave()
        self._strip.offer(self.tr("Attribute"), options)
        self._letters.begin({option.key for option in options})

    def _on_attribute(self, letter: str) -> None:
        self._letters.end()
        self._strip.hide()
        found = self.editor.attribute_for(letter)
        if found is not None:
            self.editor.set_attribute(*found)

    def _on_clicked(self, key: str) -> None:
        if self._letters.is_on:
            self._on_attribute(key)
        else:
            self.roles.take(key)

    # -- hints

    def _middle(self) -> int:
        """Return where the reader looks: the current item, else the beginning."""
        item = self._review.current_item
        return item.content.fragments[0].start if item else 0

    def _pick_word(self, title: str, near: int, then: Callable[[Span], None]) -> None:
        """Put letters over the words that show, single ones over those ``near``."""

        def find() -> list[tuple[object, Span]]:
            words = self._view.visible_words()
            order = reshape.nearest_first([span for _, span in words], near)
            return [words[place] for place in order]

        def picked(target: object | None) -> None:
            self._strip.hide()
            if isinstance(target, Span):
                then(target)

        self._strip.offer(title, [])
        if not self._view.start_hints(find, picked):
            self._review.said.emit(self.tr("No word is in sight."), "")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let Escape drop the selection."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self._review.selection is not None
            and not self._view.is_hinting
            and not self._view.is_caret_mode
        ):
            self._view.clear_selection()
            return True
        return False
