"""What docs/sources.md shows is true: its source runs, its line is read, its commands exist."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from annotations.candidates import plugins
from annotations.candidates.pipeline import propose
from export.arguments import read_arguments
from export.span_reading import read_spans
from tests.helpers.builders import SCHEMA, an_article

PAGE = Path(__file__).resolve().parents[2] / "docs/sources.md"


def blocks(language):
    text = PAGE.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def test_the_source_of_ones_own_runs():
    (code,) = blocks("python")
    names = {}
    exec(compile(code, str(PAGE), "exec"), names)  # noqa: S102 - our own page
    article = an_article("Das Innenministerium schweigt.").article
    failures = []
    found = propose(article, SCHEMA, [names["Ministries"]()], failed=failures.append)
    assert failures == []
    assert [article.surface(one.content.fragments) for one in found] == ["Innenministerium"]
    assert len([line for line in code.splitlines() if line.strip()]) <= 30


def test_the_package_of_ones_own_names_the_module_and_the_class():
    (text,) = blocks("toml")
    package = tomllib.loads(text)
    (code,) = blocks("python")
    ((name, value),) = package["project"]["entry-points"][plugins.GROUP].items()
    module, _, kind = value.partition(":")
    assert package["tool"]["setuptools"]["py-modules"] == [module]
    assert f"class {kind}:" in code
    assert f'name = "{name}"' in code
    assert f"{module}.py" in code
    assert {"name", "version"} <= package["project"].keys()
    assert package["build-system"]["requires"] == ["setuptools"]


def test_the_line_is_read(tmp_path):
    (line,) = blocks("json")
    path = tmp_path / "a.jsonl"
    path.write_text(line, encoding="utf-8")
    (read,) = read_spans(path)
    (span,) = read.spans
    assert read.text[span.span.start : span.span.end] == "Homs"


def test_the_commands_are_understood():
    commands = [
        line.partition("#")[0].split()
        for block in blocks("")
        for line in block.splitlines()
        if line.startswith("goldlese ")
    ]
    assert len(commands) >= 8
    for _, *words in commands:
        assert read_arguments(words).command == words[0]
