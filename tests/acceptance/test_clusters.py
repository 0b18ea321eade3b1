"""A batch on local clusters of two workers, one of which is killed in the middle."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import thaigovdocs as tgd

pytestmark = pytest.mark.slow

BASE = """thaigovdocs: 1
agency: {name: จังหวัดธารารมย์, code: ธร 0017}
people: {head: {name: นายวิชัย ใจสุจริต, position: 'หัวหน้า{{ agency.name }}'}}
signatory: head
policy: {subject: เวลาทำการ, provisions: [ให้ถือปฏิบัติ, ให้รายงานผล]}
documents:
- {kind: letter, number: {circular: 1}, date: 2026-11-20, to: นายอำเภอ, body: [จึงเรียนมาเพื่อทราบ]}
- {kind: announcement, date: 2026-11-20}
output: {emblem: none}
"""
COUNT = 120


def rows() -> list[dict[str, Any]]:
    """Return rows of invented districts."""
    return [
        {"agency.name": f"อำเภอทดลองที่ {number}", "issued.letter.number": number}
        for number in range(1, COUNT + 1)
    ]


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of all files below *folder* by name."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@contextmanager
def dask() -> Iterator[tuple[Executor, list[int]]]:
    """Give an executor on two workers, and their processes."""
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    )
    with cluster, distributed.Client(cluster) as client:
        yield client.get_executor(), [*client.run(os.getpid).values()]


@contextmanager
def ray() -> Iterator[tuple[Executor, list[int]]]:
    """Give an executor on two workers, and their processes."""
    module = pytest.importorskip("ray", reason="the extra ray is not installed")
    module.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        executor = tgd.RayExecutor(num_cpus=1)
        pids = {future.result() for future in [executor.submit(os.getpid) for _ in range(8)]}
        yield executor, [*pids]
    finally:
        module.shutdown()


@pytest.mark.filterwarnings("ignore")  # those of the clusters are theirs
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("cluster", [dask, ray])
def test_a_worker_that_is_killed_loses_nothing(cluster: Any, tmp_path: Path) -> None:
    """Every row comes once and in order; the papers are those of a run that was not disturbed."""
    base = tgd.loads(BASE)
    here = [*tgd.batch(base, rows(), tmp_path / "here", formats=["docx"])]
    with cluster() as (executor, workers):
        results = tgd.batch(
            base, rows(), tmp_path / "there", formats=["docx"], executor=executor, jobs=2
        )
        there = []
        for result in results:
            if not there:
                os.kill(workers[0], signal.SIGKILL)
            there.append(result)
    assert [(each.number, each.status) for each in there] == [
        (number, "made") for number in range(1, COUNT + 1)
    ]
    assert [each.described for each in there] == [each.described for each in here]
    assert content(tmp_path / "there") == content(tmp_path / "here")
