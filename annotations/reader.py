"""Reader: read-only access to a project, for worker threads, checks and export."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from annotations.model import ArticleId
from annotations.store.connection import reading
from annotations.store.open_article import OpenArticle
from annotations.store.opening import open_for_reading
from annotations.store.reading import ProjectReading


class Reader(ProjectReading):
    """A project as one annotator sees it, that cannot be written.

    It sees every commit of a session that writes meanwhile, also of another process. Each
    thread opens its own. An annotator who has not written yet sees everything open.
    """

    def __init__(self, path: Path | str, annotator: str) -> None:
        """Open the project.

        Raises:
            ProjectError: It is none, damaged, newer or older; the message says what to do.
        """
        path = Path(path).absolute()
        conn = open_for_reading(path)
        try:
            super().__init__(path, conn, annotator)
            self.schema  # noqa: B018 - a project whose schema cannot be read is not opened
        except BaseException:
            conn.close()
            raise
        self._seen = -1

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._conn.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def snapshot(self) -> Iterator[Self]:
        """Read one unchanging state within the block, whatever is written meanwhile."""
        with reading(self._conn):
            yield self

    def _open(self, article_id: ArticleId) -> OpenArticle:
        (version,) = self._conn.execute("PRAGMA data_version").fetchone()
        if version != self._seen:
            self._open_articles.clear()
            self._seen = version
        return super()._open(article_id)
