"""The adapter to spaCy against a real pipeline, trained here; skipped without spaCy."""

from __future__ import annotations

import random
import shutil
from typing import Any

import pytest

from annotations.candidates.choosing import choose, identity_unloaded
from annotations.candidates.pipeline import propose
from annotations.errors import SourceError
from annotations.learning.apart import choose_apart
from annotations.model import ZoneKind
from annotations.schema_files import read_schema
from tests.helpers.builders import an_article

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
training = pytest.importorskip("spacy.training")

pytestmark = pytest.mark.filterwarnings("default")
"""What spaCy and what it stands on warn of is not ours to mend."""

TOWNS = ("Homs", "Aleppo", "Rakka", "Mossul", "Kirkuk")
PATTERNS = ("Die Armee zog in {} ein.", "Über {} stieg Rauch auf.", "Aus {} flohen viele.")
TEXT = (
    "Werbung für Homs.\nDie Armee zog in Homs ein. Über 🏚 Rakka stieg Rauch auf. "
    "Aus Mossul flohen viele.\n"
)
ARTICLE = an_article(TEXT).in_zone("Werbung für Homs.\n", ZoneKind.FURNITURE).article
SPANS = "sc"


def examples(nlp: Any) -> list[Any]:
    made = []
    for town in TOWNS:
        for pattern in PATTERNS:
            text = pattern.format(town)
            place = (text.index(town), text.index(town) + len(town), "LOC")
            told = {"entities": [place], "spans": {SPANS: [place]}}
            made.append(training.Example.from_dict(nlp.make_doc(text), told))
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the folder of a German pipeline that knows five towns."""
    spacy.util.fix_random_seed(1)
    nlp = spacy.blank("de")
    nlp.add_pipe("ner")
    suggester = {"@misc": "spacy.ngram_suggester.v1", "sizes": [1]}
    nlp.add_pipe("spancat", config={"suggester": suggester, "spans_key": SPANS})
    rows = examples(nlp)
    nlp.initialize(lambda: rows)
    chance = random.Random(1)  # noqa: S311 - no secret
    for _ in range(25):
        chance.shuffle(rows)
        nlp.update(rows, drop=0.0)
    nlp.meta["name"], nlp.meta["version"] = "towns", "2.1"
    target = tmp_path_factory.mktemp("spacy") / "towns"
    nlp.to_disk(target)
    return str(target)


def test_entities_and_scored_spans_stand_where_the_pipeline_found_them(folder):
    failures: list[Any] = []
    found = propose(
        ARTICLE,
        read_schema("conflict-news"),
        [choose(f"spacy:{folder}")],
        failed=failures.append,
    )
    assert failures == []
    assert [ARTICLE.surface(c.content.fragments) for c in found] == ["Homs", "Rakka", "Mossul"]
    assert {c.content.label for c in found} == {"LOC"}
    assert {c.source for c in found} == {"spacy:towns@2.1"}
    assert all(c.score > 0.5 for c in found)
    assert TEXT.index("Homs ein") == found[0].content.fragments[0].start


def test_two_pipelines_are_two_sources_here_and_in_processes_of_their_own(folder, tmp_path):
    other = tmp_path / "other" / "model-best"
    shutil.copytree(folder, other)
    chosen = [choose_apart(f"spacy:{folder}"), choose_apart(f"spacy:{other}")]
    assert [one.identity for one in chosen] == ["spacy:towns@2.1", "spacy:other/model-best@2.1"]
    assert [identity_unloaded(f"spacy:{path}") for path in (folder, other)] == [
        one.identity for one in chosen
    ]
    found = propose(ARTICLE, read_schema("conflict-news"), chosen)
    assert [ARTICLE.surface(c.content.fragments) for c in found] == ["Homs", "Rakka", "Mossul"]
    for one in found:
        assert set(one.source.split("+")) == {source.identity for source in chosen}


def test_a_folder_without_a_pipeline_is_named(tmp_path):
    with pytest.raises(SourceError, match=r"spaCy cannot load .*nothing"):
        choose(f"spacy:{tmp_path / 'nothing'}")


def test_a_pipeline_without_entities_is_named(tmp_path):
    spacy.blank("de").to_disk(tmp_path / "blank")
    with pytest.raises(SourceError, match="finds no entities: it has no ner"):
        choose(f"spacy:{tmp_path / 'blank'}")
