"""A whole conference, from the first run to the Word files, by the keyboard of the real program alone."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import jsonschema
import pytest

from tests.documents.reading import everything, headers, text
from tests.journeys import quill_ending as ending
from tests.journeys import quill_people
from tests.journeys import quill_story as story
from tests.journeys import quill_words as said
from tests.journeys.chair import Chair
from tests.terminal import CHECKOUT, chairtui, environment

pytestmark = pytest.mark.uncounted  # the program runs in a process of its own, where no lines are counted

SCHEMA = CHECKOUT / "docs" / "conference.schema.json"


@dataclass(frozen=True)
class Evening:
    """What lies on the laptop when everyone has left the room."""

    home: Path
    recovery_key: str
    draft: bytes
    """The chair's file copy as it was before the sign-off."""
    copies: dict[str, bytes]

    def command(self, *arguments: str) -> str:
        """What a command without the screen prints."""
        passphrase = self.home / "passphrase"
        passphrase.write_text(f"{said.PASSPHRASE}\n", encoding="utf-8")
        return subprocess.run(
            chairtui(*arguments, "--passphrase-file", str(passphrase)),
            cwd=self.home,
            env=environment(self.home),
            check=True,
            capture_output=True,
            encoding="utf-8",
        ).stdout

    @property
    def conference_id(self) -> str:
        """The one conference's id, as the list gives it."""
        (line,) = self.command("list").splitlines()
        return line.split()[0]


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Evening:
    """The conference of the Quill family, typed key by key."""
    home = tmp_path_factory.mktemp("laptop")
    documents = home / "Documents" / "ChairTUI"
    with Chair.at_a_laptop(home) as chair:
        recovery_key = chair.comes_for_the_first_time(said.CHAIR, said.PASSPHRASE)
        chair.begins_a_conference(
            {
                "Family": "Quill",
                "Date and time": "today 10am",
                "Where": "Civic Centre",
                "Minute taker": "Jun Ashgrove",
            }
        )
        quill_people.people(chair)
        quill_people.who_came(chair)
        story.opening(chair)
        story.the_map(chair)
        story.parents_views(chair)
        story.dangers(chair)
        story.plan(chair)
        story.scaling(chair)
        ending.views(chair)
        ending.decisions(chair)
        ending.closing(chair)
        chair.goes_to("Documents", sees="Chair's file copy")
        draft = chair.makes_a_document(documents).read_bytes()
        chair.goes_to("Closing", sees="available dates")
        ending.signs_off(chair)
        copies = story.documents(chair, documents)
        chair.leaves()
    return Evening(home, recovery_key, draft, {who: path.read_bytes() for who, path in copies.items()})


def test_every_sentence_said_or_kept_is_in_the_file_copy(evening: Evening) -> None:
    words = text(evening.copies["file copy"])
    sentences = [
        said.OPENING_NOTE,
        said.POLICE_TOLD,
        said.POLICE_HEARD,
        said.SAID_FROM_REPORT,
        said.KEPT_FROM_REPORT,
        *(line.text for line in said.TYPED),
        *(answer for answers in said.PARENTS.values() for answer in answers if answer),
        said.DANGER,
        said.GOAL,
        said.OUTCOME,
        said.VISITS,
        said.VISITS_SHOW,
        said.RING_NAN,
        said.RING_NAN_SHOWS,
        said.BABY_OUTCOME,
        said.BABY_ACTION,
        said.CONTINGENCY,
        *(reason for _, reasons in said.SCALES.values() for reason in reasons),
        said.TONIGHT,
        said.CHANGED_NUMBER,
        said.IDRIS_ON_ALL,
        *(reason for views in (said.SCHOOL_ON, said.HEALTH_ON, said.POLICE_ON) for reason in views.values()),
        said.CHANGED_WHY,
        said.CHANGED_VIEW,
        *said.DECISIONS.values(),
        said.DISSENT,
        said.NEXT_STEP,
        said.TAMSIN_ON_DECISION,
        *said.TOLD_HOW.values(),
        said.CLOSING,
    ]
    assert [sentence for sentence in sentences if sentence not in words] == []


