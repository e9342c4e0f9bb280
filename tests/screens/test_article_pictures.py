"""Articles as PDF, SVG and PNG: the same page as on the screen, nothing cut, text kept."""

from __future__ import annotations

import xml.etree.ElementTree as ET
import zlib
from itertools import pairwise
from operator import ne

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from annotations.errors import AnnotationError
from annotations.model import ZoneKind
from gui.article.page import Mode
from gui.article.palette import plain_theme
from gui.article.paper import SCREEN_DPI, page_cuts, page_shares, paper_margins
from gui.article.picture_files import write_picture
from gui.article.pictures import PictureOptions, _Painted, _png_cuts, pictures, prepared
from gui.article.sheet import Sheet
from tests.helpers.article_samples import Marker, an_article, conflict_news, picture
from tests.helpers.long_articles import long_article, many_items
from tests.helpers.pdf_text import pages, pdf_text

TEXT = "Zum Inhalt\n\nIS-Kämpfer holen Homs zurück\n\n" + "Die Truppen nahmen Deraa ein. " * 60


@pytest.fixture
def sample(qapp):
    marker = Marker(TEXT)
    homs = marker.mark("Homs", "GPE", state="accepted")
    marker.mark("Deraa", "GPE")
    marker.event("holen|zurück", "TerritoryChange", roles=[("territory", homs)])
    zones = [("Zum", ZoneKind.FURNITURE), ("IS-K", ZoneKind.HEADING), ("Die T", ZoneKind.BODY)]
    return an_article(TEXT, zones), conflict_news(), marker.sorted


def test_a_png_has_the_size_and_ground_that_were_asked_for(sample):
    theme = plain_theme(conflict_news(), is_dark=True)
    made = picture(*sample, ".png", PictureOptions(width=600, scale=1.5, theme=theme))
    image = QImage.fromData(made)
    assert image.width() == 900
    assert image.pixelColor(2, 2) == QColor(theme.page)
    inks = {image.pixelColor(x, y).name() for x in range(0, 900, 3) for y in range(0, 600, 3)}
    assert len(inks) > 20


def test_the_same_article_gives_the_same_picture(sample):
    options = PictureOptions(mode=Mode.FULL)
    assert picture(*sample, ".png", options) == picture(*sample, ".png", options)


def test_an_svg_needs_no_font_and_holds_each_shape_once(sample):
    made = picture(*sample, ".svg", PictureOptions(mode=Mode.FULL)).decode()
    elements = list(ET.fromstring(made).iter())  # noqa: S314 - our own file
    names = {element.tag.rpartition("}")[2] for element in elements}
    assert {"path", "use"} <= names
    assert "text" not in names
    shapes = [element.get("id") for element in elements if element.get("id")]
    assert len(shapes) == len(set(shapes)) < 120
    link = "{http://www.w3.org/1999/xlink}href"
    used = [element.get(link)[1:] for element in elements if element.get(link)]
    letters = len("".join(TEXT[TEXT.index("IS-K") :].split()))
    assert set(used) == set(shapes)
    assert len(used) > letters
    assert len(made) < 200 * letters


def test_an_svg_looks_like_the_png(sample):
    options = PictureOptions(mode=Mode.FULL, scale=1.0)
    image = QImage.fromData(picture(*sample, ".png", options))
    drawn = QImage(image.size(), QImage.Format.Format_RGB32)
    drawn.fill(QColor("#ff00ff"))
    with QPainter(drawn) as painter:
        QSvgRenderer(QByteArray(picture(*sample, ".svg", options))).render(painter)
    points = [(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)]
    differing = sum(
        abs(image.pixelColor(x, y).lightness() - drawn.pixelColor(x, y).lightness()) > 90
        for x, y in points
    )
    inked = sum(image.pixelColor(x, y).lightness() < 128 for x, y in points)
    assert differing < 0.15 * inked


