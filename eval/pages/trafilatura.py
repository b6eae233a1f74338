"""The text, the authors and the title that trafilatura gives to each page of a list of paths."""

import json
import sys

from trafilatura import extract, extract_metadata


def read(path):
    with open(path, "rb") as page:
        source = page.read()
    said = extract_metadata(source)
    return {
        "Text": extract(source, include_comments=False) or "",
        "Byline": said and said.author or "",
        "Title": said and said.title or "",
    }


json.dump([read(path) for path in json.load(sys.stdin)], sys.stdout)
