"""The dates that htmldate finds on pages, with its quick and its extensive search.

A list of files on standard input; on standard output the date of each, or null, and the seconds
that all took, for each of the two.
"""

import json
import sys
import time

from htmldate import find_date


def main():
    answer = {}
    pages = [open(name, "rb").read() for name in json.load(sys.stdin)]
    for extensive in (False, True):
        start = time.perf_counter()
        dates = []
        for page in pages:
            try:
                dates.append(find_date(page, extensive_search=extensive, original_date=True))
            except Exception:
                dates.append(None)
        seconds = time.perf_counter() - start
        answer["extensive" if extensive else "fast"] = {"dates": dates, "seconds": seconds}
    json.dump(answer, sys.stdout)


main()
