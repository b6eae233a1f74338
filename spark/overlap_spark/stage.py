"""One stage of overlap shard: its tasks are done by executors."""

import os
import subprocess
from pathlib import Path

# How many bytes of tasks are with the executors at a time: the driver holds them, and no more.
BATCH = 64 << 20


class Failed(RuntimeError):
    """A worker that did not do its task, with what it said."""


def worker(program, stage, where):
    """Return what does some tasks of a stage in the folder where: pairs of name and bytes."""

    def do(tasks):
        from pyspark import SparkFiles

        shipped = SparkFiles.get(program)
        os.chmod(shipped, 0o755)
        folder = where if os.path.isdir(where) else None
        for name, task in tasks:
            # run waits to the end, and the output counts only if the exit status is 0
            done = subprocess.run(
                [shipped, "worker", stage], input=bytes(task), capture_output=True, cwd=folder
            )
            if done.returncode != 0:
                said = done.stderr.decode("utf-8", "replace").strip()[-2000:]
                raise Failed(f"{name}: overlap worker {stage}: status {done.returncode}: {said}")
            yield name, done.stdout

    return do


def batches(names):
    """Yield lists of tasks, as pairs of name and bytes, of some BATCH bytes each."""
    some, size = [], 0
    for name in names:
        task = Path(name).read_bytes()
        if some and size + len(task) > BATCH:
            yield some
            some, size = [], 0
        some.append((str(name), task))
        size += len(task)
    if some:
        yield some


def write(path, content):
    """Write a file whole or not at all."""
    part = Path(f"{path}.part")
    part.write_bytes(content)
    os.replace(part, path)


def run(sc, program, stage, folder):
    """Have the tasks of a folder done that are not. Return bytes sent to executors and from them."""
    names = sorted(p for p in Path(folder).glob("*.task") if not p.with_suffix(".done").exists())
    sent = got = 0
    for some in batches(names):
        sent += sum(len(task) for _, task in some)
        # a task a partition: one that dies costs itself alone
        tasks = sc.parallelize(some, len(some))
        done = tasks.mapPartitions(worker(program, stage, os.getcwd()))
        for name, result in done.collect():
            write(Path(name).with_suffix(".done"), result)
            got += len(result)
    return sent, got
