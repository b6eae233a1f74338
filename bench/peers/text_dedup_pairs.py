"""Writes the pairs of articles that text-dedup has put into one cluster.

It runs after the clock has stopped: text-dedup itself is run as its documentation shows,
and leaves its clusters in a pickle.
"""

import collections
import itertools
import json
import pickle
import sys


def main(articles, pickled, found):
    with open(articles, "rb") as lines:
        keys = [json.loads(line)["id"] for line in lines]
    with open(pickled, "rb") as f:
        clusters = pickle.load(f)
    members = collections.defaultdict(list)
    for x in list(clusters.parent):
        members[clusters.find(x)].append(keys[x])
    with open(found, "w") as out:
        for cluster in members.values():
            for a, b in itertools.combinations(sorted(cluster), 2):
                out.write(json.dumps({"a": a, "b": b}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
