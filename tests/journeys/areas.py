"""What each of the five areas makes of one short conference: its order, its words, its dates, its texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

HELD = "12 may 2026 10am"
"""When each of the conferences is held, so that the dates that follow are known."""

WORKER, PLAN = "Lead social worker", "Child protection plan"


@dataclass(frozen=True)
class Story:
    """One area's conference."""

    title: str
    """Of the procedure, as it is chosen."""
    order: tuple[str, ...]
    """The steps between opening and closing."""
    asks: Mapping[str, str]
    """What the chair sees on a step."""
    prompts: int
    """How many questions each parent has before the decision."""
    sent: tuple[str, ...]
    """What the Documents step lists as due."""
    printed: tuple[str, ...]
    """What the mother's summary says, in this order."""
    never: tuple[str, ...]
    """What it never says."""
    worker: str = WORKER
    decision: str = PLAN
    viewers: tuple[str, ...] = ("Piers",)
    supporter: str = "Supporter"
    """What whoever comes with the mother is here."""
    supporter_scales: bool = False
    late: str = ""
    """What the chair sees of the school's report, which the mother had on the evening before."""


HEADINGS = (
    "What are we worried about?",
    "What is working well?",
    "What does each child say?",
    "What needs to happen?",
)

STORIES = (
    Story(
        title="Haringey",
        order=("dangers", "parents_views", "map", "scaling", "plan", "decision"),
        asks={
            "opening": "Before the day: the chair contacts each parent",
            "dangers": "read out the danger statement",
            "decision": "To “everyone who is there”, the family as well",
            "closing": "Record, plan, reports and forms are sent “on the next",
        },
        prompts=5,
        viewers=("Della", "Piers", "Bridie"),
        supporter_scales=True,
        late="late",
        sent=("The record of the meeting with the child's plan", "by Wed 13 May"),
        printed=(
            "completed in and after the meeting, by the chair",
            PLAN,
            "Decided by the chair, Mo Fairweather",
            "then the plan is called a child protection plan",
            *HEADINGS,
            "The social worker will visit your child at least every 2 weeks",
            "Is Linnet at risk of significant harm",
            "Mother of Linnet",
            "It is not every night.",
            "Your right to complain",
            "cpcentraladmin@haringey.gov.uk",
            "020 8489 3424",
        ),
        never=("register", "decided by the conference", "care and support"),
    ),
    Story(
        title="Central Bedfordshire",
        order=("map", "parents_views", "dangers", "scaling", "decision", "plan"),
        asks={
            "opening": "The independent chair meets the family first",
            "map": "including strengths as well as difficulties",
            "decision": "Is a child protection plan required?",
            "closing": "The complaints procedure is here for the parents",
        },
        prompts=4,
        sent=("The notes of the meeting", "no date stated"),
        printed=(
            PLAN,
            "Decided by the conference",
            "the category is determined by the chair",
            "Only a court can order that children no longer live with their parents",
            *HEADINGS,
            "What is your assessment of risk: is Linnet at risk of significant harm",
            "There will be a review conference three months after the initial conference",
            "A complaint at stage 2",
            "The only matters the Safeguarding Board Complaints Panel can consider",
        ),
        never=("register", "care and support", "020 8489 3424"),
    ),
    Story(
        title="Gwent",
        order=("map", "parents_views", "dangers", "scaling", "decision", "plan"),
        asks={
            "opening": "Before: police information is kept for the meeting",
            "map": "What are the risks, and what are the strengths?",
            "decision": "You sum up what has been said",
            "closing": "The three reasons to complain",
        },
        prompts=6,
        worker="Child's Social Worker",
        supporter="Friend or supporter as advocate",
        late="late",
        decision="On the Child Protection Register",
        sent=("Minutes of the meeting", "by Wed 10 Jun", "by Wed 27 May"),
        printed=(
            "On the Child Protection Register",
            "Decided by the practitioners",
            *HEADINGS,
            "Does Linnet's name need to be placed on the Child Protection Register",
            "Child's Social Worker, Children's services",
            "Care and support protection plan: Linnet Ashdown",
            "You will receive the minutes of the meeting within 20 working days.",
            "You can complain for these 3 reasons:",
            "or take them off the register",
            "If you wish to complain please discuss this with your child's Social Worker.",
        ),
        never=("child protection plan", "child in need", "decided by the chair", "lead social worker"),
    ),
    Story(
        title="London borough",
        order=("map", "parents_views", "dangers", "plan", "scaling", "decision"),
        asks={
            "opening": "Reading time, thirty minutes before",
            "dangers": "What are you worried will happen to this child/children if nothing changes?",
            "decision": "The future likelihood of significant harm",
            "closing": "available dates",
        },
        prompts=4,
        supporter_scales=True,
        late="late",
        sent=("Evaluation form",),
        printed=(
            PLAN,
            "Decided by the chair, Mo Fairweather",
            "the views given in the conference inform the decision",
            "What are we Worried About",
            "What's Working Well",
            "What are the views of the child",
            "What Needs to Happen",
        ),
        never=("register", "what is working well?", "decided by the conference"),
    ),
    Story(
        title="Oxfordshire",
        order=("map", "parents_views", "dangers", "plan", "scaling", "decision"),
        asks={
            "opening": "Before: the chair telephones each parent",
            "map": "What are the risks, and what are the strengths in the family?",
            "decision": "If care is spoken of: only a court can",
            "closing": "The core group “is agreed at the conference”",
        },
        prompts=4,
        supporter="Friend or supporter",
        sent=("Written summary, outline plan and decision letter", "by Wed 13 May"),
        printed=(
            "It must not be shared with anyone else without permission from the Child Protection Chair.",
            PLAN,
            "Decided by the conference",
            'The law defines "harm" as ill treatment',
            "has no legal or statutory powers to 'take children into care'",
            *HEADINGS,
            "the social worker will visit your children at least every fortnight",
            "Parents' rights",
            "within five working days of receiving them",
            "It is not possible to change the decision made at the conference",
            "Tel: 01865 323589",
        ),
        never=("register", "care and support", "decided by the chair"),
    ),
)
