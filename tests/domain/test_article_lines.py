"""Articles as JSON lines: what a line may say, and what is said of a line that is none."""

from __future__ import annotations

import json

import pytest

from annotations.errors import SourceError
from annotations.importing import load_all, source_text
from annotations.text.article_lines import read_lines

TEXT = "Die Armee 😀 zog in Homs ein.\r\nDas meldete die dpa."


def lines(*values):
    return "\n".join(
        json.dumps(value) if not isinstance(value, str) else value for value in values
    )


def test_a_line_is_an_article_with_what_it_says_of_it(tmp_path):
    path = tmp_path / "reports.jsonl"
    about = {"title": "Einzug\nin Homs", "outlet": "dpa", "date": "2017-11-03T10:00:00Z"}
    known = {"id": "a/1 ü", "text": TEXT, **about, "language": "de", "tags": ["x"]}
    path.write_text(
        "\ufeff" + lines(known, "", {"text": "Nur Text über Köln."}), encoding="utf-8"
    )
    (where, first), (_, second) = load_all(path)
    article = first.article
    assert where == f"{path}:1"
    assert (article.id, article.title, article.outlet) == ("a/1 ü", "Einzug in Homs", "dpa")
    assert (article.date, article.language) == ("2017-11-03", "de")
    assert (article.source_name, first.data) == ("reports.jsonl:1", TEXT.encode())
    assert source_text(article, first.data) == TEXT
    place = article.text.index("Homs")
    assert TEXT[article.source_map.offset(place) :].startswith("Homs")
    assert (second.article.id, second.article.source_name) == ("reports-3", "reports.jsonl:3")


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2017", "2017"),
        ("2017-11", "2017-11"),
        ("2017-11-30 08:15", "2017-11-30"),
        ("30.11.2017", "2017-11-30"),
        ("30. November 2017", "2017-11-30"),
        (None, ""),
    ],
)
def test_dates_are_read_as_they_come(said, date):
    (line,) = read_lines(lines({"text": "x", "date": said}).encode(), "a.jsonl", "a")
    assert line.facts.date == date


def test_every_bad_line_is_named_at_once():
    bad = [
        '{"text": "a",',
        "[1]",
        '{"body": "a"}',
        '{"text": "  "}',
        '{"text": "a", "id": 1.5}',
        '{"text": "a", "id": "x\\ny"}',
        '{"text": "a", "date": "gestern"}',
        '{"text": "a", "date": 20171103}',
        '{"text": "a", "language": "deutsch"}',
        '{"text": "a\\ud800"}',
        '{"text": "a", "format": "goldlese-gold/1"}',
    ]
    with pytest.raises(SourceError) as caught:
        read_lines(
            lines(*bad, {"text": "gut"}).encode() + b'\n{"text": "\xfc"}', "a.jsonl", "a"
        )
    told = str(caught.value).split("\n")
    assert [one.split(":")[1] for one in told] == [*map(str, range(1, 12)), "13"]
    says = [
        "no JSON",
        "no JSON object",
        'has no "text"; an article is one JSON object a line, with the keys text, id, title',
        'the "text" is empty',
        '"id" must be',
        "control characters",
        '"gestern"; write it as 2017-11-30, 2017-11 or 2017',
        '"date" must be text',
        '"language" must be two letters',
        "half a surrogate pair",
        "this is a gold record, not an article",
        "is not UTF-8",
    ]
    assert all(part in one for part, one in zip(says, told, strict=True))


def test_very_many_bad_lines_are_counted():
    with pytest.raises(SourceError, match="… and 900 more lines"):
        read_lines(b"x\n" * 1000, "a.jsonl", "a")


def test_a_file_without_lines_is_empty():
    with pytest.raises(SourceError, match="the file is empty"):
        read_lines(b"\n \n", "a.jsonl", "a")