def test_a_pdf_holds_its_text_once_and_no_more_pages_than_needed(sample):
    made = picture(*sample, ".pdf", PictureOptions())
    assert made.startswith(b"%PDF")
    assert pages(made) in {1, 2}  # as wide as the font
    text = pdf_text(made)
    assert text.count("IS-KämpferholenHomszurück") == 1
    assert text.count("Truppen") == text.count("Deraa") == 60


def test_an_article_too_high_for_one_png_is_several_that_cut_no_line(sample, monkeypatch):
    options = PictureOptions(width=600, scale=1.0, mode=Mode.FULL)
    whole = QImage.fromData(picture(*sample, ".png", options))
    monkeypatch.setattr("gui.article.pictures._HIGHEST", 620)
    monkeypatch.setattr("gui.article.pictures._SPARE", 40.0)
    parts = [QImage.fromData(data) for data in pictures(*sample, ".png", options)]
    assert len(parts) > 1
    assert {part.width() for part in parts} == {whole.width()}
    assert max(part.height() for part in parts) <= 620 < whole.height()
    assert sum(part.height() for part in parts) == pytest.approx(whole.height(), abs=len(parts))
    ground = whole.pixelColor(2, 2).name()
    for above, below in pairwise(parts):
        for image, y in ((above, above.height() - 1), (below, 0)):
            row = {image.pixelColor(x, y).name() for x in range(image.width())}
            assert row == {ground}, "ink at the edge: a line is cut"


def test_several_pngs_part_between_paragraphs_where_they_can(qapp, monkeypatch):
    text = "\n\n".join(["Die Truppen nahmen Deraa ein. " * 9] * 12)
    marker = Marker(text)
    deraa = marker.mark("Deraa", "GPE")
    marker.event("nahmen|ein", "TerritoryChange", roles=[("territory", deraa)])
    options = PictureOptions(width=600, scale=1.0, mode=Mode.FULL)
    page, _ = prepared(an_article(text), conflict_news(), marker.sorted, options)
    sheet = Sheet(page, 600, 32.0)
    monkeypatch.setattr("gui.article.pictures._HIGHEST", 1000)
    cuts = _png_cuts(sheet, 1.0)
    tops = [sheet.top(number) for number in range(len(page))]
    assert len(cuts) > 1
    for top, _bottom in cuts[1:]:
        assert min(abs(top - each) for each in tops) < 1


def differing(one: QImage, other: QImage) -> int:
    """Return in how many bytes two pictures of the same size and format differ."""
    row = one.bytesPerLine()
    bits = bytes(one.constBits()), bytes(other.constBits())
    lines = ([each[at : at + row] for each in bits] for at in range(0, len(bits[0]), row))
    return sum(sum(map(ne, a, b)) for a, b in lines if a != b)


@pytest.mark.parametrize("mode", [Mode.NORMAL, Mode.FULL])
def test_a_png_painted_in_bands_is_the_one_painted_at_once(qapp, monkeypatch, mode):
    article = long_article(2000)
    sample = article, conflict_news(), many_items(article.text, 80)
    options = PictureOptions(mode=mode, scale=2.0)
    monkeypatch.setattr("gui.article.pictures._BAND", 10**9)
    whole = QImage.fromData(picture(*sample, ".png", options))
    heights: list[int] = []
    paint = _Painted._band
    monkeypatch.setattr("gui.article.pictures._BAND", 300)
    monkeypatch.setattr(
        _Painted, "_band", lambda *given: heights.append(given[-1]) or paint(*given)
    )
    made = QImage.fromData(picture(*sample, ".png", options))
    assert len(heights) > 6
    assert sum(heights) == made.height()
    assert max(heights) < 500
    assert made.size() == whole.size()
    # Where an edge lies between two pixels, the last digit of its place decides the shade.
    assert differing(made, whole) < 200


