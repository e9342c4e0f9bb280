"""Dates, languages, and what pages say of themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text import language_of, make_article
from annotations.text.dates import find_dates

BODY = (
    "Die Armee hat am Montag die Stadt eingenommen, wie ein Sprecher sagte.\n\n"
    "Die Rebellen widersprachen dieser Darstellung am Abend in einer Erklärung.\n"
)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("10. November 2017", "2017-11-10"),
        ("9 Nov 2017", "2017-11-09"),
        ("Stand: 09.11.2017, 16:04 Uhr", "2017-11-09"),
        ("17. 3. 2019", "2019-03-17"),
        ("am 3.1.19 erschienen", "2019-01-03"),
        ("1. Jänner 2020", "2020-01-01"),
        ("3. März 2021", "2021-03-03"),
        ("2017-11-09T16:04:00+01:00", "2017-11-09"),
        ("2017-11", "2017-11"),
        ("November 2017", "2017-11"),
        ("March 14, 2019", "2019-03-14"),
        ("14th of March 2019", "2019-03-14"),
        ("Wed 13 Mar 2019 16.04 GMT", "2019-03-13"),
        ("le 1er novembre 2017", "2017-11-01"),
        ("9 de noviembre de 2017", "2017-11-09"),
        ("9 novembre 2017", "2017-11-09"),
        ("03/14/2019", "2019-03-14"),
        ("14/03/2019", "2019-03-14"),
        ("03/04/2019", ""),
        ("31. Februar 2019", ""),
        ("99.99.2019", ""),
        ("13. Oktober", ""),
        ("Artikel 1.2.3.2019", ""),
        ("2017-13-01", ""),
        ("im Jahr 2017", ""),
    ],
)
def test_dates(text, iso):
    found = find_dates(text)
    assert (found[0].iso if found else "") == iso


@given(st.text(max_size=40))
def test_any_text_has_dates_or_not(text):
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text)
        assert len(found.iso) in (7, 10)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die syrische Armee hat die Stadt nach eigenen Angaben eingenommen."),
        ("en", "The army said that it had taken control of the city on Thursday."),
        ("fr", "L'armée a annoncé jeudi avoir pris le contrôle de la ville dans le nord."),
        ("es", "El ejército anunció el jueves que ha tomado el control de la ciudad."),
        ("it", "L'esercito ha annunciato di avere preso il controllo della città nel nord."),
        ("nl", "Het leger heeft donderdag de controle over de stad in het noorden gekregen."),
        (
            "pt",
            "O exército anunciou que não há mais combates e que a cidade está sob controlo.",
        ),
        (
            "pl",
            "Wojsko poinformowało, że w mieście nie ma już walk i że jest ono pod kontrolą.",
        ),
        ("sv", "Armén säger att den har tagit kontroll över staden och att det inte är slut."),
        (
            "tr",
            "Ordu, kentin kontrolünü ele geçirdiğini ve çok kişi için yol açıldığını söyledi.",
        ),
        ("ru", "Армия заявила, что она взяла под контроль город и что бои на севере не идут."),
        ("uk", "Армія заявила, що вона взяла під контроль місто і що бої на півночі не йдуть."),
        ("ar", "أعلن الجيش السوري أنه سيطر على المدينة بعد معارك عنيفة."),
        (
            "fa",
            "ارتش اعلام کرد که پس از نبردهای سنگین کنترل شهر را در دست گرفته است و گریختند.",
        ),
        ("el", "Ο στρατός ανακοίνωσε ότι πήρε τον έλεγχο της πόλης."),
        ("he", "הצבא הודיע כי השתלט על העיר לאחר קרבות קשים."),
        ("zh", "叙利亚军队宣布已经控制了这座城市。"),
        ("ja", "シリア軍は激しい戦闘の末にこの都市を制圧したと発表した。"),
        ("ko", "시리아 군은 격렬한 전투 끝에 도시를 장악했다고 발표했다."),
        ("", "Albu Kamal Dair as-Saur Rakka Mossul Hawidscha"),
        ("", "1.200 3,5 2017 – 40 % ?"),
        ("", ""),
        ("", "die"),
    ],
)
def test_languages(language, text):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Armee meldet Sieg", "Armee meldet Sieg"),
        ("Krieg im Norden\nArmee meldet Einnahme der Stadt", "Armee meldet Einnahme der Stadt"),
        ("Krieg im Norden:\nArmee siegt", "Armee siegt"),
        ("Politik\n\nArmee meldet Sieg\n\n10.11.2017", "Armee meldet Sieg"),
        ("Wer hat gesiegt?", "Wer hat gesiegt?"),
        (
            "Armee stürmt Hafen – Tausende auf der Flucht!",
            "Armee stürmt Hafen – Tausende auf der Flucht!",
        ),
        ("„Wir haben gesiegt“", "„Wir haben gesiegt“"),
    ],
)
def test_titles(head, title):
    assert make_article(f"{head}\n\n{BODY}".encode(), "a.txt").title == title


@pytest.mark.parametrize(
    ("page", "date"),
    [
        (f"Armee siegt\n\n10. November 2017\n\n{BODY}", "2017-11-10"),
        (f"Armee siegt\n\n{BODY}\n11.11.2017\n", "2017-11-11"),
        (f"Armee siegt\n\nDamaskus, 10. November 2017. {BODY}", "2017-11-10"),
        (f"Armee siegt\n\nDeir al Sor, den 10.11.2017 – {BODY}", "2017-11-10"),
        (f"Armee siegt\n\nDAMASKUS (dpa) - 10.11.2017: {BODY}", "2017-11-10"),
        (f"Armee siegt\n\nDamaskus, 31. November 2017. {BODY}", ""),
        (f"Armee siegt\n\nAm 10. November 2017, einem Freitag. {BODY}", ""),
        (f"date 2017-11-12 Armee siegt\n\n{BODY}", "2017-11-12"),
        (f"Armee siegt\n\nBerlin, 13. November 2017 (dpa) - {BODY}", "2017-11-13"),
        (
            f"Armee siegt\n\n{BODY}\nViele starben beim Angriff auf den Ort. (apa, 14.11.2017)",
            "2017-11-14",
        ),
        (f"Armee siegt\n\n{BODY}\nSchon am 15. November 2016 war die Stadt gefallen.", ""),
    ],
)
def test_the_date_is_what_the_page_says_and_never_what_the_article_tells(page, date):
    assert make_article(page.encode(), "a.txt").date == date


def test_an_outlet_that_the_article_speaks_of_is_not_its_own():
    page = (
        f"Armee siegt\n\nDie taz berichtet, der SPIEGEL und die BBC schweigen dazu.\n\n{BODY}"
    )
    assert make_article(page.encode(), "a.txt").outlet == ""
    page = f"Armee siegt\n\n{BODY}\nBild: ZDF\n"
    assert make_article(page.encode(), "a.txt").outlet == ""


def test_an_agency_is_no_outlet():
    page = f"Armee siegt\n\n{BODY}\nQuelle: Reuters\n"
    assert make_article(page.encode(), "a.txt").outlet == ""
