"""Passages of the person's own words that say more than can be known: noticed by rules, put as a question."""

from secondtake.outlook.spirals.model import Remark, SpiralKind
from secondtake.outlook.spirals.notice import beside, notice, ranked

__all__ = ["Remark", "SpiralKind", "beside", "notice", "ranked"]
