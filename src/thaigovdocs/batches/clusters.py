"""Executors for clusters that bring none of their own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from importlib import import_module
from typing import Any, ParamSpec, TypeVar

from thaigovdocs.errors import MissingToolError

P = ParamSpec("P")
T = TypeVar("T")

_RETRIES = 3  # of a task whose worker ended


class RayExecutor(Executor):
    """An executor that gives work to a Ray cluster, for :func:`batch`.

    Ray starts on this machine at the first task, unless ``ray.init`` was called before.
    What it started is not stopped here.

    Args:
        options: of each task, as Ray's ``remote`` takes them, such as ``num_cpus=1``.

    Raises:
        MissingToolError: Ray is not installed: the extra ``ray``.

    Example:
        >>> results = batch(base, rows, "out", executor=RayExecutor())  # doctest: +SKIP
    """

    def __init__(self, **options: Any) -> None:
        try:
            self._ray: Any = import_module("ray")
        except ImportError as error:
            raise MissingToolError.of("TGD822", package="ray", why=error) from error
        self._options = {"max_retries": _RETRIES, **options}
        self._remote: dict[Callable[..., Any], Any] = {}

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Give *fn* with its arguments to a worker."""
        if fn not in self._remote:
            self._remote[fn] = self._ray.remote(**self._options)(fn)
        future: Future[T] = self._remote[fn].remote(*args, **kwargs).future()
        return future
