"""Edits of a scale that keep its rules: sealed until revealed, and every number ever given on record."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from chairtui.domain.conference import Conference
from chairtui.domain.errors import SealedError
from chairtui.domain.hearing import is_absent
from chairtui.domain.identity import new_id
from chairtui.domain.people import Child, Participant, within
from chairtui.domain.procedures import Procedure
from chairtui.domain.records import current, replaced_by
from chairtui.domain.removal import removed
from chairtui.domain.rights import scalers
from chairtui.domain.scales import Scale, ScaleRating


def with_scales(conference: Conference, procedure: Procedure) -> Conference:
    """`conference` with a scale for each child that has none yet, anchors and all."""
    scaled = {scale.child_id for scale in conference.scales}
    for child in conference.children:
        if child.id not in scaled:
            question = procedure.scale.question.replace("{child}", within(child.name))
            scale = Scale(
                child_id=child.id, question=question, zero=procedure.scale.zero, ten=procedure.scale.ten
            )
            conference = conference.with_record(scale)
    return conference


def scale_of(conference: Conference, child: Child) -> Scale | None:
    """The scale of this child, if it has been begun."""
    return next((scale for scale in conference.scales if scale.child_id == child.id), None)


def ratings_of(conference: Conference, scale: Scale) -> tuple[ScaleRating, ...]:
    """The ratings that stand on this scale, later ones in the place of those they replace."""
    return tuple(rating for rating in current(conference.ratings) if rating.scale_id == scale.id)


def rating_by(conference: Conference, scale: Scale, rater_id: str) -> ScaleRating | None:
    """The rating that stands for one person."""
    return next((r for r in ratings_of(conference, scale) if r.participant_id == rater_id), None)


def earlier_numbers(conference: Conference, rating: ScaleRating) -> tuple[ScaleRating, ...]:
    """The ratings that this one replaced, the first one first."""
    return replaced_by(rating, conference.ratings)


def raters_besides(conference: Conference, procedure: Procedure, scale: Scale) -> tuple[Participant, ...]:
    """Those who answered on this scale, and whom the procedure does not ask for a number."""
    given = {rating.participant_id for rating in ratings_of(conference, scale)}
    asked = scalers(conference, procedure)
    return tuple(one for one in conference.participants if one.id in given and one not in asked)


def without_rating(conference: Conference, rating: ScaleRating) -> Conference:
    """`conference` without a number, and without those that it replaced."""
    for one in (rating, *earlier_numbers(conference, rating)[::-1]):
        conference = removed(conference, one)
    return conference


def rated(
    conference: Conference, scale: Scale, rater_id: str, number: int | None, now: datetime
) -> Conference:
    """`conference` with one person's number (0 to 10), or with their giving none.

    Before the reveal a new number takes the old one's place; after it both are kept.
    """
    earlier = rating_by(conference, scale, rater_id)
    if earlier is None:
        rating = ScaleRating(scale_id=scale.id, participant_id=rater_id, number=number, given_at=now)
        return conference.with_record(rating)
    if earlier.number == number:
        return conference
    if scale.revealed_at is None:
        return conference.with_record(replace(earlier, number=number, given_at=now))
    return conference.with_record(
        replace(earlier, id=new_id(), number=number, reason="", given_at=now, replaces=earlier.id)
    )


def unrated(conference: Conference, procedure: Procedure, scale: Scale) -> tuple[Participant, ...]:
    """Those whom the procedure asks for a number who neither gave one nor said that they give none."""
    heard = {rating.participant_id for rating in ratings_of(conference, scale)}
    return tuple(person for person in scalers(conference, procedure) if person.id not in heard)


def waiting_for(conference: Conference, procedure: Procedure, scale: Scale) -> tuple[Participant, ...]:
    """Those in the meeting who are asked for a number and have not answered yet."""
    return tuple(person for person in unrated(conference, procedure, scale) if not is_absent(person))


def revealed(conference: Conference, scale: Scale, now: datetime) -> Conference:
    """`conference` with the numbers of this scale shown to everyone, for good."""
    return conference.with_record(replace(scale, revealed_at=now))


def tonight_asked(conference: Conference, procedure: Procedure, scale: Scale) -> bool:
    """Whether a number on this scale asks what happens tonight.

    Raises:
        SealedError: the numbers are still sealed.
    """
    if scale.revealed_at is None:
        raise SealedError
    numbers = (rating.number for rating in ratings_of(conference, scale))
    return any(number is not None and procedure.scale.asks_tonight(number) for number in numbers)
