"""What programs read: ``--json`` of every subcommand, as the page describes it."""

from __future__ import annotations

import json
import re
import shutil

import pytest

from annotations.session import ReviewSession
from export.arguments import COMMANDS
from tests.helpers.command_line import ROOT, SEEDS, goldlese, goldlese_here
from tests.helpers.predictions import a_project_with_one_finished, spans_file

FIRST, SECOND = sorted(SEEDS.iterdir())[:2]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A folder with two projects, one with a finished article, a gold folder, a wrong one."""
    folder = tmp_path_factory.mktemp("json")
    a_project_with_one_finished(folder)
    spans_file(folder / "model.jsonl")
    for words in (
        ("new", "s.goldlese", FIRST, "--annotator", "ada"),
        ("accept", "s.goldlese", "--annotator", "ada"),
        ("export", "p.goldlese", "out"),
    ):
        assert goldlese_here(*words, cwd=folder).code == 0
    shutil.copytree(folder / "out", folder / "wrong")
    gold = folder / "wrong" / "gold.jsonl"
    gold.write_bytes(gold.read_bytes().replace(b'"MISC"', b'"MISS"'))
    return folder


@pytest.fixture
def folder(made, tmp_path):
    shutil.copytree(made, tmp_path / "work")
    return tmp_path / "work"


def described() -> dict[str, set[str]]:
    """Return the words in backticks of each row of the page's table."""
    page = (ROOT / "docs/gold.md").read_text(encoding="utf-8").partition("### For scripts")[2]
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", page.partition("\n### ")[0], re.MULTILINE)
    return {name: set(re.findall(r"`(\w+)`", row)) for name, row in rows}


def answered(folder, *words, code=0, run=goldlese_here):
    """Run a command for a program; return the one object that it writes."""
    done = run(*words, "--json", cwd=folder)
    assert done.code == code, done
    assert done.out.count("\n") == 1
    value = json.loads(done.out)
    assert set(value) <= described()[words[0]], words
    return value


def test_every_command_is_described():
    assert set(described()) == set(COMMANDS)


def test_new_names_the_articles_and_what_was_assumed(folder):
    (folder / "alt.txt").write_bytes("Die Armee zog in Köln ein.\n".encode("cp1252"))
    value = answered(folder, "new", "n.goldlese", "alt.txt")
    assert value["articles"] == ["alt"]
    assert value["assumed"] == [{"source": "alt.txt", "encoding": "Windows-1252"}]
    assert value["schema"] == "conflict-news@1"
    assert value["candidates"] >= 2


def test_import_counts_what_came_in(folder):
    value = answered(folder, "import", "s.goldlese", SECOND, FIRST, "--only-new")
    assert (value["articles"], value["skipped"]) == ([SECOND.stem], 1)
    value = answered(folder, "import", "p.goldlese", "model.jsonl", "--format", "spans")
    assert (value["candidates"], value["left"]) == (2, ["a2"])
    value = answered(folder, "import", "s.goldlese", "out", "--as", "gold")
    assert (value["articles"], value["decisions"], value["candidates"]) == (["a2"], 1, 0)


def test_candidates_are_counted_and_failures_named(folder):
    value = answered(folder, "candidates", "p.goldlese", "--source", "numbers")
    assert (value["articles"], value["left"]) == (["a1", "a3"], ["a2"])
    assert value["failures"] == []
    silent = "openai:http://127.0.0.1:9#none"
    value = answered(folder, "candidates", "p.goldlese", "--source", silent, code=1)
    assert {one["source"] for one in value["failures"]} == {"openai:none@1"}
    value = answered(folder, "candidates", "p.goldlese", "--show")
    shown = {"name": "numbers", "identity": "numbers@1", "state": "on"}
    assert shown in value["sources"]
    assert (value["least"], value["trains"]) == (0.3, True)


def test_languages_are_listed_and_set(folder):
    value = answered(folder, "language", "p.goldlese")
    assert set(value["languages"]) == {"a1", "a2", "a3"}
    value = answered(folder, "language", "p.goldlese", "tr")
    assert (value["articles"], value["left"]) == (["a1", "a2", "a3"], ["a2"])
    assert value["failures"] == []


