"""Files and folders become articles, or one clear message that names the file."""

from __future__ import annotations

import os
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from annotations.errors import SourceError
from annotations.importing import HTML_ENCODING, expand, load, read_source, source_text
from annotations.seeds import seeds_folder
from annotations.text import folded

PAGE = """<!DOCTYPE html>
<html lang="de"><head><meta charset="{charset}">
<title>Armee siegt im Norden | Musterblatt</title>
<meta property="og:title" content="Armee siegt im Norden">
<meta property="og:site_name" content="Musterblatt">
<meta property="article:published_time" content="2019-03-12T16:04:00+01:00"></head>
<body><nav><ul><li><a href="/">Startseite</a></li><li><a href="/p">Politik</a></li></ul></nav>
<article><h1>Armee siegt im Norden</h1>
<p>Die Armee hat die Hafenstadt nach wochenlangen Kämpfen eingenommen. Das teilte
ein Sprecher des Verteidigungsministeriums am Dienstag in der Hauptstadt mit.</p>
<h2>Rebellen widersprechen</h2>
<p>Ein Sprecher der Rebellen wies die Darstellung zurück. Man habe sich
lediglich aus zwei Stadtvierteln zurückgezogen, sagte er dem Fernsehsender Kanal 5 am Abend.</p>
</article><footer><p>© 2019 Musterblatt</p><p>Impressum</p></footer></body></html>
"""


@pytest.fixture
def write(tmp_path):
    def make(name, content="Die Armee kam. Dann ging sie wieder."):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return make


def test_a_text_file_becomes_an_article(write):
    path = write("001_bericht.txt", "Titel\r\n\r\nEin Satz über Rakka.\r\n")
    article, data = load(path)
    assert (article.id, article.source_name) == ("001_bericht", "001_bericht.txt")
    assert article.text == "Titel\n\nEin Satz über Rakka.\n"
    assert data == path.read_bytes()
    assert article.source_sha256 == sha256(data).hexdigest()
    assert article.text_sha256 == sha256(article.text.encode()).hexdigest()
    assert source_text(article, data) == data.decode()
    assert read_source(path) == article
    assert read_source(path, article_id="anders").id == "anders"


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize(
    ("name", "article_id"),
    [
        ("zwei\nZeilen.txt", "zwei_Zeilen"),
        (" rand .txt", "rand"),
        ("sön (1) 'x' #%.txt", "sön (1) 'x' #%"),
        ("e\u200bf\x07.txt", "e_f_"),
    ],
)
def test_an_id_is_one_line_that_can_be_printed(write, name, article_id):
    article = read_source(write(name))
    assert (article.id, article.source_name) == (article_id, name)


def test_the_encoding_is_told(write):
    article = read_source(write("a.txt", "Größere Verluste für die Armee.".encode("cp1252")))
    assert article.encoding == "cp1252"
    assert "Größere" in article.text


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_web_page_becomes_an_article(write, charset):
    article, data = load(write("seite.html", PAGE.format(charset=charset).encode(charset)))
    assert (article.title, article.outlet) == ("Armee siegt im Norden", "Musterblatt")
    assert (article.date, article.language) == ("2019-03-12", "de")
    assert article.encoding == HTML_ENCODING
    assert article.text.startswith("Armee siegt im Norden\n")
    assert "Kämpfen" in article.text
    assert "Impressum" not in article.text
    assert "Startseite" not in article.text
    source = source_text(article, data)
    for place, character in enumerate(article.text):
        assert source[article.source_map.offset(place)] == character or character in " \n"
    assert folded(source) == folded(article.text)


def test_a_title_that_the_text_of_a_page_lacks_stands_before_it(write):
    page = PAGE.format(charset="utf-8").replace("<h1>Armee siegt im Norden</h1>", "")
    article = read_source(write("seite.html", page))
    assert article.text.startswith("Armee siegt im Norden\n\nDie Armee hat")


def test_a_web_page_is_recognised_by_its_beginning_and_a_text_can_be_forced(write):
    path = write("seite", PAGE.format(charset="utf-8"))
    assert read_source(path).encoding == HTML_ENCODING
    assert read_source(path, "text").text.startswith("<!DOCTYPE html>")
    text = write("a.txt", "Ein Text.\n")
    with pytest.raises(SourceError, match=r"a\.txt: no article was found in this page"):
        read_source(text, "html")


def test_other_bytes_are_no_source_of_an_article(write):
    article, data = load(write("a.txt"))
    with pytest.raises(SourceError, match=r"a\.txt: these are not the bytes"):
        source_text(article, data + b" ")


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("leer.txt", b"", "leer.txt: the file is empty"),
        ("weiß.txt", b" \n\n ", "weiß.txt: the file is empty"),
        ("balken.txt", b"| |\n| |\n", "balken.txt: the file holds no text"),
        ("bild.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "bild.txt: the file is not text but a PNG"),
        ("binär.txt", b"ab\x00\x01\x02", "binär.txt: the file is not text"),
        ("kaputt.txt", b"\x81\x8d abc", "kaputt.txt: the file is neither UTF-8"),
        ("leer.html", b"", "leer.html: the file is empty"),
        ("nichts.html", b"<html><body></body></html>", "nichts.html: no article was found"),
    ],
)
def test_bad_files_are_named_with_their_path(write, tmp_path, name, content, says):
    with pytest.raises(SourceError) as caught:
        read_source(write(name, content))
    assert str(caught.value).startswith(f"{tmp_path}/{says}")


def test_missing_and_unreadable_files_are_named(tmp_path, monkeypatch, write):
    with pytest.raises(SourceError, match=r"fehlt\.txt: there is no such file"):
        read_source(tmp_path / "fehlt.txt")
    with pytest.raises(SourceError, match="this is a folder; name a file"):
        read_source(tmp_path)
    path = write("zu.txt")

    def refuse(_self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(
        SourceError, match=r"zu\.txt: the file cannot be read \(Permission denied\)"
    ):
        read_source(path)


def test_a_folder_is_expanded_in_order_without_hidden_and_foreign_files(write, tmp_path):
    for name in (
        "b.txt",
        "a.md",
        "c/d.HTML",
        "ohne",
        ".hidden.txt",
        ".git/e.txt",
        "f.pdf",
        "g.jpg",
    ):
        write(name)
    found = [path.relative_to(tmp_path).as_posix() for path in expand([tmp_path])]
    assert found == ["a.md", "b.txt", "c/d.HTML", "ohne"]


def test_named_files_keep_their_order_and_come_once(write, tmp_path):
    first, second, odd = write("x/2.txt"), write("x/1.txt"), write("x/3.log")
    assert expand([first, tmp_path / "x", odd]) == [first, second, odd]


def test_paths_that_lead_nowhere_are_named(tmp_path):
    with pytest.raises(SourceError, match="fehlt: there is no such file or folder"):
        expand([tmp_path / "fehlt"])
    (tmp_path / "leer").mkdir()
    with pytest.raises(SourceError, match="leer: the folder holds no text or HTML files"):
        expand([tmp_path / "leer"])


@pytest.mark.skipif(sys.platform == "win32", reason="names of files are Unicode there")
def test_a_file_name_that_is_not_utf8_is_taken(tmp_path):
    path = os.fsencode(tmp_path) + b"/gr\xfcn.txt"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - a path of bytes
            file.write(b"Ein Text.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (found,) = expand([tmp_path])
    article = read_source(found)
    assert article.source_name == "gr\ufffdn.txt"
    assert article.id.encode()


def test_the_seeds_are_there():
    names = [path.name for path in expand([seeds_folder()])]
    assert len(names) == 5
    assert names == sorted(names)
