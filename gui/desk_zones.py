"""Zones by hand: the reader says what a paragraph is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotations import changes
from annotations.model import Article, ItemState, Span, ZoneKind
from gui.article.folding import shortened
from gui.panels.chord_strip import Option
from gui.problem_texts import zone_name
from gui.review.controller import ReviewController
from gui.review.key_mode import KeyMode
from gui.review.zoning import KINDS, in_furniture, kind_of, whole_lines
from gui.workplace import Workplace


class DeskZones(QObject):
    """Changes the zone of the paragraphs in hand, and says what that means."""

    def __init__(self, place: Workplace, review: ReviewController, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._review = review
        self._letters = KeyMode((place.view, place.inspector.list), self)
        self._letters.taken.connect(self._on_letter)
        self._letters.left.connect(place.strip.hide)
        place.strip.chosen.connect(self._on_clicked)
        review.article_changed.connect(self._letters.leave)

    def close(self) -> None:
        """Let go of the panels."""
        self._letters.leave()
        self._place.strip.chosen.disconnect(self._on_clicked)

    def ask(self) -> None:
        """Wait for the letter of the kind that the paragraph is."""
        article, span = self._review.article, self._in_hand()
        if article is None or span is None or not self._review.may_change():
            return
        now = kind_of(article, span)
        options = [
            Option(letter, zone_name(kind), "●" if kind is now else "")
            for letter, kind in KINDS
        ]
        title = self.tr("What is “{0}”?").format(_beginning(article, span))
        self._place.strip.offer(title, options)
        self._letters.begin({letter for letter, _ in KINDS})

    def toggle_furniture(self) -> None:
        """Make the paragraph page furniture, or text again."""
        article, span = self._review.article, self._in_hand()
        if article is not None and span is not None:
            is_furniture = kind_of(article, span) is ZoneKind.FURNITURE
            self.put(ZoneKind.BODY if is_furniture else ZoneKind.FURNITURE)

    def put(self, kind: ZoneKind, span: Span | None = None) -> None:
        """Make ``span``, by default the paragraphs in hand, a zone of this kind."""
        article, span = self._review.article, span or self._in_hand()
        if article is None or not self._review.may_change():
            return
        if span is None:
            self._review.said.emit(self.tr("There is no text in hand."), "")
            return
        before = kind_of(article, span)
        change = changes.set_zone(article, whole_lines(article, span), kind)
        if not change.steps:
            text = self.tr("“{0}” is that already: {1}.")
            self._review.said.emit(text.format(_beginning(article, span), zone_name(kind)), "")
        else:
            self._review.make(change, lambda: self._say(article, span, before, kind))

    def reject_in_furniture(self) -> None:
        """Reject all items that lie in page furniture, as one step."""
        if self._review.article is None or not self._review.may_change():
            return
        gone = list(in_furniture(self._review.article, self._review.items))

        def told() -> None:
            self._place.view.fold_at(item.content.fragments[0].start for item in gone)
            self._review.said.emit(self.tr("%n item(s) rejected.", "", len(gone)), "undo")

        if not self._review.reject_several([item.id for item in gone], told):
            self._review.said.emit(self.tr("No item lies in page furniture."), "")

    # -- inside

    def _in_hand(self) -> Span | None:
        """Return the paragraphs meant; the current item's is brought into sight."""
        view = self._place.view
        current = self._review.current
        if current is not None and view.selected_span() is None and not view.is_caret_mode:
            view.show_item(current)
        return view.paragraphs_in_hand()

    def _say(self, before: Article, span: Span, old: ZoneKind, new: ZoneKind) -> None:
        text = self.tr("“{0}” is now: {1} (was: {2}).").format(
            _beginning(before, span), zone_name(new), zone_name(old)
        )
        inside = sum(
            item.state is not ItemState.REJECTED
            and any(each.overlaps(span) for each in item.content.fragments)
            for item in self._review.items
        )
        then = "undo"
        if new is ZoneKind.FURNITURE and inside:
            text += " " + self.tr("%n item(s) in it cannot be gold there.", "", inside)
            then = "reject-furniture"
        elif old is ZoneKind.FURNITURE and not inside:
            text += " " + self.tr("No candidates were made for it so far.")
            then = "propose"
        self._review.said.emit(text, then)

    def _on_letter(self, letter: str) -> None:
        self._letters.end()
        self._place.strip.hide()
        self.put(dict(KINDS)[letter])

    def _on_clicked(self, letter: str) -> None:
        if self._letters.is_on:
            self._on_letter(letter)


def _beginning(article: Article, span: Span) -> str:
    """Return the first words of a stretch, on one line."""
    return shortened(" ".join(article.text[span.start : span.end].split()))
