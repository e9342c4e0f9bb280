"""Where the rules look: each word is asked once, and nothing is passed over."""

from __future__ import annotations

from pathlib import Path

from annotations.candidates.openings import Openings
from annotations.candidates.remembered import Remembered
from annotations.candidates.time_words import opens_date, tells_time
from annotations.candidates.times import dates
from annotations.candidates.words import words_of
from annotations.importing import read_source
from tests.helpers.marked import an_article

REPORTS = sorted((Path(__file__).parents[1] / "data/events_dev").glob("*.txt"))


def test_every_word_is_asked_once_for_all_texts():
    asked = []

    def is_long(word: str) -> bool:
        asked.append(word)
        return len(word) > 3

    asking = Openings({"long": is_long, "capital": str.istitle})
    assert asking.of(["Ein", "Wort", "ein", "Wort"]) == {"long": [1, 3], "capital": [0, 1, 3]}
    assert asking.of(["Wort", "noch"]) == {"long": [0, 1], "capital": [0]}
    assert asked == ["Ein", "Wort", "ein", "noch"]


def test_the_memory_for_words_begins_anew_when_it_is_full():
    asked = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    lengths = Remembered(length, most=2)
    assert [lengths[word] for word in ("a", "bb", "a", "ccc", "a")] == [1, 2, 1, 3, 1]
    assert asked == ["a", "bb", "ccc", "a"]


def test_no_expression_of_time_is_passed_over():
    for path in REPORTS:
        words = words_of(an_article(read_source(path).text))
        asked = [index for index, token in enumerate(words.tokens) if opens_date(token)]
        telling = [index for index, token in enumerate(words.tokens) if tells_time(token)]
        everywhere = range(len(words))
        found = list(dates(words, asked, telling))
        assert found
        assert found == list(dates(words, everywhere, everywhere))
