"""The ties of one view: which there are now, where they run, which lead out of sight."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

from annotations.model import Event, Item, ItemId, ItemState
from gui.article.marks import Mark, Tie, mark_of, ties_of
from gui.article.page import Mode, Page
from gui.article.paragraph import Paragraph, Part
from gui.article.tie_ground import Ground, LaidPage
from gui.article.tie_labels import free_place, label_places, near
from gui.article.tie_routes import route
from gui.article.ties import Anchor, EdgeMarker, TieShape
from gui.naming import in_language

_LONGEST_SURFACE = 28
_LEANS = (0.0, 1.5, -1.5)
"""Pixels at zoom 1: where in a channel the ties of one event run, and of the next."""
_SHORT = 4
"""So many letters of a role are shown where there is no room for all."""


class TieLayer:
    """Finds the ties to be drawn between two y of the document."""

    def __init__(self, layout: LaidPage) -> None:
        self._layout = layout
        self._key: tuple[object, ...] = ()
        self._leans: dict[ItemId, float] = {}
        self.shapes: list[TieShape] = []
        self.markers: list[EdgeMarker] = []

    def update(self, current: ItemId | None, view: QRectF) -> bool:
        """Find everything anew if need be; say whether anything is other than it was."""
        page = self._layout.page
        key = (current, view.top(), view.bottom(), self._layout.revision)
        if page is None or key == self._key:
            return False
        self._key = key
        before = self.shapes, self.markers
        self.shapes, self.markers = [], []
        if page.mode is not Mode.QUIET:
            self._find(page, current, view)
        return (self.shapes, self.markers) != before

    def _find(self, page: Page, current: ItemId | None, view: QRectF) -> None:
        ground = Ground(self._layout, view)
        self._leans = {}
        own = self._current_ties(page, current)
        for tie in own:
            self._add(page, tie, view, ground)
        if page.mode is Mode.FULL:
            taken = {(tie.event, tie.argument, tie.role) for tie in own}
            for tie in self._all_ties(page, view):
                if (tie.event, tie.argument, tie.role) not in taken:
                    self._add_faint(page, tie, view, ground)

    def _role_name(self, event: Event, role: str) -> str:
        page = self._layout.page
        type_ = page.schema.event_type(event.type) if page else None
        found = type_.role(role) if type_ else None
        if page is None or found is None:
            return role
        return in_language(found.names, page.language, role)

    def _current_ties(self, page: Page, current: ItemId | None) -> Sequence[Tie]:
        item = page.index.item(current)
        if item is None:
            return ()
        return ties_of(item, page.index.users(item.id), self._role_name)

    def _all_ties(self, page: Page, view: QRectF) -> Iterable[Tie]:
        for number, _, _ in self._layout.visible(view):
            for item in page.index.in_paragraph(number):
                if isinstance(item.content, Event):
                    yield from ties_of(item, (), self._role_name)

    def _add(self, page: Page, tie: Tie, view: QRectF, ground: Ground) -> None:
        """Add one of the current item's ties; an end out of sight gets a marker."""
        event, argument = _drawn(page, tie.event), _drawn(page, tie.argument)
        if event is None or argument is None:
            return
        source, target = self._anchor(page, event, view), self._anchor(page, argument, view)
        if source is None and target is None:
            return
        mark = mark_of(event, page.schema, page.language)
        if target is None:
            assert source is not None  # noqa: S101 - answered above
            target = self._mark_edge(page, argument, mark, f"{tie.role}: ", source, view)
        elif source is None:
            source = self._mark_edge(page, event, mark, "", target, view)
        self._shape(mark, tie, (source, target), ground, is_faint=False)

    def _add_faint(self, page: Page, tie: Tie, view: QRectF, ground: Ground) -> None:
        event, argument = _drawn(page, tie.event), _drawn(page, tie.argument)
        if event is None or argument is None:
            return
        source, target = self._anchor(page, event, view), self._anchor(page, argument, view)
        if source is not None and target is not None:
            mark = mark_of(event, page.schema, page.language)
            self._shape(mark, tie, (source, target), ground, is_faint=True)

    def _shape(
        self,
        mark: Mark,
        tie: Tie,
        ends: tuple[Anchor, Anchor],
        ground: Ground,
        *,
        is_faint: bool,
    ) -> None:
        type_ = self._layout.typography
        lean = self._leans.setdefault(mark.id, _LEANS[len(self._leans) % len(_LEANS)])
        path, end, at_top = route(*ends, ground, type_.zoom, lean * type_.zoom)
        role = tie.role
        label: QRectF | None = None
        if ends[1].row is not None:
            obstacles = near(ground.obstacles, path, ends[1], type_.tag_height)
            for text in (tie.role, f"{tie.role[:_SHORT]}…"):
                places = label_places(path, ends[1], at_top=at_top, is_near=is_faint)
                size = QSizeF(type_.chip_width(text) + type_.stroke(6), type_.tag_height)
                label = free_place(places, size, obstacles)
                if label is not None:
                    role = text
                    break
        if label is not None:
            ground.obstacles.append(label)
        self.shapes.append(TieShape(mark, role, path, end, label, is_faint))

    def _anchor(self, page: Page, item: Item, view: QRectF) -> Anchor | None:
        """Return where an item stands; None when that is out of sight."""
        number = page.index.numbers(item)[0]
        if page.is_hidden(number):
            return None
        y = self._layout.top(number)
        if y > view.bottom() or y + self._layout.height(number) < view.top():
            return None
        made = self._layout.paragraph(number)
        for part in made.parts:
            if part.mark.id == item.id:
                anchor = _anchor_of(made, part, number, QPointF(self._layout.column_x, y))
                seen = anchor.rect.bottom() >= view.top() and anchor.rect.top() <= view.bottom()
                return anchor if seen else None
        return None

    def _mark_edge(
        self, page: Page, item: Item, event: Mark, before: str, seen: Anchor, view: QRectF
    ) -> Anchor:
        """Add a marker for an item out of sight, at the edge where it lies."""
        type_ = self._layout.typography
        surface = page.article.surface(item.content.fragments)
        if len(surface) > _LONGEST_SURFACE:
            surface = surface[: _LONGEST_SURFACE - 1].rstrip() + "…"
        is_above = self._layout.top(page.index.numbers(item)[0]) < view.top() + 1
        text = f"{'↑' if is_above else '↓'} {before}{surface}"
        width = type_.chip_width(text) + type_.stroke(14)
        height = type_.chip_height + type_.stroke(4)
        x = min(
            max(seen.rect.center().x() - width / 2, 4.0), max(view.right() - width - 4, 4.0)
        )
        margin = type_.stroke(4)
        y = view.top() + margin if is_above else view.bottom() - height - margin
        rect = QRectF(x, y, width, height)
        while any(rect.intersects(marker.rect) for marker in self.markers):
            rect.moveTop(rect.top() + (height + 2 if is_above else -height - 2))
        self.markers.append(EdgeMarker(rect, text, item.id, event))
        return Anchor.at_edge(rect)


def _drawn(page: Page, item_id: ItemId) -> Item | None:
    """Return an item that has a mark on the page; rejected ones have none unless shown."""
    item = page.index.item(item_id)
    if item is not None and item.state is ItemState.REJECTED and not page.shows_rejected:
        return None
    return item


def _anchor_of(made: Paragraph, part: Part, number: int, shift: QPointF) -> Anchor:
    """Return where ties meet a part; ``shift`` is the paragraph's place on the page."""
    line = made.lines[part.line]
    rect = part.boxes[0].rect
    middle = rect.center().x()
    top, bottom = QPointF(middle, rect.top()), QPointF(middle, line.text_bottom)
    if not part.mark.is_event:
        bottom.setY(part.edge + 1)
    chip = next((each.rect for each in made.chips if each.mark.id == part.mark.id), None)
    if chip is not None and line.top <= chip.top() <= line.bottom:
        if part.mark.is_event:
            top = QPointF(chip.center().x(), chip.top())
        else:
            bottom = QPointF(chip.center().x(), chip.bottom())
    above = line.top + 1
    return Anchor(
        rect.translated(shift),
        top + shift,
        bottom + shift,
        above + shift.y(),
        line.bottom + 1 + shift.y(),
        (number, part.line),
    )
