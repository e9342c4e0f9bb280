"""What expressions of time and quantities stand for."""

from __future__ import annotations

import pytest

from annotations.candidates.pipeline import propose
from annotations.candidates.quantity_values import quantity_value
from annotations.candidates.values import time_value
from annotations.schema_files import read_schema
from tests.helpers.marked import an_article

WRITTEN = "2017-11-10"  # a Friday


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("am 9. November 2017", "2017-11-09"),
        ("9 Nov 2017", "2017-11-09"),
        ("2017-11", "2017-11"),
        ("03.02.2014", "2014-02-03"),
        ("am 9. November", "2017-11-09"),
        ("am 24. Dezember", "2016-12-24"),
        ("Juli 2021", "2021-07"),
        ("März", "2017-03"),
        ("Sommer 2014", "2014-SU"),
        ("2014", "2014"),
        ("Donnerstag", "2017-11-09"),
        ("Freitag", "2017-11-10"),
        ("kommenden Sonntag", "2017-11-12"),
        ("Sonnabend", "2017-11-04"),
        ("Nacht zum Dienstag", "2017-11-07"),
        ("gestern", "2017-11-09"),
        ("seit fast drei Jahren", "P3Y"),
        ("72 Stunden", "PT72H"),
        ("zwei Wochen", "P2W"),
        ("14 Uhr", "T14:00"),
        ("4.30 Uhr", "T04:30"),
        ("vergangenen Monaten", ""),
        ("am 31. Februar", ""),
        ("am 30.02.2017", ""),
        ("am 29. Februar", "2016-02-29"),
        ("am 9.11.", "2017-11-09"),
        ("am 9.11.89", "1989-11-09"),
        ("vom 9. bis 11. November", "2017-11-09/2017-11-11"),
        ("Ende 2012-14", "2012/2014"),
        ("2017-13-45", "2017"),
        ("zwischen 2012 und 2014", "2012/2014"),
        ("19. Jahrhundert", "18XX"),
        ("1990er-Jahren", "199X"),
        ("neunziger Jahren", "199X"),
        ("20er Jahre", ""),
        ("vor drei Tagen", "2017-11-07"),
        ("vor zwei Wochen", "2017-W43"),
        ("vor elf Monaten", "2016-12"),
        ("vor fast drei Jahren", "2014~"),
        ("vor wenigen Tagen", ""),
        ("vor 9999999 Tagen", ""),
        ("letzte Woche", "2017-W44"),
        ("nächsten Monat", "2017-12"),
        ("im Vorjahr", "2016"),
        ("Ende des Monats", "2017-11"),
        ("vergangenen drei Jahren", "P3Y"),
        ("halben Stunde", "PT0.5H"),
        ("drei Jahrzehnte", "P30Y"),
        ("vergangenen Freitag", "2017-11-03"),
        ("Montag vergangener Woche", "2017-10-30"),
        ("Montag kommender Woche", "2017-11-13"),
        ("gestern um 14 Uhr", "2017-11-09T14:00"),
        ("10. November 2017, 8 Uhr abends", "2017-11-10T20:00"),
        ("morgen", "2017-11-11"),
        ("im Oktober dieses Jahres", "2017-10"),
        ("am 3. März vergangenen Jahres", "2016-03-03"),
        ("Karfreitag", "2017-04-14"),
        ("Ostermontag 2016", "2016-03-28"),
        ("Weihnachten", "2016-12-25"),
        ("Silvester 2015", "2015-12-31"),
        ("Adventssonntag", ""),
        ("Samstag und Sonntag", "2017-11-04/2017-11-05"),
        ("Freitag bis Sonntag", "2017-11-03/2017-11-05"),
        ("Nacht von Donnerstag auf Freitag", "2017-11-10"),
        ("am Wochenende", "2017-11-04/2017-11-05"),
        ("kommenden Wochenende", "2017-11-11/2017-11-12"),
        ("um sieben Uhr", "T07:00"),
        ("14 Uhr 30", "T14:30"),
        ("14 bis 16 Uhr", "T14:00/T16:00"),
        ("vergangenen Sommer", "2017-SU"),
        ("vergangenen Winter", "2016-WI"),
        ("kommenden Frühjahr", "2018-SP"),
        ("Winter 2015/16", "2015-WI"),
        ("Herbst", ""),
        ("dritten Quartal", "2017-Q3"),
        ("zweites Halbjahr 2016", "2016-H2"),
        ("30 Sekunden", "PT30S"),
        ("drei bis vier Tage", "P3D/P4D"),
        ("drei Tage später", ""),
        ("vor einem halben Jahr", "2017-05"),
        ("Juni bis August 2017", "2017-06/2017-08"),
        ("November bis Januar", "2016-11/2017-01"),
        ("30. Dezember bis 2. Januar", "2016-12-30/2017-01-02"),
        ("Mitte der Woche", "2017-W45"),
        ("Morgen", ""),
        ("25:61 Uhr", ""),
        ("nach kurzer Zeit", ""),
    ],
)
def test_a_time_is_told_in_iso_8601(text, value):
    assert time_value(text, WRITTEN) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("vergangenen Winter", "2023-WI"),
        ("dritten Quartal", "2023-Q3"),
        ("gestern", "2024-02-29"),
        ("Samstag und Sonntag", "2024-02-24/2024-02-25"),
        ("30. Dezember bis 2. Januar", "2023-12-30/2024-01-02"),
        ("im März vergangenen Jahres", "2023-03"),
        ("Karfreitag", "2023-04-07"),
        ("Neujahr", "2024-01-01"),
    ],
)
def test_it_is_told_from_the_day_of_the_article(text, value):
    assert time_value(text, "2024-03-01") == value


