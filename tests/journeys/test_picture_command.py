"""``goldlese picture`` from end to end, in a process of its own."""

from __future__ import annotations

import re
import shutil
import unicodedata
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotations.model import ZoneKind
from annotations.reader import Reader
from tests.helpers.builders import a_capture, a_project
from tests.helpers.command_line import goldlese
from tests.helpers.pdf_text import pages, pdf_text
from tests.helpers.seed_project import make_seed_project

SEED = "001_9f44695ba0c1d563"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with a project of the seeds."""
    folder = tmp_path_factory.mktemp("pictures")
    make_seed_project(folder / "p.goldlese", "anna")
    return folder


@pytest.fixture
def folder(made, tmp_path):
    shutil.copy(made / "p.goldlese", tmp_path / "p.goldlese")
    return tmp_path


def draw(folder: Path, *words: object, article: str = SEED):
    return goldlese("picture", "p.goldlese", article, *words, cwd=folder)


def words_of(folder: Path, *, furniture: bool) -> list[str]:
    with Reader(folder / "p.goldlese", "anna") as reader:
        article = reader.article(SEED)
    return [
        unicodedata.normalize("NFKC", word)
        for zone in article.zones
        if (zone.kind is ZoneKind.FURNITURE) is furniture
        for word in article.text[zone.span.start : zone.span.end].split()
    ]


def test_every_word_of_the_article_can_be_selected_in_the_pdf(folder):
    done = draw(folder, "x.pdf")
    assert done.code == 0, done
    assert done.out.startswith("x.pdf: IS-Kämpfer holen Teile von Albu Kamal zurück (")
    data = (folder / "x.pdf").read_bytes()
    text = pdf_text(data)
    missing = [word for word in words_of(folder, furniture=False) if word not in text]
    assert not missing
    assert 2 <= pages(data) <= 4
    assert f"1/{pages(data)}" in text
    assert re.search(rb"/MediaBox \[0 0 595\.0* 842\.0*\]", data)


def test_furniture_is_in_the_pdf_if_it_is_asked_for(folder):
    tail = words_of(folder, furniture=True)[-2:]
    for flag, is_there in (((), False), (("--furniture",), True)):
        assert draw(folder, "x.pdf", *flag).code == 0
        text = pdf_text((folder / "x.pdf").read_bytes())
        assert ("".join(tail) in text) is is_there


def test_links_and_labels_come_with_the_mode(folder):
    def text(*more: str) -> str:
        assert draw(folder, "x.pdf", "--language", "en", *more).code == 0
        return pdf_text((folder / "x.pdf").read_bytes())

    quiet, normal, full = (text("--mode", mode) for mode in ("quiet", "normal", "full"))
    assert "Territorychange" not in quiet
    assert "Territorychange" in normal
    assert "gainer" not in normal
    assert "gainer" in full
    with Reader(folder / "p.goldlese", "anna") as reader:
        event = next(
            item.id
            for item in reader.items(SEED)
            if item.content.kind == "event"
            and any(one.role == "gainer" for one in item.content.arguments)
        )
    assert "gainer" in text("--item", event)
    assert "Gewinner" in text("--item", event, "--language", "de")


def test_svg_and_png_have_the_size_that_was_asked_for(folder):
    assert draw(folder, "x.svg").code == 0
    root = ET.parse(folder / "x.svg").getroot()  # noqa: S314 - our own file
    assert root.tag.endswith("svg")
    width = float(root.get("viewBox").split()[2])
    assert width == pytest.approx(float(root.get("width")[:-2]) / 25.4 * 96, abs=1)
    sizes = {}
    for name, more in {
        "one": ("--scale", "1"),
        "three": ("--scale", "3"),
        "small": ("--scale", "1", "--measure", "40"),
    }.items():
        assert draw(folder, "x.png", *more).code == 0
        sizes[name] = QImage(str(folder / "x.png")).size()
    assert sizes["one"].width() == width
    assert sizes["three"].width() == width * 3
    assert sizes["small"].width() < width
    assert sizes["small"].height() > sizes["one"].height()


def test_a_dark_picture_is_dark_to_its_edges(folder):
    assert draw(folder, "x.png", "--theme", "dark", "--scale", "0.5").code == 0
    image = QImage(str(folder / "x.png"))
    corners = [(1, 1), (image.width() - 2, image.height() - 2)]
    assert all(image.pixelColor(*corner).lightness() < 60 for corner in corners)


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("p.goldlese", "nobody", "x.pdf"), 1, "there is no article nobody; `goldlese info p"),
        (("none.goldlese", SEED, "x.pdf"), 1, "none.goldlese"),
        (("p.goldlese", SEED, "x.gif"), 2, "does not end with one of .pdf, .svg, .png"),
        (("p.goldlese", SEED, "x"), 2, "does not end with one of"),
        (("p.goldlese", SEED, "x.png", "--scale", "0"), 2, "between 0.5 and 8"),
        (("p.goldlese", SEED, "x.png", "--measure", "1e3"), 2, "between 40 and 110"),
        (("p.goldlese", SEED, "x.png", "--mode", "loud"), 2, "invalid choice"),
        (("p.goldlese", SEED, "x.png", "--item", "m9999"), 1, "there is no item m9999"),
        (("p.goldlese", SEED, "x.png", "--annotator", "eve"), 1, "nobody called eve"),
        (("p.goldlese", SEED, "none/x.png"), 1, "it cannot be written (No such file"),
        (("p.goldlese", SEED), 2, "required"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(folder, words, code, told):
    before = sorted(path.name for path in folder.iterdir())
    done = goldlese("picture", *words, cwd=folder)
    assert done.code == code, done
    assert told in done.err
    assert "Traceback" not in done.err
    assert sorted(set(before) | {"home"}) == sorted(
        {path.name for path in folder.iterdir()} | {"home"}
    )


def test_an_older_picture_is_replaced_and_another_file_is_not(folder):
    target = folder / "x.pdf"
    assert draw(folder, "x.pdf").code == 0
    assert draw(folder, "x.pdf", "--theme", "dark").code == 0
    target.write_text("my notes")
    done = draw(folder, "x.pdf")
    assert done.code == 1
    assert "no picture and would be lost" in done.err
    assert target.read_text() == "my notes"
    target.unlink()
    target.mkdir()
    assert "this is a folder" in draw(folder, "x.pdf").err


def test_an_article_too_long_for_one_png_becomes_several(tmp_path):
    built = a_capture()
    built._text += "\n\nNoch ein Absatz von Homs." * 1000
    a_project(tmp_path, built).close()
    done = draw(tmp_path, "x.png", article="a1")
    assert done.code == 0, done
    made = sorted(path.name for path in tmp_path.glob("*x*.png"))
    assert made == [f"x-{n}.png" for n in range(1, len(made) + 1)]
    assert len(made) > 1
    assert all(f"{name}: " in done.out for name in made)
    (tmp_path / "x-2.png").write_text("my notes")
    done = draw(tmp_path, "x.png", article="a1")
    assert done.code == 1
    assert "x-2.png: this file is no picture and would be lost" in done.err
    assert (tmp_path / "x-2.png").read_text() == "my notes"


def test_it_stands_in_the_help_and_only_drawing_loads_qt(folder):
    done = goldlese("--help", cwd=folder)
    assert (done.code, done.qt) == (0, "")
    assert "picture" in done.out
    assert goldlese("picture", "--help", cwd=folder).qt == ""
    assert goldlese("picture", "p.goldlese", SEED, "x.gif", cwd=folder).qt == ""
    assert draw(folder, "x.png", "--scale", "0.5").qt == "PySide6,shiboken6"


def test_several_annotators_have_to_be_told_apart(folder):
    for name in ("anna", "ben"):
        words = ("accept", "p.goldlese", "--annotator", name, "--article", SEED)
        assert goldlese(*words, cwd=folder).code == 0
    done = draw(folder, "x.png")
    assert done.code == 1
    assert "--annotator" in done.err
    assert draw(folder, "x.png", "--annotator", "ben").code == 0
