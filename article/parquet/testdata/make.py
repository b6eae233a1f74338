"""Makes pyarrow.parquet and pyarrow.jsonl, what the first is read as. Needs pyarrow."""

import datetime
import decimal

import pyarrow as pa
import pyarrow.parquet as pq

UTC = datetime.timezone.utc
rows = {
    "text": ["The river was here before either of us.", "A ferry ran aground in fog.", None],
    "id": pa.array(["w-1", "w-2", "w-3"]).dictionary_encode(),
    "media": pa.array([None, None, None]),
    "metadata": pa.array([
        {"date": datetime.datetime(2024, 5, 14, 8, 40, tzinfo=UTC), "url": "https://w.example/1",
         "language": {"code": "en", "score": 0.5}, "file_path": None},
        None,
        {"date": None, "url": "https://w.example/3", "language": None, "file_path": "dump"}],
        pa.struct([("date", pa.timestamp("ms", "UTC")), ("url", pa.string()),
                   ("language", pa.struct([("code", pa.string()), ("score", pa.float32())])),
                   ("file_path", pa.string())])),
    "tags": pa.array([["a", None, "b"], [], None], pa.list_(pa.string())),
    "nested": pa.array([[[1], [], [2, 3]], None, [[]]], pa.list_(pa.list_(pa.int64()))),
    "pairs": pa.array([[("k", 1)], [], None], pa.map_(pa.string(), pa.int64())),
    "day": pa.array([datetime.date(2024, 5, 14), None, None]),
    "local": pa.array([datetime.datetime(2024, 5, 14, 8, 40), None, None], pa.timestamp("us")),
    "price": pa.array([decimal.Decimal("-12.34"), None, decimal.Decimal("0.05")],
                      pa.decimal128(12, 2)),
    "small": pa.array([1, 2, None], pa.uint8()),
    "large": pa.array([2**64 - 1, 0, None], pa.uint64()),
    "true": [True, None, False],
}
pq.write_table(pa.table(rows), "pyarrow.parquet", compression="zstd", row_group_size=2,
               use_dictionary=["text"])
