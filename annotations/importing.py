"""Articles from files: plain text and saved web pages, and the files of folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Literal, NamedTuple

from annotations.errors import SourceError
from annotations.model import Article
from annotations.text import Decoded, Facts, article_of, decode
from annotations.text.article_lines import SUFFIXES as _LINES_SUFFIXES
from annotations.text.article_lines import ArticleLine, read_lines

Kind = Literal["auto", "text", "html", "articles"]

HTML_ENCODING = "html"
"""``Article.encoding`` of a saved web page: the source map counts in the extracted text."""

TABLE_SUFFIXES = frozenset({".json", ".csv", ".tsv"})
"""Of files that hold articles in a way that is not read; they are text only if one says so."""

_HTML_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_TEXT_SUFFIXES = frozenset({".txt", ".md", ".text", ""})
_HEAD = 200
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE
)


class Source(NamedTuple):
    """An article together with the bytes of the file that it was made from."""

    article: Article
    data: bytes


def expand(paths: Iterable[Path]) -> list[Path]:
    """Return the files to import: each file given, and the articles' files of each folder.

    Folders are gone through to the bottom; in them files with the suffixes .txt, .text, .md,
    .html, .htm, .xhtml and none are taken, sorted by path; hidden files and folders are
    skipped. A file that is named itself is taken whatever its suffix. The order of ``paths``
    is kept, and no file comes twice.

    Raises:
        SourceError: A path does not exist, cannot be read, or is a folder without articles.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _files(path):
            found.setdefault(file.resolve(), file)
    return list(found.values())


def read_source(path: Path, kind: Kind = "auto", article_id: str | None = None) -> Article:
    """Return the article in the file at ``path``; see ``load``.

    Raises:
        SourceError: The file cannot be read as an article; the message names it.
    """
    return load(path, kind, article_id).article


def load(path: Path, kind: Kind = "auto", article_id: str | None = None) -> Source:
    """Return the article in the file at ``path`` and the file's bytes, read once.

    The stem of the file's name is the article's id unless another is given, with ``_`` for
    what cannot be printed. ``kind`` says how to read it; ``"auto"`` goes by suffix and
    beginning. For a saved web page the bytes are those of the page, but the decoded source, in
    which the source map counts, is the text that was extracted from it: ``source_text`` gives
    it again.

    Raises:
        SourceError: The file cannot be read as one article; the message names it.
    """
    data = _read(path)
    where, name = _shown(path), _shown(path.name)
    article_id = article_id or _id_of(_shown(path.stem))
    if kind == "html" or (kind == "auto" and _is_html(path, data)):
        text, facts = _extracted(data, where)
        return Source(article_of(text, data, name, article_id, facts, where), data)
    if kind == "auto" and path.suffix.lower() in TABLE_SUFFIXES:
        raise SourceError(
            f"{where}: a {path.suffix} file is not the text of an article; save the articles "
            "as JSON lines (.jsonl), or import it with --format text if it is text"
        )
    return Source(article_of(decode(data, where), data, name, article_id, None, where), data)


def load_all(path: Path, kind: Kind = "auto") -> Iterator[tuple[str, Source]]:
    """Yield the articles in the file at ``path``: one, or those of the lines of a JSONL file.

    Each comes with its place for messages: the path, and the line where it is of one. The
    bytes of an article of a line are its text in UTF-8, and the line's number stands in the
    name of its source.

    Raises:
        SourceError: The file cannot be read as articles; the message names it, and the lines.
    """
    if kind == "articles" or (kind == "auto" and path.suffix.lower() in _LINES_SUFFIXES):
        for line in read_lines(_read(path), _shown(path), _shown(path.stem)):
            yield line.where, _of_line(line, _shown(path.name))
        return
    yield _shown(path), load(path, kind)


def _of_line(line: ArticleLine, name: str) -> Source:
    data = line.text.encode()
    number = line.where.rpartition(":")[2]
    article = article_of(
        Decoded(line.text, "utf-8"), data, f"{name}:{number}", line.id, line.facts, line.where
    )
    return Source(replace(article, language=line.language or article.language), data)


def _id_of(stem: str) -> str:
    """Return a stem as an id: one line, without control characters and spaces at its ends."""
    kept = "".join(one if one.isprintable() else "_" for one in stem).strip()
    return kept or "_"


def _shown(path: Path | str) -> str:
    """Return a path as text, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def source_text(article: Article, data: bytes) -> str:
    """Return the decoded source of ``article``, in which its source map counts.

    ``data`` are the bytes of its source file. The text of a saved web page is extracted again.

    Raises:
        SourceError: The bytes are not those that the article was made from.
    """
    if sha256(data).hexdigest() != article.source_sha256:
        raise SourceError(
            f"{article.source_name}: these are not the bytes that article {article.id} "
            "was made from; import the file again under another id"
        )
    if article.encoding == HTML_ENCODING:
        return _extracted(data, article.source_name)[0].text
    return data.decode(article.encoding)


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    if not path.is_dir():
        if path.exists():
            raise SourceError(f"{path}: this is neither a file nor a folder")
        raise SourceError(f"{path}: there is no such file or folder; check the path")
    empty = True
    for file in _walk(path):
        empty = False
        yield file
    if empty:
        raise SourceError(
            f"{path}: the folder holds no text or HTML files (.txt, .md, .html); "
            "choose another folder or name the files"
        )


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the articles' files below ``folder``, sorted by path."""

    def fail(error: OSError) -> None:
        raise SourceError(
            f"{error.filename}: the folder cannot be read ({error.strerror})"
        ) from error

    found = []
    for where, folders, names in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(where) / name for name in names if _is_article_file(name)]
    return iter(sorted(file for file in found if file.is_file()))


def _is_article_file(name: str) -> bool:
    suffix = Path(name).suffix.lower()
    return not name.startswith(".") and suffix in _TEXT_SUFFIXES | _HTML_SUFFIXES


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{path}: there is no such file; check the path") from error
    except IsADirectoryError as error:
        raise SourceError(f"{path}: this is a folder; name a file") from error
    except OSError as error:
        raise SourceError(f"{path}: the file cannot be read ({error.strerror})") from error


def _is_html(path: Path, data: bytes) -> bool:
    return path.suffix.lower() in _HTML_SUFFIXES or bool(_HTML_START.match(data[:4000]))


def _extracted(data: bytes, name: str) -> tuple[Decoded, Facts]:
    """Return the text of a web page and what the page says of it.

    The page's title stands before the text where the text does not begin with it.
    """
    # Loaded here: it takes longer than all the rest of the program, and few need it.
    from trafilatura import bare_extraction  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    if not data.strip():
        raise SourceError(f"{name}: the file is empty; nothing was imported")
    found = bare_extraction(
        data,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise SourceError(
            f"{name}: no article was found in this page; save the article's text as .txt "
            "and import that"
        )
    text, title = _sound(found.text), _sound(found.title).strip()
    if title and title not in text[: 2 * len(title) + _HEAD]:
        text = f"{title}\n\n{text}"
    facts = Facts(title, _sound(found.sitename), found.date or "")
    return Decoded(text, HTML_ENCODING), facts


def _sound(text: str | None) -> str:
    """Return ``text`` with a mark in the place of every lone surrogate and NUL."""
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", text or "")
