"""How Oxfordshire's leaflet has the conference run."""

from __future__ import annotations

from chairtui.domain.parents_answers import answered
from tests.leaflets.area import Area
from tests.leaflets.families import initial_family, without_strengths
from tests.leaflets.rules import How, rule


@rule(
    "O1",
    How.PRINTED,
    "Said at the start, printed in the summary, and on every copy: not to be shared without permission from "
    "the Child Protection Chair; a line is released to a copy on a ground, which the file copy keeps.",
    {
        "script.confidentiality.words": "It stays here.",
        "texts.confidentiality.words": "It stays here.",
        "wording.copy_note.words": "This copy is for {recipient}.",
        "wording.release_ground": None,
        "wording.release_ground.words": "Why?",
    },
)
async def documents_are_not_shared_without_the_chairs_permission(area: Area) -> None:
    family = initial_family()
    shared = (
        "A child protection conference is a confidential meeting and information discussed at a "
        "conference can only be shared outside of it to protect any child or with the permission of you "
        "and the Child Protection Chair. Documents received from the conference must not be shared with "
        "anyone else without permission from the Child Protection Chair."
    )
    line = await area.screen("opening", family, choose="tick:confidentiality")
    assert f"“{shared}”" in line
    for recipient, name in (("mum", "Hazel Brambleby"), ("worker", "Ms Sedge")):
        whole = f"{shared} Keep all written documents safe so your privacy is protected."
        assert f"Protecting your information {whole}" in area.printed("end", family, recipient)
        note = f"This copy is for {name}. It must not be shared with anyone else without permission from the"
        assert f"{note} Child Protection Chair. Please keep it safe." in area.document(family, recipient)
    asked = await area.screen("documents", family, choose="copy:dad", press=("tab", "asterisk", "r"))
    assert "On what ground" in asked
    assert (
        "What is discussed “can only be shared outside of it to protect any child or with the "
        "permission of you and the Child Protection Chair”: name the child whom it protects, or who "
        "gave permission and when."
    ) in asked


@rule(
    "O3",
    How.PROMPT,
    "Opening: say that the conference is recorded, and note that everyone was told: ChairTUI records none.",
    {"script.audio_recording.words": "Recording.", "script.audio_recording.note": ""},
)
async def everyone_is_told_of_the_audio_recording(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:audio_recording")
    assert "Audio recording" in line
    assert (
        "“For quality assurance purposes, an audio recording of the conference will also be made and "
        "stored securely by Oxfordshire County Council.” ChairTUI records no sound: say when the "
        "recorder starts."
    ) in line
    assert "Whether it was recorded, and that everyone was told" in line


@rule(
    "O10",
    How.GATE,
    "Each parent is asked what they want to see in the plan, and it is still needed until they were; the "
    "answer is a draft line of the plan.",
    {
        "parent_prompts.wants_in_plan.feeds_plan": False,
        "parent_prompts.wants_in_plan.ask": "What do you want?",
        "parent_prompts.wants_in_plan.title": "Wish",
        "steps.plan.then": "Agree it.",
        "steps.parents_views.then": "",
    },
)
async def parents_say_what_they_want_to_see_in_the_plan(area: Area) -> None:
    family = initial_family()
    views = (await area.screen("parents_views", family)).replace("○ not asked yet ", "")
    assert "What do you want to see in the plan?" in views
    assert (
        "“Be listened to, even when there is disagreement.” Ask what each parent wants to see in the plan."
    ) in views
    assert "wants in the plan" in (await area.needed(family)).partition("Hazel Brambleby: ")[2]
    prompt = next(prompt for prompt in area.procedure.parent_prompts if prompt.key == "wants_in_plan")
    wished = answered(family, "mum", prompt, text="A lock for the garden gate.")
    step = await area.screen("plan", wished)
    assert "A lock for the garden gate." in step.partition("Not yet in an outcome")[2]
    assert "You should say what you want to see in the plan." in step
    assert "Hazel Brambleby: wants in the plan" not in await area.needed(wished)


@rule(
    "O17",
    How.PROMPT,
    "Opening: a short break, notes, questions.",
    {"script.breaks.words": "Breaks are fine."},
)
async def whoever_feels_upset_may_ask_for_a_break(area: Area) -> None:
    line = await area.screen("opening", initial_family(), choose="tick:breaks")
    assert "Breaks, notes and questions" in line
    assert (
        "“If you feel upset during the meeting you can ask for a short break.” “Bringing notes might "
        "help you remember what to say.” “You will have a chance to ask questions and give your views.”"
    ) in line


@rule(
    "O18",
    How.GATE,
    "Each parent is asked which strengths nobody has pointed out; the map asks for them beside the risks, "
    "and while it has none they are still needed.",
    {
        "parent_prompts.works_well.ask": "What works well?",
        "steps.map.ask": "What are you worried about?",
        "steps.map.then": "",
        "headings.working_well.needed": False,
    },
)
async def parents_point_out_strengths_if_no_one_else_does(area: Area) -> None:
    views = (await area.screen("parents_views", initial_family())).replace("○ not asked yet ", "")
    assert "What are the strengths of your family? Which has nobody pointed out?" in views
    columns = await area.screen("map", initial_family())
    assert "What are the risks, and what are the strengths in the family?" in columns
    assert (
        "“They ask you and the professionals to talk about the risks and also the strengths in the "
        "family.” Nothing under strengths yet? Ask the parents."
    ) in columns
    assert "“What is working well?”: nothing is noted yet" in await area.needed(without_strengths())
