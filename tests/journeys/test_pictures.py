"""Export a picture and print, from the window: what is written, what goes wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from annotations.model import Event
from gui.article.paper import paper_margins
from tests.helpers.pdf_text import pages, pdf_text

SVG = "SVG picture (*.svg)"


@pytest.fixture
def answer(monkeypatch):
    """Let the file dialog answer at once; it tells what it was asked."""
    asked = []

    def answering(path, chosen=""):
        def dialog(_parent, _title, proposed, filters):
            asked.append((proposed, filters))
            return str(path), chosen

        monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
        return asked

    return answering


def wait(goldlese, words: str = " is written (") -> str:
    goldlese.qtbot.waitUntil(lambda: words in goldlese.notice, timeout=20_000)
    return goldlese.notice


def test_a_pdf_is_written_and_told(goldlese, answer, tmp_path, monkeypatch):
    goldlese.start(goldlese.seeds())
    goldlese.click_row("IS-Kämpfer holen")
    target = tmp_path / "x.pdf"
    asked = answer(target)
    goldlese.press("Ctrl+Shift+E")
    assert wait(goldlese).startswith(f"{target} is written (")
    ((proposed, filters),) = asked
    assert proposed.endswith(goldlese.article_id)
    assert [part in filters for part in ("*.pdf", "*.svg", "*.png")] == [True] * 3
    text = pdf_text(target.read_bytes())
    assert "DieDschihadistenmiliz" in text
    assert "Territorychange" in text
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    goldlese.place.notice._yes.click()
    assert shown == [QUrl.fromLocalFile(str(target))]


def test_a_picture_is_as_the_window_shows_it(goldlese, answer, tmp_path):
    goldlese.start(goldlese.seeds(), "--theme", "dark", language="de")
    event = next(
        item
        for item in goldlese.review.items
        if isinstance(item.content, Event) and item.content.arguments
    )
    goldlese.go_to(event)
    sizes = {}
    for name, keys in {"a": (), "b": ("Ctrl+,", "F5"), "c": ("F6", "Ctrl++")}.items():
        goldlese.press(*keys)
        answer(tmp_path / f"{name}.png")
        goldlese.press("Ctrl+Shift+E")
        wait(goldlese, f"{name}.png ist geschrieben")
        image = QImage(str(tmp_path / f"{name}.png"))
        sizes[name] = image.width()
        assert image.pixelColor(3, 3) == QColor(goldlese.program.themes.theme.page)
    assert sizes["b"] < sizes["a"]
    assert sizes["c"] > sizes["b"]


def test_paper_is_light_and_without_a_current_item(goldlese, answer, tmp_path):
    goldlese.start(goldlese.seeds(), "--theme", "dark")
    options = goldlese.program.desk.pictures._options(is_paper=True)
    assert not options.theme.is_dark
    assert options.current is None
    options = goldlese.program.desk.pictures._options(is_paper=False)
    assert options.theme.is_dark
    assert options.current == goldlese.current.id


def test_the_ending_comes_from_the_kind_that_was_chosen(goldlese, answer, tmp_path):
    goldlese.start(goldlese.seeds())
    answer(tmp_path / "no. 1", SVG)
    goldlese.press("Ctrl+Shift+E")
    wait(goldlese)
    target = tmp_path / "no. 1.svg"
    first = target.read_bytes()
    assert b"<svg" in first
    asked = answer(tmp_path / "no. 1", SVG)
    target.write_bytes(b"mine")
    goldlese.press("Ctrl+Shift+E")
    assert asked[0][0].startswith(str(tmp_path))
    assert "is there already" in goldlese.notice
    goldlese.press("Escape")
    assert target.read_bytes() == b"mine"
    goldlese.press("Ctrl+Shift+E")
    goldlese.place.notice._yes.click()
    wait(goldlese)
    assert target.read_bytes() == first


def test_nothing_is_written_where_nobody_chose(goldlese, answer, tmp_path):
    goldlese.start(goldlese.seeds())
    answer("")
    goldlese.press("Ctrl+Shift+E")
    assert goldlese.notice == ""


def test_a_file_that_cannot_be_written_is_told(goldlese, answer, tmp_path):
    goldlese.start(goldlese.seeds(), language="de")
    (tmp_path / "file").write_text("")
    answer(tmp_path / "file" / "x.pdf")
    goldlese.press("Ctrl+Shift+E")
    told = wait(goldlese, "geschrieben werden")
    assert told.startswith(f"{tmp_path / 'file' / 'x.pdf'} kann nicht geschrieben werden")


def test_an_article_too_long_for_one_png_becomes_several(
    goldlese, answer, tmp_path, monkeypatch
):
    monkeypatch.setattr("gui.article.pictures._HIGHEST", 2000)
    text = "Homs liegt in Syrien.\n\n" * 40
    (tmp_path / "long.txt").write_text(text)
    goldlese.start(tmp_path / "long.txt")
    answer(tmp_path / "x.png")
    goldlese.press("Ctrl+Shift+E")
    assert f"{tmp_path / 'x-1.png'} to x-" in wait(goldlese, "are written (")
    made = sorted(tmp_path.glob("*x*.png"))
    assert [path.name for path in made] == [f"x-{n}.png" for n in range(1, len(made) + 1)]
    assert len(made) > 1
    assert all(200 < QImage(str(path)).height() <= 2000 for path in made)
    made[0].write_bytes(b"mine")
    goldlese.press("Ctrl+Shift+E")
    wait(goldlese, "x-1.png is there already")
    goldlese.press("Escape")
    assert made[0].read_bytes() == b"mine"
    goldlese.press("Ctrl+Shift+E")
    wait(goldlese, "x-1.png is there already")
    goldlese.place.notice._yes.click()
    wait(goldlese, "are written (")
    assert made[0].read_bytes() != b"mine"
    assert sorted(tmp_path.glob("*x*.png")) == made
    assert not list(tmp_path.glob(".*.new"))


def test_without_a_printer_the_window_says_so_and_offers_a_picture(
    goldlese, answer, tmp_path, monkeypatch
):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    goldlese.start(goldlese.seeds())
    goldlese.press("Ctrl+P")
    assert "No printer is set up" in goldlese.notice
    answer(tmp_path / "x.pdf")
    goldlese.place.notice._yes.click()
    wait(goldlese)
    assert (tmp_path / "x.pdf").exists()


def test_a_printer_is_asked_for_and_gets_the_pages(goldlese, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["office"])
    goldlese.start(goldlese.seeds(), "--theme", "dark")
    goldlese.click_row("IS-Kämpfer holen")
    goldlese.press("Ctrl+P")
    dialog = goldlese.window.findChild(QPrintDialog)
    assert dialog.isVisible()
    dialog.reject()
    QTest.qWait(0)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPageMargins(paper_margins())
    goldlese.program.desk.pictures.print_on(printer)
    data = (tmp_path / "printed.pdf").read_bytes()
    assert goldlese.notice == f"{pages(data)} pages sent to the printer."
    text = pdf_text(data)
    assert text.count("DieDschihadistenmiliz") == 1
    assert f"{pages(data)}/{pages(data)}" in text


def test_closing_the_project_gives_a_picture_up(goldlese, answer, tmp_path):
    project = goldlese.seeds()
    goldlese.start(project)
    answer(tmp_path / "x.pdf")
    goldlese.press("Ctrl+Shift+E")
    goldlese.restart(project)
    assert "written" not in goldlese.notice
