"""Proof of a project's articles against the source files that it keeps."""

from __future__ import annotations

from hashlib import sha256

from annotations.errors import OffsetError
from annotations.importing import source_text
from annotations.model import Article, Item
from export.proof import folded

_DROPPED = " \t\r\n|>"
_UNWRAPPED = str.maketrans("\t\r\n", "   ")


def prove_article(article: Article, source: bytes) -> int:
    """Prove that an article's text is what its source file says; return the characters proved.

    Each unbroken run of the source map stands in the source as it stands in the text, but for
    line ends that a hard wrap put in the place of a space; what the text leaves out between two
    runs is white space, bars and quote markers only.

    Raises:
        OffsetError: It is not; the message names the place.
    """
    where = f"article {article.id}"
    if sha256(source).hexdigest() != article.source_sha256:
        raise OffsetError(f"{where}: the source file kept in the project has another SHA-256")
    decoded = source_text(article, source)
    runs = article.source_map
    ends = (*runs.reading[1:], len(article.text))
    after = 0
    for start, end, at in zip(runs.reading, ends, runs.source, strict=True):
        run, found = article.text[start:end], decoded[at : at + end - start]
        is_there = found.translate(_UNWRAPPED) == run.translate(_UNWRAPPED)
        if not is_there and (run.strip() or found.strip(_DROPPED)):
            raise OffsetError(
                f"{where} at {start}-{end}: the source at {at} is “{found[:40]}”, "
                f"not “{run[:40]}”"
            )
        left_out = decoded[after:at]
        if after > at or left_out.strip(_DROPPED):
            raise OffsetError(f"{where} at {start}: the text leaves out “{left_out[:40]}”")
        after = at + len(found) if is_there else at
    return len(article.text)


def prove_sources(article: Article, source: str, item: Item) -> int:
    """Prove each fragment of an item against the decoded source; return how many there are.

    Raises:
        OffsetError: A fragment is not what stands in the source at its place.
    """
    for span in item.content.fragments:
        words, place = article.text[span.start : span.end], article.source_map.span(span)
        found = source[place.start : place.end]
        if found != words and folded(found) != folded(words):
            raise OffsetError(
                f"article {article.id}, {item.id} at {span.start}-{span.end}: the source at "
                f"{place.start}-{place.end} is “{found}”, not “{words}”"
            )
    return len(item.content.fragments)
