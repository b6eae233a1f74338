"""A result: its tables as data frames, its report as a page."""

from __future__ import annotations

import html
import os
import pathlib
import shutil
import sqlite3
import tempfile
import weakref
from typing import Any, Dict, List, Optional, Sequence, Union

from ._program import run

TYPES = {  # of columns, in pandas and in Polars
    "text": ("string", "String"), "time": ("string", "String"), "integer": ("Int64", "Int64"),
    "real": ("float64", "Float64"), "boolean": ("boolean", "Boolean"),
}


class Result:
    """What was found. Its tables are made when they are asked for, and kept.

    messages is what the program said; over is whether a gate that was asked for is crossed.
    The result is kept in a temporary folder, which goes with it; save keeps it.
    """

    def __init__(self, path: Union[str, "os.PathLike[str]"], *, frames: Optional[str] = None,
                 messages: Sequence[str] = (), over: bool = False,
                 work: Optional["Folder"] = None) -> None:
        if frames not in (None, "pandas", "polars", "rows"):
            raise ValueError(f"frames {frames!r}: pandas, polars or rows is wanted")
        self.path = pathlib.Path(path)
        self.messages = list(messages)
        self.over = over
        self._frames = frames or installed()
        self._work = work or Folder()
        self._tables: Dict[str, Any] = {}

    articles = property(lambda self: self.table("articles"), doc="An article a row: its account.")
    pairs = property(lambda self: self.table("pairs"), doc="Two articles that share a passage.")
    passages = property(lambda self: self.table("passages"), doc="A passage that two share.")
    quotations = property(lambda self: self.table("quotes"), doc="A quotation that several print.")
    uses = property(lambda self: self.table("uses"), doc="Each use of a quotation.")
    stories = property(lambda self: self.table("stories"), doc="Articles of one origin.")
    outlets = property(lambda self: self.table("outlets"), doc="Whose words whom prints.")
    drafts = property(lambda self: self.table("drafts"), doc="Of a check: the verdict of a draft.")

    def table(self, name: str) -> Any:
        """Returns a table or view, as doc/tables.json and the GUIDE list them, as a data frame."""
        if name not in self._tables:
            self._tables[name] = self._frame(name)
        return self._tables[name]

    def rows(self, name: str) -> List[Dict[str, Any]]:
        """Returns a table or view as dictionaries; what is not known is None."""
        names, kinds, rows = self._read(name)
        return [dict(zip(names, row)) for row in rows]

    def sqlite(self) -> pathlib.Path:
        """Returns the path of all tables as a SQLite file, which goes with the result."""
        return self._made("sqlite")

    def html(self) -> str:
        """Returns the report, one page that needs nothing else."""
        return self._made("html").read_text(encoding="utf-8")

    def show(self, height: int = 700) -> "Page":
        """Shows the report in a notebook, where it can reach neither the notebook nor the net."""
        return Page(self.html(), height)

    def save(self, path: Union[str, "os.PathLike[str]"]) -> None:
        """Writes the result to a file, by its ending: .json, .sqlite or .html. It is there whole or
        not at all."""
        path = pathlib.Path(path)
        kind = path.suffix.lstrip(".")
        if kind not in ("json", "sqlite", "html"):
            raise ValueError(f"{path}: a name with .json, .sqlite or .html is wanted")
        partial = path.with_name(path.name + ".part")
        try:
            shutil.copyfile(self.path if kind == "json" else self._made(kind), partial)
            os.replace(partial, path)
        finally:
            partial.unlink(missing_ok=True)

    def close(self) -> None:
        """Removes what is kept of the result in the temporary folder."""
        self._work.remove()

    def __enter__(self) -> "Result":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<overlap.Result {self.messages[0]}>" if self.messages else "<overlap.Result>"

    def _made(self, kind: str) -> pathlib.Path:
        """Returns the result in another format, which is made once."""
        path = self._work.path / f"result.{kind}"
        if not path.exists():
            run("report", [f"--format={kind}", f"--output={path}"], [str(self.path)])
        return path

    def _read(self, name: str):
        """Reads the names, types and rows of a table or view."""
        base = sqlite3.connect(f"{self.sqlite().as_uri()}?mode=ro", uri=True)
        try:
            known = [n for (n,) in base.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name")]
            if name not in known:
                raise KeyError(f"no table {name!r}: there are {', '.join(known)}")
            found = base.execute(f'SELECT * FROM "{name}"')
            names = [d[0] for d in found.description]
            kinds = dict(base.execute(
                "SELECT column_name, type FROM columns WHERE table_name = ?", (name,)))
            rows = [tuple(bool(v) if v is not None and kinds.get(n) == "boolean" else v
                          for n, v in zip(names, row)) for row in found]
            return names, kinds, rows
        finally:
            base.close()

    def _frame(self, name: str) -> Any:
        """Returns a table in the frames that were asked for."""
        if self._frames == "rows":
            return self.rows(name)
        names, kinds, rows = self._read(name)
        if self._frames == "polars":
            import polars

            schema = {n: getattr(polars, TYPES[kinds[n]][1]) if n in kinds else None for n in names}
            return polars.DataFrame(rows, schema=schema, orient="row", infer_schema_length=None)
        import pandas

        frame = pandas.DataFrame(rows, columns=names)
        return frame.astype({n: TYPES[kinds[n]][0] for n in names if n in kinds})


class Folder:
    """A temporary folder that goes when nobody has it any more."""

    def __init__(self) -> None:
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="overlap-"))
        self.remove = weakref.finalize(self, shutil.rmtree, str(self.path), ignore_errors=True)


class Page:
    """A report that a notebook shows."""

    def __init__(self, text: str, height: int) -> None:
        self.text, self.height = text, height

    def _repr_html_(self) -> str:
        return (f'<iframe sandbox="allow-scripts" style="width:100%;border:0" '
                f'height="{int(self.height)}" srcdoc="{html.escape(self.text)}"></iframe>')


def read(path: Union[str, "os.PathLike[str]"], *, frames: Optional[str] = None) -> Result:
    """Reads a result that was kept: what `overlap scan --format json` wrote, or Result.save."""
    path = pathlib.Path(path)
    if not path.is_file():
        raise FileNotFoundError(path)
    return Result(path, frames=frames)


def installed() -> str:
    """Returns the frames that are installed: pandas, else Polars, else rows."""
    import importlib.util

    for name in ("pandas", "polars"):
        if importlib.util.find_spec(name):
            return name
    return "rows"
