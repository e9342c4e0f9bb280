"""A project's articles are what their source files say, however these are wrapped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import OffsetError, SourceError
from annotations.model import SourceMap
from annotations.text import make_article
from export.source_proof import prove_article
from tests.helpers.command_line import goldlese_here

WRAPPED = """Die Armee ist nach eigenen Angaben am Freitag in die Stadt Homs
eingerückt, wie die syrische Nachrichtenagentur Sana am Abend
meldete. Zuvor hatten Rebellen in mehreren Vierteln der Stadt
ihre Stellungen geräumt und waren nach Norden abgezogen.
"""

LINE = st.tuples(
    st.sampled_from(["", "", "> ", "  ", "| "]),
    st.lists(
        st.sampled_from(["Die", "Armee", "zog-", "ein.", "Homs😀", "|", "ü\xa0b"]), max_size=12
    ),
    st.sampled_from(["", "", " ", " | |", "\t", " |"]),
    st.sampled_from(["\n", "\n", "\r\n", "\r"]),
)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", " \n", " | |\n"])
def test_a_hard_wrapped_article_is_proved(ending):
    data = WRAPPED.replace("\n", ending).encode()
    article = make_article(data, "a.txt")
    assert "Homs eingerückt" in article.text
    assert prove_article(article, data) == len(article.text)


@given(st.lists(LINE, min_size=1, max_size=30))
def test_whatever_lines_there_are_the_article_is_proved(lines):
    text = "".join(f"{mark}{' '.join(words)}{tail}{end}" for mark, words, tail, end in lines)
    try:
        article = make_article(text.encode(), "a.txt")
    except SourceError:
        return  # nothing but bars
    assert prove_article(article, text.encode()) == len(article.text)


@pytest.mark.parametrize(
    ("old", "new"), [("Homs", "Hama"), ("Homs eingerückt", "Homs, ingerückt"), ("ein", "e\n ")]
)
def test_another_text_is_not_proved(old, new):
    data = WRAPPED.encode()
    article = make_article(data, "a.txt")
    with pytest.raises(OffsetError, match="the source at 0 is"):
        prove_article(replace(article, text=article.text.replace(old, new)), data)
    moved = SourceMap((0,), (1,))
    with pytest.raises(OffsetError):
        prove_article(replace(article, source_map=moved), data)


def test_a_project_of_a_wrapped_article_is_checked(tmp_path):
    (tmp_path / "a.txt").write_text(WRAPPED, encoding="utf-8")
    goldlese_here("new", "p.goldlese", "a.txt", cwd=tmp_path)
    done = goldlese_here("check", "p.goldlese", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
