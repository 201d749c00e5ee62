"""Several processes give what one gives: the examples of docs/python.md, with Dask and with Spark."""

import json
import re
import shutil
import sys

import pytest
import super_complaints as sc


@pytest.fixture
def examples(root, monkeypatch):
    monkeypatch.chdir(root)
    return re.findall(r"```python\n(.*?)```", (root / "docs/python.md").read_text(encoding="utf-8"), re.S)


@pytest.fixture
def expected(root):
    register = sc.load_register(root / "examples/records")
    return register, [(it.record, str(it.verdict)) for it in register.check(as_of="2022-06-01")]


def example_of(examples, word):
    (block,) = [it for it in examples if word in it]
    names: dict[str, object] = {"__name__": "__main__"}
    exec(block, names)
    return names


def test_the_other_examples_run(examples):
    tried = [exec(it, {}) for it in examples if "dask" not in it and "pyarrow" not in it]
    assert len(tried) >= 2


def test_dask_gives_what_one_machine_gives(examples, expected):
    distributed = pytest.importorskip("distributed", reason="dask[distributed] could not be installed: it was not tested")
    register, verdicts = expected
    names = example_of(examples, "dask.bag")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with distributed.Client(cluster) as client:
            assert len(client.scheduler_info()["workers"]) == 2
            assert names["verdicts"].compute() == verdicts
            parts = names["columns"].compute()
    matrix = register.matrix("2022-06-01").to_dict()
    for name, column in matrix.items():
        assert [it for part in parts for it in part[name]] == column
    assert len(parts) == 4


def test_spark_gives_what_one_machine_gives(examples, expected, tmp_path, monkeypatch):
    pyspark = pytest.importorskip("pyspark.sql", reason="PySpark could not be installed: it was not tested")
    pytest.importorskip("pyarrow", reason="pyarrow could not be installed: Spark was not tested")
    if shutil.which("java") is None:
        pytest.skip("there is no Java: Spark was not tested")
    register, verdicts = expected
    names = example_of(examples, "mapInArrow")
    lines = [(json.dumps(record.to_dict()),) for record in register]
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    builder = pyspark.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.warehouse.dir", str(tmp_path)).getOrCreate()
    try:
        frame = spark.createDataFrame(lines, "record string").repartition(2)
        rows = frame.mapInArrow(names["check"], names["SCHEMA"]).collect()
    finally:
        spark.stop()
    assert sorted((row.record, row.verdict) for row in rows) == sorted(verdicts)
