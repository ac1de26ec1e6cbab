"""Reading an interview's record in whatever form it came."""

from secondtake.transcripts.model import Problem, Reading, Segment, SegmentKind, Source, Span, Transcript, Turn, Word
from secondtake.transcripts.read import read

__all__ = ["Problem", "Reading", "Segment", "SegmentKind", "Source", "Span", "Transcript", "Turn", "Word", "read"]
