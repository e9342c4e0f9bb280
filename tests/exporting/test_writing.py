"""Writing an export: the same bytes, all or nothing, and only over an older export."""

from __future__ import annotations

import errno
import json
import subprocess
import sys
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

import export.writing as writing_module
from annotations.changes import accept, accept_all, finish
from annotations.errors import AnnotationError, OffsetError
from annotations.reader import Reader
from export.gold import State
from export.selection import Split
from export.writing import write_export
from tests.helpers.builders import a_capture, a_project
from tests.helpers.command_line import goldlese_here

FILES = {
    *("gold.jsonl", "entities.jsonl", "incidents.jsonl", "schema.toml", "gold.schema.json"),
    *("loss.json", "manifest.json", "README.md"),
}


def finish_articles(session, *names):
    for name in names:
        session.apply(accept_all(session.items(name), session.stamp(0), name))
        session.apply(finish(session.review(name), session.stamp(0).at))


@pytest.fixture
def project(tmp_path):
    """Five articles, of which a1 to a4 are finished and a5 is begun."""
    built = [a_capture(f"a{n}", place) for n, place in enumerate(PLACES, start=1)]
    with a_project(tmp_path, *built) as session:
        finish_articles(session, "a1", "a2", "a3", "a4")
        session.apply(accept(session.items("a5"), "m1", session.stamp(2), "a5"))
        return session.path


PLACES = ("Albu Kamal", "Homs", "Rakka", "Mossul", "Rawa")


@pytest.fixture
def reader(project):
    with Reader(project, "anna") as opened:
        yield opened


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def lines(path):
    return path.read_bytes().splitlines()


def names_with_out(folder):
    """Return the export and whatever was left beside it."""
    return sorted(path.name for path in folder.iterdir() if "out" in path.name)


def test_all_files_are_there_and_the_manifest_names_them(reader, tmp_path):
    written = write_export(reader, tmp_path / "out")
    files = contents(tmp_path / "out")
    assert set(files) == FILES
    manifest = json.loads(files["manifest.json"])
    assert set(manifest["files"]) == FILES - {"manifest.json"}
    for name, entry in manifest["files"].items():
        assert entry["sha256"] == sha256(files[name]).hexdigest()
        assert entry["bytes"] == len(files[name])
    assert manifest["counts"]["articles"] == len(files["gold.jsonl"].splitlines()) == 4
    assert manifest["counts"]["entities"] == 20
    assert manifest["counts"]["arguments"] == 16
    assert manifest["left_out"] == {"articles": 1, "items": 0, "arguments": 0}
    assert written.proved.records == 4
    assert written.proved.fragments == written.proved.ranges == 4 * 8


