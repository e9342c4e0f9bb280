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
    "Stand: [DATE|12.03.2024, 18:05 Uhr]. [DATE|3. Mai 2021 - 9.15 Uhr].",
    "Am [DATE|Montag um 14.30 Uhr], [DATE|am 3. Mai gegen 5 Uhr morgens].",
    "Er blieb [DATE|ein Jahr] lang und [DATE|fast zehn Jahre] lang.",
    "[DATE|Zwei Wochen] nach dem Fest, [DATE|ein Jahr] vor der Reise.",
    "Vom [DATE|3. bis zum 5. Mai], [DATE|zwischen dem 3. und dem 5. des Monats].",
    "Von [DATE|Montag bis Mittwoch], [DATE|zwischen 2014 und 2016].",
    "[DATE|Zwischen 14 und 16 Uhr], [DATE|kurz nach 5 Uhr], [DATE|kurz vor Mitternacht].",
    "[DATE|Seit nunmehr drei Jahren], [DATE|bis vor wenigen Wochen].",
    "In den [DATE|Tagen danach], im [DATE|Jahr darauf], [DATE|wenige Tage zuvor].",
    "In der [DATE|Nacht vom 3. auf den 4. Mai], am [DATE|Abend des 3. Mai].",
    "[DATE|Innerhalb weniger Tage], [DATE|binnen Stunden], [DATE|seit einundzwanzig Tagen].",
    "Am [DATE|Karfreitag 2010], zu [DATE|Beginn der neunziger Jahre].",
    "[DATE|Am 6./7. Mai], im [DATE|dritten Kriegsjahr], am [DATE|500. Tag].",
    "Das Kind war drei Monate alt, der Krieg begann in der [DATE|achten Woche].",
    "Es waren die Kriege nach [DATE|1982] und [DATE|2006].",
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
    "Dort leben [QUANTITY|15 000 Menschen], hier wohnen [QUANTITY|1'200 Personen].",
    "Für [QUANTITY|15 000] Menschen und [QUANTITY|1'200] Personen war gedeckt.",
    "Siehe Seite 12 und Artikel 5, Route 12 und Block 4.",
    "[QUANTITY|Drei von fünf] Bäumen, [QUANTITY|30 von insgesamt 50] Blumen.",
    "Davon stehen [QUANTITY|vier der fünf] noch, [QUANTITY|zwei] der [QUANTITY|drei] Eichen.",
    "[QUANTITY|Mehrere hundert] Bäume, [QUANTITY|ein paar Dutzend] Blumen.",
    "[QUANTITY|Ein halbes Dutzend] Bäume und [QUANTITY|wenige tausend] Blumen.",
    "[QUANTITY|Mehr als die Hälfte] der Ernte, [QUANTITY|rund die Hälfte] des Korns.",
    "[QUANTITY|Deutlich mehr als 300] Bäume, [QUANTITY|nicht weniger als 20] Äste.",
    "[QUANTITY|Eine halbe Million] Bäume, [QUANTITY|gut und gerne 50] Äste.",
    "[QUANTITY|Hunderte bis Tausende] Bäume fielen, [QUANTITY|dreimal] brannte es.",
    "Sie floh über [QUANTITY|zwei] Brücken.",
    "[QUANTITY|Eine bis zwei Millionen] Bäume, in der zweiten Hälfte des Waldes.",
    "Eine Cessna 172 landete am Tag 500.",
    "Ada Brendel, 44, lehrt.",
    "[QUANTITY|2000] Bäume, [QUANTITY|rund 1990] Äste und [QUANTITY|1500] alte Blumen.",
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
