"""The window through AT-SPI, as a screen reader on the desktop has it, once from end to end."""

from __future__ import annotations

import shutil
import sys

import pytest

from tests.helpers import article_atspi
from tests.helpers.article_atspi import AtSpi
from tests.helpers.onlooker import Onlooker
from tests.helpers.real_window import RealWindow, Screen, wait_for
from tests.helpers.seed_project import make_seed_project

MISSING = [
    *(tool for tool in ("Xvfb", "xdotool") if shutil.which(tool) is None),
    *article_atspi.MISSING,
]

pytestmark = [
    pytest.mark.xdotool,
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is not of this system"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


def test_an_article_is_read_and_decided_without_seeing_it(tmp_path, monkeypatch):
    project = make_seed_project(tmp_path / "seeds.goldlese")
    with AtSpi(tmp_path / "run") as reader, Screen() as screen:
        for name, value in reader.environment.items():
            monkeypatch.setenv(name, value)
        words = ("--annotator", "anna", "--language", "en")
        with RealWindow(screen, tmp_path, project, *words, title="seeds ") as window:
            (program,) = wait_for(reader.applications, "the program is on the bus")
            article = wait_for(
                lambda: next(
                    (n for n in reader.below(program) if reader.name(n) == "Article"), None
                ),
                "the article is found",
            )
            assert reader.role(article) in {"text", "document text"}
            text = reader.text(article)
            assert "Die Terrormiliz IS hat ihre letzte Bastion in Syrien verloren" in text
            wait_for(lambda: reader.has_focus(article), "the article has the focus")

            window.press("Tab")
            wait_for(reader.announced, "a step to another item is announced")
            said = reader.announced()[-1]
            _label, surface, *more = said.split(", ")
            assert surface in text
            assert more[-1] == "open"
            assert more[-2].startswith("score 0.")
            assert " of " in more[-3]
            place = reader.get(article, "org.a11y.atspi.Text", "CaretOffset")
            assert text[int(place) :].startswith(surface.split()[0])

            before = len(reader.announced())
            window.press("Return")
            wait_for(lambda: len(reader.announced()) > before, "the next item is announced")
            assert reader.announced()[-1] != said
            with Onlooker(project, "anna") as onlooker:
                wait_for(lambda: _decided(onlooker.look()) == 1, "the decision is on disk")


def _decided(seen):
    items = [item for article in seen.values() for item in article["items"].values()]
    return sum(item["outcome"] is not None for item in items)
