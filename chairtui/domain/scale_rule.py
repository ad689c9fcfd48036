"""What a procedure has scaled, what its two ends mean, and which of them is the safe one."""

from __future__ import annotations

from dataclasses import dataclass

TOP_OF_SCALE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleRule:
    """What is scaled, how, and which numbers ask what happens tonight."""

    question: str
    """May hold `{child}`, which the app replaces by the child's name."""
    ten: str
    zero: str
    tonight_up_to: int
    """The last number, counted from the one that is least safe, that asks what happens tonight."""
    tonight: str
    """That question."""
    safest: int = TOP_OF_SCALE
    """Which end is the safe one: 10, or 0 where an area's scale goes the other way."""
    may_be_left_out: bool = False
    unclear: str = ""
    source: str = ""

    @property
    def least_safe(self) -> int:
        """The number at the other end than the safest."""
        return TOP_OF_SCALE - self.safest

    def asks_tonight(self, number: int) -> bool:
        """Whether a number is so near to the end that is least safe that it asks what happens tonight."""
        return abs(number - self.least_safe) <= abs(self.tonight_up_to - self.least_safe)

    def ends(self, ten: str, zero: str) -> tuple[tuple[int, str], tuple[int, str]]:
        """Both ends with what they mean, the safe one first, as they are read out."""
        high, low = (TOP_OF_SCALE, ten), (0, zero)
        return (high, low) if self.safest == TOP_OF_SCALE else (low, high)
