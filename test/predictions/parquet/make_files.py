"""
Writes the Parquet files that the tests read, with three writers, and expected.json: what a reader must find in them.
The expected texts come from the values in Python, never from a file that was read back.

  python3 -m venv ~/.cache/model-gate/venv-parquet
  ~/.cache/model-gate/venv-parquet/bin/pip install pyarrow==26.0.1 pandas==3.1.1 polars==2.1.0 duckdb==2.0.1
  ~/.cache/model-gate/venv-parquet/bin/python test/predictions/parquet/make_files.py
"""

import datetime
import decimal
import json
import math
import pathlib
import random
import uuid

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pyarrow.parquet.encryption as pe

FOLDER = pathlib.Path(__file__).parent / "files"
EXPECTED = {}
POOL = []


def text(value):
    """As a reader shows the value under the kinds `bytes` and `codes`."""
    if value is None:
        return ""
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (float, np.floating)):
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return str(int(value)) if value == int(value) and abs(value) < 1e15 else str(value)
    return str(value)


def number(value):
    """As a reader shows the value under the kind `numbers`; what is no number is the text NaN here."""
    if value is None or isinstance(value, (bool, np.bool_)):
        return "NaN"
    if isinstance(value, str):
        return float(value) if value.replace(".", "").isdigit() else "NaN"
    value = float(value)
    return value if math.isfinite(value) else text(value)


def pooled(values):
    """Most files hold the same columns: each list of values is written once."""
    if values not in POOL:
        POOL.append(values)
    return POOL.index(values)


def expect(name, columns):
    """`columns`: name -> (kinds, values)."""
    requests = [(column, kind) for column, (kinds, _) in columns.items() for kind in kinds]
    EXPECTED[name] = {
        "columns": list(columns),
        "readings": [
            {
                "name": column,
                "kind": kind,
                "values": pooled([number(v) if kind == "numbers" else text(v) for v in columns[column][1]]),
            }
            for column, kind in requests
        ],
    }


ALL = ("bytes", "codes", "numbers")
TEXT = ("bytes", "codes")

random.seed(5)
ROWS = 200
BIG = 2**53
IDS = [BIG + 1 + 7919 * row for row in range(ROWS)]
LABELS = [random.choice([0, 1]) for _ in range(ROWS)]
PREDICTIONS = [random.choice([0, 1, 2]) for _ in range(ROWS)]
SCORES = [random.random() for _ in range(ROWS)]
NAMES = [f"tweet {row} ä€😀"[: 8 + row % 9] for row in range(ROWS)]
LANGUAGES = [random.choice(["en", "fr", "日本語", ""]) for _ in range(ROWS)]
FLAGS = [random.random() < 0.3 for _ in range(ROWS)]

COLUMNS = {
    "id": (TEXT, IDS),
    "label": (ALL, LABELS),
    "prediction": (ALL, PREDICTIONS),
    "score": (("numbers", "bytes"), SCORES),
    "name": (TEXT, NAMES),
    "language": (TEXT, LANGUAGES),
    "flag": (ALL, FLAGS),
}
TABLE = pa.table(
    {
        "id": pa.array(IDS, pa.int64()),
        "label": pa.array(LABELS, pa.int8()),
        "prediction": pa.array(PREDICTIONS, pa.int64()),
        "score": pa.array(SCORES, pa.float64()),
        "name": pa.array(NAMES, pa.string()),
        "language": pa.array(LANGUAGES, pa.string()),
        "flag": pa.array(FLAGS, pa.bool_()),
    }
)


def write(name, table, columns, **options):
    pq.write_table(table, FOLDER / f"{name}.parquet", **options)
    expect(name, columns)


