"""The five seeds: reading text, zones, facts, and the map proved against the files."""

from __future__ import annotations

import pytest

from annotations.model import Span, ZoneKind
from annotations.seeds import seeds_folder
from annotations.text import folded, gold_text, make_article, sentences, tokens
from tests.helpers.zoned import letters_of

STEMS = (
    "000_46bf18e481a43cc9",
    "001_9f44695ba0c1d563",
    "002_71ed098ebaa4faf6",
    "003_04ee2270d6f1fa56",
    "004_024516dab5a9576a",
)


def seed(number):
    path = seeds_folder() / f"{STEMS[number]}.txt"
    data = path.read_bytes()
    return make_article(data, path.name), data.decode("utf-8")


def letters(article):
    return " ".join(line.partition(" ")[0] for line in letters_of(article))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "T B B B B H B"),
        (1, "F F F F H L T C F B B H B B L F"),
        (2, "FH T F L B B B B B F F F F F F F F F F F F F F F"),
        (3, "FH B B B B B B H B B B H B B"),
        (4, "B B B B B"),
    ],
)
def test_zones_line_by_line(number, expected):
    found = letters(seed(number)[0])
    if number == 2:  # how the furniture of its foot falls into lines does not matter
        found, expected = found.rstrip(" F"), expected.rstrip(" F")
    assert found == expected


@pytest.mark.parametrize(
    ("number", "title", "outlet", "date"),
    [
        (0, "", "", ""),
        (1, "IS-Kämpfer holen Teile von Albu Kamal zurück", "DW", "2017-11-10"),
        (2, "Letzte IS-Stadt ist erobert: „Kalifat“ am Ende", "taz", "2017-11-09"),
        (3, "Kampf gegen den IS", "", "2017-11"),
        (4, "", "", ""),
    ],
)
def test_what_they_say_of_themselves(number, title, outlet, date):
    article, _ = seed(number)
    assert (article.title, article.outlet, article.date) == (title, outlet, date)
    assert (article.id, article.language, article.encoding) == (STEMS[number], "de", "utf-8")


@pytest.mark.parametrize("number", range(5))
def test_every_code_point_maps_to_itself_in_the_file(number):
    article, source = seed(number)
    joined = 0
    before = -1
    for position, character in enumerate(article.text):
        place = article.source_map.offset(position)
        assert place > before
        before = place
        if source[place] != character:
            joined += 1
            assert character in " \n"
    if number != 2:
        assert article.text == source
    assert folded(article.text) == folded(source)


@pytest.mark.parametrize("number", range(5))
def test_every_sentence_and_token_is_its_source_range_once_folded(number):
    article, source = seed(number)
    for span in (*tokens(article.text), *sentences(article.text)):
        found = article.source_map.span(span)
        surface = article.text[span.start : span.end]
        assert folded(source[found.start : found.end]) == folded(surface)


def test_no_wrap_bar_or_quote_marker_is_left_in_the_third():
    article, source = seed(2)
    assert "|" not in article.text
    assert not any(line.startswith((">", " ")) for line in article.text.splitlines())
    assert "\nBeirut ap\n" in article.text
    start = article.text.index("Haidar al-Abadi")
    span = Span(start, start + len("Haidar al-Abadi"))
    found = article.source_map.span(span)
    assert source[found.start : found.end] == "Haidar | |\nal-Abadi"


def test_byline_and_heading_of_the_second_and_third():
    texts = {
        number: [line.partition(" ") for line in letters_of(seed(number)[0])]
        for number in (1, 2)
    }
    assert ("L", " ", "haz/qu (afp, dpa)") in texts[1]
    assert ("C", " ", "Syrien al-Qaim Krieg Kämpfe gegen den IS") in texts[1]
    assert ("F", " ", "Politik") in texts[1]
    assert ("L", " ", "Beirut ap") in texts[2]
    assert ("F", " ", "9 Nov 2017") in texts[2]
    assert texts[2][0][2].startswith("# taz.de -- ¦Letzte")


@pytest.mark.parametrize("number", range(5))
def test_zones_partition_the_text(number):
    article, _ = seed(number)
    ends = [zone.span.end for zone in article.zones]
    assert [zone.span.start for zone in article.zones] == [0, *ends[:-1]]
    assert ends[-1] == len(article.text)


@pytest.mark.parametrize("number", range(5))
def test_gold_holds_all_but_furniture(number):
    article, _ = seed(number)
    gold = gold_text(article)
    for zone in article.zones:
        text = article.text[zone.span.start : zone.span.end].strip()
        assert (text in gold.text) == (zone.kind is not ZoneKind.FURNITURE)
    if all(zone.kind is not ZoneKind.FURNITURE for zone in article.zones):
        assert gold.text == article.text.strip()
