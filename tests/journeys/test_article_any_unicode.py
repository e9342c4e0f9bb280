"""Fifty files of the widest Unicode in one project: opened, selected, marked, exported."""

from __future__ import annotations

import json
import re
from random import Random

from annotations.model import Span, ZoneKind
from annotations.projects import read_incoming
from annotations.schema_files import read_schema
from annotations.session import Incoming, ReviewSession
from tests.helpers.command_line import goldlese_here
from tests.screens.test_article_unicode import random_text

COUNT = 50
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
"""A file that holds them is refused at import."""


def a_project(folder):
    """Make a project of random files without candidates; return its path."""
    for seed in range(COUNT):
        kept = CONTROLS.sub("", random_text(seed)).encode("utf-8", "ignore")
        text = b"Ein Titel\n\nHoms f\xc3\xa4llt " + kept + " in دمشق 🎉.\n".encode()
        (folder / f"{seed:02}.txt").write_bytes(text)
    path = folder / "any.goldlese"
    schema = read_schema("conflict-news")
    with ReviewSession.create(path, schema, "anna") as session:
        for came in read_incoming([folder]):
            session.import_articles([Incoming(came.article, came.source, ())])
    return path


def spans_of(article, seed):
    """Return places to select: some at random, some at the ends, none in furniture."""
    random = Random(seed)  # noqa: S311
    length = len(article.text.rstrip())
    starts = [0, *(random.randrange(length - 1) for _ in range(3)), length - 3]
    for start in starts:
        covered = article.text[start : min(start + random.randint(1, 12), length)].rstrip()
        places = range(start, start + len(covered))
        if covered and ZoneKind.FURNITURE not in {article.zone_at(at).kind for at in places}:
            yield Span(start, start + len(covered))


def test_every_offset_is_right_from_the_file_to_the_gold(goldlese, tmp_path):
    project = a_project(tmp_path)
    goldlese.start(project)
    view, review = goldlese.place.view, goldlese.review
    marked = {}
    for seed in range(COUNT):
        article = review.article
        for span in spans_of(article, seed):
            view.setFocus()
            view.select(span)
            chosen = view.selected_span()
            assert chosen.start <= span.start < span.end <= chosen.end
            goldlese.press("1")
            item = goldlese.current
            assert item.content.fragments[0] == chosen
            marked[article.id, item.id] = article.text[chosen.start : chosen.end]
        if seed + 1 < COUNT:
            goldlese.program.desk.go_article(1)
            assert review.article.id != article.id
    goldlese.end()
    assert len(marked) > 3 * COUNT
    target = tmp_path / "gold"
    words = ("export", project, target, "--annotator", "anna", "--state", "all")
    done = goldlese_here(*words, cwd=tmp_path)
    assert done.code == 0, done
    found = {}
    for line in (target / "gold.jsonl").read_text(encoding="utf-8").split("\n")[:-1]:
        record = json.loads(line)
        decoded = (tmp_path / record["meta"]["source"]).read_bytes().decode("utf-8")
        for entity in record["entities"]:
            (start, end), (first, last) = entity["fragments"][0], entity["source"][0]
            assert record["text"][start:end] == entity["text"]
            found[record["id"], entity["id"]] = entity["text"]
            assert "".join(decoded[first:last].split()) == "".join(entity["text"].split())
    assert found == marked
