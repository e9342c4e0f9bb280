"""What expressions of time and quantities stand for."""

from __future__ import annotations

import pytest

from annotations.candidates.pipeline import propose
from annotations.candidates.values import quantity_value, time_value
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
        ("nach kurzer Zeit", ""),
    ],
)
def test_a_time_is_told_in_iso_8601(text, value):
    assert time_value(text, WRITTEN) == value


def test_without_a_date_of_the_article_nothing_is_guessed():
    assert time_value("Donnerstag", "") == ""
    assert time_value("am 9. November", "") == "--11-09"
    assert time_value("am 9. November", "2017-11") == "2017-11-09"


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
