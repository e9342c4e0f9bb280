"""Bytes become characters, or one clear message."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import SourceError
from annotations.text import ASSUMED_ENCODINGS, decode

GERMAN = "Die Armee rückte auf Dair as-Saur vor.\nÜberläufer – „große“ Verluste.\n"


@pytest.mark.parametrize(
    ("data", "encoding", "assumed"),
    [
        (GERMAN.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + GERMAN.encode(), "utf-8-sig", False),
        (GERMAN.encode("utf-16"), "utf-16", False),
        (codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be"), "utf-16", False),
        (GERMAN.encode("utf-16-le"), "utf-16-le", True),
        (GERMAN.encode("utf-16-be"), "utf-16-be", True),
        (GERMAN.encode("utf-32"), "utf-32", False),
        (GERMAN.encode("cp1252"), "cp1252", True),
    ],
)
def test_encodings_are_recognised(data, encoding, assumed):
    decoded = decode(data, "a.txt")
    assert decoded.text == GERMAN
    assert (decoded.encoding, decoded.assumed) == (encoding, assumed)
    assert data.decode(decoded.encoding) == decoded.text
    assert assumed == (decoded.encoding in ASSUMED_ENCODINGS)


def test_utf16_without_mark_in_another_script():
    text = "Армия вошла в город.\nБои продолжаются, сообщил представитель штаба.\n"
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decode(text.encode(encoding), "a.txt").text == text


def test_a_mark_is_no_part_of_the_text_and_a_second_one_is():
    assert decode(codecs.BOM_UTF8 * 2 + b"Ja.", "a.txt").text == "\ufeffJa."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \r\n\t \n", "is empty"),
        (codecs.BOM_UTF8, "only white space"),
        (codecs.BOM_UTF8 + b" \n", "only white space"),
        (" \u00a0\u2003\n".encode(), "only white space"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04", "is not text"),
        (b"Die Armee\x00\x00\x01 kam", "is not text"),
        (b"001\x00", "is not text"),
        (b"Die Armee kam.\x00 Dann ging sie.\x00", "is not text"),
        (b"%PDF-1.5 \n%\xe2\xe3", "is not text but a PDF document"),
        (b"PK\x03\x04abc", "is not text but a ZIP archive"),
        (b"{\\rtf1 Hallo}", "is not text but a rich text document"),
        (b"\x89PNG\r\n\x1a\n\x00", "is not text but a PNG image"),
        (bytes(range(1, 32)) * 4 + b"abc", "is not text"),
        (b"caf\x81\x8d\x8f", "neither UTF-8 nor UTF-16 nor Windows-1252"),
        (codecs.BOM_UTF16_LE + b"a\x00b", "does not fit"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "does not fit"),
    ],
)
def test_bad_content_is_refused(data, says):
    with pytest.raises(SourceError, match=r"^a\.txt: ") as caught:
        decode(data, "a.txt")
    assert says in str(caught.value)


def test_damaged_utf8_is_not_taken_for_windows_1252():
    data = ("Grün und über\n" * 3).encode() + b"kaputt \xe4\n" + "größer\n".encode()
    with pytest.raises(SourceError, match=r"a\.txt: line 4: byte 0xe4 is not UTF-8"):
        decode(data, "a.txt")


def test_one_umlaut_is_enough_for_windows_1252():
    assert decode("Nur für uns.".encode("cp1252"), "a.txt").text == "Nur für uns."


def test_a_form_feed_and_an_end_of_file_mark_are_text():
    assert decode(b"Eins.\x0cZwei.\x1a", "a.txt").text == "Eins.\x0cZwei.\x1a"


@given(st.binary(max_size=60))
def test_any_bytes_give_a_text_or_a_message(data):
    try:
        decoded, message = decode(data, "x.txt"), ""
    except SourceError as error:
        decoded, message = None, str(error)
    if decoded is None:
        assert message.startswith("x.txt: ")
    else:
        assert data.decode(decoded.encoding) == decoded.text
        assert decoded.text.encode()


@given(st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1, max_size=60))
def test_utf8_comes_back_as_it_was(text):
    try:
        assert decode(text.encode(), "x.txt").text in (text, text.removeprefix("\ufeff"))
    except SourceError:
        has_controls = any(character < " " or character == "\x7f" for character in text)
        is_empty = not text.strip().strip("\ufeff\u200b\x1a").strip()
        is_signed = text.startswith(("%PDF-", "PK\x03\x04", "{\\rtf", "GIF8"))
        assert has_controls or is_empty or is_signed