def pyarrow_files():
    for codec in ["none", "snappy", "zstd", "gzip", "brotli", "lz4"]:
        write(f"arrow-{codec}", TABLE, COLUMNS, compression=codec)
    write("arrow-v2-pages", TABLE, COLUMNS, compression="snappy", data_page_version="2.0")
    write("arrow-v2-pages-zstd", TABLE, COLUMNS, compression="zstd", data_page_version="2.0", use_dictionary=False)
    write("arrow-plain", TABLE, COLUMNS, use_dictionary=False, compression="snappy")
    write("arrow-groups", TABLE, COLUMNS, row_group_size=60)
    write("arrow-pages", TABLE, COLUMNS, data_page_size=128, write_batch_size=16, dictionary_pagesize_limit=300)
    write("arrow-checksums", TABLE, COLUMNS, write_page_checksum=True, data_page_size=512, write_batch_size=32)
    write(
        "arrow-checksums-v2",
        TABLE,
        COLUMNS,
        write_page_checksum=True,
        data_page_version="2.0",
        row_group_size=100,
        compression="zstd",
    )
    required = pa.schema([field.with_nullable(False) for field in TABLE.schema])
    write("arrow-required", TABLE.cast(required), COLUMNS)
    write("arrow-no-rows", TABLE.slice(0, 0), {name: (kinds, []) for name, (kinds, _) in COLUMNS.items()})

    nulls = {
        name: (kinds, [None if random.random() < 0.2 else value for value in values])
        for name, (kinds, values) in COLUMNS.items()
    }
    nulls["nothing"] = (ALL, [None] * ROWS)
    null_table = pa.table(
        {
            name: pa.array(values, TABLE.schema.field(name).type if name in COLUMNS else pa.int64())
            for name, (_, values) in nulls.items()
        }
    )
    write("arrow-nulls", null_table, nulls)
    write("arrow-nulls-v2", null_table, nulls, data_page_version="2.0", compression="gzip")
    write("arrow-nulls-plain", null_table, nulls, use_dictionary=False, data_page_size=256, write_batch_size=20)

    widths = {}
    arrays = {}
    for bits in [8, 16, 32, 64]:
        low, high = -(2 ** (bits - 1)), 2 ** (bits - 1) - 1
        signed = [low, high, low + 1, high - 1, 0, -1, 1, 9, -10, 99, 100]
        signed += [v for v in (10**6, -(10**6), 10**9 + 7, 10**12, -(10**13), 10**18, BIG + 1, -BIG - 1) if low <= v <= high]
        unsigned = [v % 2**bits for v in signed] + [2**bits - 1]
        for name, values, type_ in [
            (f"int{bits}", signed, getattr(pa, f"int{bits}")()),
            (f"uint{bits}", unsigned, getattr(pa, f"uint{bits}")()),
        ]:
            widths[name] = (ALL, (values * 40)[:40])
            arrays[name] = pa.array(widths[name][1], type_)
    write("arrow-integers", pa.table(arrays), widths)
    write("arrow-integers-plain", pa.table(arrays), widths, use_dictionary=False)
    deltas = {name: "DELTA_BINARY_PACKED" for name in widths}
    write("arrow-integers-delta", pa.table(arrays), widths, use_dictionary=False, column_encoding=deltas)

    doubles = [0.0, 1.0, -1.0, 0.1, 1 / 3, 123456.789, math.nan, math.inf, -math.inf, 2.5, 1e-5, None]
    singles = [None if v is None else np.float32(v) for v in doubles]
    halves = [None if v is None else np.float16(v) for v in [0.0, 1.0, -1.0, 0.5, math.nan, math.inf, 0.25, None]]
    floats = {
        "double": (("numbers",), doubles * 3),
        "single": (("numbers",), singles * 3),
        "half": (("numbers",), (halves * 5)[:36]),
        "label": (ALL, [0.0, 1.0, 2.0, 0.5] * 9),
        "label32": (ALL, [np.float32(v) for v in [0.0, 1.0, 0.1, 0.7]] * 9),
    }
    float_table = pa.table(
        {
            "double": pa.array(floats["double"][1], pa.float64()),
            "single": pa.array(floats["single"][1], pa.float32()),
            "half": pa.array(floats["half"][1], pa.float16()),
            "label": pa.array(floats["label"][1], pa.float64()),
            "label32": pa.array(floats["label32"][1], pa.float32()),
        }
    )
    write("arrow-floats", float_table, floats)
    write("arrow-floats-plain", float_table, floats, use_dictionary=False)
    splits = {name: "BYTE_STREAM_SPLIT" for name in ["double", "single", "half", "label", "label32"]}
    write("arrow-floats-split", float_table, floats, use_dictionary=False, column_encoding=splits)

    texts = {"name": (TEXT, NAMES), "language": (TEXT, LANGUAGES), "number": (("numbers",), [str(s) for s in SCORES])}
    text_table = pa.table({name: pa.array(values) for name, (_, values) in texts.items()})
    for name, encoding in [("delta-length", "DELTA_LENGTH_BYTE_ARRAY"), ("delta-text", "DELTA_BYTE_ARRAY")]:
        encodings = {column: encoding for column in texts}
        write(f"arrow-{name}", text_table, texts, use_dictionary=False, column_encoding=encodings)
    write("arrow-rle-bool", TABLE.select(["flag"]), {"flag": COLUMNS["flag"]}, data_page_version="2.0", use_dictionary=False)

    other = pa.table(
        {
            "id": pa.array(["a", "b"]),
            "list": pa.array([[1], [2, 3]]),
            "struct": pa.array([{"x": 1}, {"x": 2}]),
            "decimal": pa.array([decimal.Decimal("0.5"), decimal.Decimal("1.5")], pa.decimal128(20, 2)),
            "timestamp": pa.array([datetime.datetime(2026, 1, 1)] * 2, pa.timestamp("us")),
            "date": pa.array([datetime.date(2026, 1, 1)] * 2),
            "time": pa.array([datetime.time(1, 2, 3)] * 2),
            "fixed": pa.array([b"ab", b"cd"], pa.binary(2)),
        }
    )
    pq.write_table(other, FOLDER / "arrow-other-types.parquet")
    binary = {"latin": (TEXT, []), "bytes": (TEXT, ["x", "ä"])}
    pq.write_table(
        pa.table({"latin": pa.array(["plain".encode(), "caf\xe9".encode("latin-1")]), "bytes": pa.array([b"x", "ä".encode()])}),
        FOLDER / "arrow-binary.parquet",
    )
    expect("arrow-binary", {"bytes": binary["bytes"]})
    EXPECTED["arrow-binary"]["columns"] = ["latin", "bytes"]
    pq.write_table(
        pa.Table.from_arrays([pa.array([1]), pa.array([2])], names=["id", "id"]), FOLDER / "arrow-duplicate.parquet"
    )
    # More different values than a dictionary may have, and more rows than a batch, in a few bytes.
    pq.write_table(
        pa.table({"id": pa.array(range(100_001), pa.int64())}),
        FOLDER / "arrow-many-rows.parquet",
        use_dictionary=False,
        column_encoding={"id": "DELTA_BINARY_PACKED"},
        row_group_size=40_000,
        compression="zstd",
    )
    categories = pd.Categorical(["spam", "ham", "spam", None], categories=["never used", "spam", "ham"])
    frame = pd.DataFrame({"label": categories, "score": [0.5, 1.0, 0.25, None], "id": [10, 20, 5, 40]})
    frame.to_parquet(FOLDER / "pandas-categorical.parquet")
    expect(
        "pandas-categorical",
        {
            "label": (TEXT, ["spam", "ham", "spam", None]),
            "score": (("numbers",), [0.5, 1.0, 0.25, None]),
            "id": (TEXT, [10, 20, 5, 40]),
        },
    )
    frame.set_index("id").to_parquet(FOLDER / "pandas-index.parquet")
    EXPECTED["pandas-index"] = EXPECTED["pandas-categorical"]


