"""Spark gives what one process gives. `cargo xtask python` runs this file if there is Java and it can install
requirements-spark.txt."""

import json
import sys

from pyspark.sql import SparkSession


def test_spark_gives_what_one_machine_gives(register, examples, tmp_path, monkeypatch):
    verdicts = [(it.record, str(it.verdict)) for it in register.check(as_of="2022-06-01")]
    (block,) = [it for it in examples("docs/python.md") if "mapInArrow" in it]
    names = {"__name__": "__main__"}  # so that its function is sent, not looked up
    exec(block, names)
    lines = [(json.dumps(record.to_dict()),) for record in register]
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.warehouse.dir", str(tmp_path)).getOrCreate()
    try:
        frame = spark.createDataFrame(lines, "record string").repartition(2)
        rows = frame.mapInArrow(names["check"], names["SCHEMA"]).collect()
    finally:
        spark.stop()
    assert sorted((row.record, row.verdict) for row in rows) == sorted(verdicts)
