"""Who the conference is about, who takes part, and what was sent before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from chairtui.domain.grammar import as_compared
from chairtui.domain.naming import told_apart
from chairtui.domain.records import Record


class Kind(StrEnum):
    """What kind of conference this is for one child; siblings may differ."""

    INITIAL = "initial"
    PRE_BIRTH = "pre-birth"
    REVIEW = "review"
    TRANSFER_IN = "transfer-in"
    RECONVENED = "reconvened"

    @property
    def is_first(self) -> bool:
        """Whether a child comes to it without a plan."""
        return self in {Kind.INITIAL, Kind.PRE_BIRTH}

    @property
    def comes_with_plan(self) -> bool:
        """Whether a child comes to it on a plan."""
        return self in {Kind.REVIEW, Kind.TRANSFER_IN}

    @property
    def follows_another(self) -> bool:
        """Whether an earlier conference was about the child, and this one goes on from it."""
        return self in {Kind.REVIEW, Kind.RECONVENED}


class Reconvened(StrEnum):
    """Why a conference meets again before its next review."""

    NOT_QUORATE = "it was not quorate"
    ADJOURNED = "it was adjourned"
    COMPLAINT = "a complaint was upheld"


class Sex(StrEnum):
    """As the child in need census records it: an unborn baby's is not known."""

    FEMALE = "female"
    MALE = "male"
    NOT_KNOWN = "not known"


