"""What was said, by whom, about whom, and of what nature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from chairtui.domain.records import Record


class Nature(StrEnum):
    """The guide for professionals: “distinguish between fact, observation, allegations and opinion”."""

    FACT = "fact"
    OBSERVATION = "saw"
    ALLEGATION = "allegation"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine(Record):
    """A line of the map: said in the room, or put down beforehand and not said yet."""

    said_at: datetime | None = None
    """When it was said in the room; none for a point from a report that nobody has said yet."""
    kept: bool = False
    """A point that nobody said, kept for the record all the same."""

    @property
    def in_record(self) -> bool:
        """Whether documents take it: it was said, or kept."""
        return self.kept or self.said_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(MapLine):
    """One line under a heading of the framework."""

    heading: str
    """Key of a heading in the procedure."""
    kind: str = ""
    """Key of a kind under that heading, such as past harm."""
    text: str
    said_by: str | None = None
    """A participant or a child."""
    about: tuple[str, ...] = ()
    """Children; always explicit."""
    nature: Nature | None = None
    told_by: str = ""
    """The source behind the speaker: a participant's id, or words for somebody who is not here."""
    restricted: bool = False
    """For professionals only."""
    withheld_from: tuple[str, ...] = ()
    new_to_family: bool = False
    report_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildView(MapLine):
    """What one child says, draws or does, and who may see it."""

    child_id: str
    source: str = ""
    """Who heard or saw it, and how."""
    on: date | None = None
    own_words: bool = True
    """The child's own words, apart from an adult's account."""
    text: str = ""
    share_with: tuple[str, ...] = ()
    """Participants who may see it, when it is not for everyone."""
    shared: bool = True
    """Whether everyone who gets a copy about this child may see it; never where some are named."""

    def __post_init__(self) -> None:
        """A view with names beside it is for those alone, whatever a file says besides."""
        if self.share_with:
            object.__setattr__(self, "shared", False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParentAnswer(Record):
    """One parent's answer to one prompt; each parent apart."""

    participant_id: str
    prompt: str
    """Key of a prompt in the procedure."""
    child_id: str | None = None
    """The child it is about, where the prompt is asked for each child."""
    text: str = ""
    did_not_say: bool = False
    """Asked, and did not say."""
    withheld_from: tuple[str, ...] = ()