def test_a_png_is_sound_and_tells_its_size(sample):
    data = picture(*sample, ".png", PictureOptions(width=600, scale=1.5))
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    kinds, at, pixels = [], 8, b""
    while at < len(data):
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        body = data[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + body) == int.from_bytes(data[at + 8 + length :][:4])
        kinds.append(kind)
        pixels += body if kind == b"IDAT" else b""
        at += 12 + length
    assert (kinds[0], kinds[1], kinds[-1]) == (b"IHDR", b"pHYs", b"IEND")
    image = QImage.fromData(data)
    assert len(zlib.decompress(pixels)) == image.height() * (3 * image.width() + 1)
    assert image.dotsPerMeterX() == 3780


def test_a_png_too_wide_is_refused(sample):
    with pytest.raises(AnnotationError, match="40000 pixels wide"):
        picture(*sample, ".png", PictureOptions(width=5000, scale=8.0))


@pytest.mark.parametrize("suffix", [".gif", "", ".txt"])
def test_another_kind_of_picture_is_refused(sample, suffix, tmp_path):
    with pytest.raises(AnnotationError, match=r"\.pdf, \.png, \.svg"):
        write_picture(*sample, tmp_path / f"article{suffix}")
    assert list(tmp_path.glob("*article*")) == []


def test_a_picture_that_cannot_be_written_leaves_what_was_there(sample, tmp_path):
    target = tmp_path / "picture.png"
    target.mkdir()
    with pytest.raises(AnnotationError, match="cannot be written"):
        write_picture(*sample, target)
    assert [path.name for path in tmp_path.iterdir() if "picture" in path.name] == [
        "picture.png"
    ]


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 60)), max_size=40),
    st.integers(61, 200),
)
def test_no_page_cuts_a_line_and_none_is_lost(lines, height):
    bands, y = [], 0
    for gap, size in lines:
        bands.append((y + gap, y + gap + size))
        y += gap + size
    cuts = page_cuts(bands, height)
    assert all(bottom - top <= height for top, bottom in cuts)
    for first, last in bands:
        assert any(top <= first and last <= bottom for top, bottom in cuts)
    assert cuts == sorted(cuts)


def test_a_line_higher_than_a_page_is_cut_into_pages():
    assert page_cuts([(0, 250)], 100) == [(0, 100), (100, 200), (200, 250)]


def test_a_pdf_names_every_role_once_and_whole_at_the_edges_of_its_pages(qapp):
    sentences = [f"Truppen{n} nahmen nach langen Kämpfen Ort{n} ein" for n in range(90)]
    marker = Marker(". ".join(sentences))
    for n in range(90):
        town = marker.mark(f"Ort{n}", "GPE")
        after = f"Truppen{n} "
        marker.event("nahmen|ein", "TerritoryChange", after=after, roles=[("territory", town)])
    article = an_article(". ".join(sentences), [("Truppen0", ZoneKind.BODY)])
    options = PictureOptions(mode=Mode.FULL)
    made = picture(article, conflict_news(), marker.sorted, ".pdf", options)
    assert pages(made) > 2
    page, _ = prepared(article, conflict_news(), marker.sorted, options)
    device = QPdfWriter(QBuffer())
    device.setPageMargins(paper_margins())
    sheet = Sheet(page, device.width() / device.logicalDpiX() * SCREEN_DPI, 0.0)
    named = [tie.role for tie in sheet.ties(None).shapes if tie.label is not None]
    assert len(named) > 60
    text = pdf_text(made)
    assert text.count("territory") == named.count("territory")
    assert text.count("Ort") == 90


def test_every_height_belongs_to_one_page():
    shares = page_shares([(0.0, 90.0), (100.0, 180.0), (181.0, 200.0)])
    assert [share[1] for share in shares[:-1]] == [95.0, 180.5]
    assert all(before[1] == after[0] for before, after in pairwise(shares))
    assert shares[0][0] == -shares[-1][1] == float("-inf")
