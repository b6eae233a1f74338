"""overlap tells which passages and quotations news articles share, who had them first, and how much
each article copies.

    >>> import overlap
    >>> result = overlap.scan("articles.csv", field={"text": "body"})
    >>> result.articles          # a data frame, an article a row
    >>> result.show()            # in a notebook: the report

The work is done by the program overlap. A wheel carries it; else the environment variable OVERLAP
names it, or it is found on PATH.
"""

from ._program import Error, program
from ._result import Result, read
from ._scan import check, scan
from ._version import __version__

__all__ = ["Error", "Result", "check", "program", "read", "scan", "__version__"]
