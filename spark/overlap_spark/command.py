"""The command overlap-spark."""

import argparse
import os
import shutil
import subprocess
import sys
import time

from . import source, stage


def arguments(args):
    """Return what the command line says."""
    p = argparse.ArgumentParser(
        prog="overlap-spark",
        description="overlap scan, with its tasks done by the executors of a Spark cluster",
        epilog="what stands behind -- goes to overlap shard",
    )
    p.add_argument("paths", nargs="+", metavar="PATH", help="a file or folder of articles")
    p.add_argument("-o", required=True, metavar="FILE", help="the result")
    p.add_argument("--work", required=True, metavar="DIR", help="the folder of tasks and results")
    p.add_argument("--tables", metavar="DIR", help="all tables as Parquet, too")
    p.add_argument("--master", metavar="URL", help="of the cluster, as local[2,4]; else Spark's own")
    p.add_argument("--overlap", default="overlap", metavar="PROGRAM", help="the program overlap")
    p.add_argument("--format", choices=["jsonl", "json"],
                   help="of the result: JSON lines, or one object, which --tables wants")
    own, more = args, []
    if "--" in args:
        at = args.index("--")
        own, more = args[:at], args[at + 1 :]
    parsed = p.parse_args(own)
    if parsed.tables and parsed.format == "jsonl":
        p.error("--tables are made of one object: leave out --format")
    parsed.format = parsed.format or ("json" if parsed.tables else "jsonl")
    return parsed, more


def session(master):
    """Return the Spark session, with what many small tasks of bytes want."""
    from pyspark import cloudpickle
    from pyspark.sql import SparkSession

    import overlap_spark

    # executors need not have this package, and have the Python of the driver if nobody says another
    cloudpickle.register_pickle_by_value(overlap_spark)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("overlap")
    if master:
        builder = builder.master(master)
    return (
        builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 64)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.maxResultSize", 0)
        .config("spark.rpc.message.maxSize", 1024)
        .getOrCreate()
    )


def main(args=None):
    """Run the command and return its exit status."""
    own, more = arguments(sys.argv[1:] if args is None else args)
    program = shutil.which(own.overlap)
    if program is None:
        print(f"overlap-spark: --overlap {own.overlap}: no such program", file=sys.stderr)
        return 2
    spark = session(own.master)
    try:
        spark.sparkContext.addFile(os.path.abspath(program))
        paths = source.localized(spark, own.paths, own.work)
        return scan(spark, program, own, paths, more)
    finally:
        spark.stop()


def scan(spark, program, own, paths, more):
    """Have the tasks of a scan done, and write the tables of the result."""
    command = [program, "shard", "--hand-out", "--work", own.work, "-o", own.o,
               "--format", own.format, *more, *paths]
    coordinator = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        for line in coordinator.stdout:
            name, rest = line.rstrip("\n").split(" ", 1)
            folder, tasks = rest.rsplit(" ", 1)
            began = time.monotonic()
            sent, got = stage.run(spark.sparkContext, os.path.basename(program), name, folder)
            print(f"overlap-spark: {name}: {tasks} tasks, {sent} bytes sent, {got} back, "
                  f"{time.monotonic() - began:.1f} s", file=sys.stderr)
            coordinator.stdin.write("done\n")
            coordinator.stdin.flush()
        status = coordinator.wait()
    except BaseException:
        coordinator.terminate()
        coordinator.wait()
        raise
    if status == 0 and own.tables:
        folder = os.path.join(own.tables, "")  # that it ends in a slash says that it is one
        status = subprocess.run(
            [program, "report", own.o, "--format", "parquet", "-o", folder], check=False
        ).returncode
    return status


if __name__ == "__main__":
    sys.exit(main())
