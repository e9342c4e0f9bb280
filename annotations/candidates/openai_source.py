"""A language model behind a local server that speaks OpenAI's protocol, as a source.

The model is asked for quotations, never for offsets. A quotation that stands in the passage
once is anchored there; one that stands there several times, or only with other spaces or case,
is shown as doubtful; one that does not stand there is left out and counted.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from annotations.candidates.foreign import ForeignSpan, candidates_of
from annotations.candidates.foreign_names import model_identity, source_name
from annotations.candidates.gliner_source import passages
from annotations.candidates.left_out import LeftOut
from annotations.candidates.words import words_of
from annotations.errors import SourceError
from annotations.model import Article, ArticleId, Candidate, Span
from annotations.schema import Schema

LOG = logging.getLogger(__name__)

NAME = "openai"
SECONDS = 55.0
"""How long one answer may take; a little less than a source may take in all."""

ASKS = "1"
"""The version of what the model is asked: it changes what comes of it."""

EXACT, DOUBTFUL = 0.6, 0.3
"""The scores of a quotation that was found once, and of one that is doubtful: just shown."""

_PASSAGE = 3000
_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"```(?:json)?\s*(.*?)```", re.DOTALL)


class OpenaiSource:
    """Asks ``URL/chat/completions`` for the mentions and triggers of each passage."""

    def __init__(self, url: str, model: str) -> None:
        """Take the address of the server (up to ``/v1``) and what it calls the model."""
        self._url = url.rstrip("/")
        self._model = model
        chosen = f"{NAME}:{url}#{model}"
        self.name = source_name(chosen)
        self.identity = model_identity(chosen, ASKS)
        self._left_out: dict[ArticleId, LeftOut] = {}

    def propose(
        self, article: Article, schema: Schema, found: Sequence[Candidate]
    ) -> Sequence[Candidate]:
        """Return the model's quotations, anchored, in the words of the schema.

        Raises:
            SourceError: The server cannot be reached, or its answer is no list of quotations.
        """
        spans: list[ForeignSpan] = []
        absent: list[str] = []
        for start, end in passages(words_of(article), _PASSAGE):
            passage = article.text[start:end]
            for one in self._asked(passage, schema):
                anchored = list(_anchored(passage, start, one))
                if not anchored:
                    absent.append(one["quote"])
                spans += anchored
        self._left_out.pop(article.id, None)
        if absent:
            self._left_out[article.id] = LeftOut(len(absent), absent[0])
            quoted = "%s: article %s: %d quotations do not stand in the text, such as “%.60s”"
            LOG.warning(quoted, self.identity, article.id, len(absent), absent[0])
        return list(candidates_of(_once(spans), schema, self.identity, found))

    def left_out(self, article: ArticleId) -> LeftOut | None:
        """Return what the model quoted of an article that does not stand there."""
        return self._left_out.get(article)

    def _asked(self, passage: str, schema: Schema) -> list[dict[str, str]]:
        body = {
            "model": self._model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": instruction(schema)},
                {"role": "user", "content": passage},
            ],
        }
        return quotations(_content(_post(f"{self._url}/chat/completions", body)))


def load(address: str) -> OpenaiSource:
    """Return the source for ``http://127.0.0.1:8080/v1#model``.

    Raises:
        SourceError: This is no such address.
    """
    url, _, model = address.partition("#")
    if not _is_address(url):
        raise SourceError(f"{address}: give an address such as http://127.0.0.1:8080/v1#MODEL")
    return OpenaiSource(url, model)


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and port_fits


def instruction(schema: Schema) -> str:
    """Return what the model is told: the labels and types with their definitions."""
    kinds = (
        *((one.name, one.definition["en"]) for one in schema.labels),
        *((one.name, one.definition["en"]) for one in schema.event_types),
    )
    lines = "\n".join(f"{name}: {' '.join(text.split())}" for name, text in kinds)
    return (
        "Mark every entity mention and every event trigger in the text of the user. Answer "
        'with JSON only: {"items": [{"quote": "...", "label": "..."}]}, in the order of the '
        "text. A quote is copied from the text letter by letter, as short as it can be. "
        f"The labels:\n{lines}"
    )


def quotations(content: str) -> list[dict[str, str]]:
    """Return the quotations of an answer: objects with ``quote`` and ``label``.

    Models think aloud, and set the JSON in a fence with words around it: that is passed over.

    Raises:
        SourceError: It is no JSON of that kind.
    """
    value = _json_in(content)
    items = value.get("items") if isinstance(value, dict) else value
    if not isinstance(items, list):
        raise SourceError("the answer holds no list of items")
    return [
        {"quote": one["quote"], "label": one["label"]}
        for one in items
        if isinstance(one, dict)
        and isinstance(one.get("quote"), str)
        and isinstance(one.get("label"), str)
        and one["quote"].strip()
    ]


def _json_in(content: str) -> Any:  # noqa: ANN401 - JSON can be anything
    said = _THOUGHT.sub("", content)
    for part in (said, *_FENCED.findall(said)):
        with suppress(ValueError, RecursionError):
            return json.loads(part)
    raise SourceError(f"the answer is no JSON: {content[:80]!r}")


def _anchored(passage: str, start: int, one: dict[str, str]) -> Iterator[ForeignSpan]:
    """Yield where a quotation stands; nothing where it does not."""
    quote = one["quote"].strip()
    exact = [found.span() for found in re.finditer(re.escape(quote), passage)]
    loose = r"\s+".join(re.escape(word) for word in quote.split())
    places = exact or [found.span() for found in re.finditer(loose, passage, re.IGNORECASE)]
    score, reason = DOUBTFUL, "doubtful: it stands there with other spaces or case"
    if len(exact) == 1:
        score, reason = EXACT, "quoted by a language model"
    elif exact:
        reason = f"doubtful: it stands there {len(exact)} times"
    for first, last in places:
        place = Span(start + first, start + last)
        yield ForeignSpan(place, one["label"], score, reason, {})


def _once(spans: Sequence[ForeignSpan]) -> list[ForeignSpan]:
    """Return each place with each label once."""
    return list({(one.span, one.label): one for one in spans}.values())


def _post(url: str, body: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON can be anything
    data = json.dumps(body).encode()
    request = Request(url, data, {"Content-Type": "application/json"})  # noqa: S310 - proved
    try:
        with build_opener(ProxyHandler({})).open(request, timeout=SECONDS) as answer:
            return json.loads(answer.read())
    except HTTPError as error:
        error.close()
        raise SourceError(f"{url}: no usable answer ({error})") from error
    except (URLError, OSError, ValueError, HTTPException) as error:
        raise SourceError(f"{url}: no usable answer ({error})") from error


def _content(answer: Any) -> str:  # noqa: ANN401 - JSON can be anything
    try:
        content = answer["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError) as error:
        raise SourceError("the server's answer has no message") from error
    return str(content)
