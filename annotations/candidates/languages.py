"""Which sources can read which language.

A source says by ``languages``, a set of two-letter codes, what it can read; one that does not
say so reads every language. An article whose language is in doubt is read by all sources, as
long as it may be in German.
"""

from __future__ import annotations

from annotations.candidates.base import Source
from annotations.model import Article
from annotations.text.language import may_be_german

GERMAN = frozenset({"de"})
ANY: frozenset[str] = frozenset()
OTHER = "?"
"""A language that is not known, and not German."""


def language_for_sources(article: Article) -> str:
    """Return the article's language as the sources take it, empty where it is in doubt.

    Where it was not recognised but hardly a word speaks for German it is ``OTHER``.
    """
    if article.language or may_be_german(article.text):
        return article.language
    return OTHER


def reads(source: Source, language: str) -> bool:
    """Say whether ``source`` can read a language (see above)."""
    languages = getattr(source, "languages", ANY)
    return not language or not languages or language in languages
