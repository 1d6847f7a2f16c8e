"""A failure that its reader can mend."""

from __future__ import annotations


class Problem(Exception):
    """One sentence on what is wrong, and the one command that mends it."""

    def __init__(self, sentence: str, remedy: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.sentence}\n  Mend it with: {self.remedy}"
