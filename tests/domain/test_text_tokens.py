"""Tokens and sentences: cases by hand, and laws that hold for any text."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text import sentences, tokens


def words(text):
    return [text[span.start : span.end] for span in tokens(text)]


def split(text):
    return [text[span.start : span.end] for span in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die US-geführten IS-Terrormiliz", "die|US-geführten|IS-Terrormiliz"),
        ("al-Abadi, Anti-IS-Koalition.", "al-Abadi|,|Anti-IS-Koalition|."),
        ("Luft- und Seestreitkräfte", "Luft-|und|Seestreitkräfte"),
        ("Stadtmitte und -rand", "Stadtmitte|und|-rand"),
        ("1.200 Mann, 3,5 Prozent, 20-Jährige", "1.200|Mann|,|3,5|Prozent|,|20-Jährige"),
        ("10.11.2017 um 12:30 Uhr", "10.11.2017|um|12:30|Uhr"),
        ("Ende 2017.", "Ende|2017|."),
        ("am 9. November 2017", "am|9.|November|2017"),
        ("die 5. Armee", "die|5.|Armee"),
        ("bzw. Hashd, z.B. Mossul", "bzw.|Hashd|,|z.B.|Mossul"),
        ("z. B. hier", "z.|B.|hier"),
        ("Dr. A. al-Rubaye", "Dr.|A.|al-Rubaye"),
        ("Karl IV. starb", "Karl|IV.|starb"),
        ("Karl IV. Er starb", "Karl|IV|.|Er|starb"),
        ("in der Schweiz.", "in|der|Schweiz|."),
        ("die schweiz. Armee", "die|schweiz.|Armee"),
        ("U.S. Army", "U.S.|Army"),
        ("er kam.", "er|kam|."),
        ("Haus.", "Haus|."),
        ("„Kalifat“ (IS)!", "„|Kalifat|“|(|IS|)|!"),
        ("Sana’a und Qur'an", "Sana’a|und|Qur'an"),
        ("l'armée, d’une, qu'il", "l'|armée|,|d’|une|,|qu'|il"),
        ("N'Djamena geht's", "N'Djamena|geht's"),
        ("Baden-Württemberg–Bayern", "Baden-Württemberg|–|Bayern"),
        ("ja – nein - doch", "ja|–|nein|-|doch"),
        ("haz/qu (afp, dpa)", "haz|/|qu|(|afp|,|dpa|)"),
        ("taz.de und www.dw.com/de.", "taz.de|und|www.dw.com/de|."),
        ("https://x.org/a?b=1), gut", "https://x.org/a?b=1|)|,|gut"),
        ("@ausgabe #Rakka", "@ausgabe|#|Rakka"),
        ("40 % und 5 €", "40|%|und|5|€"),
        ("...", ".|.|."),
        ("heftigen\u00a0Kämpfen", "heftigen|Kämpfen"),
        ("Ent\u00adscheidung", "Ent\u00adscheidung"),
        ("\ufeffJa\u200b nein\u2028so", "Ja|nein|so"),
        ("Zu\u0308rich cafe\u0301s", "Zu\u0308rich|cafe\u0301s"),
        ("👩\u200d🚀🇩🇪🇫🇷👍🏽!", "👩\u200d🚀|🇩🇪|🇫🇷|👍🏽|!"),
        ("नमस्ते दुनिया।", "नमस्ते|दुनिया|।"),
        ("القوات السورية، تقدمت", "القوات|السورية|،|تقدمت"),
        ("叙利亚军队。", "叙|利|亚|军|队|。"),
        ("a_b", "a_b"),
        ("", ""),
    ],
)
def test_tokens(text, expected):
    assert "|".join(words(text)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["Die Armee kam.", "Sie siegte!", "Warum?", "So."],
        ["Am 9. November 2017 fiel die Stadt.", "Die Armee jubelte."],
        ["Die Stadt fiel am 9.", "Die Armee jubelte."],
        ["Das war 2017.", "Danach kam nichts."],
        ["Milizen bzw. Banden, z.B. Hashd, u.a. Kurden, d.h. alle kamen.", "Gut."],
        ["Er kam z. B. aus Mossul, u. a. mit Truppen.", "Gut."],
        ["Der Bericht von Dr. A. al-Rubaye.", "Er ist neu."],
        ["Das sagte F. W. Bernstein in Rakka.", "Er ging."],
        ["Mossul, Rakka usw.", "Die Armee kam."],
        ["Mossul, Rakka usw. kamen dazu."],
        ["„Wir haben gesiegt.“", "Das sagte er."],
        ["„Wir haben gesiegt!“, sagte er.", "Dann ging er."],
        ["»Nein!« rief er.", "Dann ging er."],
        ['"Es ist vorbei."', '"Wirklich?"', "Ja."],
        ["Die Armee (und ihre Verbündeten.)", "Sie kam."],
        ["Er kam ...", "Dann ging er."],
        ["Er kam … und ging."],
        ["Um 12.30 Uhr kamen 1.200 Mann.", "Sie blieben."],
        ["Die 33. Front und die 5. Armee kämpften im 2. Weltkrieg.", "So war es."],
        ["Papst Johannes Paul II. reiste ab.", "Alle waren da."],
        ["He met Mr. Smith and Gen. Petraeus at 5 p.m. in D.C. yesterday.", "It rained."],
        ["Das war in der Schweiz.", "Die Armee kam nicht."],
        ["Die franz. Truppen rückten vor."],
        ["The U.S. Army left.", "It was late."],
        ["1. Zum Inhalt springen", "2. Zur Navigation"],
        ["Titel ohne Punkt", "Der erste Satz.", "Der zweite."],
        ["叙利亚军队进城。", "战斗结束。"],
        ["Армия вошла в город.", "Бои продолжаются."],
        ["القوات تقدمت.", "هل انتهت؟"],
        ["Seite taz.de berichtet.", "Gut."],
    ],
)
def test_sentences(expected):
    has_lines = expected[0].startswith(("1.", "Titel"))
    assert split(("\n" if has_lines else " ").join(expected)) == expected


def test_paragraphs_and_separators_end_sentences():
    assert split("Eins\n\n Zwei \u2028Drei\x0cVier\u2029") == ["Eins", "Zwei", "Drei", "Vier"]
    assert split(" \n \n") == []


def test_every_combining_mark_of_unicode_stays_with_its_letter():
    marks = [
        chr(point)
        for point in range(sys.maxunicode)
        if unicodedata.category(chr(point)) in ("Mn", "Mc", "Me")
    ]
    lonely = [mark for mark in marks if len(tokens(f"a{mark}")) != 1]
    assert [hex(ord(mark)) for mark in lonely] == []


any_text = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            [
                ". ",
                "... ",
                "z.B. ",
                "9. ",
                "A. ",
                "a-",
                "'",
                "www.",
                "https://",
                "1.",
                "\n",
                "!“ ",
                "l'a",
            ]
        ),
        st.sampled_from(
            ["\u0301", "\u200d", "🇩🇪", "👍🏽", "\ufe0f", "नि", "한국", "ก็", "\u00ad", "\ufeff"]
        ),
    ),
    max_size=25,
).map("".join)

INVISIBLE = {"Cf", "Zl", "Zp"}


@given(any_text)
def test_tokens_are_sorted_disjoint_and_cover_all_ink(text):
    covered = set()
    end = 0
    for span in tokens(text):
        assert span.start >= end
        end = span.end
        assert not any(character.isspace() for character in text[span.start : span.end])
        covered.update(range(span.start, span.end))
    assert end <= len(text)
    for place, character in enumerate(text):
        if not character.isspace() and unicodedata.category(character) not in INVISIBLE:
            assert place in covered


@given(any_text)
def test_no_token_begins_with_what_belongs_to_the_character_before(text):
    for span in tokens(text):
        if span.start and unicodedata.category(text[span.start]) in ("Mn", "Me"):
            before = text[span.start - 1]
            assert before.isspace() or unicodedata.category(before) in INVISIBLE


@given(any_text)
def test_sentences_are_sorted_disjoint_stripped_and_hold_all_tokens(text):
    found = sentences(text)
    end = 0
    for span in found:
        assert span.start >= end
        end = span.end
        surface = text[span.start : span.end]
        assert surface == surface.strip()
        assert "\n" not in surface
    assert end <= len(text)
    inside = {place for span in found for place in range(span.start, span.end)}
    assert all(
        place in inside for place, character in enumerate(text) if not character.isspace()
    )


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        ".",
        "a.",
        "a-",
        "1.",
        '."',
        " ",
        "x. ",
        "é",
        "'",
        "d'",
        "www.",
        "a.b",
        "🇩🇪",
        "!\u200d",
        "(",
        "- ",
        "…",
    ],
)
def test_one_long_line_of_anything_is_read_to_the_end(unit):
    text = unit * (60_000 // len(unit))
    assert (
        sum(span.end - span.start for span in tokens(text)) >= len("".join(text.split())) * 0.9
    )
    assert len(sentences(text)) <= len(text)
