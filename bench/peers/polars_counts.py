"""The eight joint counts with polars, lazily, joined by id."""
import sys

import polars as pl

schema = {"id": pl.Int64, "label": pl.Int8, "prediction": pl.Int8}
sides = [pl.scan_csv(path).select([pl.col(name).cast(kind) for name, kind in schema.items()]) for path in sys.argv[1:3]]
joined = sides[0].join(sides[1], on="id", validate="1:1", suffix="_candidate")
print(joined.group_by("label", "prediction", "prediction_candidate").len().collect())
