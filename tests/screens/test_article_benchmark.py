"""The benchmark of the article view does what it says; how long it takes is not asked here."""

from __future__ import annotations

import json

from gui.article.view import ArticleView
from tests.benchmarks.view import main
from tests.helpers.article_samples import conflict_news
from tests.helpers.article_session import Session
from tests.helpers.long_articles import long_article, many_items

FIGURES = "open_ms open_ratio change_ms scroll_p95_ms jump_p95_ms resize_ms memory_mb"


def test_the_figures_have_the_promised_shape(capsys):
    assert main(["--json", "--runs", "1", "--case", "2500/60"]) == 0
    (case,) = (told := json.loads(capsys.readouterr().out))["cases"].values()
    assert list(told["cases"]) == ["2500/60"]
    assert list(case) == [*FIGURES.split(), "memory_over_bare_mb"]
    assert all(isinstance(value, float) for value in case.values())
    assert case["change_ms"] > 0


def test_a_session_uses_everything(qtbot):
    article = long_article(20_000)
    items = many_items(article.text, 400)
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.set_article(article, conflict_news())
    view.set_items(items, items[0].id)
    session = Session(view, items)
    session.play(0)
    done = {name for name, _, _ in session.frames}
    assert done >= {"wheel", "zoom", "step", "decide", "drag", "resize", "hints", "mode full"}
    assert view.current is not None
    assert not view.is_hinting
    assert not view.is_caret_mode
