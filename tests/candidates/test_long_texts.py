"""Long and odd texts: every source bears them, events too, and works in linear time."""

from __future__ import annotations

import random
import sys
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from annotations.candidates.pipeline import Failure, propose
from annotations.candidates.words import forget
from annotations.importing import read_source
from annotations.schema_files import read_schema
from tests.helpers.marked import an_article

LENGTH = 100_000
ROOT = Path(__file__).parents[2]


@cache
def reports() -> str:
    """Return real reports, one after the other."""
    paths = sorted((ROOT / "tests/data/events_dev").glob("*.txt"))
    return "\n".join(read_source(path).text for path in paths)


def varied(length: int, chance: random.Random) -> str:
    lines = reports().splitlines()
    made = [chance.choice(lines) for _ in range(length // 40)]
    return "\n".join(made)[:length]


def one_line(length: int, chance: random.Random) -> str:
    words = reports().replace(".", "").split()
    return " ".join(chance.choice(words) for _ in range(length // 4))[:length]


def digits(length: int, chance: random.Random) -> str:
    return "".join(chance.choices("0123456789", k=length))


def numbers(length: int, chance: random.Random) -> str:
    return "".join(chance.choices("0123456789 .,:-", k=length))


def every_script(length: int, chance: random.Random) -> str:
    points = map(chr, (*range(0x20, 0xD800), *range(0xE000, 0x32400), *range(0xE0000, 0xE0200)))
    known = [sign for sign in points if unicodedata.category(sign) != "Cn"]
    return "".join(chance.choices([*known, *" " * (len(known) // 6)], k=length))


def marks(length: int, chance: random.Random) -> str:
    return "".join(chance.choices("„“\"'»«(),.;:!? -–—\n", k=length))


def one_phrase(length: int, chance: random.Random) -> str:
    del chance
    return ("die syrische Armee eroberte die Stadt Homs und " * (length // 40))[:length]


def capitals(length: int, chance: random.Random) -> str:
    return varied(length, chance).title()


MAKERS = (varied, one_line, digits, numbers, every_script, marks, one_phrase, capitals)


def text_of(make: Callable[[int, random.Random], str], length: int) -> str:
    return make(length, random.Random(f"{make.__name__}"))  # noqa: S311 - no secret


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_a_long_text_is_borne_by_every_source(make):
    text = text_of(make, LENGTH)
    failures: list[Failure] = []
    article = an_article(text)
    made = propose(article, read_schema("conflict-news"), failed=failures.append)
    assert failures == []
    ids = {candidate.id for candidate in made}
    assert len(ids) == len(made)
    for candidate in made:
        spans = candidate.content.fragments
        assert spans[-1].end <= len(text)
        assert article.surface(spans).strip()
    events = sum(candidate.content.kind == "event" for candidate in made)
    assert events > 100 or make not in {varied, one_phrase}


@pytest.mark.parametrize("schema", ["ace-2005", "germeval-2014"])
@pytest.mark.parametrize("make", [varied, one_line, every_script], ids=lambda m: m.__name__)
def test_other_schemas_bear_it_too(make, schema):
    failures: list[Failure] = []
    article = an_article(text_of(make, LENGTH // 4))
    made = propose(article, read_schema(schema), failed=failures.append)
    assert failures == []
    assert made or make is every_script


def calls_for(text: str) -> int:
    """Return how many functions are called while ``text`` is read, each word known before."""
    article, schema = an_article(text), read_schema("conflict-news")
    propose(article, schema)
    forget()
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        propose(article, schema)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_twice_the_text_is_about_twice_the_work(make):
    text = text_of(make, 10_000)
    half, whole = calls_for(text[:5_000]), calls_for(text)
    assert whole < 2.5 * half + 2_000
