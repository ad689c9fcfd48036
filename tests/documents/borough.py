"""An invented borough's procedure, for the tests of documents."""

from __future__ import annotations

from chairtui.domain.duties import PrintedAt, PrintedText, Timescale, Unit
from chairtui.domain.procedures import (
    Captures,
    Category,
    DecisionOption,
    Heading,
    Limb,
    ParentPrompt,
    Procedure,
    StatementKind,
    Wording,
)
from chairtui.domain.roles import Group, Role
from chairtui.domain.scale_rule import ScaleRule

PROCEDURE = Procedure(
    key="marrowby",
    title="Marrowby (invented)",
    edition="1",
    nation="england",
    authority="Marrowby Borough Council",
    first_category_is_primary=True,
    headings=(
        Heading(
            key="worries",
            title="What are we Worried About",
            short="Worries",
            kinds=(
                StatementKind(key="past_harm", title="Past harm"),
                StatementKind(key="complicating", title="What makes it harder"),
            ),
        ),
        Heading(key="well", title="What's Working Well", short="Working well"),
        Heading(
            key="children",
            title="What are the views of the child",
            short="Children's views",
            captures=Captures.CHILD_VIEWS,
        ),
        Heading(key="needs", title="What Needs to Happen", short="Needs", captures=Captures.NEEDS),
    ),
    roles=(
        Role(key="mother", title="Mother", group=Group.FAMILY, may_scale=True, parent=True),
        Role(key="father", title="Father", group=Group.FAMILY, may_scale=True, parent=True),
        Role(key="relative", title="Relative", group=Group.FAMILY, may_scale=True),
        Role(key="supporter", title="Supporter", group=Group.SUPPORT),
        Role(
            key="social_worker",
            title="Social worker",
            group=Group.PROFESSIONAL,
            may_scale=True,
            gives_view=True,
            leads=True,
        ),
        Role(key="school", title="School", group=Group.PROFESSIONAL, may_scale=True, gives_view=True),
        Role(key="police", title="Police", group=Group.PROFESSIONAL, may_scale=True, gives_view=True),
    ),
    parent_prompts=(
        ParentPrompt(key="worried", ask="What are you worried about?"),
        ParentPrompt(key="want", ask="What do you want to see in the plan?", feeds_plan=True),
        ParentPrompt(key="decision", ask="What do you think of the decision?", step="decision"),
    ),
    scale=ScaleRule(
        question="How safe is {child} today?",
        ten="everyone knows the child is safe enough to close the case",
        zero="things are so bad that the child cannot live at home",
        tonight_up_to=2,
        tonight="What happens tonight?",
    ),
    decisions=(
        DecisionOption(
            key="cp_plan",
            title="Child protection plan",
            needs_category=True,
            meetings=("core_group", "review"),
            core_group=True,
        ),
        DecisionOption(key="cin_plan", title="Child in need plan", meetings=("cin",)),
    ),
    limbs=(Limb(key="likely", title="Likely to suffer significant harm"),),
    categories=(
        Category(key="neglect", title="Neglect"),
        Category(key="emotional", title="Emotional abuse"),
    ),
    timescales=(
        Timescale(key="core_group", title="First core group", value=10, unit=Unit.WORKING_DAYS, meeting=True),
        Timescale(key="review", title="Review conference", value=3, unit=Unit.MONTHS, meeting=True),
        Timescale(key="cin", title="Child in need meeting", value=4, unit=Unit.WEEKS, meeting=True),
    ),
    wording=(Wording(key="marking", words="OFFICIAL-SENSITIVE"),),
    texts=(
        PrintedText(key="court", title="Who decides", words="Only a court can.", place=PrintedAt.DECISION),
        PrintedText(
            key="visits", title="Visits", words="Twice a month.", place=PrintedAt.PLAN, options=("cp_plan",)
        ),
        PrintedText(
            key="review", title="No plan", words="No visits.", place=PrintedAt.PLAN, options=("no_plan",)
        ),
        PrintedText(key="complaint", title="Complaints", words="Tell the chair first.\nThen write."),
    ),
)
