"""Finds the program and runs it."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
from typing import Iterable, List, Sequence, Tuple

GATE_CROSSED = 3  # exit status: the result is there, and over the gate that was asked for


class Error(RuntimeError):
    """The program could not do what it was asked, and says why.

    status is its exit status: 1 if it could not finish, 2 if the options make no sense.
    """

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def program() -> str:
    """Returns the path of the program: of the wheel, of OVERLAP, or on PATH."""
    name = "overlap.exe" if os.name == "nt" else "overlap"
    carried = pathlib.Path(__file__).with_name("bin") / name
    if carried.is_file():
        return str(carried)
    found = os.environ.get("OVERLAP") or shutil.which("overlap")
    if not found:
        raise Error("the program overlap is not there: put it on PATH, name it in the environment "
                    "variable OVERLAP, or install a wheel that carries it", 1)
    return found


def run(command: str, options: Iterable[str], paths: Sequence[str]) -> Tuple[int, List[str]]:
    """Runs a command, and returns its exit status, 0 or 3, and what it said."""
    args = [program(), command, *options, "--", *(sheltered(p) for p in paths)]
    try:
        done = subprocess.run(args, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, check=False)
    except (OSError, ValueError) as trouble:  # it is no program; a NUL in an argument
        raise Error(f"{args[0]}: {trouble}", 1) from trouble
    said = [line[len("overlap: "):] if line.startswith("overlap: ") else line
            for line in done.stderr.decode("utf-8", "replace").splitlines()]
    if done.returncode not in (0, GATE_CROSSED):
        raise Error("\n".join(said) or f"{args[0]} ended with status {done.returncode}",
                    done.returncode)
    return done.returncode, said


def sheltered(path: str) -> str:
    """Returns a path that is a path, also where it begins with a dash."""
    return "./" + path if path.startswith("-") else path


def flags(options: dict, taken: Iterable[str]) -> List[str]:
    """Makes flags of keyword arguments: min_words=12 is --min-words=12, rewritten=True is
    --rewritten=true, outlet=["A", "B"] gives one each, field={"text": "body"} is
    --field=text=body. None is left out. Those that are taken are ours to say."""
    made = []
    for name, value in options.items():
        flag = name.replace("_", "-")
        if flag in taken:
            raise TypeError(f"{name} is not an option here")
        if value is None:
            continue
        if isinstance(value, dict):
            values = [f"{k}={v}" for k, v in value.items()]
        elif isinstance(value, (list, tuple, set, frozenset)):
            values = sorted(value) if isinstance(value, (set, frozenset)) else list(value)
        else:
            values = [value]
        for one in values:
            text = str(one).lower() if isinstance(one, bool) else os.fspath(one) if isinstance(
                one, os.PathLike) else str(one)
            made.append(f"--{flag}={text}")
    return made