class ParentalResponsibility(StrEnum):
    """Whether an adult holds parental responsibility for one child. Only a plain yes opens a copy."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not known"
    DISPUTED = "disputed"


class Came(StrEnum):
    """How somebody took part, or why they did not."""

    NOT_YET = "not yet"
    ROOM = "room"
    VIDEO = "video"
    PHONE = "phone"
    APOLOGIES = "apologies"
    DEPUTY = "sent a deputy"
    REPORT_ONLY = "written report only"
    NO_REPLY = "no reply"
    NOT_INVITED = "not invited"

    @property
    def is_here(self) -> bool:
        """Whether they took part in person, by video or by phone."""
        return self in {Came.ROOM, Came.VIDEO, Came.PHONE}


class Comes(StrEnum):
    """Whether a child comes to the conference."""

    NOT_ASKED = "not asked"
    NO = "no"
    PART = "part of it"
    ALL = "all of it"
    APART = "asked separately"


@dataclass(frozen=True, slots=True, kw_only=True)
class Child(Record):
    """A child whom the conference is about: born, or expected on a date."""

    name: str
    born: date | None = None
    expected: date | None = None
    """The day the baby is due; a child has this or a date of birth, never both."""
    sex: Sex = Sex.NOT_KNOWN
    kind: Kind = Kind.INITIAL
    called_before: str = ""
    """What the child was called before birth, and is called in the records of then."""
    address: str = ""
    address_withheld_from: tuple[str, ...] = ()
    """Participants who must not learn where the child lives."""
    comes: Comes = Comes.NOT_ASKED
    comes_why: str = ""
    """Why so, and who asked the child."""
    notes: str = ""
    """School, language, access needs: what the people in the room need to know."""

    @property
    def name_before_birth(self) -> str:
        """What the child was called before birth, where that was another name; else nothing."""
        return self.called_before if self.called_before != self.name else ""

    @property
    def is_unborn(self) -> bool:
        """Whether the child is not born yet."""
        return self.born is None and self.expected is not None

    def should_be_born_by(self, day: date) -> bool:
        """Whether the baby was expected before `day`, and nobody has said that it is born."""
        return self.born is None and self.expected is not None and self.expected < day

    def age_on(self, day: date) -> int | None:
        """Whole years on `day`; none for a child not born by then or of unknown birth."""
        if self.born is None or day < self.born:
            return None
        return day.year - self.born.year - ((day.month, day.day) < (self.born.month, self.born.day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Record):
    """A relative, professional, supporter or other person, invited or not."""

    name: str = ""
    """Empty for somebody not named, such as a father whom nobody has named."""
    called: str = ""
    """What the room calls them: “Mum”, “Nan”, “School”."""
    roles: tuple[str, ...] = ()
    """Keys of roles in the procedure; where two are held, the wider right counts."""
    agency: str = ""
    works_with: tuple[str, ...] = ()
    """The children whom a professional works with."""
    here_for: str | None = None
    """The adult or child whom a supporter, solicitor, advocate or interpreter is here for."""
    contact: str = ""
    address: str = ""
    withheld_from: tuple[str, ...] = ()
    """Participants who must not learn this person's contact and address."""
    notice_on: date | None = None
    """The day on which the family said that they bring them."""
    agreed_on: date | None = None
    """The day on which the chair agreed that they come, where the procedure asks for that in advance."""
    came: Came = Came.NOT_YET
    deputy_for: str | None = None
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    told_by: str = ""
    """Who tells them what happened after they left, or if they never came."""
    heard_how: str = ""
    """How their views are heard although they are not in the room."""
    told_why: str = ""
    """Why they were not invited, and that they know it: by whom, when."""
    needs: str = ""
    """Interpreter, access, breaks: what they need in the room."""

    @property
    def words(self) -> str:
        """How to name them: by name, or by what the room calls them."""
        return self.name or self.called or "not named"

    def came_after(self, began: datetime | None) -> datetime | None:
        """When they came, if that was after the meeting began; until it has begun, nobody is late."""
        arrived = self.arrived_at
        return arrived if arrived is not None and began is not None and arrived > began else None

    @property
    def short(self) -> str:
        """How the room calls them, in as few words as possible."""
        return self.called or self.name or "not named"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relationship(Record):
    """What one adult is to one child."""

    participant_id: str
    child_id: str
    relationship: str = ""
    """Such as “mother”, “father”, “grandmother”."""
    parental_responsibility: ParentalResponsibility = ParentalResponsibility.NOT_KNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Record):
    """A report to the conference: who had it, who discussed it, and when. Times are wall clock."""

    participant_id: str
    """Its author."""
    about: tuple[str, ...] = ()
    verbal: bool = False
    signed: bool = False
    given_to: tuple[str, ...] = ()
    """Participants and children whom it was given to."""
    given_at: datetime | None = None
    discussed_by: str = ""
    discussed_at: datetime | None = None
    to_chair_at: datetime | None = None
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exclusion(Record):
    """Somebody put out of the meeting, or a closed session. Instants are UTC.

    What is said while it lasts is withheld from them; without a beginning it is the whole meeting.
    """

    participant_ids: tuple[str, ...]
    closed_session: bool = False
    ground: str = ""
    began_at: datetime | None = None
    ended_at: datetime | None = None
    told_why: str = ""
    heard_how: str = ""
    meanwhile: tuple[str, ...] = ()
    """Records that were put into other words while it lasted: which of these were said then, nobody knows."""

    @property
    def ends_before_it_begins(self) -> bool:
        """Whether its times cannot be right, as when the clock was set back meanwhile."""
        if self.began_at is None or self.ended_at is None:
            return False
        return _whole_minute(self.ended_at) < self.began_at

    def covers(self, moment: datetime) -> bool:
        """Whether it lasts at `moment` (an aware instant): to the end of the minute in which it ended.

        Where its times cannot be right nobody knows when it was, so that it is the whole meeting.
        """
        if self.ends_before_it_begins:
            return True
        begun = self.began_at is None or self.began_at <= moment
        return begun and (self.ended_at is None or moment <= _whole_minute(self.ended_at))

    def was_over_at(self, moment: datetime) -> bool:
        """Whether it had ended before `moment`."""
        return self.ended_at is not None and self.ended_at < moment and not self.covers(moment)


def _whole_minute(moment: datetime) -> datetime:
    """The end of its minute: an hour that somebody types has no seconds."""
    return moment.replace(second=59, microsecond=999_999)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInvited(Record):
    """Somebody whom the procedure invites because of a child's age, and whom the chair does not, and why."""

    invitee: str
    """Key of an invitee in the procedure."""
    about: tuple[str, ...] = ()
    """The children for whom nobody is invited as that."""
    why: str


def short_names(children: tuple[Child, ...]) -> dict[str, str]:
    """How the room calls each child, by identity: the first name, or the whole name where that is not enough.

    Two babies without a name of their own are numbered.
    """
    firsts = [child.name.split(" ")[0] for child in children]
    return told_apart(
        {
            child.id: first if child.born is not None and firsts.count(first) == 1 else child.name
            for child, first in zip(children, firsts, strict=True)
        }
    )


def within(name: str) -> str:
    """A child as a sentence calls them: a baby who has no name yet is “the unborn baby”."""
    return f"the {name.lower()}" if name.casefold() in {"unborn baby", "unborn child"} else name


def short_of(person: Participant, everyone: tuple[Participant, ...]) -> str:
    """What the room calls somebody; their name where two are called the same."""
    same = sum(as_compared(other.short) == as_compared(person.short) for other in everyone)
    return person.words if same > 1 else person.short
