"""The authors and the title that trafilatura gives to each page of standard input, one path a line.

Every answer is a line of JSON.
"""

import json
import sys

from trafilatura import extract_metadata

for line in sys.stdin:
    with open(line.rstrip("\n"), "rb") as page:
        said = extract_metadata(page.read())
    print(json.dumps({"byline": said and said.author or "", "title": said and said.title or ""}))
