"""The reading text, and the way back to the source from every code point of it."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotations.model import Span
from annotations.text import folded, reading_text

WRAPPED = """\
Die Streitkräfte des Nachbarlandes haben am Montag die Stadt Musterhafen
eingenommen. Das teilte der Sprecher des Präsidenten, General Haidar
al-Beispiel, in der Hauptstadt mit. Die Rebellen der Anti-Regierungs-
Allianz widersprachen: Man halte die östlichen Viertel, Land- und
Seestreitkräfte seien zurückgeschlagen worden.
Am Abend wurde eine Waffenruhe vereinbart, die drei Tage gelten soll und
von Beobachtern überwacht wird.
"""


def surfaces_agree(decoded):
    """Prove the map of ``decoded`` and return its reading."""
    reading = reading_text(decoded)
    places = [reading.source_map.offset(place) for place in range(len(reading.text))]
    assert all(left < right for left, right in pairwise(places))
    assert all(0 <= place < len(decoded) for place in places)
    for place, character in zip(places, reading.text, strict=True):
        assert decoded[place] == character or character in " \n"
        if decoded[place] != character:
            assert decoded[place] in "\r\n \t|"
    left_out = set(range(len(decoded))) - set(places)
    assert all(decoded[place] in "\r\n \t|>" for place in left_out)
    assert folded(reading.text) == folded(decoded)
    return reading


def test_wraps_are_joined_and_paragraphs_kept():
    lines = surfaces_agree(WRAPPED).text.splitlines()
    assert [line.split()[0] for line in lines] == ["Die", "Am"]
    assert "Haidar al-Beispiel" in lines[0]
    assert "Anti-Regierungs-Allianz" in lines[0]
    assert "Land- und Seestreitkräfte" in lines[0]


def test_a_mention_over_a_wrap_is_one_source_range():
    reading = reading_text(WRAPPED)
    start = reading.text.index("Haidar al-Beispiel")
    source = reading.source_map.span(Span(start, start + len("Haidar al-Beispiel")))
    assert WRAPPED[source.start : source.end] == "Haidar\nal-Beispiel"


def test_a_soft_hyphen_at_a_wrap_stays_and_joins_without_a_space():
    decoded = WRAPPED.replace("Anti-Regierungs-\n", "Anti-Regierungs\u00ad\n")
    assert "Anti-Regierungs\u00adAllianz" in surfaces_agree(decoded).text


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_ends_become_one(ending):
    decoded = ending.join(["Eins.", "", "Zwei.", ""])
    assert surfaces_agree(decoded).text == "Eins.\n\nZwei.\n"


def test_mixed_line_ends_of_other_kinds_stay():
    decoded = "a\u2028b\u2029c\x0bd\x0ce\x85f\u00a0g\u00adh\ufeffi e\u0301 é 😀\r\r\nz"
    expected = "a\u2028b\u2029c\x0bd\x0ce\x85f\u00a0g\u00adh\ufeffi e\u0301 é 😀\n\nz"
    assert surfaces_agree(decoded).text == expected


def test_bars_at_line_ends_and_quote_markers_go():
    decoded = "Titel | |\n> Ein Vorspann, | |\n> der zitiert ist. | |\nOrt ap | Text. | |\n |"
    reading = surfaces_agree(decoded)
    assert reading.text == "Titel\nEin Vorspann,\nder zitiert ist.\nOrt ap\nText.\n"
    quoted = [reading.text[span.start : span.end] for span in reading.quoted]
    assert quoted == ["Ein Vorspann,", "der zitiert ist."]


def test_bars_inside_lines_stay_where_there_is_no_table():
    text = "Politik | Ausland | Norden\n\nEin Satz. Noch ein Satz.\nLetzte Zeile |\n"
    assert surfaces_agree(text).text == text


@pytest.mark.parametrize(
    "text",
    [
        # one sentence to a line, of like length
        "\n".join(
            f"Am {day}. Mai zog die {day}. Division durch die Stadt am Fluss."
            for day in range(10, 20)
        ),
        # titles of like length
        "\n".join(f"Armee meldet Einnahme von Ort {name} im Norden" for name in "ABCDEFGH"),
        # short lines
        "Rot\nwie\nBlut\nund\nweiß\nwie\nSchnee\n",
        # paragraphs of one line each
        "\n".join(
            "Die Armee rückte vor, und die Rebellen zogen sich zurück. " * 4 for _ in range(4)
        ),
        "Kurz.\n",
        "",
        "\n\n\n",
    ],
)
def test_lines_that_are_not_wrapped_stay(text):
    assert surfaces_agree(text).text == text


@pytest.mark.parametrize("width", [66, 72, 76, 80])
@pytest.mark.parametrize("name", ["000", "001", "003", "004"])
def test_wrapped_again_the_seeds_come_back(seed_text, name, width):
    paragraphs = [" ".join(line.split(" ")).strip() for line in seed_text(name).splitlines()]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    wrapped = "\n\n".join(
        "\n".join(textwrap.wrap(paragraph, width, break_long_words=False))
        for paragraph in paragraphs
    )
    reading = surfaces_agree(wrapped)
    assert [line for line in reading.text.splitlines() if line] == paragraphs


@pytest.fixture
def seed_text():
    from annotations.seeds import seeds_folder

    def read(prefix):
        (path,) = seeds_folder().glob(f"{prefix}_*.txt")
        return path.read_text(encoding="utf-8").replace("\u00a0", " ")

    return read


pieces = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "\n",
                "\r\n",
                "\r",
                " ",
                "  ",
                "\t",
                "|",
                " | |",
                "> ",
                ">",
                "-",
                "- ",
                "# ",
                "…",
                ".",
                ",",
            ]
        ),
        st.sampled_from(
            ["Beirut ap | ", "Die Streitkräfte des syrischen Präsidenten ", "al-Abadi", "US-"]
        ),
        st.sampled_from(
            ["😀", "e\u0301", "\u2028", "\ufeff", "\u00ad", "\u00a0", "\x0c", "👩\u200d🚀"]
        ),
        st.text(max_size=5),
        st.text(alphabet="abcdefgh ", min_size=20, max_size=60),
    ),
    max_size=60,
)


@given(pieces)
@example(["a | |", "\r", "\n", "> ", "| |"])
@example([">", "\n", "> > x"])
def test_any_text_keeps_its_map(parts):
    surfaces_agree("".join(parts))


@given(
    st.lists(
        st.text(alphabet="abcdefghij", min_size=1, max_size=12), min_size=120, max_size=200
    ),
    st.integers(50, 90),
)
def test_any_wrapped_words_come_back(words, width):
    wrapped = "\n".join(textwrap.wrap(" ".join(words), width, break_long_words=False))
    reading = surfaces_agree(wrapped)
    assert reading.text == " ".join(words)