def test_without_a_date_of_the_article_nothing_is_guessed():
    assert time_value("Donnerstag", "") == ""
    assert time_value("am 9. November", "") == "--11-09"
    assert time_value("am 9. November", "2017-11") == "2017-11-09"
    assert time_value("vom 9. bis 11. November", "") == "--11-09/--11-11"
    assert time_value("vor drei Tagen", "2017-11") == ""
    assert time_value("vor drei Monaten", "2017-11") == "2017-08"
    assert time_value("letztes Jahr", "2017") == "2016"
    assert time_value("letztes Jahr", "") == ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("rund 40 Prozent", "~40 Prozent"),
        ("acht Millionen Menschen", "8000000 Menschen"),
        ("mehr als 1.200", ">1200"),
        ("drei", "3"),
        ("20 bis 30", "20-30"),
        ("1,5 Millionen", "1500000"),
        ("15 000", "15000"),
        ("ein Dutzend", "12"),
        ("knapp 36.000", "<36000"),
        ("Tausende", ""),
        ("mehrere Tausend", ""),
        ("1.234.567,89 Dollar", "1234567.89 Dollar"),
        ("ein halbes Dutzend", "6"),
        ("eine halbe Million", "500000"),
        ("zwei Hundert", "200"),
        ("tausend Mann", "1000 Mann"),
        ("dreitausendfünfhundertzwölf", "3512"),
        ("fünfundzwanzig", "25"),
        ("dreissig Kilo", "30 Kilo"),
        ("dreieinhalb Kilometer", "3.5 Kilometer"),
        ("5 km", "5 km"),
        ("40 %", "40 %"),
        ("drei von vier", "3/4"),
        ("zwei bis drei Millionen Euro", "2000000-3000000 Euro"),
        ("10-20 Prozent", "10-20 Prozent"),
        ("gut und gerne 20", ">20"),
        ("40 Prozent der Stadt", "40 Prozent"),
        ("weniger als zehn", "<10"),
        ("nicht weniger als 30", ">30"),
        ("nicht mehr als 30", "<30"),
        ("ca. 500", "~500"),
        ("um die 30", "~30"),
        ("zwei- bis dreitausend", "2000-3000"),
        ("zwei Drittel der Stadt", "2/3"),
        ("rund die Hälfte", "~1/2"),
        ("50 Frauen und 100 Kinder", "50 Frauen"),
        ("eine Viertelmillion", "250000"),
        ("ein paar", ""),
        ("mehrere hundert Kämpfer", ""),
        ("9.11", ""),
        ("9" * 400, ""),
        ("Hälfte", ""),
    ],
)
def test_a_quantity_is_told_as_number_and_unit(text, value):
    assert quantity_value(text) == value


def test_the_reason_of_a_candidate_tells_the_value():
    article = an_article("Am Donnerstag flohen rund 40 Familien.")
    object.__setattr__(article, "date", WRITTEN)
    reasons = [c.reason for c in propose(article, read_schema("conflict-news"), ["numbers"])]
    assert reasons == ["expression of time: 2017-11-09", "number: ~40"]
