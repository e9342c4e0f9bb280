"""The tables themselves: strict, tied together, and proved when they are read."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.changes import accept, accept_all
from annotations.errors import OffsetError, ProjectError
from annotations.model import Candidate, Mention, Span
from annotations.reader import Reader
from annotations.session import ReviewSession
from annotations.store import annotators, articles, decisions, journal, learnt
from annotations.store.connection import APPLICATION_ID, FORMAT_VERSION, connect
from tests.helpers.builders import a_project, an_article

TABLES = [
    table
    for module in (annotators, articles, decisions, journal, learnt)
    for table in module.TABLES
]


AGAIN = (
    "INSERT INTO journal SELECT 7, annotator, article, verb, items, surface, label, steps, at, "
    "'{}', NULL FROM journal"
)


@pytest.fixture
def path(folder):
    with a_project(folder) as session:
        change = accept(session.items("a1"), "m1", session.stamp(1), "a1")
        session.apply(change)
    return session.path


@pytest.fixture
def conn(path):
    with closing(connect(path)) as opened:
        yield opened


def run_sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute(statement)


def test_the_header_says_what_it_is(conn):
    assert conn.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert conn.execute("PRAGMA user_version").fetchone() == (FORMAT_VERSION,)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_is_strict_and_refers_to_an_annotator_or_an_article(conn, table):
    (strict,) = conn.execute(
        "SELECT strict FROM pragma_table_list WHERE name = ?", [table.name]
    ).fetchone()
    assert strict == 1
    keys = conn.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()
    referred = {row[2] for row in keys}
    assert referred >= set(table.references.values())
    assert table.name == "annotator" or referred & {"annotator", "article"}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE candidate SET score = 'much'",
        "UPDATE decision SET annotator = 99",
        "UPDATE decision SET candidate = 'm99'",
        "DELETE FROM candidate WHERE item = 'm1'",
        "DELETE FROM annotator",
        "DELETE FROM article",
        "UPDATE article SET text_sha256 = NULL",
        "INSERT INTO journal VALUES (9, 99, 1, '', '', '', '', '', '', '', NULL)",
        "INSERT INTO annotator (name) VALUES ('anna')",
    ],
)
def test_the_file_refuses_what_cannot_be(conn, statement):
    with pytest.raises(sqlite3.IntegrityError):
        conn.execute(statement)


@pytest.mark.parametrize("update", ["UPDATE candidate", "UPDATE decision"])
def test_a_covered_text_that_is_not_there_is_told_with_its_place(path, update):
    run_sql(path, f"{update} SET fragments = '[[1,11]]' WHERE item = 'm1'")
    with Reader(path, "anna") as reader, pytest.raises(OffsetError) as told:
        reader.items("a1")
    assert str(told.value) == (
        "article a1, m1 at 1-11: the text there is “S-Kämpfer ”, but “IS-Kämpfer” was marked; "
        "restore a copy of the project"
    )


def test_offsets_beyond_the_text_are_told(path):
    run_sql(path, "UPDATE candidate SET fragments = '[[0,9999]]' WHERE item = 'm3'")
    with Reader(path, "anna") as reader, pytest.raises(OffsetError, match=r"a1.*9999"):
        reader.items("a1")


def test_a_changed_text_is_told(path):
    run_sql(path, "UPDATE article_text SET text = replace(text, 'Teile', 'Reste')")
    with Reader(path, "anna") as reader, pytest.raises(OffsetError, match=r"a1: its text"):
        reader.article("a1")


def test_missing_zones_are_told(path):
    run_sql(path, "DELETE FROM zone")
    with Reader(path, "anna") as reader, pytest.raises(OffsetError, match=r"a1: its zones"):
        reader.article("a1")


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE decision SET outcome = 'corrected'", "a1, m1: the decision"),
        ("DELETE FROM decision", "a1, m1: the decision"),
        ("UPDATE decision SET seconds = 2.0", "a1, m1: the decision"),
        ("INSERT INTO review VALUES (1, 1, '2026-01-02T10:00:00Z', 0)", "a1: the review"),
        (
            "INSERT INTO zone SELECT 9, 1, 1, 0, length(text), 'teaser' FROM article_text",
            "a1: the zones",
        ),
        ("UPDATE journal SET state = 'abandoned'", "a1, m1: the decision"),
        (
            AGAIN.format("done"),
            "step 7 .accept. of the journal does not begin",
        ),
        (
            AGAIN.format("undone"),
            "step 7 .accept. of the journal does not begin",
        ),
    ],
)
def test_what_the_journal_does_not_lead_to_is_told(path, statement, expected):
    run_sql(path, statement)
    with Reader(path, "anna") as reader:
        (told,) = reader.verify_journal()
    assert expected.replace(".", "") in told.replace("(", "").replace(")", "")


def test_a_good_file_is_good_and_a_loose_row_is_told(path):
    with Reader(path, "anna") as reader:
        assert reader.verify_file() == ()
        assert reader.verify_journal() == ()
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")
        conn.execute("UPDATE decision SET article = 9")
    with Reader(path, "anna") as reader:
        assert all("a row of decision" in line for line in reader.verify_file())
        assert reader.verify_file()


def test_a_page_that_breaks_while_reading_is_told(path, monkeypatch):
    """Files that are too large are not looked through at opening."""
    monkeypatch.setattr("annotations.store.connection._QUICK_CHECK_BYTES", 0)
    with Reader(path, "anna") as reader:
        (page,) = reader._conn.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'candidate'"
        ).fetchone()
        (size,) = reader._conn.execute("PRAGMA page_size").fetchone()
        data = bytearray(path.read_bytes())
        data[(page - 1) * size : page * size] = b"\x7f" * size
        path.write_bytes(data)
        with pytest.raises(ProjectError, match="the project file is damaged"):
            reader.items("a1")


def test_an_older_project_is_copied_and_brought_up_to_date(path):
    run_sql(path, "PRAGMA user_version = 0")
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="older format 0"):
        Reader(path, "anna")
    with ReviewSession.open(path, "anna") as session:
        assert session.item("a1", "m1").is_gold
        assert session.verify_journal() == ()
    copy = path.with_name(path.name + ".format-0")
    with Reader(path, "anna"), closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT count(*) FROM decision").fetchone() == (1,)
    assert len(before) > 0


def test_a_kept_file_of_each_format_opens(folder):
    """Files written by released programs stay readable: one of each format is kept."""
    kept = sorted((Path(__file__).parents[1] / "data" / "projects").glob("format-*.goldlese"))
    assert [file.stem for file in kept] == [
        f"format-{number}" for number in range(1, FORMAT_VERSION + 1)
    ]
    for file in kept:
        path = Path(shutil.copy(file, folder))
        with ReviewSession.open(path, "anna") as session:
            assert session.verify_file() == ()
            assert session.verify_journal() == ()
            assert [step.verb for step in session.journal()] == [
                "accept", "reject", "relabel", "accept-all", "set-zone", "finish",
            ]  # fmt: skip
            while session.undo():
                pass
            assert session.state() == b""
            session.apply(accept_all(session.items("a1"), session.stamp(1), "a1"))
            assert session.can_finish("a1") == 0


@pytest.mark.parametrize(
    "text",
    [
        "a\0b und Homs\0",
        "😀 Homs 𝔾old 👩‍👩‍👧",
        "Ho\u0301ms e\u0301 \u00ad\ufeff\u2028\u0085",
        "حلب und חיפה",
        "\ufffe\uffff\U0010ffff",
        "'; DROP TABLE article; --",
    ],
)
def test_every_text_comes_back_as_it_was(folder, text):
    places = [Mention((Span(at, at + 1),), "MISC") for at in range(len(text))]
    made = [Candidate(f"m{n}", place, "x@1", 0.5) for n, place in enumerate(places, start=1)]
    with a_project(folder, an_article(text)) as session:
        session.set_candidates("a1", made)
    with Reader(session.path, "anna") as reader:
        assert reader.article("a1").text == text
        assert reader.source_bytes("a1") == text.encode()
        assert [item.candidate for item in reader.items("a1")] == made
