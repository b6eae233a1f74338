"""Tests of the package. They take the program from where it finds it; pandas and Polars are used
where they are installed."""

import json
import math
import pathlib
import subprocess
import sys
import tempfile
import unittest

import overlap
from overlap import _articles, _program

STORY = pathlib.Path(__file__).parents[2] / "testdata" / "wire" / "articles.jsonl"


def story():
    return [json.loads(line) for line in STORY.read_text(encoding="utf-8").splitlines()]


def has(module):
    import importlib.util

    return importlib.util.find_spec(module) is not None


class Scan(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.result = overlap.scan(STORY, frames="rows")

    def test_tables(self):
        articles = {a["id"]: a for a in self.result.articles}
        self.assertEqual(len(articles), 14)
        self.assertEqual(articles["herald-summit"]["main_source"], "meridian-summit")
        self.assertIs(articles["herald-summit"]["main_source_credited"], True)
        self.assertIsNone(articles["meridian-summit"]["main_source"])
        self.assertIsInstance(articles["herald-summit"]["shared"], int)
        for name in ("pairs", "passages", "quotations", "uses", "stories", "outlets"):
            self.assertTrue(getattr(self.result, name), name)
        self.assertTrue(self.result.passages[0]["a_text"])
        self.assertTrue(self.result.rows("copying"))
        with self.assertRaisesRegex(KeyError, "no table 'nope'"):
            self.result.table("nope")

    def test_columns(self):
        """The tables are those of doc/tables.json."""
        listed = json.loads((STORY.parents[2] / "doc" / "tables.json").read_text())
        for table in listed:
            names, kinds, _ = self.result._read(table["table"])
            self.assertEqual([(n, kinds[n]) for n in names],
                             [(c["name"], c["type"]) for c in table["columns"]])

    def test_same_from_dictionaries(self):
        again = overlap.scan(story(), frames="rows")
        for name in ("articles", "passages", "stories"):
            self.assertEqual(again.rows(name), self.result.rows(name))

    def test_show(self):
        page = self.result.show(height=300)._repr_html_()
        self.assertIn('sandbox="allow-scripts"', page)
        self.assertNotIn("allow-same-origin", page)
        self.assertEqual(page.count("<"), 2)  # the frame alone; its page is escaped

    def test_save_and_read(self):
        with tempfile.TemporaryDirectory() as folder:
            for kind in ("json", "sqlite", "html"):
                path = pathlib.Path(folder) / f"kept.{kind}"
                self.result.save(path)
                self.assertGreater(path.stat().st_size, 1000)
            with overlap.read(pathlib.Path(folder) / "kept.json", frames="rows") as again:
                self.assertEqual(again.articles, self.result.articles)
            with self.assertRaisesRegex(ValueError, ".json, .sqlite or .html"):
                self.result.save(pathlib.Path(folder) / "kept.xlsx")
            with self.assertRaises(FileNotFoundError):
                overlap.read(pathlib.Path(folder) / "none.json")

    def test_options(self):
        few = overlap.scan(STORY, frames="rows", min_words=40, outlet=["Meridian Wire",
                                                                      "Lakeland Herald"])
        self.assertEqual({a["outlet"] for a in few.articles}, {"Meridian Wire", "Lakeland Herald"})
        self.assertTrue(all(p["words"] >= 40 for p in few.passages))

    def test_trouble(self):
        for options, status, why in (({"min_words": 2}, 2, "at least 4"),
                                     ({"no_such": 1}, 2, "no-such")):
            with self.assertRaisesRegex(overlap.Error, why) as caught:
                overlap.scan(STORY, **options)
            self.assertEqual(caught.exception.status, status)
        with self.assertRaisesRegex(overlap.Error, "no such file") as caught:
            overlap.scan("none.csv")
        self.assertEqual(caught.exception.status, 1)
        with self.assertRaisesRegex(TypeError, "format is not an option"):
            overlap.scan(STORY, format="csv")
        with self.assertRaisesRegex(ValueError, "frames 'arrow'"):
            overlap.scan(STORY, frames="arrow")


class Check(unittest.TestCase):
    def test_draft(self):
        draft = story()[0]["text"][:900]
        result = overlap.check(draft, against=STORY, fail_over=30, frames="rows")
        self.assertTrue(result.over)
        self.assertEqual(result.drafts[0]["article"], "draft")
        self.assertGreater(result.drafts[0]["copied"], 50)
        fine = overlap.check("Nobody has ever written quite this sentence about ponds before.",
                             against=story(), fail_over=30, frames="rows")
        self.assertFalse(fine.over)

    def test_archive_and_files(self):
        with tempfile.TemporaryDirectory() as folder:
            kept = pathlib.Path(folder) / "kept"
            for words in (["init"], ["add", str(STORY)]):
                subprocess.run([overlap.program(), "archive", words[0], *words[1:],
                                "--archive", str(kept)], check=True, capture_output=True)
            draft = pathlib.Path(folder) / "-draft.txt"
            draft.write_text(story()[0]["text"], encoding="utf-8")
            result = overlap.check(draft, archive=kept, frames="rows")
            self.assertGreater(result.drafts[0]["words"], 100)

    def test_what_makes_no_sense(self):
        with self.assertRaisesRegex(TypeError, "either against or archive"):
            overlap.check("a draft")
        with self.assertRaisesRegex(ValueError, "pathlib.Path"):
            overlap.check(str(STORY), against=STORY)


class Hostile(unittest.TestCase):
    def test_lines(self):
        row = {"id": 7, "text": "a\ud800b", "n": math.nan, "deep": [{"x": math.inf}], 3: b"\xff",
               "gap": 12.0}
        got = json.loads(_articles.line("1", row, True))
        self.assertEqual(got, {"id": 7, "text": "a\ud800b", "deep": [{"x": None}], "3": "\ufffd",
                               "gap": 12})
        self.assertEqual(json.loads(_articles.line("9", {"text": "x"}, True))["id"], "9")

    def test_what_is_no_article(self):
        for articles, why in (([], "no articles"), ([1, 2], "dictionary is wanted"),
                              ({"text": "x"}, "a list of them")):
            with self.assertRaisesRegex((TypeError, ValueError), why):
                overlap.scan(articles)
        with self.assertRaisesRegex(overlap.Error, "text"):
            overlap.scan([{"body_of_it": "No key of ours is here at all."}])

    def test_dashes(self):
        self.assertEqual(_program.sheltered("-rf"), "./-rf")
        self.assertEqual(_program.flags({"outlet": "--strict", "quiet_": None}, ()),
                         ["--outlet=--strict"])
        with self.assertRaisesRegex(overlap.Error, "no such file"):
            overlap.scan("--help")

    def test_nul(self):
        with self.assertRaises(overlap.Error):
            overlap.scan("a\x00b")

    def test_no_program(self):
        import unittest.mock

        with unittest.mock.patch.dict("os.environ", {"OVERLAP": "/nowhere/overlap"}):
            if "bin" not in overlap.program():
                with self.assertRaisesRegex(overlap.Error, "/nowhere/overlap"):
                    overlap.scan(STORY)


@unittest.skipUnless(has("pandas"), "pandas is not installed")
class Pandas(unittest.TestCase):
    def test_frames(self):
        import pandas as pd

        frame = pd.DataFrame(story())
        frame["published"] = pd.to_datetime(frame["published"], utc=True, errors="coerce",
                                            format="ISO8601")
        frame.loc[3, "title"] = math.nan
        result = overlap.scan(frame)
        self.assertEqual(len(result.articles), 14)
        self.assertEqual(str(result.articles["words"].dtype), "Int64")
        self.assertEqual(str(result.articles["draft"].dtype), "boolean")
        self.assertTrue(result.articles["main_source"].isna().any())
        self.assertIs(result.articles, result.articles)

    def test_without_ids(self):
        import pandas as pd

        frame = pd.DataFrame(story()).drop(columns=["id"]).rename(columns={"text": "body_text"})
        frame.index = [100 + i for i in range(len(frame))]
        result = overlap.scan(frame, field={"text": "body_text"})
        self.assertIn("100", set(result.articles["id"]))

    def test_missing_column(self):
        import pandas as pd

        with self.assertRaisesRegex(overlap.Error, "text"):
            overlap.scan(pd.DataFrame({"headline": ["A", "B"]}))


@unittest.skipUnless(has("polars"), "Polars is not installed")
class Polars(unittest.TestCase):
    def test_frames(self):
        import polars as pl

        result = overlap.scan(pl.DataFrame(story()))
        self.assertIsInstance(result.articles, pl.DataFrame)
        self.assertEqual(result.articles["words"].dtype, pl.Int64)
        self.assertEqual(overlap.scan(pl.DataFrame(story()).lazy()).articles.height, 14)


if __name__ == "__main__":
    sys.exit(unittest.main())
