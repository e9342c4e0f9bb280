"""Filling the roles of the current event: a role's letter, then hint letters of a filler."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from annotations.model import Event, Item, ItemId, Span
from annotations.schema import Role
from gui.language import in_language
from gui.panels.chord_strip import Option
from gui.review import reshape, roles
from gui.review.controller import ReviewController
from gui.review.editor import Editor
from gui.review.flow import surface
from gui.review.key_mode import BACKSPACE, KeyMode
from gui.workplace import Workplace

BESIDE = "+"


class DeskRoles(QObject):
    """Waits for a role's letter, then for what fills it.

    After an event was made it goes on waiting for roles until another key is pressed.
    """

    def __init__(
        self, place: Workplace, review: ReviewController, editor: Editor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._review = review
        self._editor = editor
        self._view = place.view
        self._strip = place.strip
        widgets = (place.view, place.inspector.list)
        self._letters = KeyMode(widgets, self)
        self._letters.taken.connect(self._on_letter)
        self._letters.left.connect(self._on_left)
        self._beside_keys = KeyMode(widgets, self)
        self._beside_keys.taken.connect(self._on_beside)
        review.items_changed.connect(self._on_items)
        self._role: Role | None = None
        self._is_beside = False
        self._goes_on = False

    @property
    def is_on(self) -> bool:
        return self._letters.is_on or self._role is not None

    def begin(self, *, until_left: bool = False) -> None:
        """Wait for the letter of a role of the current event."""
        event = self._editor.current_event
        if event is None:
            self._review.said.emit(self.tr("Only events have roles."), "")
            return
        if not self._review.may_change():
            return
        self._goes_on = until_left
        self._role = None
        options = self._options(event)
        self._strip.offer(self.tr("Role"), options)
        self._letters.begin({option.key for option in options})

    def leave(self) -> None:
        """End, whatever is waited for."""
        self._goes_on = False
        self._letters.leave()
        if self._role is not None:
            self._end_hints()
            self._strip.hide()

    def _on_items(self) -> None:
        """Wait no longer where the event has gone."""
        if self.is_on and self._editor.current_event is None:
            self.leave()

    def take(self, key: str) -> None:
        """Take a key that was clicked in the strip."""
        if self._letters.is_on:
            self._on_letter(key)
        elif self._role is not None:
            self._on_beside(key)

    def _options(self, event: Item) -> list[Option]:
        content = _event(event)
        return [
            Option(
                role.key,
                ", ".join(self._surface(ref) for ref in roles.fillers(content, role.name)),
                in_language(role.names) + (" *" if role.required else ""),
                in_language(role.definition),
            )
            for role in roles.roles_of(self._review.schema, content)
        ]

    def _surface(self, ref: ItemId) -> str:
        article = self._review.article
        item = next((each for each in self._review.items if each.id == ref), None)
        return surface(article, item) if article is not None and item is not None else ""

    def _on_letter(self, letter: str) -> None:
        event = self._editor.current_event
        self._letters.end()
        if event is None:
            self._on_left()
            return
        known = roles.roles_of(self._review.schema, _event(event))
        role = next((each for each in known if each.key == letter), None)
        if role is not None:
            self._ask_filler(event, role)

    def _ask_filler(self, event: Item, role: Role) -> None:
        """Put letters over what may fill the role; Backspace empties it, + adds to it."""
        self._role, self._is_beside = role, False
        full = roles.fillers(_event(event), role.name)
        is_any = any(roles.may_fill(role, event, item) for item in self._review.items)
        if not is_any and not full:
            self._role = None
            text = self.tr("Nothing here can be “{0}”.").format(in_language(role.names))
            self._review.said.emit(text, "")
            self._go_on()
            return
        options = []
        if full:
            options.append(Option(BACKSPACE, self.tr("nobody")))
            options.append(Option(BESIDE, self.tr("one more beside it")))
            self._beside_keys.begin({BACKSPACE, BESIDE}, others_end=False)
        title = self.tr("{0}: which one? · PgUp, PgDn: elsewhere")
        self._strip.offer(title.format(in_language(role.names)), options)
        if is_any:
            find = partial(self._targets, event, role)
            self._view.start_hints(find, self._on_picked, waits=True)

    def _targets(self, event: Item, role: Role) -> list[tuple[object, Span]]:
        """Return what is in sight and may fill the role, the nearest to the trigger first."""
        by_id = {item.id: item for item in self._review.items}
        fitting = [
            (target, span)
            for target, span in self._view.visible_items()
            if (item := by_id.get(ItemId(str(target)))) is not None
            and roles.may_fill(role, event, item)
        ]
        near = event.content.fragments[0].start
        order = reshape.nearest_first([span for _, span in fitting], near)
        return [fitting[place] for place in order]

    def _on_picked(self, target: object | None) -> None:
        role, self._role = self._role, None
        self._beside_keys.end()
        if role is None:
            return
        if target is None:
            self._on_left()
            return
        self._editor.fill(role.name, ItemId(str(target)), beside=self._is_beside)
        self._go_on()

    def _on_beside(self, key: str) -> None:
        role = self._role
        hints = self._view.hints
        if role is None:
            return
        if key == BESIDE:
            self._is_beside = True
            title = self.tr("{0}: which one more?").format(in_language(role.names))
            self._strip.offer(title, [])
            return
        if hints is not None and hints.typed:
            hints.back()
            self._view.viewport().update()
            return
        self._end_hints()
        self._editor.empty(role.name)
        self._go_on()

    def _end_hints(self) -> None:
        self._role = None
        self._beside_keys.end()
        self._view.leave_hints()

    def _go_on(self) -> None:
        """Wait for the next role, or end."""
        if self._goes_on and self._editor.current_event is not None:
            self.begin(until_left=True)
        else:
            self._strip.hide()

    def _on_left(self) -> None:
        self._goes_on = False
        self._strip.hide()


def _event(item: Item) -> Event:
    assert isinstance(item.content, Event)  # noqa: S101 - callers have looked
    return item.content
