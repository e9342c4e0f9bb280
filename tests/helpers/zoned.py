"""Zones written down: one line of text after the other, each with a letter for its kind."""

from __future__ import annotations

from annotations.model import Article, ZoneKind
from annotations.text import make_article

KINDS = {
    "H": ZoneKind.HEADING,
    "T": ZoneKind.TEASER,
    "L": ZoneKind.BYLINE,
    "B": ZoneKind.BODY,
    "C": ZoneKind.CAPTION,
    "F": ZoneKind.FURNITURE,
}
LETTERS = {kind: letter for letter, kind in KINDS.items()}


def page_of(notation: str) -> tuple[list[tuple[str, str]], dict[str, str]]:
    """Return the lines of a page with their letters, and what the page says of itself."""
    lines: list[tuple[str, str]] = []
    facts: dict[str, str] = {}
    for line in notation.splitlines():
        if line.startswith("= "):
            name, _, value = line[2:].partition(":")
            facts[name] = value.strip()
        elif lines or line:
            lines.append((line[:1], line[2:]))
    return lines, facts


def article_of_lines(lines: list[tuple[str, str]]) -> Article:
    return make_article("\n".join(text for _, text in lines).encode(), "page.txt")


def letters_of(article: Article) -> list[str]:
    """Return a line each for the lines of ``article`` that are not blank, in the notation.

    A line that is divided gives one letter for each part, and ``¦`` between the parts.
    """
    made: list[str] = []
    start = 0
    for line in article.text.split("\n"):
        end = start + len(line)
        parts = [
            (zone.kind, article.text[max(zone.span.start, start) : min(zone.span.end, end)])
            for zone in article.zones
            if zone.span.start < end and start < zone.span.end
        ]
        if line.strip():
            letters = "".join(LETTERS[kind] for kind, _ in parts)
            made.append(f"{letters} {'¦'.join(text for _, text in parts)}")
        start = end + 1
    return made
