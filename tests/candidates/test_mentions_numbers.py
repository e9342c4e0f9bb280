"""Expressions of time, and quantities: their extent above all."""

from __future__ import annotations

import pytest

from annotations.candidates.pipeline import propose
from annotations.schema_files import read_schema
from tests.helpers.marked import an_article, mentions, plain

TIMES = [
    "Sie kam am [DATE|Donnerstag] und blieb [DATE|bis Sonntag].",
    "[DATE|Am 9. November] und [DATE|am 10. und 11. Mai] regnete es.",
    "Das war in der [DATE|Nacht zum Dienstag], im [DATE|Juli 2021] und [DATE|2014].",
    "Er wartet [DATE|seit fast drei Jahren] und [DATE|seit Anfang des Jahres].",
    "[DATE|Vor zwei Wochen], [DATE|nach kurzer Zeit] und [DATE|für einige Tage].",
    "In den [DATE|vergangenen Monaten], [DATE|vergangene Woche], [DATE|dieses Jahr].",
    "[DATE|Ende März] kam er, [DATE|drei Tage später] ging er um [DATE|4.30 Uhr].",
    "Vom [DATE|1. Februar] an, [DATE|bis zum 31. Dezember].",
    "In den [DATE|1990er-Jahren] und im [DATE|19. Jahrhundert].",
    "[DATE|Gestern Abend] und am [DATE|frühen Morgen].",
    "Das dauerte [DATE|72 Stunden].",
    "Jahrelang geschah täglich dasselbe, rund um die Uhr.",
    "Sie ist 35 Jahre alt.",
]

QUANTITIES = [
    "[QUANTITY|Rund 40 Prozent] der Fläche, [QUANTITY|etwa fünf Kilometer] weit.",
    "Es ist ein Land mit [QUANTITY|etwa acht Millionen Menschen].",
    "[QUANTITY|Mehr als 100] [MIL.n|Soldaten] und [QUANTITY|drei] [MIL.n|Attentäter].",
    "Dort leben [QUANTITY|20 bis 30] Affen, [QUANTITY|zwischen 200 und 300] Vögel.",
    "[QUANTITY|Ein Dutzend] Bäume, [QUANTITY|mehrere Hundert] Blumen.",
    "Dort wachsen [QUANTITY|Tausende] Gräser.",
    "Das kostet [QUANTITY|3,4 Milliarden Dollar].",
    "[QUANTITY|Ein Drittel] des Landes und die [QUANTITY|Hälfte] des Meeres.",
    "[QUANTITY|15 000 Menschen] und [QUANTITY|1'200 Personen].",
    "Siehe Seite 12 und Artikel 5.",
]


@pytest.mark.parametrize("marked", TIMES + QUANTITIES)
def test_times_and_quantities_have_the_extent_of_the_guideline(marked):
    text, expected = plain(marked)
    proposed = propose(an_article(text), read_schema("conflict-news"), ["lexicon", "numbers"])
    assert mentions(proposed, text) == expected


def test_a_counted_noun_that_is_a_mention_itself_stands_apart():
    text = "Bei dem Anschlag wurden mindestens 17 Menschen getötet."
    found = mentions(propose(an_article(text), read_schema("conflict-news")), text)
    assert ("mindestens 17", "QUANTITY") in {(one.text, one.label) for one in found}
