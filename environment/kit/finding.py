"""What the doctor says: one sentence, and the command that mends it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    WORKS = "ok   "
    NOTE = "note "
    WRONG = "wrong"


@dataclass(frozen=True)
class Finding:
    """One sentence, and the command that mends it (empty where nothing needs mending)."""

    verdict: Verdict
    sentence: str
    remedy: str = ""

    def __str__(self) -> str:
        mend = f"\n        Mend it with: {self.remedy}" if self.remedy else ""
        return f"{self.verdict.value}  {self.sentence}{mend}"