def test_points_that_nobody_said_or_kept_are_in_no_copy(evening: Evening) -> None:
    for copy in evening.copies.values():
        found = everything(copy)
        assert said.NEVER_SAID not in found
        assert said.MOVED_NEVER_SAID not in found


def test_nothing_withheld_is_in_a_father_s_copy(evening: Evening) -> None:
    found = everything(evening.copies["Jory"])
    withheld = [line.text for line in said.TYPED if not line.for_jory and line is not said.RELEASED]
    withheld += [said.BABY_OUTCOME, said.BABY_ACTION, said.DECISIONS["Unborn baby"], said.FELIX_CONTACT]
    withheld += [said.FELIX_ADDRESS, "Nethercombe", "Felix", "Marchbanks", *said.SCALES["Unborn baby"][1]]
    withheld += [said.HEALTH_ON["Unborn baby"], said.POLICE_ON["Unborn baby"]]
    withheld += [answer for who in ("Mum", "Felix") for answer in said.PARENTS[who] if answer]
    assert [sentence for sentence in withheld if sentence in found] == []


def test_a_father_s_copy_holds_what_is_his_and_the_line_released_to_him(evening: Evening) -> None:
    words = text(evening.copies["Jory"])
    sentences = [line.text for line in said.TYPED if line.for_jory]
    sentences += [said.RELEASED.text, said.SAID_FROM_REPORT, said.KEPT_FROM_REPORT, said.OUTCOME, said.VISITS]
    sentences += [said.DECISIONS["Bram"], said.DECISIONS["Odette"], said.DISSENT, said.NEXT_STEP]
    sentences += [said.VISITS_SHOW, said.RING_NAN_SHOWS, said.IDRIS_ON_ALL, *said.SCHOOL_ON.values()]
    sentences += [views[child] for views in (said.HEALTH_ON, said.POLICE_ON) for child in ("Bram", "Odette")]
    sentences += [said.CHANGED_WHY, said.CHANGED_VIEW, *said.TOLD_HOW.values()]
    sentences += [answer for answer in said.PARENTS["Jory"] if answer]
    assert [sentence for sentence in sentences if sentence not in words] == []


def test_the_mother_s_copy_lacks_what_is_for_professionals(evening: Evening) -> None:
    words, found = text(evening.copies["Tamsin"]), everything(evening.copies["Tamsin"])
    assert [line.text for line in said.TYPED if line.for_tamsin and line.text not in words] == []
    assert [line.text for line in said.TYPED if not line.for_tamsin and line.text in found] == []
    assert said.DANGER in words


def test_draft_stands_on_the_copy_until_the_sign_off(evening: Evening) -> None:
    assert "DRAFT" in headers(evening.draft) + text(evening.draft)
    for copy in evening.copies.values():
        assert "DRAFT" not in everything(copy)


def test_the_commands_without_a_screen_agree(evening: Evening) -> None:
    (listed,) = evening.command("list").splitlines()
    assert "Quill: Bram Quill, Odette Quill and Unborn baby; signed off" in listed
    shown = " ".join(evening.command("show", evening.conference_id).split())
    for sentence in (
        *(line.text for line in said.TYPED),
        said.DANGER,
        said.DISSENT,
        *said.DECISIONS.values(),
    ):
        assert sentence in shown
    assert "The store is whole" in evening.command("check")


def test_the_export_is_as_the_published_schema_says(evening: Evening) -> None:
    exported = evening.home / "quill.json"
    evening.command("export", evening.conference_id, str(exported))
    values = json.loads(exported.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(values)
    assert said.NEVER_SAID in exported.read_text(encoding="utf-8")


def test_the_file_copy_made_without_a_screen_says_the_same(evening: Evening) -> None:
    out = evening.home / "again.docx"
    evening.command("word", evening.conference_id, "summary", "--for", "file-copy", "--out", str(out))
    assert text(out.read_bytes()) == text(evening.copies["file copy"])


def test_the_recovery_key_opens_everything_again(evening: Evening) -> None:
    with Chair.at_a_laptop(evening.home) as chair:
        chair.unlocks(evening.recovery_key)
        chair.sees("Quill")
        chair.presses("enter")
        chair.sees("Chair's file copy", "Jory Penhallow")
        chair.leaves()
