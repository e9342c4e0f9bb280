"""The page of one article: how each paragraph is set and which marks it bears. No widget."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtGui import QTextCharFormat, QTextLayout

from annotations.model import Article, ItemId, Span, ZoneKind
from annotations.schema import Schema
from gui.article.folding import Fold, folds_of, furniture_in, kinds_of
from gui.article.lines import break_lines, option_for
from gui.article.mark_index import MarkIndex
from gui.article.marks import disputed, mark_of
from gui.article.paragraph import Frame, Paragraph, PlacedMark, Range, arrange
from gui.article.text_standin import StandIn, visible
from gui.article.typography import SETTINGS, TITLE, Setting, Typography

_CLOSE_GAP = 0.45
"""In body sizes: the air between paragraphs that no blank line divides."""


class Mode(StrEnum):
    """How much is drawn: only colours; chips and the current ties; all ties."""

    QUIET = "quiet"
    NORMAL = "normal"
    FULL = "full"


class Page:
    """The page of one article. Paragraphs are numbered as in the stand-in text.

    ``language`` (two letters) is that of the schema's names on the page.
    """

    def __init__(
        self, article: Article, schema: Schema, typography: Typography, language: str = "en"
    ) -> None:
        self.article = article
        self.schema = schema
        self.typography = typography
        self.language = language
        self.stand_in = StandIn(article.text)
        self.index = MarkIndex(self.stand_in)
        self.kinds = kinds_of(article.text, self.stand_in, article.zones)
        self.folds = folds_of(article.text, self.stand_in, self.kinds)
        self.mode = Mode.NORMAL
        self.shows_rejected = False
        self._folds = {n: fold for fold in self.folds for n in range(fold.first, fold.last + 1)}
        self._lengths = [
            self.stand_in.end(n) - start for n, start in enumerate(self.stand_in.starts)
        ]
        self._title = _title_paragraph(self.kinds, self)

    def __len__(self) -> int:
        return len(self.stand_in.starts)

    def is_of(self, article: Article, schema: Schema) -> bool:
        """Say whether this is the page of that article's text with that schema."""
        mine = self.article
        return self.schema is schema and mine.id == article.id and mine.text == article.text

    def toggle_folds(self) -> bool:
        """Fold all furniture, or unfold it if all is folded; return whether it is now."""
        is_folded = not all(fold.is_folded for fold in self.folds)
        for fold in self.folds:
            fold.is_folded = is_folded
        return is_folded

    def unfold(self, number: int, *, folds: bool = False) -> None:
        """Unfold the furniture that a paragraph belongs to, or fold it again."""
        fold = self._folds.get(number)
        if fold is not None:
            fold.is_folded = folds

    def take_zones(self, article: Article) -> None:
        """Take the zones of ``article``, whose text is the same; folds stay as they were."""
        folded = {fold.first: fold.is_folded for fold in self.folds}
        self.article = article
        self.kinds = kinds_of(article.text, self.stand_in, article.zones)
        self.folds = folds_of(article.text, self.stand_in, self.kinds)
        for fold in self.folds:
            fold.is_folded = folded.get(fold.first, True)
        self._folds = {n: fold for fold in self.folds for n in range(fold.first, fold.last + 1)}
        self._title = _title_paragraph(self.kinds, self)

    def span(self, number: int) -> tuple[int, int]:
        """Return the code points of a paragraph, half-open, without its line end."""
        return self.stand_in.starts[number], self.stand_in.end(number)

    def is_blank(self, number: int) -> bool:
        start, end = self.span(number)
        return end - start < 80 and not self.article.text[start:end].strip()

    def fold(self, number: int) -> Fold | None:
        """Return the run of furniture that the paragraph belongs to."""
        return self._folds.get(number)

    def is_hidden(self, number: int) -> bool:
        """Say whether the paragraph's text is folded away."""
        fold = self._folds.get(number)
        return fold is not None and fold.is_folded

    def dimmed(self, number: int) -> list[tuple[int, int]]:
        """Return the units of a paragraph of text that are page furniture all the same."""
        if self.kinds[number] is ZoneKind.FURNITURE:
            return []
        start, end = self.span(number)
        base = self.stand_in.to16(start)
        return [
            (self.stand_in.to16(first) - base, self.stand_in.end16(last) - base)
            for first, last in furniture_in(self.article.zones, start, end)
        ]

    def setting(self, number: int) -> Setting:
        return TITLE if number == self._title else SETTINGS[self.kinds[number]]

    @property
    def fold_height(self) -> float:
        """The height of the line that stands for folded furniture."""
        return round(self.typography.body_size * 1.5)

    def frame(self, number: int, width: float) -> Frame:
        """Return what the page gives the paragraph; ``width`` is the column's, in pixels."""
        type_, setting = self.typography, self.setting(number)
        before: float = round(type_.body_size * setting.before)
        if self._follows_closely(number):
            before += round(type_.body_size * _CLOSE_GAP)
        fold = self._folds.get(number)
        if fold is not None and fold.first == number:
            before += self.fold_height
        return Frame(
            type_,
            width,
            type_.pitch(setting),
            before,
            overhang=type_.stroke(20),
            quiet=self.mode is Mode.QUIET,
        )

    def _follows_closely(self, number: int) -> bool:
        """Say whether a paragraph of prose comes right after another, without a blank line."""
        if number == 0 or self.kinds[number] is not ZoneKind.BODY:
            return False
        start, end = self.span(number)
        return (
            start < end
            and self.kinds[number - 1] is ZoneKind.BODY
            and self.article.text[start - 1] == "\n"
            and not self.is_blank(number - 1)
        )

    def blank_height(self, number: int) -> float:
        """The height of a paragraph without text: a gap, once between two with text."""
        if number == 0 or self.is_blank(number - 1) or self.fold(number) is not None:
            return 0.0
        return round(self.typography.body_size * 0.8)

    def estimates(self, width: float) -> list[float]:
        """Return about how high each paragraph will be in a column ``width`` pixels wide."""
        type_ = self.typography
        lane = type_.lane_height * 0.7
        per_line = {
            setting: (
                max(width / (type_.average_width * setting.size), 1.0),
                type_.pitch(setting),
            )
            for setting in {TITLE, *SETTINGS.values()}
        }
        found = []
        for number, length in enumerate(self._lengths):
            if number in self._folds and self._folds[number].is_folded:
                is_first = self._folds[number].first == number
                found.append(self.fold_height if is_first else 0.0)
            elif not length:
                found.append(self.blank_height(number))
            else:
                across, pitch = per_line[self.setting(number)]
                lines = int(length / across) + 1
                found.append(lines * pitch + min(self.index.count(number), lines * 2) * lane)
        return found

    def display(self, number: int) -> str:
        """Return the paragraph's stand-in text."""
        start, end = self.span(number)
        return visible(self.article.text[start:end])

    def begin(self, number: int, layout: QTextLayout, *, owns_font: bool) -> None:
        """Give ``layout``, which holds the paragraph's text, its font and wrapping.

        ``owns_font``: it is not one of a document, whose layouts take fonts from formats only.
        """
        font = self.typography.font(self.setting(number))
        layout.setTextOption(option_for(self.display(number)))
        layout.setCacheEnabled(True)
        if owns_font:
            layout.setFont(font)
        elif self.setting(number) != SETTINGS[ZoneKind.BODY]:
            whole = QTextLayout.FormatRange()
            whole.start, whole.length = 0, len(layout.text()) or 2 * len(self.display(number))
            style = QTextCharFormat()
            style.setFont(font)
            whole.format = style
            layout.setFormats([whole])
        else:
            layout.clearFormats()

    def lay_out(self, number: int, layout: QTextLayout, width: float) -> Paragraph:
        """Break the paragraph into lines and place its marks."""
        return self.arrange(
            number, layout, Paragraph(break_lines(layout, self.display(number), width)), width
        )

    def arrange(
        self, number: int, layout: QTextLayout, broken: Paragraph, width: float
    ) -> Paragraph:
        """Place the marks of a paragraph whose lines are broken already."""
        made = arrange(
            layout,
            broken.lines,
            self.placed(number),
            self.frame(number, width),
        )
        if self.is_blank(number):
            made.height = self.blank_height(number)
            fold = self.fold(number)
            if fold is not None and fold.first == number:
                made.height += self.fold_height
        return made

    def placed(self, number: int) -> list[PlacedMark]:
        """Return the marks of the paragraph, with their places in it."""
        items = self.index.in_paragraph(number)
        in_dispute = disputed(items)
        start, end = self.span(number)
        found = []
        for item in items:
            is_disputed = item.id in in_dispute
            mark = mark_of(item, self.schema, self.language, is_disputed=is_disputed)
            if mark.is_rejected and not self.shows_rejected:
                continue
            spans = mark.fragments
            ranges = tuple(
                self._range(span, start, end)
                for span in spans
                if span.start < end and start < span.end
            )
            if ranges:
                found.append(
                    PlacedMark(
                        mark,
                        ranges,
                        has_chip=spans[0].start >= start,
                        goes_back=spans[0].end <= start,
                        goes_on=spans[-1].start >= end,
                    )
                )
        return found

    def _range(self, span: Span, start: int, end: int) -> Range:
        base = self.stand_in.to16(start)
        return Range(
            self.stand_in.to16(max(span.start, start)) - base,
            self.stand_in.end16(min(span.end, end)) - base,
            span.start < start,
            span.end > end,
        )

    def ids(self, number: int) -> Sequence[ItemId]:
        return [item.id for item in self.index.in_paragraph(number)]


def _title_paragraph(kinds: Sequence[ZoneKind], page: Page) -> int:
    """Return the first heading that stands before any body text, or -1."""
    for number, kind in enumerate(kinds):
        if kind is ZoneKind.HEADING and not page.is_blank(number):
            return number
        if kind is ZoneKind.BODY and not page.is_blank(number):
            return -1
    return -1
