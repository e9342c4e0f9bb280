"""Each model has a name of its own among the sources, and is known under its older one."""

from __future__ import annotations

import json

import pytest

from annotations.candidates.choosing import identity_unloaded
from annotations.candidates.foreign_names import model_identity, names_of, source_name


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        ("spacy:de_core_news_sm", "spacy:de_core_news_sm"),
        ("spacy:/home/anna/models/towns/", "spacy:towns"),
        ("spacy:C:\\models\\towns", "spacy:towns"),
        ("spacy:runs/towns/model-best", "spacy:towns/model-best"),
        ("spacy:/srv/a+b c@d", "spacy:a-b-c-d"),
        ("gliner:urchade/gliner_small-v2.1", "gliner:gliner_small-v2.1"),
        ("openai:http://127.0.0.1:8080/v1#qwen", "openai:qwen"),
        ("openai:http://127.0.0.1:8080/v1", "openai:127.0.0.1:8080"),
        ("openai:http://127.0.0.1:8080/v1#org/llama3:8b", "openai:org/llama3:8b"),
        ("tagger", "tagger"),
        ("a:b", "a:b"),
    ],
)
def test_a_name_comes_from_what_was_chosen_and_stays_what_it_is(chosen, name):
    assert source_name(chosen) == name
    assert source_name(name) == name


def test_older_candidates_of_a_model_are_known_by_its_kind():
    assert names_of("spacy:/models/towns") == {"spacy:towns", "spacy"}
    assert names_of("spacy:towns") == {"spacy:towns", "spacy"}
    assert names_of("memory") == {"memory"}


def test_the_version_is_told_without_loading_the_pipeline(tmp_path):
    folder = tmp_path / "towns"
    folder.mkdir()
    (folder / "meta.json").write_text(json.dumps({"version": "2.1"}))
    assert identity_unloaded(f"spacy:{folder}") == "spacy:towns@2.1"
    (folder / "meta.json").write_text("[]")
    assert identity_unloaded(f"spacy:{folder}") is None
    assert identity_unloaded("spacy:no_such_package") is None
    here = model_identity("spacy:pytest", pytest.__version__)
    assert identity_unloaded("spacy:pytest") == here
    assert identity_unloaded("gliner:pytest") is None