def test_exporting_twice_gives_the_same_bytes(reader, tmp_path):
    write_export(reader, tmp_path / "one")
    write_export(reader, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_an_older_export_is_replaced(reader, tmp_path):
    write_export(reader, tmp_path / "out", State.CANDIDATES, Split((1, 1, 1)))
    write_export(reader, tmp_path / "out")
    assert set(contents(tmp_path / "out")) == FILES
    assert names_with_out(tmp_path) == ["out"]


def test_lines_end_with_lf_and_nothing_trails(reader, tmp_path):
    write_export(reader, tmp_path / "out")
    data = (tmp_path / "out" / "gold.jsonl").read_bytes()
    assert data.endswith(b"}\n")
    assert b"\r" not in data
    assert b" \n" not in data
    assert "Kämpfer".encode() in data


def test_what_is_not_finished_is_listed(reader, tmp_path):
    write_export(reader, tmp_path / "out")
    loss = json.loads((tmp_path / "out" / "loss.json").read_bytes())
    (left,) = loss["articles"]
    assert left["article"] == "a5"
    assert left["reason"] == "not-finished"
    assert (left["open"], left["decided"]) == (6, 1)


def test_all_takes_what_is_decided_in_unfinished_articles_too(reader, tmp_path):
    write_export(reader, tmp_path / "out", State.ALL)
    records = [json.loads(text) for text in lines(tmp_path / "out" / "gold.jsonl")]
    assert [record["review"]["state"] for record in records] == ["final"] * 4 + ["open"]
    assert [item["id"] for item in records[4]["entities"]] == ["m1"]


def test_a_split_gives_three_files_and_is_the_same_again(reader, tmp_path):
    write_export(reader, tmp_path / "one", split=Split((80, 10, 10), 7))
    write_export(reader, tmp_path / "two", split=Split((80, 10, 10), 7))
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    ids = {
        name: [json.loads(text)["id"] for text in lines(tmp_path / "one" / f"{name}.jsonl")]
        for name in ("train", "dev", "test")
    }
    assert [len(found) for found in ids.values()] == [2, 1, 1]
    assert sorted(one for found in ids.values() for one in found) == ["a1", "a2", "a3", "a4"]
    manifest = json.loads((tmp_path / "one" / "manifest.json").read_bytes())
    assert (manifest["split"], manifest["seed"]) == ("80/10/10", 7)
    assert manifest["files"]["train.jsonl"]["records"] == 2
    parts = manifest["parts"]
    assert list(parts) == ["train.jsonl", "dev.jsonl", "test.jsonl"]
    for key in ("articles", "characters", "entities", "events", "arguments"):
        assert sum(part[key] for part in parts.values()) == manifest["counts"][key]
    card = (tmp_path / "one" / "README.md").read_text(encoding="utf-8")
    assert f"| `train.jsonl` | 2 records: {parts['train.jsonl']['entities']} entity" in card
    assert not (tmp_path / "one" / "gold.jsonl").exists()


def test_a_project_under_another_name_gives_the_same_bytes(project, reader, tmp_path):
    write_export(reader, tmp_path / "one")
    other = tmp_path / "other name.goldlese"
    other.write_bytes(project.read_bytes())
    with Reader(other, "anna") as renamed:
        write_export(renamed, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_folder_with_other_files_is_refused(reader, tmp_path):
    target = tmp_path / "out"
    target.mkdir()
    (target / "thesis.txt").write_text("mine")
    with pytest.raises(AnnotationError, match=r"thesis\.txt"):
        write_export(reader, target)
    assert contents(target) == {"thesis.txt": b"mine"}


def test_an_export_with_another_file_in_it_is_refused(reader, tmp_path):
    target = tmp_path / "out"
    write_export(reader, target)
    (target / "notes.txt").write_text("mine")
    before = contents(target)
    with pytest.raises(AnnotationError, match=r"notes\.txt"):
        write_export(reader, target)
    assert contents(target) == before


def test_an_export_that_somebody_changed_is_refused(reader, tmp_path):
    target = tmp_path / "out"
    write_export(reader, target)
    (target / "README.md").write_text("my own card")
    with pytest.raises(AnnotationError, match=r"README\.md was changed"):
        write_export(reader, target)
    assert (target / "README.md").read_text() == "my own card"


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"format": "x"}', '{"format": "goldlese-export/1"}']
)
def test_a_manifest_of_something_else_is_refused(reader, tmp_path, text):
    target = tmp_path / "out"
    target.mkdir()
    (target / "manifest.json").write_text(text)
    with pytest.raises(AnnotationError, match=r"manifest\.json"):
        write_export(reader, target)
    assert (target / "manifest.json").read_text() == text


