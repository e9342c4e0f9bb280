"""The command line from end to end, in processes of its own."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotations.session import ReviewSession
from gui.app import read_arguments
from tests.helpers.command_line import ROOT, SEEDS, goldlese, goldlese_here

CHECK = ROOT / "tests" / "exporting" / "independent_check.py"


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """A folder in which the seeds were made a project, accepted by ``a``, and exported."""
    folder = tmp_path_factory.mktemp("seeds")
    for words in (
        ("new", "p.goldlese", SEEDS, "--annotator", "maker"),
        ("check", "p.goldlese"),
        ("accept", "p.goldlese", "--annotator", "a"),
        ("export", "p.goldlese", "out"),
    ):
        done = goldlese(*words, cwd=folder)
        assert done.code == 0, (words, done)
        assert done.qt == ""
    return folder


@pytest.fixture
def folder(finished, tmp_path):
    """A copy of ``finished`` that a test may change."""
    shutil.copytree(finished, tmp_path / "work")
    return tmp_path / "work"


def records(folder, name="gold.jsonl"):
    return [json.loads(line) for line in (folder / name).read_bytes().splitlines()]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_the_seeds_give_five_records_that_an_independent_script_proves(finished):
    made = records(finished / "out")
    assert [record["id"] for record in made] == sorted(path.stem for path in SEEDS.iterdir())
    assert all(record["entities"] and record["events"] for record in made)
    done = subprocess.run(
        [sys.executable, "-I", CHECK, finished / "out", SEEDS],
        check=True,
        capture_output=True,
        text=True,
    )
    count = sum(
        len(place["fragments"])
        for record in made
        for place in (*record["entities"], *(event["trigger"] for event in record["events"]))
    )
    assert done.stdout == f"{count} fragments proved\n"


FURNITURE = {
    "001": (
        *("Zum Inhalt springen", "Zur Hauptnavigation", "Politik\n", "Getty Images"),
        "Mehr zum Thema",
    ),
    "002": ("taz.de", "| |", "|", "> ", "## TAGS", "Lesestück", "ARTIKEL ZUM THEMA", "Perabo"),
    "003": ("date 2017-11",),
}


@pytest.mark.parametrize("seed", FURNITURE)
def test_no_furniture_is_in_a_text(finished, seed):
    (record,) = (one for one in records(finished / "out") if one["id"].startswith(seed))
    assert [words for words in FURNITURE[seed] if words in record["text"]] == []


def test_no_hard_wrap_is_left_in_the_third(finished):
    (record,) = (one for one in records(finished / "out") if one["id"].startswith("002"))
    assert "Ministerpräsident Haidar al-Abadi verkündete" in record["text"]
    lines = record["text"].split("\n")
    assert not [one for one in lines if one and one[-1].isalpha() and one[-1].islower()][2:]


def test_exporting_again_gives_the_same_bytes(folder):
    before = contents(folder / "out")
    assert goldlese("export", "p.goldlese", "again", cwd=folder).code == 0
    assert contents(folder / "again") == before
    assert goldlese("export", "p.goldlese", "out", cwd=folder).code == 0
    assert contents(folder / "out") == before


def test_an_export_is_checked_against_the_source_files(folder):
    done = goldlese("check", "out", "--sources", SEEDS, cwd=folder)
    assert done.code == 0
    assert "0 errors" in done.out


def test_info_tells_how_far_each_annotator_is(finished):
    done = goldlese("info", "p.goldlese", "--json", cwd=finished)
    facts = json.loads(done.out)
    assert (done.code, done.qt) == (0, "")
    assert facts["schema"] == "conflict-news@1"
    assert len(facts["articles"]) == 5
    assert [(one["name"], one["finished"]) for one in facts["annotators"]] == [
        ("maker", 0),
        ("a", 5),
    ]
    assert "DW, 2017-11-10, de" in goldlese("info", "p.goldlese", cwd=finished).out


def test_gold_taken_in_again_is_exported_the_same(folder):
    done = goldlese("new", "b.goldlese", "--annotator", "maker", cwd=folder)
    assert done.code == 0
    done = goldlese("import", "b.goldlese", "out/gold.jsonl", "--as", "gold", cwd=folder)
    assert (done.code, done.qt) == (0, ""), done
    assert goldlese("check", "b.goldlese", cwd=folder).code == 0
    assert goldlese("export", "b.goldlese", "b", cwd=folder).code == 0
    for old, new in zip(records(folder / "out"), records(folder / "b"), strict=True):
        for place in (*new["entities"], *(event["trigger"] for event in new["events"])):
            del place["source"]
        for place in (*old["entities"], *(event["trigger"] for event in old["events"])):
            del place["source"]
        assert new["text"] == old["text"]
        assert new["entities"] == old["entities"]
        assert new["events"] == old["events"]
        assert new["review"] == old["review"]


def test_the_folder_of_an_export_can_be_taken_in_whole(folder):
    words = ("export", "p.goldlese", "split", "--split", "60/20/20")
    assert goldlese_here(*words, cwd=folder).code == 0
    assert goldlese_here("new", "b.goldlese", cwd=folder).code == 0
    done = goldlese_here("import", "b.goldlese", "split", cwd=folder)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("b.goldlese: 5 new articles, ")
    assert goldlese_here("import", "b.goldlese", SEEDS / FIRST, cwd=folder).code == 1


def test_candidates_are_refreshed_and_finished_articles_left(folder):
    done = goldlese("candidates", "p.goldlese", cwd=folder)
    assert (done.code, done.qt) == (0, "")
    assert "5 articles left as reviewed" in done.err
    assert goldlese("export", "p.goldlese", "out", cwd=folder).code == 0


def test_a_split_holds_each_article_once(folder):
    words = ("export", "p.goldlese", "split", "--split", "60/20/20", "--seed", "3")
    assert goldlese(*words, cwd=folder).code == 0
    ids = [
        record["id"]
        for name in ("train.jsonl", "dev.jsonl", "test.jsonl")
        for record in records(folder / "split", name)
    ]
    assert sorted(ids) == sorted(path.stem for path in SEEDS.iterdir())


def test_accepting_from_a_score_leaves_the_rest_open(tmp_path):
    assert goldlese("new", "p.goldlese", SEEDS / FIRST, cwd=tmp_path).code == 0
    words = ("accept", "p.goldlese", "--annotator", "a", "--min-score", "0.9")
    done = goldlese(*words, cwd=tmp_path)
    assert done.code == 0
    assert "not finished" in done.err
    done = goldlese("export", "p.goldlese", "out", cwd=tmp_path)
    assert done.code == 1
    assert "none of the 1 articles is finished" in done.err
    done = goldlese("export", "p.goldlese", "out", "--state", "all", cwd=tmp_path)
    assert done.code == 0
    (record,) = records(tmp_path / "out")
    assert record["review"]["state"] == "open"
    scores = [item["provenance"]["score"] for item in record["entities"]]
    assert scores
    assert min(scores) >= 0.9
    loss = json.loads((tmp_path / "out" / "loss.json").read_bytes())
    assert all(one["reason"] == "argument-not-exported" for one in loss["arguments"])


def test_a_project_for_paths_is_found_again(tmp_path):
    first = goldlese("project", SEEDS / FIRST, SEEDS / SECOND, cwd=tmp_path)
    assert (first.code, first.qt) == (0, "")
    again = goldlese("project", SEEDS / SECOND, SEEDS / FIRST, cwd=tmp_path)
    other = goldlese("project", SEEDS / FIRST, cwd=tmp_path)
    assert again.out == first.out
    assert other.out != first.out
    assert Path(first.out.strip()).is_file()
    seeds = goldlese("project", cwd=tmp_path)
    assert goldlese("project", SEEDS, cwd=tmp_path).out == seeds.out


def test_sources_may_stand_behind_options(tmp_path):
    (tmp_path / "a.txt").write_text("Der Minister reist nach Homs.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Die Armee zieht ab.\n", encoding="utf-8")
    made = goldlese(
        "new", "p.goldlese", "--schema", "ace-2005", "a.txt", "--annotator", "ada", cwd=tmp_path
    )
    assert made.code == 0, made
    more = goldlese("import", "p.goldlese", "--only-new", "a.txt", "b.txt", cwd=tmp_path)
    assert more.code == 0, more
    told = json.loads(goldlese("info", "--json", "p.goldlese", cwd=tmp_path).out)
    assert told["schema"] == "ace-2005@1"
    assert [one["id"] for one in told["articles"]] == ["a", "b"]


def test_the_window_takes_paths_behind_options():
    given = read_arguments(["a", "--theme", "dark", "b", "--smoke"])
    assert [str(path) for path in given.paths] == ["a", "b"]
    assert (given.theme, given.smoke) == ("dark", True)


@pytest.mark.parametrize("name", ["conflict-news", "germeval-2014", "ace-2005"])
def test_a_shipped_schema_is_printed_and_can_be_read_again(tmp_path, name):
    done = goldlese("schema", name, cwd=tmp_path)
    assert (done.code, done.qt) == (0, "")
    (tmp_path / "my.toml").write_text(done.out, encoding="utf-8")
    assert goldlese("schema", "my.toml", cwd=tmp_path).out == done.out
    assert name in goldlese("schema", "--list", cwd=tmp_path).out


# What goes wrong --------------------------------------------------------------------------

FIRST, SECOND = "000_46bf18e481a43cc9.txt", "001_9f44695ba0c1d563.txt"

BAD_FILES = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\n ", "empty"),
    "binary.txt": (bytes(range(256)) * 8, "is not text"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + b"\0" * 64, "PNG image"),
    "mixed.txt": ("Käse äöü ÄÖÜ ß".encode() + b" \xe4 Ende", "not UTF-8"),
    "page.html": (b"<!doctype html><html><body></body></html>", "no article was found"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_one_bad_file_among_several_leaves_no_half_project(tmp_path, name):
    data, message = BAD_FILES[name]
    (tmp_path / name).write_bytes(data)
    shutil.copy(SEEDS / FIRST, tmp_path)
    before = contents(tmp_path)
    done = goldlese_here("new", "p.goldlese", FIRST, name, cwd=tmp_path)
    assert_one_message(done, name, message)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_changes_nothing_in_a_project(folder, name):
    data, message = BAD_FILES[name]
    (folder / name).write_bytes(data)
    (folder / "good.txt").write_text("In Homs wird gekämpft.", encoding="utf-8")
    before = contents(folder)
    done = goldlese_here("import", "p.goldlese", "good.txt", name, cwd=folder)
    assert_one_message(done, name, message)
    assert contents(folder) == before


def assert_one_message(done, *words):
    assert done.code == 1, done
    assert done.out == ""
    assert done.err.startswith("goldlese: ")
    mistakes = 2 if "versoin" in words else 1  # an unknown entry, and one that is missing
    assert done.err.count("\n") == mistakes, done.err
    for word in words:
        assert word in done.err


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("cp1252", "Windows-1252"), ("utf-16-le", "UTF-16"), ("utf-16", ""), ("utf-8-sig", "")],
)
def test_an_assumed_encoding_is_told(tmp_path, encoding, said):
    text = "Kämpfe in Homs: Die Armee rückt über die Brücke vor. Das berichtet die Behörde.\n"
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    done = goldlese_here("new", "p.goldlese", "a.txt", cwd=tmp_path)
    assert done.code == 0
    assert (f"it was read as {said}" in done.err) if said else (done.err == "")
    assert goldlese_here("check", "p.goldlese", cwd=tmp_path).code == 0
    assert goldlese_here("accept", "p.goldlese", "--annotator", "a", cwd=tmp_path).code == 0
    done = goldlese_here("export", "p.goldlese", "out", cwd=tmp_path)
    assert done.code == 0, done
    assert records(tmp_path / "out")[0]["text"] == text.strip()
    assert goldlese_here("check", "out", "--sources", ".", cwd=tmp_path).code == 0


def test_a_web_page_goes_all_the_way(tmp_path):
    paragraphs = "".join(
        f"<p>Die syrische Armee hat am Donnerstag die Stadt Homs erobert &amp; hält sie. "
        f"Das berichtet die Beobachtungsstelle zum {number}. Mal.</p>"
        for number in range(1, 6)
    )
    (tmp_path / "a.html").write_text(
        f"<!doctype html><html lang=de><head><title>Homs erobert</title></head><body><nav>"
        f"Menü</nav><article><h1>Homs erobert</h1>{paragraphs}</article></body></html>",
        encoding="utf-8",
    )
    for words in (
        ("new", "p.goldlese", "a.html"),
        ("check", "p.goldlese"),
        ("accept", "p.goldlese", "--annotator", "a"),
        ("export", "p.goldlese", "out"),
    ):
        done = goldlese(*words, cwd=tmp_path)
        assert done.code == 0, done
        assert done.qt == ""
    assert goldlese("check", "out", "--sources", ".", cwd=tmp_path).code == 0
    (record,) = records(tmp_path / "out")
    assert "erobert & hält" in record["text"]
    assert record["events"]


def bad_schema(folder):
    text = goldlese_here("schema", "germeval-2014", cwd=folder).out
    (folder / "bad.toml").write_text(text.replace("version =", "versoin ="), encoding="utf-8")


def role_of_no_label(folder):
    text = goldlese_here("schema", "germeval-2014", cwd=folder).out
    wrong = '[[role]]\nname = "who"\nkey = "w"\nnames = { en = "who", de = "wer" }\n'
    wrong += 'definition = { en = "Who.", de = "Wer." }\nlabels = ["MARTIAN"]\n'
    (folder / "bad.toml").write_text(f"{text}\n{wrong}", encoding="utf-8")


def unreadable(folder):
    """Make a file that even root cannot read from its beginning."""
    if not Path("/proc/self/mem").exists():
        pytest.skip("no such file on this system")
    (folder / "closed").mkdir()
    (folder / "closed" / "a.txt").symlink_to("/proc/self/mem")


def pipe(folder):
    if os.name == "nt":
        pytest.skip("no named pipes here")
    os.mkfifo(folder / "pipe.txt")


def damaged(folder):
    data = (folder / "p.goldlese").read_bytes()
    (folder / "damaged.goldlese").write_bytes(data[:4096] + bytes(len(data) - 4096))
    (folder / "short.goldlese").write_bytes(data[:5000])


def newer(folder):
    shutil.copy(folder / "p.goldlese", folder / "newer.goldlese")
    conn = sqlite3.connect(folder / "newer.goldlese")
    conn.execute("PRAGMA user_version = 99")
    conn.close()


def no_project(folder):
    (folder / "x.goldlese").write_text("hello")
    conn = sqlite3.connect(folder / "other.goldlese")
    conn.execute("CREATE TABLE t (a)")
    conn.close()


WRONG = {
    "no such project": (None, ("info", "nope.goldlese"), "nope.goldlese"),
    "a text as project": (no_project, ("info", "x.goldlese"), "no Goldlese project"),
    "another database": (no_project, ("check", "other.goldlese"), "no Goldlese project"),
    "a folder as project": (None, ("accept", "out", "--annotator", "a"), "folder"),
    "a newer project": (newer, ("export", "newer.goldlese", "x"), "newer Goldlese"),
    "a project that is there": (None, ("new", "p.goldlese"), "there is already a file"),
    "a missing source": (None, ("new", "n.goldlese", "nope.txt"), "nope.txt"),
    "gold as articles": (None, ("new", "n.goldlese", "out"), "import n.goldlese out"),
    "a missing folder": (None, ("new", "no/n.goldlese"), "no"),
    "a folder without articles": (None, ("import", "p.goldlese", "empty"), "empty"),
    "an article twice": (None, ("import", "p.goldlese", SEEDS / FIRST), "already"),
    "two of one article": (None, ("new", "n.goldlese", SEEDS / FIRST, "copy.txt"), "copy.txt"),
    "a missing schema": (None, ("new", "n.goldlese", "--schema", "nope"), "nope"),
    "a bad schema": (bad_schema, ("new", "n.goldlese", "--schema", "bad.toml"), "versoin"),
    "a role of no label": (
        role_of_no_label,
        ("new", "n.goldlese", "--schema", "bad.toml"),
        "MARTIAN",
    ),
    "an unreadable file": (unreadable, ("new", "n.goldlese", "closed/a.txt"), "cannot be read"),
    "an unreadable addition": (unreadable, ("import", "p.goldlese", "closed"), "a.txt"),
    "a pipe as article": (pipe, ("import", "p.goldlese", "pipe.txt"), "pipe.txt"),
    "a damaged project": (damaged, ("info", "damaged.goldlese"), "damaged"),
    "a project cut off": (damaged, ("export", "short.goldlese", "x"), "damaged"),
    "writing to a damaged project": (
        damaged,
        ("accept", "damaged.goldlese", "--annotator", "a"),
        "damaged",
    ),
    "a bad schema alone": (bad_schema, ("schema", "bad.toml"), "versoin"),
    "a missing article": (
        None,
        ("accept", "p.goldlese", "--annotator", "b", "--article", FIRST[:-4], "--article", "x"),
        "there is no article x",
    ),
    "a source of candidates that is none": (
        None,
        ("candidates", "p.goldlese", "--source", "zzz"),
        "zzz",
    ),
    "an unknown annotator": (
        None,
        ("export", "p.goldlese", "x", "--annotator", "zoe"),
        "nobody called zoe has worked on it; there is maker, a",
    ),
    "another folder as target": (None, ("export", "p.goldlese", "."), "other files"),
    "the project as target": (None, ("export", "p.goldlese", "p.goldlese"), "project"),
    "too few to split": (
        None,
        ("export", "one.goldlese", "x", "--split", "1/1/1", "--state", "candidates"),
        "1 articles cannot be split into 3 parts",
    ),
    "gold that is none": (None, ("import", "p.goldlese", "broken.jsonl"), "broken.jsonl:2"),
    "nothing to check": (None, ("check", "nope"), "nope"),
    "a folder that is no export": (None, ("check", "empty"), "manifest.json"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_gives_one_message_and_changes_nothing(folder, case):
    prepare, words, message = WRONG[case]
    (folder / "empty").mkdir()
    shutil.copy(SEEDS / FIRST, folder / "copy.txt")
    good = (folder / "out" / "gold.jsonl").read_bytes().splitlines(keepends=True)[0]
    good = good.replace(b'"id": "000_', b'"id": "new_', 1)
    (folder / "broken.jsonl").write_bytes(good + b'{"format": "goldlese-gold/1"}\n')
    if case == "too few to split":
        assert goldlese_here("new", "one.goldlese", SEEDS / FIRST, cwd=folder).code == 0
    if prepare:
        prepare(folder)
    before = contents(folder), contents(folder / "out")
    done = goldlese_here(*words, cwd=folder)
    assert_one_message(done, message)
    assert (contents(folder), contents(folder / "out")) == before


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("exprot", "p.goldlese", "out"),
        ("export",),
        ("export", "p.goldlese", "x", "--split", "80/20"),
        ("export", "p.goldlese", "x", "--seed", "4"),
        ("export", "p.goldlese", "x", "--state", "most"),
        ("accept", "p.goldlese"),
        ("accept", "p.goldlese", "--annotator", " "),
        ("accept", "p.goldlese", "--annotator", "two\nlines"),
        ("candidates", "p.goldlese", "--show", "--least", "0.5"),
        ("accept", "p.goldlese", "--annotator", "a", "--min-score", "2"),
        ("schema",),
        ("info", "p.goldlese", "--jsn"),
    ],
)
def test_wrong_usage_ends_with_two(finished, words):
    if not words:
        from export.cli import main

        assert main([]) == 2
        return
    done = goldlese(*words, cwd=finished)
    assert (done.code, done.out, done.qt) == (2, "", "")
    assert done.err
    assert not (finished / "x").exists()


def test_a_project_open_elsewhere_can_be_read_but_not_written(folder):
    with ReviewSession.open(folder / "p.goldlese", "b"):
        done = goldlese("accept", "p.goldlese", "--annotator", "b", cwd=folder)
        assert_one_message(done, "p.goldlese", "already open", str(os.getpid()))
        done = goldlese("import", "p.goldlese", "copy.txt", cwd=folder)
        assert_one_message(done, "p.goldlese", "already open")
        assert goldlese("info", "p.goldlese", cwd=folder).code == 0
        assert goldlese("check", "p.goldlese", cwd=folder).code == 0


def test_two_annotators_must_be_told_apart(folder):
    assert goldlese_here("accept", "p.goldlese", "--annotator", "b", cwd=folder).code == 0
    done = goldlese_here("export", "p.goldlese", "x", cwd=folder)
    assert_one_message(done, "a, b", "--annotator")
    assert goldlese_here("export", "p.goldlese", "x", "--annotator", "b", cwd=folder).code == 0
    assert records(folder / "x")[0]["review"]["annotators"] == ["b"]


def test_help_and_version_need_nothing(tmp_path):
    done = goldlese("--help", cwd=tmp_path)
    assert (done.code, done.qt) == (0, "")
    for command in (
        "new",
        "import",
        "candidates",
        "accept",
        "export",
        "info",
        "check",
        "schema",
    ):
        assert f"\n    {command} " in done.out or f"\n    {command}\n" in done.out
        assert goldlese(command, "--help", cwd=tmp_path).code == 0
    assert goldlese("--version", cwd=tmp_path).out.startswith("goldlese 0.")


@pytest.mark.skipif(os.name == "nt", reason="no pipes that end like this")
def test_a_reader_that_stops_early_is_no_error(finished):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "gui", "schema", "conflict-news"],
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=finished,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def change(folder, statement):
    conn = sqlite3.connect(folder / "p.goldlese")
    conn.execute(statement)
    conn.commit()
    conn.close()


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE article_text SET text = replace(text, 'Syrien', 'Libyen')", "SHA-256"),
        ("UPDATE article_text SET source = x'41'", "SHA-256"),
        ("UPDATE decision SET surface = 'x' WHERE item = 'm1'", "was marked"),
        ("UPDATE decision SET label = 'PER' WHERE item = 'm1'", "journal"),
        ("UPDATE decision SET outcome = 'rejected' WHERE item = 'v1'", "journal"),
        ("DELETE FROM decision WHERE item = 'm2'", "journal"),
        ("UPDATE article_text SET source_map = replace(source_map, '[[0', '[[1')", "article"),
        ("UPDATE review SET finished = ''", "the review is not the one"),
    ],
)
def test_check_finds_what_was_changed_behind_its_back(folder, statement, message):
    change(folder, statement)
    done = goldlese_here("check", "p.goldlese", cwd=folder)
    assert done.code == 1, done
    assert "error: " in done.err
    assert message in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("gold.jsonl", b"Albu Kamal", b"Albu Kamel", "gold.jsonl:1"),
        ("gold.jsonl", b'"label": "GPE"', b'"label": "ZZZ"', "no label ZZZ"),
        ("gold.jsonl", b'"score": ', b'"skore": ', "skore"),
        ("README.md", b"gold", b"lead", "README.md"),
        ("schema.toml", b"[[label]]", b"[[lable]]", "schema.toml"),
        ("manifest.json", b'"records": 5', b'"records": 6', "5 records"),
    ],
)
def test_check_finds_what_was_changed_in_an_export(folder, name, old, new, message):
    path = folder / "out" / name
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new))
    done = goldlese_here("check", "out", cwd=folder)
    assert done.code == 1
    assert message in done.err
    assert "Traceback" not in done.err


def test_check_reads_a_single_gold_file(folder):
    done = goldlese_here("check", "out/gold.jsonl", cwd=folder)
    assert (done.code, done.qt) == (0, "")
    assert "5 records" in done.out
