"""Colours of marks can be read in every theme, with every shipped schema."""

from __future__ import annotations

from itertools import product

import pytest

from annotations.model import ItemState
from annotations.schema_files import read_schema
from gui.article.inks import Inks
from gui.article.marks import Mark
from gui.article.palette import PlainTheme
from gui.article.typography import Typography
from gui.theme import TEXT_CONTRAST, THEMES, contrast, read_theme

SCHEMAS = ("conflict-news", "germeval-2014", "ace-2005")
LINE_CONTRAST = 3.0
"""What WCAG asks of lines that tell something."""


def a_mark(label: str) -> Mark:
    return Mark("m1", "mention", (), label, (label,), ItemState.OPEN, 0.3, is_disputed=True)


@pytest.mark.parametrize(("theme", "schema"), list(product(THEMES, SCHEMAS)))
def test_chips_and_outlines_can_be_read(qapp, theme, schema):
    shown = read_schema(schema)
    colours = read_theme(theme).with_schema(shown)
    inks = Inks(colours, Typography())
    for thing in (*shown.labels, *shown.event_types):
        mark = a_mark(thing.name)
        text = inks.text_colour(mark).name()
        for ground in (colours.page, inks.wash(mark).name()):
            assert contrast(text, ground) >= TEXT_CONTRAST, (thing.name, ground)
        assert contrast(inks.colour(mark).name(), colours.page) >= LINE_CONTRAST
    assert contrast(inks.dimmed.foreground().color().name(), colours.page) >= TEXT_CONTRAST


def test_a_label_in_a_pale_colour_of_its_own_is_written_darker(qapp):
    inks = Inks(PlainTheme(colours={"PALE": "#f4f0a0"}), Typography())
    assert contrast(inks.text_colour(a_mark("PALE")).name(), inks.theme.page) >= TEXT_CONTRAST


def test_open_doubtful_and_disputed_marks_have_outlines_of_their_own(qapp):
    inks = Inks(PlainTheme(), Typography())
    patterns = [
        tuple(inks.outline(mark).dashPattern())
        for mark in (
            Mark("m1", "mention", (), "GPE", ("GPE",), ItemState.OPEN, 0.9),
            Mark("m2", "mention", (), "GPE", ("GPE ?",), ItemState.OPEN, 0.3, is_doubtful=True),
            a_mark("GPE"),
        )
    ]
    assert len(set(patterns)) == 3
