"""All interviews as one board: read from files, written to files, and seen at a glance."""

from secondtake.outlook.board.glance import Card, Column, Glance, glance
from secondtake.outlook.board.model import BoardReading, Entry, Origin, Stage, same
from secondtake.outlook.board.reading import read_board
from secondtake.outlook.board.writing import to_csv, to_json

__all__ = [
    "BoardReading",
    "Card",
    "Column",
    "Entry",
    "Glance",
    "Origin",
    "Stage",
    "glance",
    "read_board",
    "same",
    "to_csv",
    "to_json",
]
