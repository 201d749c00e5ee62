"""Dask gives what one process gives. `cargo xtask python` runs this file if it can install requirements-dask.txt."""

import distributed


def test_dask_gives_what_one_machine_gives(register, examples):
    verdicts = [(it.record, str(it.verdict)) for it in register.check(as_of="2022-06-01")]
    (block,) = [it for it in examples("docs/python.md") if "dask.bag" in it]
    names = {"__name__": "__main__"}  # so that its functions are sent, not looked up
    exec(block, names)
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        with distributed.Client(cluster) as client:
            assert len(client.scheduler_info()["workers"]) == 2
            assert names["verdicts"].compute() == verdicts
            parts = names["columns"].compute()
    matrix = register.matrix("2022-06-01").to_dict()
    for name, column in matrix.items():
        assert [it for part in parts for it in part[name]] == column
    assert len(parts) == 4
