"""A researcher's own files: JSON lines of articles, and folders in which much is wrong."""

from __future__ import annotations

import json
import os

import pytest

from tests.helpers.command_line import goldlese_here

TEXT = "Die Armee zog am Freitag in Homs ein. Präsident Müller lobte die Truppen."


@pytest.fixture
def run(tmp_path):
    def command(*arguments):
        return goldlese_here(*arguments, cwd=tmp_path)

    return command


@pytest.fixture
def reports(tmp_path):
    rows = [{"id": f"r{n}", "text": f"{TEXT} Nummer {n}.", "date": "3.11.2017"} for n in (1, 2)]
    path = tmp_path / "corpus" / "reports.jsonl"
    path.parent.mkdir()
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_json_lines_become_a_project_gold_and_are_proved_against_their_file(run, reports):
    made = run("new", "p.goldlese", reports)
    assert (made.code, made.err) == (0, "")
    assert "2 articles" in made.out
    run("accept", "p.goldlese", "--annotator", "ada")
    assert run("export", "p.goldlese", "out").code == 0
    record = json.loads((reports.parents[1] / "out/gold.jsonl").read_text().split("\n")[0])
    assert (record["id"], record["meta"]["source"]) == ("r1", "reports.jsonl:1")
    assert record["meta"]["date"] == "2017-11-03"
    source = json.loads(reports.read_text().split("\n")[0])["text"]
    for mention in record["entities"]:
        ((start, end),) = mention["source"]
        assert source[start:end] == mention["text"]
    checked = run("check", "out", "--sources", ".")
    assert checked.code == 0, checked.err
    reports.write_text(reports.read_text().replace("Homs", "Hama"))
    checked = run("check", "out", "--sources", ".")
    assert checked.code == 1
    assert "reports.jsonl: this is not the source that r1 was made from" in checked.err


def test_what_a_jsonl_file_holds_is_seen_by_its_first_line(run, reports, tmp_path):
    run("new", "p.goldlese", reports)
    spans = tmp_path / "spans.jsonl"
    spans.write_text(json.dumps({"text": TEXT, "spans": []}))
    told = run("import", "p.goldlese", spans)
    assert told.code == 1
    assert (
        "spans.jsonl: these are spans that a model found; import them with --format spans"
        in told.err
    )
    assert "1 new article" in run("import", "p.goldlese", spans, "--format", "articles").out
    more = tmp_path / "more.jsonl"
    more.write_text(json.dumps({"text": "Ein anderer Text über Köln."}))
    assert "1 new article" in run("import", "p.goldlese", more).out
    told = run("import", "p.goldlese", more, "--as", "gold")
    assert told.code == 1
    assert "more.jsonl: this is no gold" in told.err


def test_tables_are_not_taken_for_text(run, tmp_path):
    table = tmp_path / "a.csv"
    table.write_text("id,text\n1,Die Armee kam.\n")
    told = run("new", "p.goldlese", table)
    assert told.code == 1
    assert (
        "a.csv: a .csv file is not the text of an article; save the articles as JSON"
        in told.err
    )
    assert run("new", "p.goldlese").code == 0
    assert run("import", "p.goldlese", table, "--format", "text").code == 0


def test_all_that_is_wrong_in_a_folder_is_told_at_once(run, tmp_path):
    for name, data in (
        ("a/001.txt", TEXT),
        ("a/empty.txt", ""),
        ("a/zip.txt", "PK\x03\x04"),
        ("b/001.txt", TEXT + " Anders."),
        ("b/002.txt", TEXT),
        ("b/003.txt", TEXT + " Gut."),
    ):
        path = tmp_path / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data, encoding="utf-8")
    told = run("new", "p.goldlese", "corpus")
    assert told.code == 1
    lines = told.err.removeprefix("goldlese: ").strip().split("\n")
    says = [
        "corpus/a/empty.txt: the file is empty; nothing was imported",
        "corpus/a/zip.txt: the file is not text but a ZIP archive or an office document; ",
        "corpus/b/001.txt: corpus/a/001.txt has the same id 001; rename one of the files",
        "corpus/b/002.txt: corpus/a/001.txt has the same content; leave one of them out",
    ]
    assert len(lines) == len(says)
    assert all(line.startswith(said) for line, said in zip(lines, says, strict=True))
    assert not (tmp_path / "p.goldlese").exists()


