"""What the pages say of commands, records and figures is what the program does."""

from __future__ import annotations

import json
import re

import pytest

from export.arguments import COMMANDS, build_parsers, read_arguments
from export.proof import prove_record
from export.reading import ReadRecord
from export.record_schema import prove_shape
from tests.helpers.doc_blocks import PAGES, ROOT, blocks, commands


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_a_page_is_understood(page):
    found = [words for block in blocks(page) for words in commands(block)]
    assert len(found) >= 3
    for words in found:
        if words[0] in COMMANDS:
            assert read_arguments(words).command == words[0]
        else:
            assert words == ["my.goldlese"]  # opens the window


def test_every_option_of_every_command_is_told():
    table = (ROOT / "docs/gold.md").read_text(encoding="utf-8").partition("## All commands")[2]
    rows = dict(re.findall(r"^\| `goldlese (\w+)[^`]*`(.*)$", table, re.MULTILINE))
    heads = dict(re.findall(r"^\| `goldlese (\w+)([^`]*)`", table, re.MULTILINE))
    for name, parser in build_parsers()[1].items():
        told = heads[name] + rows[name]
        for action in parser._actions:
            every = {"-h", "--help", "--json"}
            options = [one for one in action.option_strings if one not in every]
            assert not options or options[0] in told, f"{name} {options}"


def test_the_record_of_the_page_is_a_gold_record():
    (text,) = blocks("docs/gold.md", "json")
    record = prove_shape(json.loads(text), "docs/gold.md")
    assert prove_record(ReadRecord("docs/gold.md", record), None).fragments == 4


def test_the_items_of_the_first_page_are_parts_of_that_record():
    (whole,) = blocks("docs/gold.md", "json")
    record = json.loads(whole)
    (text,) = blocks("README.md", "json")
    decoder, at, items = json.JSONDecoder(), 0, []
    while at < len(text.rstrip()):
        item, at = decoder.raw_decode(text, at)
        items.append(item)
        at += 1
    assert len(items) == 2
    for item in items:
        (full,) = (
            one for one in record["entities"] + record["events"] if one["id"] == item["id"]
        )
        for key, value in item.items():
            if key == "trigger":
                assert value.items() <= full[key].items()
            elif key == "arguments":
                assert all(one in full[key] for one in value)
            else:
                assert full[key] == value


def test_the_first_page_tells_the_figures_of_the_page_of_figures():
    first = (ROOT / "README.md").read_text(encoding="utf-8")
    page = (ROOT / "docs/sources.md").read_text(encoding="utf-8")
    row = re.search(r"^\| held-out reports \| (.*) \|$", page, re.MULTILINE)
    mentions, _, triggers, arguments, _ = row[1].split(" | ")
    said = f"F1 {mentions} for mentions, {triggers} for triggers and {arguments} for arguments"
    assert said in " ".join(first.split())


@pytest.mark.parametrize("page", [*PAGES, "docs/annotators.md", "docs/development.md"])
def test_every_link_leads_somewhere(page):
    path = ROOT / page
    for link in re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
        file, _, anchor = link.partition("#")
        target = path.parent / file if file else path
        assert target.exists(), link
        if anchor:
            heads = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            slugs = [re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads]
            assert anchor in slugs, link
