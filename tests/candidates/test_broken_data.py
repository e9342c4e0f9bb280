"""Data files that are missing, damaged or wrong: said, and the other sources go on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.candidates import lists
from annotations.candidates.openings import Openings
from annotations.errors import SourceError

ROOT = Path(__file__).resolve().parents[2]
TEXT = (
    "Kämpfe um Homs\n\nAm 9. November 2017 griff die syrische Armee die Stadt Homs an, sagte "
    "der Sprecher. Zwanzig Rebellen der Terrormiliz IS zogen nach Rakka ab."
)


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the program whose data may be broken, and a project that remembers."""
    folder = tmp_path_factory.mktemp("program")
    for name in ("annotations", "export", "gui"):
        ignored = shutil.ignore_patterns("__pycache__", "resources")
        shutil.copytree(ROOT / name, folder / name, ignore=ignored)
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(f"{TEXT} So war es.", encoding="utf-8")
    goldlese(folder, "new", "whole.goldlese", "a.txt", "b.txt")
    goldlese(folder, "accept", "whole.goldlese", "--annotator", "anna", "--article", "a")
    return folder


def goldlese(folder, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(folder), "GOLDLESE_HOME": str(folder)}
    code = "import sys; from export.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == 0, done.stderr
    return done.stderr


def sources_in(folder, project):
    shutil.rmtree(folder / "out", ignore_errors=True)
    goldlese(folder, "export", project, "out", "--state", "candidates")
    lines = (folder / "out/gold.jsonl").read_text(encoding="utf-8").splitlines()
    items = [
        item
        for line in lines
        for part in ("entities", "events")
        for item in json.loads(line)[part]
    ]
    sources = [item["provenance"]["candidate"] for item in items]
    return {name.partition("@")[0] for one in sources for name in one.split("+")}


@pytest.mark.parametrize(
    ("file", "how", "failing", "working"),
    [
        ("clusters.marisa", "damaged", "tagger", {"lexicon", "numbers", "derived", "events"}),
        ("places.marisa", "missing", "gazetteer", {"tagger", "lexicon", "numbers", "events"}),
        ("names.crfsuite", "damaged", "tagger", {"lexicon", "numbers", "derived", "events"}),
        ("events/tables.json", "damaged", "events", {"lexicon", "numbers", "derived"}),
        ("scores.json", "missing", "scores", {"tagger", "lexicon", "numbers", "events"}),
        ("words/time.txt", "damaged", "numbers", {"tagger", "lexicon", "derived", "events"}),
    ],
)
def test_a_broken_file_is_named_and_the_others_go_on(copy, file, how, failing, working):
    path = copy / "annotations/candidates/data" / file
    whole = path.read_bytes()
    path.unlink() if how == "missing" else path.write_bytes(
        b"\xff\x00" + whole[: len(whole) // 2]
    )
    try:
        (copy / "new.goldlese").unlink(missing_ok=True)
        shutil.copy(copy / "whole.goldlese", copy / "old.goldlese")
        told = goldlese(copy, "new", "new.goldlese", "a.txt", "b.txt")
        again = goldlese(copy, "candidates", "old.goldlese")
        found = sources_in(copy, "new.goldlese")
    finally:
        path.write_bytes(whole)
    said = f"(the file {file} of this program is {how}; install it again); the others went on"
    assert f"the source {failing}@1 failed on article" in told
    assert said in told
    assert said in again
    assert working <= found


@pytest.mark.parametrize(
    ("name", "line", "said"),
    [
        ("names/countries.txt", "Sylt | syltisch | Sylter | Inseln", "one to 3 columns parted"),
        ("names/groups.txt", "| kurdisch", "one to 2 columns parted by |, names in the first"),
        ("names/places.txt", "Homs | Hama", "names or words parted by commas, and no |"),
        ("words/time.txt", "[month", r"a section is written as \[word\]: \[month"),
        ("words/time.txt", "[]", r"a section is written as \[word\]"),
    ],
)
def test_a_mistake_in_a_list_is_told_with_file_and_line(monkeypatch, name, line, said):
    monkeypatch.setattr(lists, "text_of", lambda _name: f"# Words.\n\n{line}\n")
    with pytest.raises(SourceError, match=f"^{name}:3: .*{said}"):
        list(lists.rows(name))


def test_a_section_that_is_not_there_is_told(monkeypatch):
    monkeypatch.setattr(lists, "text_of", lambda _name: "[month]\nMai\n")
    found = lists.sections.__wrapped__("words/time.txt")
    assert found["month"] == {"Mai"}
    with pytest.raises(SourceError, match=r"words/time.txt: there is no section \[weekday\]"):
        found["weekday"]


def test_a_rule_that_cannot_work_keeps_no_other_from_it():
    def broken(_word):
        raise SourceError("no list")

    found = Openings({"small": str.islower, "broken": broken}).of(["a", "B", "c"])
    assert found["small"] == [0, 2]
    with pytest.raises(SourceError, match="no list"):
        found["broken"]