class KeptKeys(pe.KmsClient):
    """No secrets: the files are to be refused."""

    def __init__(self, _config):
        super().__init__()

    def wrap_key(self, key_bytes, _master_key_identifier):
        return key_bytes.hex().encode()

    def unwrap_key(self, wrapped_key, _master_key_identifier):
        return bytes.fromhex(wrapped_key.decode())


def encrypted_files():
    table = pa.table({"id": [1, 2], "label": [0, 1]})
    for name, plaintext_footer in [("arrow-encrypted", False), ("arrow-encrypted-column", True)]:
        keys = pe.EncryptionConfiguration(
            footer_key="footer", column_keys={"column": ["label"]}, plaintext_footer=plaintext_footer
        )
        properties = pe.CryptoFactory(KeptKeys).file_encryption_properties(pe.KmsConnectionConfig(), keys)
        with pq.ParquetWriter(FOLDER / f"{name}.parquet", table.schema, encryption_properties=properties) as writer:
            writer.write_table(table)


def polars_files():
    frame = pl.from_arrow(TABLE)
    for codec in ["zstd", "snappy", "uncompressed"]:
        frame.write_parquet(FOLDER / f"polars-{codec}.parquet", compression=codec)
        expect(f"polars-{codec}", COLUMNS)
    frame.with_columns(pl.col("language").cast(pl.Categorical)).write_parquet(
        FOLDER / "polars-categorical.parquet", row_group_size=100
    )
    expect("polars-categorical", COLUMNS)


def duckdb_files():
    connection = duckdb.connect()
    connection.register("frame", TABLE)
    for name, options in [
        ("snappy", "compression snappy"),
        ("zstd", "compression zstd"),
        ("v2", "parquet_version v2"),
        ("lz4", "compression lz4_raw"),
    ]:
        connection.sql(f"copy frame to '{FOLDER}/duckdb-{name}.parquet' (format parquet, {options})")
        expect(f"duckdb-{name}", COLUMNS)
    ids = [str(uuid.UUID(int=random.getrandbits(128))) for _ in range(20)]
    values = ",".join(f"('{text}'::uuid, {row}::utinyint)" for row, text in enumerate(ids))
    connection.sql(f"copy (select * from (values {values}) t(id, label)) to '{FOLDER}/duckdb-uuid.parquet' (format parquet)")
    expect("duckdb-uuid", {"id": (TEXT, ids), "label": (ALL, list(range(20)))})


FOLDER.mkdir(exist_ok=True)
for old in FOLDER.glob("*"):
    old.unlink()
pyarrow_files()
encrypted_files()
polars_files()
duckdb_files()
lines = {key: ",\n".join(entries) for key, entries in {
    "values": [json.dumps(values, ensure_ascii=False) for values in POOL],
    "files": [f"{json.dumps(name)}: {json.dumps(value)}" for name, value in sorted(EXPECTED.items())],
}.items()}
(FOLDER / "expected.json").write_text(
    f'{{"values": [\n{lines["values"]}\n],\n"files": {{\n{lines["files"]}\n}}}}\n'
)
