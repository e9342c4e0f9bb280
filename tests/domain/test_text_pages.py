"""Pages in the layouts of many news sites, invented and kept in ``data/pages``."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.text import gold_text
from tests.helpers.zoned import article_of_lines, letters_of, page_of

PAGES = sorted((Path(__file__).parents[1] / "data" / "pages").glob("*.txt"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_zones_and_facts_of_a_page(path):
    lines, facts = page_of(path.read_text(encoding="utf-8"))
    article = article_of_lines(lines)
    expected = [f"{letter} {text}" for letter, text in lines if text.strip()]
    found = [
        f"{main_letter(line)} {line.partition(' ')[2].replace('¦', '')}"
        for line in letters_of(article)
    ]
    assert found == expected
    said = {name: getattr(article, name) for name in facts}
    assert said == facts


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_gold_holds_every_line_but_furniture(path):
    lines, _ = page_of(path.read_text(encoding="utf-8"))
    gold = gold_text(article_of_lines(lines)).text
    for letter, text in lines:
        if letter in "HTLBC" and "¦" not in text and letter:
            assert text[:20].strip() in gold or text[-12:] in gold
        elif letter == "F":
            assert text not in gold.splitlines()
    assert gold == gold.strip()


def main_letter(line: str) -> str:
    """Return the letter of the longest part of a line in the notation."""
    letters, _, text = line.partition(" ")
    parts = zip(letters, text.split("¦"), strict=True)
    return max(parts, key=lambda part: len(part[1]))[0]


def zones(text: str) -> list[str]:
    return letters_of(article_of_lines([("", line) for line in text.split("\n")]))


BODY = (
    "Die Armee hat am Montag die Stadt eingenommen, wie ein Sprecher sagte.\n\n"
    "Die Rebellen widersprachen dieser Darstellung am Abend in einer Erklärung.\n"
)


@pytest.mark.parametrize(
    ("line", "cut"),
    [
        (
            "Musterstadt (dpa) - Die Armee rückt weiter auf die Stadt vor.",
            "Musterstadt (dpa) - ",
        ),
        (
            "Kabul/Delhi (AFP/Reuters) – Die Armee rückt weiter vor als je.",
            "Kabul/Delhi (AFP/Reuters) – ",
        ),
        (
            "Kaduna, 8. März (AFP) - Die Armee rückt weiter auf die Stadt vor.",
            "Kaduna, 8. März (AFP) - ",
        ),
        ("BERLIN/PARIS - Die Armee rückt weiter auf die Stadt vor.", "BERLIN/PARIS - "),
        ("Genf – Die Armee rückt weiter auf die kleine Stadt vor.", "Genf – "),
        ("(dpa) - Die Armee rückt weiter auf die kleine Stadt vor.", "(dpa) - "),
    ],
)
def test_a_dateline_is_cut_off_the_first_paragraph(line, cut):
    assert zones(f"{line}\n\n{BODY}")[0] == f"LB {cut}¦{line.removeprefix(cut)}"


@pytest.mark.parametrize(
    "line",
    [
        "Die Partei (PKK) - so ihr Sprecher - hat die Stadt verlassen.",
        "Der IS (auch bekannt als ISIS) verlor am Montag seine letzte Stadt.",
        "Nach Angaben von dpa – also aus erster Hand – fiel die Stadt.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(line):
    assert zones(f"{line}\n\n{BODY}")[0] == f"B {line}"


def test_what_signs_a_last_paragraph_is_cut_off():
    found = zones(f"{BODY}\nBeide Seiten melden viele Tote. (red, APA, 13.6.2018)")
    assert found[-1] == "BL Beide Seiten melden viele Tote. ¦(red, APA, 13.6.2018)"


@pytest.mark.parametrize(
    "line", ["Rakka (Syrien) liegt am Euphrat und ist zerstört (Stand 2018)."]
)
def test_brackets_at_an_end_are_no_signature(line):
    assert zones(f"{BODY}\n{line}")[-1] == f"B {line}"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Soldaten im Hafen (Foto: M. Muster/dpa)",
            "CF Soldaten im Hafen¦ (Foto: M. Muster/dpa)",
        ),
        ("Soldaten im Hafen. Foto: Reuters", "CF Soldaten im Hafen.¦ Foto: Reuters"),
        ("Soldaten im Hafen © picture alliance", "CF Soldaten im Hafen¦ © picture alliance"),
        ("Foto: M. Muster", "F Foto: M. Muster"),
        ("(Foto: REUTERS)", "F (Foto: REUTERS)"),
        (
            "Bild: Soldaten stehen im Hafen, dahinter liegen Sch…",
            "F Bild: Soldaten stehen im Hafen, dahinter liegen Sch…",
        ),
        (
            "Bild: Soldaten stehen im Hafen vor den Schiffen",
            "C Bild: Soldaten stehen im Hafen vor den Schiffen",
        ),
        ("imago images / ZUMA Press", "F imago images / ZUMA Press"),
        ("Bildunterschrift: Ein Soldat im Hafen", "FC Bildunterschrift: ¦Ein Soldat im Hafen"),
    ],
)
def test_pictures(line, expected):
    first, second = BODY.split("\n\n")
    assert zones(f"{first}\n\n{line}\n\n{second}")[1] == expected


def test_the_line_above_a_credit_is_its_caption_and_a_title_is_not():
    found = zones(f"Armee im Hafen\n\nFoto: dpa\n\n{BODY}")
    assert found[:2] == ["H Armee im Hafen", "F Foto: dpa"]
    first, second = BODY.split("\n\n")
    found = zones(f"{first}\n\nSoldaten in der Stadt\nFoto: dpa\n\n{second}")
    assert found[1:3] == ["C Soldaten in der Stadt", "F Foto: dpa"]


def test_a_box_of_links_inside_an_article_ends_with_the_next_paragraph():
    first, second = BODY.split("\n\n")
    text = (
        f"{first} {first}\n\nMehr zum Thema\nKampf um den Norden\nWer kämpft hier?\n\n"
        f"Neue Kämpfe\n\n{second}\n{second}\n{second}"
    )
    letters = [line[0] for line in zones(text)]
    assert letters == ["B", "F", "F", "F", "H", "B", "B", "B"]


def test_cookies_and_newsletters():
    noise = [
        "Wir verwenden Cookies, um Ihnen die Nutzung dieser Seite zu erleichtern.",
        "Jetzt den Newsletter abonnieren und nichts mehr verpassen!",
        "Alle Cookies akzeptieren",
        "12 Kommentare",
        "© 2019 Musterzeitung",
        "Alle Rechte vorbehalten",
        "Lesen Sie auch: Der lange Weg nach Norden",
        "https://example.org/artikel/123",
    ]
    found = zones("\n".join([*noise[:3], "", BODY, "", *noise[3:]]))
    assert [line[0] for line in found] == ["F", "F", "F", "B", "B", "F", "F", "F", "F", "F"]


def test_sentences_about_newsletters_and_cookies_are_text():
    line = "Der IS hat in seinem Newsletter zu Anschlägen aufgerufen, wie Ermittler berichten."
    assert zones(f"{BODY}\n{line}\n")[-1] == f"B {line}"


@pytest.mark.parametrize(
    "text", ["Ein Satz.", "Nur ein Titel", "Politik", "?", "Politik\nAusland"]
)
def test_short_texts_have_zones(text):
    assert "".join(line.partition(" ")[2] for line in zones(text)) == text.replace("\n", "")


def test_the_outlet_behind_a_title_is_cut_off():
    found = zones(f"Armee meldet Sieg im Norden - SPIEGEL ONLINE\n\n{BODY}")
    assert found[0] == "HF Armee meldet Sieg im Norden¦ - SPIEGEL ONLINE"


def test_marks_of_headings_are_cut_off():
    found = zones(f"# Armee meldet Sieg\n\n{BODY}\n## Neue Kämpfe\n\n{BODY}")
    assert found[0] == "FH # ¦Armee meldet Sieg"
    assert found[3] == "FH ## ¦Neue Kämpfe"
