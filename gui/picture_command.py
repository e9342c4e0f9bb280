"""``goldlese picture``: an article with its marks as PDF, SVG or PNG. Needs no screen."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from annotations.errors import AnnotationError
from annotations.model import Article, ArticleId, Item, ItemId
from annotations.reader import Reader
from annotations.schema import Schema
from export.annotators import whose
from export.console import answer
from gui.article.page import Mode
from gui.article.picture_files import write_picture
from gui.article.pictures import PictureOptions
from gui.article.typography import Typography
from gui.language import install_language, wanted_language
from gui.theme import read_theme


def run(options: argparse.Namespace) -> int:
    """Write the picture and say where it is.

    Raises:
        AnnotationError: There is no such project, article or item; the file cannot be written,
            or is there already and no picture.
    """
    target: Path = options.target
    prove_replaceable(target)
    article, schema, items = _read(options)
    # On this platform no screen is asked for; its warnings are of what no picture needs.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    app = QGuiApplication.instance() or QGuiApplication(["goldlese"])
    language = wanted_language(options.language or "")
    install_language(app, language)
    wanted = _wanted(options, schema, language)
    made = tuple(write_picture(article, schema, items, target, wanted, prove_replaceable))
    sizes = {path: path.stat().st_size for path in made}
    facts = {
        "article": article.id,
        "files": [{"path": str(path), "bytes": size} for path, size in sizes.items()],
    }
    lines = (
        f"{path}: {article.display_title} ({size // 1000 + 1} kB)"
        for path, size in sizes.items()
    )
    answer(facts, *lines, as_json=options.json)
    return 0


def _read(options: argparse.Namespace) -> tuple[Article, Schema, Sequence[Item]]:
    project: Path = options.project
    annotator = whose(project, options.annotator)
    with Reader(project, annotator) as reader, reader.snapshot():
        if options.article not in reader.article_ids():
            raise AnnotationError(
                f"{project.name}: there is no article {options.article}; "
                f"`goldlese info {project.name}` lists them"
            )
        article_id = ArticleId(options.article)
        article, items = reader.article(article_id), reader.items(article_id)
        if options.item is not None and options.item not in {item.id for item in items}:
            raise AnnotationError(f"article {article_id}: there is no item {options.item}")
        return article, reader.schema, items


def _wanted(options: argparse.Namespace, schema: Schema, language: str) -> PictureOptions:
    return PictureOptions(
        scale=options.scale,
        theme=read_theme(options.theme).with_schema(schema),
        mode=Mode(options.mode),
        current=ItemId(options.item) if options.item is not None else None,
        shows_rejected=options.rejected,
        unfolds_furniture=options.furniture,
        language=language,
        typography=Typography(options.zoom, measure=options.measure),
    )


_BEGINNINGS = {".pdf": b"%PDF", ".png": b"\x89PNG", ".svg": b"<svg"}


def prove_replaceable(target: Path) -> None:
    """Prove that ``target`` is free, or a picture of the kind its name says.

    Raises:
        AnnotationError: It is something else, or cannot be read.
    """
    if not target.exists():
        return
    if not target.is_file():
        raise AnnotationError(f"{target}: this is a folder; give the name of a file")
    try:
        with target.open("rb") as file:
            head = file.read(1000)
    except OSError as error:
        raise AnnotationError(f"{target}: it cannot be read ({error.strerror})") from error
    if head and _BEGINNINGS[target.suffix.lower()] not in head:
        raise AnnotationError(
            f"{target}: this file is no picture and would be lost; choose another name"
        )
