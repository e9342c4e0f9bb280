"""The commands and programs of the pages, run in their order as a researcher would."""

from __future__ import annotations

import io
import json
import shutil
from contextlib import chdir, redirect_stdout

import pytest

from annotations.schema_files import read_schema
from tests.helpers.command_line import SEEDS, goldlese_here
from tests.helpers.doc_blocks import blocks, commands


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(SEEDS, tmp_path / "articles")
    return tmp_path


def follow(block, folder, skip=()):
    """Run the commands of a block; those that need a window are left out."""
    done = []
    for words in commands(block):
        if words[0] in {"my.goldlese", "picture", *skip}:
            continue
        done.append(goldlese_here(*words, cwd=folder))
        assert done[-1].code == 0, (words, done[-1].err)
    return done


def run_python(code, folder):
    out = io.StringIO()
    with chdir(folder), redirect_stdout(out):
        exec(compile(code, "docs/gold.md", "exec"), {})  # noqa: S102 - our own page
    return out.getvalue()


def test_the_first_page_leads_from_articles_to_gold(folder):
    (block,) = (block for block in blocks("README.md") if "goldlese new" in block)
    follow(block, folder, skip={"export"})
    assert goldlese_here("accept", "my.goldlese", "--annotator", "ada", cwd=folder).code == 0
    again = "\n".join(line for line in block.splitlines() if "goldlese export" in line)
    (exported,) = follow(again, folder)
    assert "5 articles" in exported.out
    assert (folder / "out/gold.jsonl").is_file()


def test_the_page_of_gold_can_be_followed_to_its_end(folder):
    incoming, exports, *_ = [block for block in blocks("docs/gold.md") if commands(block)]
    (folder / "more").mkdir()
    for name in ("more/b.txt", "a.txt"):
        (folder / name).write_text(f"Die Armee zog in Homs ein. {name}", encoding="utf-8")
    record = {"id": "r-17", "text": "Präsident Müller reiste nach Köln.", "date": "2017-11-30"}
    (folder / "reports.jsonl").write_text(json.dumps(record), encoding="utf-8")
    page = f"<html><body><article><p>{'Rebellen nahmen Rakka ein. ' * 9}</p></article></body>"
    (folder / "page.html").write_text(page, encoding="utf-8")
    follow(incoming, folder)
    goldlese_here("accept", "my.goldlese", "--annotator", "ada", cwd=folder)
    follow(exports, folder)
    first = "\n".join(line for line in exports.splitlines()[:1])
    follow(first, folder)
    reading, tags = blocks("docs/gold.md", "python")
    assert run_python(reading, folder) == ""
    told = run_python(tags, folder).splitlines()
    marked = {line.split()[1] for line in told if line and not line.endswith(" O")}
    assert {"B-GPE", "I-GPE", "B-PER", "I-MIL"} <= marked
    assert "Homs B-GPE" in told


def test_a_split_tells_its_parts(folder):
    goldlese_here("new", "my.goldlese", "articles", cwd=folder)
    goldlese_here("accept", "my.goldlese", "--annotator", "ada", cwd=folder)
    done = goldlese_here("export", "my.goldlese", "out", "--split", "80/0/20", cwd=folder)
    assert done.err == "articles in each part: train 4, test 1\n"


def test_a_project_goes_on_with_a_changed_schema(folder):
    old = read_schema("conflict-news").toml
    (folder / "my-schema.toml").write_text(
        old.replace("version = 1", "version = 2"), encoding="utf-8"
    )
    goldlese_here("new", "my.goldlese", "articles", cwd=folder)
    goldlese_here("accept", "my.goldlese", "--annotator", "ada", cwd=folder)
    (block,) = (block for block in blocks("docs/schemas.md") if "next.goldlese" in block)
    follow(block, folder)
    told = goldlese_here("info", "next.goldlese", cwd=folder).out
    assert "conflict-news@2" in told
    assert "ada: 5 finished" in told