def test_all_that_a_project_has_already_is_told_at_once(run, tmp_path):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}", encoding="utf-8")
    run("new", "p.goldlese", "a.txt", "b.txt")
    told = run("import", "p.goldlese", "a.txt", "b.txt", "c.txt")
    assert told.code == 1
    assert told.err.count("the project already has") == 2
    assert "1 article" not in run("info", "p.goldlese").out
    assert "2 articles" in run("info", "p.goldlese").out


def test_sources_in_folders_of_folders_are_found_again(run, tmp_path):
    (tmp_path / "corpus/2017").mkdir(parents=True)
    (tmp_path / "corpus/2017/a.txt").write_text(TEXT, encoding="utf-8")
    run("new", "p.goldlese", "corpus")
    run("accept", "p.goldlese", "--annotator", "ada")
    run("export", "p.goldlese", "out")
    assert run("check", "out", "--sources", "corpus").code == 0


def test_only_what_is_new_in_a_folder_can_be_added(run, tmp_path):
    (tmp_path / "corpus").mkdir()
    for name in ("a", "b"):
        (tmp_path / f"corpus/{name}.txt").write_text(f"{TEXT} {name}", encoding="utf-8")
    run("new", "p.goldlese", "corpus")
    (tmp_path / "corpus/c.txt").write_text(f"{TEXT} c", encoding="utf-8")
    assert run("import", "p.goldlese", "corpus").code == 1
    done = run("import", "p.goldlese", "corpus", "--only-new")
    assert (done.code, done.out) == (0, "p.goldlese: 1 new article\n")
    assert done.err == "left out: 2 articles that the project has already\n"
    assert (
        run("import", "p.goldlese", "corpus", "--only-new").out
        == "p.goldlese: 0 new articles\n"
    )
    (tmp_path / "corpus/c.txt").write_text(f"{TEXT} changed", encoding="utf-8")
    told = run("import", "p.goldlese", "corpus", "--only-new")
    assert told.code == 1
    assert "c.txt: the project already has the id as article c" in told.err


def test_a_source_named_twice_runs_once(run, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    run("new", "p.goldlese", "a.txt")
    run("candidates", "p.goldlese", "--keep", "--source", "tagger", "--source", "tagger")
    shown = run("candidates", "p.goldlese", "--show").out.splitlines()
    assert [line for line in shown if "tagger@" in line] == ["on   tagger@1"]


def test_of_many_articles_that_stay_open_some_are_named(run, tmp_path):
    for number in range(13):
        (tmp_path / f"a{number:02}.txt").write_text(f"{TEXT} {number}.", encoding="utf-8")
    run("new", "p.goldlese", *sorted(path.name for path in tmp_path.glob("a*.txt")))
    done = run("accept", "p.goldlese", "--annotator", "ada", "--min-score", "1")
    told = done.err.splitlines()
    assert (done.code, len(told)) == (0, 11)
    assert told[0].startswith("a00: not finished, ")
    assert told[-1] == "… and so 3 more articles"


def test_what_may_not_be_read_is_told_by_its_name(run, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    run("new", "p.goldlese", "a.txt")
    run("accept", "p.goldlese", "--annotator", "ada")
    run("export", "p.goldlese", "out")
    (tmp_path / "closed").mkdir()
    walk, access = os.walk, os.access

    def refused(path, *_, **__):
        if str(path).endswith(("closed", "p.goldlese")):
            return False
        return access(path, *_, **__)

    def closed(path, *_, onerror, **__):
        if str(path).endswith("closed"):
            onerror(PermissionError(13, "Permission denied", str(path)))
        return walk(path, *_, onerror=onerror, **__)

    monkeypatch.setattr(os, "access", refused)
    monkeypatch.setattr(os, "walk", closed)
    told = run("new", "q.goldlese", "closed")
    assert told.err == "goldlese: closed: the folder cannot be read (Permission denied)\n"
    told = run("info", "p.goldlese")
    assert told.code == 1
    assert "p.goldlese: you have no right to read this file" in told.err
    told = run("check", "out", "--sources", "closed")
    assert told.code == 1
    assert told.err == "goldlese: closed: no folder of source files can be read there\n"
