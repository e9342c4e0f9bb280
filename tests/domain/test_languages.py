"""Which language a text is told to be in, over sentences in some fifty languages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from annotations.text.language import known_languages, language_of, may_be_german

DATA = Path(__file__).parents[1] / "data/languages"
CLOSE = {"sv", "no", "da", "ca", "es", "pt", "gl", "cs", "sk", "sl", "hr"}
"""Languages whose headings are left in doubt at times: the next one is too near."""


def rows(name: str) -> list[list[str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


FOREIGN, GERMAN = rows("foreign.tsv"), rows("german.tsv")
ARTICLES = {language: text for language, kind, text in FOREIGN if kind == "news"}


@pytest.mark.parametrize(("language", "kind", "text"), FOREIGN)
def test_foreign_texts_are_told_with_their_language(language, kind, text):
    told = language_of(text)
    assert told == language or (kind == "heading" and language in CLOSE and not told)


def test_few_headings_are_left_in_doubt():
    told = Counter(bool(language_of(text)) for _, kind, text in FOREIGN if kind == "heading")
    assert told[True] >= 0.9 * told.total()


@pytest.mark.parametrize(("kind", "text"), GERMAN)
def test_german_is_never_told_as_foreign(kind, text):
    assert language_of(text) in {"de", ""}
    assert may_be_german(text)


def test_most_german_is_told_as_german():
    told = Counter(language_of(text) for _, text in GERMAN)
    assert told["de"] >= 0.75 * len(GERMAN)


@pytest.mark.parametrize("language", sorted(ARTICLES))
def test_capitals_and_a_german_quotation_change_nothing(language):
    text = ARTICLES[language]
    assert language_of(text.upper()) in {language, ""}
    quoted = f"{text} „Wir haben davon nichts gewusst“ {text}"
    assert language_of(quoted) == language


@pytest.mark.parametrize("language", sorted(ARTICLES))
def test_a_german_article_with_a_foreign_quotation_is_no_foreign_one(language):
    first, last = GERMAN[0][1].split(". ", 1)
    assert language_of(f"{first}. „{ARTICLES[language][:120]}“, hieß es. {last}") in {"de", ""}


def test_half_and_half_is_in_doubt_or_german():
    for language in ("en", "nl", "fr", "tr", "pl"):
        both = f"{ARTICLES[language]}\n\n{GERMAN[0][1]}"
        assert language_of(both) in {"de", ""}, language


@pytest.mark.parametrize("text", ["", "1.200 3,5 2017 – 40 % ?", "?!", "20 30 40 " * 400])
def test_digits_are_no_language_and_may_be_german(text):
    assert not language_of(text)
    assert may_be_german(text)


LATIN = (
    "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, "
    "tertiam qui ipsorum lingua Celtae, nostra Galli appellantur."
)
LUGANDA = (
    "Mu ssaawa eggulo ab'amagye baawambye ekibuga okuva ku bayeekera, omwogezi waabwe "
    "agambye nti abantu kkumi na babiri be baafudde."
)


@pytest.mark.parametrize("text", [LATIN, LUGANDA])
def test_what_nothing_german_is_in_is_no_german_even_if_not_recognised(text):
    assert language_of(text) != "de"
    assert not may_be_german(text)


def test_languages_are_told_by_two_letters():
    assert {"de", "tr", "ku", "uk", "zh"} <= set(known_languages())
    assert all(len(code) == 2 for code in known_languages())