def test_a_file_as_target_is_refused(reader, tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(AnnotationError, match="this is a file"):
        write_export(reader, tmp_path / "out")
    assert (tmp_path / "out").read_text() == "mine"


def test_an_empty_folder_is_taken(reader, tmp_path):
    (tmp_path / "out").mkdir()
    write_export(reader, tmp_path / "out")
    assert set(contents(tmp_path / "out")) == FILES


def test_a_link_to_a_folder_stays_a_link(reader, tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "real")
    write_export(reader, tmp_path / "out")
    assert (tmp_path / "out").is_symlink()
    assert set(contents(tmp_path / "real")) == FILES


def full_disk(path, chunks):
    raise OSError(errno.ENOSPC, "No space left on device")


def unprovable(*arguments):
    raise OffsetError("article a1: the text there is another")


@pytest.mark.parametrize(
    ("part", "failing"), [("write_file", full_disk), ("_prove", unprovable)]
)
def test_a_failed_export_keeps_the_old_one(reader, tmp_path, monkeypatch, part, failing):
    target = tmp_path / "out"
    write_export(reader, target)
    before = contents(target)
    monkeypatch.setattr(writing_module, part, failing)
    with pytest.raises(AnnotationError):
        write_export(reader, target, State.CANDIDATES)
    assert contents(target) == before
    assert names_with_out(tmp_path) == ["out"]


def test_an_export_that_cannot_take_its_place_puts_the_old_one_back(
    reader, tmp_path, monkeypatch
):
    target = tmp_path / "out"
    write_export(reader, target)
    before = contents(target)
    rename = type(target).rename

    def refuse(self, other):
        if self.suffix == ".part":
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(self, other)

    monkeypatch.setattr(type(target), "rename", refuse)
    with pytest.raises(AnnotationError, match="unchanged"):
        write_export(reader, target, State.CANDIDATES)
    monkeypatch.undo()
    assert contents(target) == before
    assert names_with_out(tmp_path) == ["out"]


def test_nothing_finished_is_told_and_nothing_made(tmp_path):
    with (
        a_project(tmp_path) as session,
        Reader(session.path, "anna") as reader,
        pytest.raises(AnnotationError, match="none of the 1 articles is finished"),
    ):
        write_export(reader, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_progress_runs_to_the_end(reader, tmp_path):
    seen = []
    write_export(reader, tmp_path / "out", progress=lambda *step: seen.append(step))
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


STOPPING = """
import sys
from pathlib import Path
from annotations.reader import Reader
from export.writing import write_export

def wait(done, of):
    print("writing", flush=True)
    sys.stdin.read()

with Reader(Path(sys.argv[1]), "anna") as reader:
    write_export(reader, Path(sys.argv[2]), progress=wait)
"""


@contextmanager
def exporting(project, target):
    """An export of another process that has begun to write and does not end."""
    process = subprocess.Popen(
        [sys.executable, "-c", STOPPING, str(project), str(target)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout.readline() == b"writing\n"
        yield
        process.kill()


def test_what_a_killed_export_left_goes_with_the_next_one_that_says_nothing(project, tmp_path):
    target = tmp_path / "out"
    with exporting(project, target):
        pass
    (left,) = (name for name in names_with_out(tmp_path) if name.endswith(".part"))
    assert (tmp_path / left / "gold.jsonl").exists()
    done = goldlese_here("export", project, target, cwd=tmp_path)
    assert done.code == 0
    assert "part" not in done.out + done.err
    assert names_with_out(tmp_path) == ["out"]
    assert set(contents(target)) == FILES


def test_what_is_being_exported_or_has_another_name_is_never_cleared(project, tmp_path):
    target = tmp_path / "out"
    kept = [".out.notes.part", ".out2.0123456789ab.part", ".out.0123456789ab.old", ".out.part"]
    for name in kept:
        (tmp_path / name).mkdir()
    (tmp_path / ".out.0123456789ac.part").write_text("a file of somebody")
    (tmp_path / ".out.0123456789ad.part").symlink_to(tmp_path / ".out2.0123456789ab.part")
    with exporting(project, target):
        before = names_with_out(tmp_path)
        assert goldlese_here("export", project, target, cwd=tmp_path).code == 0
        assert names_with_out(tmp_path) == sorted([*before, "out"])
        (living,) = (
            set(before)
            - {*kept, ".out.0123456789ac.part", ".out.0123456789ad.part"}
            - {name for name in before if name.endswith(".lock")}
        )
        assert (tmp_path / living / "gold.jsonl").exists()


def test_without_locks_nothing_is_cleared_and_the_export_is_written(
    reader, tmp_path, monkeypatch
):
    def unknown(_descriptor):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("annotations.store.lock._try_lock", unknown)
    left = tmp_path / ".out.0123456789ab.part"
    left.mkdir()
    write_export(reader, tmp_path / "out")
    assert names_with_out(tmp_path) == [left.name, "out"]
    assert set(contents(tmp_path / "out")) == FILES
