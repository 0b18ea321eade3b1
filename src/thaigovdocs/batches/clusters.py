"""Executors for clusters that bring none of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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
        self._remote: Any = self._ray.remote(max_retries=_RETRIES, **options)(_call)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Give *fn* with its arguments to a worker."""
        future: Future[T] = self._remote.remote(fn, args, kwargs).future()
        return future


def _call(fn: Callable[..., T], args: Sequence[Any], kwargs: Mapping[str, Any]) -> T:
    """Do *fn* in a worker: Ray takes functions written in Python only."""
    return fn(*args, **kwargs)
