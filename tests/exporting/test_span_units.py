"""Offsets that count something else are told by what they count."""

from __future__ import annotations

import json

import pytest

from annotations.errors import AnnotationError, OffsetError
from export.span_reading import read_spans
from export.span_units import better_reading, other_reading
from tests.helpers.builders import a_project, an_article
from tests.helpers.command_line import goldlese_here

TEXT = "Die Armee 😀 zog über Köln in Homs ein. Präsident Müller lobte die Truppen in Köln."
PLAIN = (
    "Die Armee zog über Köln in Homs ein. Präsident Müller lobte dort in Aleppo die Truppen."
)

UNITS = {
    "UTF-16 units": (TEXT, lambda text, at, end: len(text[:at].encode("utf-16-le")) // 2),
    "bytes of UTF-8": (PLAIN, lambda text, at, end: len(text[:at].encode())),
    "code points with an inclusive end": (PLAIN, lambda text, at, end: at - end),
    "code points from 1 on": (PLAIN, lambda text, at, end: at + 1),
}


def written(tmp_path, *spans, text=TEXT):
    path = tmp_path / "model.jsonl"
    path.write_text(json.dumps({"text": text, "spans": list(spans)}), encoding="utf-8")
    return path


def spans_of(unit, *, with_text):
    text, count = UNITS[unit]
    for words, label in (("Homs", "GPE"), ("Präsident", "PER"), ("Müller", "PER")):
        at = text.index(words)
        more = {"text": words} if with_text else {}
        start, end = count(text, at, 0), count(text, at + len(words), 1)
        yield {"start": start, "end": end, "label": label, **more}


@pytest.mark.parametrize("unit", UNITS)
def test_the_unit_is_told_where_the_words_are_given(tmp_path, unit):
    with pytest.raises(OffsetError) as caught:
        list(
            read_spans(written(tmp_path, *spans_of(unit, with_text=True), text=UNITS[unit][0]))
        )
    said = f"end exclusive; these fit as {unit}, so convert them"
    assert str(caught.value).endswith(said)
    assert "model.jsonl:1: span 1" in str(caught.value)


@pytest.mark.parametrize("unit", UNITS)
def test_the_unit_is_guessed_where_the_words_are_cut(tmp_path, unit):
    path = written(tmp_path, *spans_of(unit, with_text=False), text=UNITS[unit][0])
    (read,) = read_spans(path)
    assert f"read as {unit} none does" in read.doubt()


def test_right_offsets_raise_no_doubt(tmp_path):
    spans = [
        {"start": TEXT.index(words), "end": TEXT.index(words) + len(words), "label": "GPE"}
        for words in ("Köln", "Homs", "Truppen")
    ]
    (read,) = read_spans(written(tmp_path, *spans))
    assert read.doubt() == ""
    half = [{"start": 0, "end": 2, "label": "GPE"}]
    (read,) = read_spans(written(tmp_path, *spans, *half))
    assert read.doubt() == ""


def test_words_that_stand_nowhere_near_have_no_reading():
    assert other_reading(TEXT, (0, 3), "Mosul") == ""
    assert better_reading("Staatspräsidentin", [(3, 9)]) == ""
    assert better_reading(TEXT, []) == ""


def test_what_a_span_lacks_is_told_with_what_it_has(tmp_path):
    odd = {"start_char": 1, "end_char": 3, "label": "GPE"}
    with pytest.raises(AnnotationError, match=r"span 1: it has no start .*has start_char, end"):
        list(read_spans(written(tmp_path, odd)))


def test_all_unknown_labels_are_told_at_once(tmp_path):
    with a_project(tmp_path, an_article(TEXT)) as session:
        project = session.path
    spans = [{"start": 0, "end": 3, "label": label} for label in ("STADT", "STADT", "FLUSS")]
    done = goldlese_here(
        "import", project, written(tmp_path, *spans), "--format", "spans", cwd=tmp_path
    )
    assert done.code == 1
    assert "no label or event type STADT (2 spans, first" in done.err
    assert "FLUSS (1 span, first" in done.err
    assert "to what it has (PER, MIL, ORG," in done.err


def test_the_command_warns_and_takes_in(tmp_path):
    with a_project(tmp_path, an_article(TEXT)) as session:
        project = session.path
    spans = spans_of("UTF-16 units", with_text=False)
    done = goldlese_here(
        "import", project, written(tmp_path, *spans), "--format", "spans", cwd=tmp_path
    )
    assert done.code == 0
    assert "warning: " in done.err
    assert "read as UTF-16 units none does" in done.err


def test_a_file_without_a_line_is_no_import(tmp_path):
    with a_project(tmp_path, an_article(TEXT)) as session:
        project = session.path
    (tmp_path / "empty.jsonl").write_text("\n")
    done = goldlese_here("import", project, "empty.jsonl", "--format", "spans", cwd=tmp_path)
    assert done.code == 1
    assert "empty.jsonl: the file holds no line to import" in done.err
