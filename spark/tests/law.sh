#!/usr/bin/env bash
# The law of overlap-spark: on a few generated articles, Spark's executors and a folder of tasks,
# one of which is killed in the middle, give the result of overlap scan, but for tool.
#
#	spark/tests/law.sh OVERLAP PYTHON ARTICLES.jsonl
#
# PYTHON has the package of spark/ and what it needs.
set -euo pipefail
overlap=$(realpath "$1") python=$2 articles=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
same() {
  "$python" - "$1" "$2" <<'END'
import json, sys
def result(path):
    one = json.load(open(path, encoding="utf-8"))
    del one["tool"]
    return json.dumps(one)
sys.exit(0 if result(sys.argv[1]) == result(sys.argv[2]) else f"{sys.argv[1]} is not {sys.argv[2]}")
END
}
"$overlap" scan "$articles" --quiet --format json -o scan.json
"$overlap" report scan.json --quiet --format parquet -o scanned/

# killed as soon as a task is done, then run again
"$overlap" shard --work job --jobs 1 --split 100kB --parts 7 "$articles" --quiet --format json \
  -o shard.json & killed=$!
until compgen -G 'job/sketch/*.done' > /dev/null; do
  kill -0 $killed 2> /dev/null || break
  sleep .02
done
kill -9 $killed 2> /dev/null || true
wait $killed 2> /dev/null || true
test ! -e shard.json
"$overlap" shard --work job --split 100kB --parts 7 "$articles" --quiet --format json -o shard.json
same shard.json scan.json

# the first worker of Spark's dies once
cat > dying <<END
#!/bin/sh
if mkdir "$work/died" 2> /dev/null; then kill -9 \$\$; fi
exec "$overlap" "\$@"
END
sed -i '1a case "$1" in worker) ;; *) exec "'"$overlap"'" "$@" ;; esac' dying
chmod +x dying
"$python" -m overlap_spark.command --master 'local[2,4]' --overlap ./dying --work spark \
  --tables tables -o spark.json "$articles" -- --split 200kB --parts 3 --quiet
test -d died
same spark.json scan.json
for table in scanned/*.parquet; do
  test -s "tables/$(basename "$table")"
done
echo "overlap shard, killed and run again, and overlap-spark, of which a worker died: as overlap scan"
