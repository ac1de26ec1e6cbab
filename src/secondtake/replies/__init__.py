"""Read an answer or a rejection: what it says, and what it does not."""

from secondtake.replies.model import (
    Confidence,
    Controllable,
    Label,
    Reason,
    ReasonCode,
    ReplyKind,
    ReplyReading,
    Sentence,
    Teller,
)
from secondtake.replies.reading import read_reply

__all__ = [
    "Confidence",
    "Controllable",
    "Label",
    "Reason",
    "ReasonCode",
    "ReplyKind",
    "ReplyReading",
    "Sentence",
    "Teller",
    "read_reply",
]
