"""The commands."""

from __future__ import annotations

import os
from typing import Any, List, Optional

from ._articles import Articles, is_polars, paths_of
from ._program import GATE_CROSSED, flags, run
from ._result import Folder, Result

# What a result needs, and so is not asked for.
TAKEN = ("format", "f", "output", "o", "pages", "table", "plot", "of", "top", "with-text", "quiet",
         "q", "help", "h", "against")


def scan(articles: Articles, *, frames: Optional[str] = None, **options: Any) -> Result:
    """Compares everything with everything.

    articles is a path, a list of paths, a pandas or Polars frame, or dictionaries. A row is an
    article; its columns are text, id, outlet, title, published, url and some more, and
    field={"text": "body"} maps others. Rows without an id have their label or number.

    options are those of `overlap scan`, with _ for -: rewritten=True, min_words=12,
    outlet=["A", "B"], archive="kept". frames chooses what tables are: "pandas", "polars" or
    "rows"; else what the articles came in, or what is installed.

    Raises Error with the program's words if it cannot be done.
    """
    work = Folder()
    try:
        named = "id" in (options.get("field") or {})
        paths = paths_of(articles, work.path, "articles", not named)
        return finished(work, "scan", flags(options, TAKEN), paths, frames, articles)
    except BaseException:
        work.remove()
        raise


def check(draft: Any, *, against: Optional[Articles] = None, archive: Any = None,
          frames: Optional[str] = None, **options: Any) -> Result:
    """Checks a draft against articles, or against an archive.

    draft is its text, or what scan takes for articles with a pathlib.Path for a file. against is
    what scan takes; archive is the folder of one. options are those of `overlap check`; where
    fail_over=30 is crossed, the result's over is True.

    Raises Error with the program's words if it cannot be done.
    """
    if (against is None) == (archive is None):
        raise TypeError("check wants either against or archive")
    work = Folder()
    try:
        if isinstance(draft, str):
            if os.path.exists(draft):
                raise ValueError(f"the draft is the name of a file: pathlib.Path({draft!r}) reads it")
            draft = [{"id": "draft", "text": draft}]
        asked = flags(options, (*TAKEN, "archive"))
        if archive is not None:
            asked.append(f"--archive={os.fspath(archive)}")
        else:
            asked += [f"--against={p}" for p in paths_of(against, work.path, "against", True)]
        paths = paths_of(draft, work.path, "draft", True)
        return finished(work, "check", asked, paths, frames, draft)
    except BaseException:
        work.remove()
        raise


def finished(work: Folder, command: str, options: List[str],
             paths: List[str], frames: Optional[str], given: Any) -> Result:
    """Runs a command and returns its result."""
    kept = work.path / "result.json"
    if frames is None and is_polars(given):
        frames = "polars"
    status, said = run(command, [*options, "--format=json", "--with-text", f"--output={kept}"],
                       paths)
    return Result(kept, frames=frames, messages=said, over=status == GATE_CROSSED, work=work)