def test_accept_says_what_is_left(folder):
    value = answered(
        folder, "accept", "p.goldlese", "--annotator", "anna", "--min-score", "0.95"
    )
    assert (value["accepted"], value["finished"]) == (0, [])
    assert value["left"] == [
        {"article": name, "blind": False, "open": 1} for name in ("a1", "a3")
    ]
    value = answered(folder, "accept", "p.goldlese", "--annotator", "anna", "--article", "a1")
    assert (value["accepted"], value["finished"], value["left"]) == (1, ["a1"], [])


def test_export_counts_and_lists_what_is_lost(folder):
    value = answered(folder, "export", "p.goldlese", "again")
    assert (value["articles"], value["mentions"], value["events"]) == (1, 1, 0)
    assert value["parts"] == {"gold.jsonl": 1}
    assert value["proved"] == {"text": 1, "source": 1}
    assert value["lost"] == json.loads((folder / "again" / "loss.json").read_bytes())
    assert [one["article"] for one in value["lost"]["articles"]] == ["a1", "a3"]


def test_info_is_one_line(folder):
    value = answered(folder, "info", "p.goldlese")
    (anna,) = value["annotators"]
    assert anna["articles"]["a2"]["state"] == "finished"


def test_check_tells_errors_apart_from_warnings(folder):
    for path in ("p.goldlese", "out"):
        value = answered(folder, "check", path)
        assert value["errors"] == []
        assert value["proved"]["offset"] > 0
    value = answered(folder, "check", "wrong", code=1)
    assert any("it was changed after it was exported" in one for one in value["errors"])


def test_schemas_are_listed_and_taken_apart(folder):
    listed = answered(folder, "schema", "--list")["schemas"]
    assert [one["name"] for one in listed] == ["ace-2005", "conflict-news", "germeval-2014"]
    value = answered(folder, "schema", "conflict-news")
    assert value["event_types"]["Arrest"][:2] == ["agent", "person"]
    assert value["mention_attributes"]["form"] == ["plain", "deriv", "part"]


def test_the_window_s_project_is_named(folder):
    value = answered(folder, "project", "s.goldlese")
    assert value["project"].endswith("s.goldlese")


def test_a_picture_names_its_files(folder):
    value = answered(folder, "picture", "p.goldlese", "a1", "x.svg", run=goldlese)
    (file,) = value["files"]
    assert file == {"path": "x.svg", "bytes": (folder / "x.svg").stat().st_size}


def test_training_tells_its_figures(folder):
    with ReviewSession.open(folder / "s.goldlese", "ada") as session:
        assert session.review(FIRST.stem).finished
    assert set(answered(folder, "train", "s.goldlese", "--show")["memory"][0]) >= {"label"}
    value = answered(folder, "train", "s.goldlese", "--export", "learnt")
    assert value["folder"] == "learnt"
    known = answered(folder, "train", "s.goldlese", "--show")["memory"]
    surface = next(one["surface"] for one in known if one["surface"])
    assert answered(folder, "train", "s.goldlese", "--forget", surface)["forgotten"] >= 1


@pytest.mark.parametrize(
    "words",
    [
        ("new", "p.goldlese", FIRST),
        ("import", "p.goldlese", "nowhere.txt"),
        ("candidates", "p.goldlese", "--source", "no such"),
        ("train", "p.goldlese", "--forget", "no such"),
        ("accept", "p.goldlese", "--annotator", "anna", "--article", "no such"),
        ("export", "p.goldlese", "p.goldlese"),
        ("info", "nowhere.goldlese"),
        ("check", "nowhere"),
        ("schema", "nowhere"),
        ("project", "nowhere"),
    ],
)
def test_what_cannot_be_done_gives_no_object(folder, words):
    done = goldlese_here(*words, "--json", cwd=folder)
    assert (done.code, done.out) == (1, "")
    assert done.err
