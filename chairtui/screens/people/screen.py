"""The People step: the children, and everyone who takes part: who came, who left, who is out of the room."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.message import Message

from chairtui.domain.conference import Conference
from chairtui.domain.errors import UnknownRecordError
from chairtui.domain.people import Came, Child, Exclusion, Participant
from chairtui.domain.procedures import Procedure
from chairtui.domain.removal import removed
from chairtui.domain.roles import Group
from chairtui.domain.staying_kept import without_child, without_person
from chairtui.domain.text import listed
from chairtui.keys import Place, bindings
from chairtui.screens.messages import Edited
from chairtui.screens.names import names_of
from chairtui.screens.people.absence import (
    CAME_CHOICES,
    came,
    deputised,
    exclusion_form,
    left_form,
    running,
)
from chairtui.screens.people.child_form import NEW_CHILD, child_form
from chairtui.screens.people.forms import WHO_COMES, new_person, person_form
from chairtui.screens.people.invite_list import NEW_LIST, invite_form
from chairtui.screens.people.plan_form import lacks_plan, plan_form
from chairtui.screens.people.report_form import report_form
from chairtui.screens.people.rows import people_rows
from chairtui.screens.people.suggesting import SuggestingStep
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.ask import Ask
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.rows import Row

NEW = "new"
_PERSON_ROWS = frozenset(("person", "left", "needs"))


class PeopleScreen(SuggestingStep):
    """Who is in the family, who is here, and how."""

    STEP = "people"
    PLACES: ClassVar[tuple[Place, ...]] = (Place.EVERYWHERE, Place.STEP, Place.PEOPLE, Place.LIST)
    BINDINGS = bindings(Place.PEOPLE)
    EMPTY = (
        "Nobody is here yet. Begin with the children: c adds a child, or a baby who is not born yet. "
        "Then a adds everyone else: family, professionals, and who comes to support somebody. "
        "Or i takes in a list from a spreadsheet, with all of them."
    )

    def compose_step(self) -> ComposeResult:
        """The list, in which several people may be marked as having come the same way."""
        yield DrawnList(id="list", markable=True, stays_chosen=True, enters_at="first")

    def rows(self, conference: Conference, procedure: Procedure, width: int) -> tuple[Row, ...]:
        """Everyone, in sections."""
        return people_rows(conference, procedure, self.calendar, width)

    def idle_actions(self) -> Collection[str]:
        """Whoever is not a person did not come, leave or write a report."""
        of_people = () if self.list.selected_key and self._people() else ("came", "left", "report")
        return (*super().idle_actions(), *of_people)

    # Forms

    def form(self, key: str) -> OpenForm | None:
        """The form of a child, a person, a report, an absence or an exclusion; or of a new one."""
        if opened := self.suggestion_form(key):
            return opened
        kind, _, identity = key.partition(":")
        try:
            return self._new(kind, identity) if kind.startswith("new-") else self._known(kind, identity)
        except UnknownRecordError:
            return None

    def _new(self, kind: str, identity: str) -> OpenForm:
        conference, procedure = self.at_hand()
        if kind == NEW_CHILD:
            return child_form(conference, procedure, self.calendar, None)
        if kind == NEW_LIST:
            return invite_form(conference, procedure, self.calendar)
        if kind == "new-person":
            group = Group(identity)
            return person_form(conference, procedure, self.calendar, new_person(conference, group), group)
        out = Exclusion(participant_ids=(identity,) if identity else ())
        return exclusion_form(conference, procedure, self.calendar, out, self.now(), new=True)

    def _known(self, kind: str, identity: str) -> OpenForm:
        conference, procedure = self.at_hand()
        if kind == "child":
            return self._child(conference.record(Child, identity))
        if kind == "plan":
            child = conference.record(Child, identity)
            return plan_form(conference, procedure, self.calendar, child)
        if kind == "exclusion":
            out = conference.record(Exclusion, identity)
            return exclusion_form(conference, procedure, self.calendar, out, self.now(), new=False)
        person = conference.record(Participant, identity)
        if kind == "report":
            return report_form(conference, procedure, self.calendar, person)
        if kind == "left":
            return left_form(conference, procedure, self.calendar, person)
        return person_form(conference, procedure, self.calendar, person)

    def _child(self, child: Child) -> OpenForm:
        """A child's form; the plan that the child comes with is asked for where it is wanted next."""
        opened = child_form(*self.at_hand(), self.calendar, child)

        def edit(values: Fields) -> Message | None:
            edited = opened.edit(values)
            if isinstance(edited, Edited):
                revised = edited.conference.record(Child, child.id)
                was_asked = child.kind.comes_with_plan
                if lacks_plan(edited.conference, revised) and not was_asked:
                    self.call_later(self._go_on, f"plan:{child.id}")
            return edited

        return replace(opened, edit=edit)

    # Keys

    def action_add_child(self) -> None:
        """Adds a child, and more after it for as long as enter ends the form."""
        self.open_form(NEW_CHILD)

    def action_invite_list(self) -> None:
        """Opens the form that a list of people is pasted into."""
        self.open_form(NEW_LIST)

    def action_existing_plan(self) -> None:
        """Opens the plan that the chosen child comes with."""
        kind, identity = self.chosen
        if kind == "child":
            self.open_form(f"plan:{identity}")
        else:
            self.tell("Choose the child who comes with a plan first.")

    def action_add_person(self) -> None:
        """Asks whom to add, which decides what their form asks."""

        def answered(group: str | None) -> None:
            if group is not None:
                self.open_form(f"new-person:{group}")

        choices = tuple((group.value, words) for group, words in WHO_COMES)
        self.question(Ask("Whom do you add?", choices), answered)

    def action_came(self) -> None:
        """Asks how the marked people came, or the chosen one."""
        people = self._people()

        def answered(how: str | None) -> None:
            if how == Came.DEPUTY and people:
                self._ask_for_deputy(people[0])
            elif how is not None:
                self._ask_whether_back(people, Came(how))

        if people:
            alone = len(people) == 1
            who = self._full_name(people[0]) if alone else f"{len(people)} people"
            choices = tuple(choice for choice in CAME_CHOICES if alone or choice[0] != Came.DEPUTY)
            self.question(Ask(f"How did they come? {who}", choices), answered)
        else:
            self.tell("Choose a person first, or mark several with space.")

    def _ask_whether_back(self, people: tuple[Participant, ...], how: Came) -> None:
        """Of those who left, whether they are back, or had only come another way than was put down."""
        gone = [person for person in people if person.left_at is not None]

        def answered(answer: str | None) -> None:
            if answer is not None:
                self.attempt(lambda: came(self.at_hand()[0], people, how, self.now(), back=answer == "b"))
                self.list.marked = frozenset()

        if gone and how.is_here:
            who = listed([self._full_name(person) for person in gone])
            answers = (("b", "yes, they are here again"), ("n", "no, this is how they had come"))
            self.question(Ask(f"{who} left. Are they back?", answers), answered)
            return
        answered("b")
        if gone:
            self.tell("The time at which they left is taken out with it; ctrl+z brings it back.")

    def _ask_for_deputy(self, absent: Participant) -> None:
        conference, _ = self.at_hand()
        others = [person for person in conference.participants if person.id != absent.id]
        people = tuple((person.id, self._full_name(person)) for person in others)
        choices = (*people, (NEW, "somebody who is not on the list yet"))

        def answered(answer: str | None) -> None:
            if answer is None:
                return
            deputy = Participant(roles=absent.roles, agency=absent.agency, works_with=absent.works_with)
            now = self.now()

            def edit() -> Edited:
                conference, _ = self.at_hand()
                if answer != NEW:
                    return deputised(conference, absent, conference.record(Participant, answer), now)
                return deputised(conference.with_record(deputy, after=absent.id), absent, deputy, now)

            self.attempt(edit)
            if answer == NEW:
                self.call_later(self._go_on, f"person:{deputy.id}")

        self.question(Ask(f"Who came in place of {self._full_name(absent)}?", choices), answered)

    def action_left(self) -> None:
        """Says that they left now, if they were here, and asks who tells them and how they are heard."""
        person = self._chosen_person()
        if person is None:
            self.tell("Choose a person first.")
        elif person.came.is_here and person.left_at is None:
            conference, _ = self.at_hand()
            self.edit(conference.revising(person, left_at=self.now()), "Left")
            self.call_later(self._go_on, f"left:{person.id}")
        else:
            self.open_form(f"left:{person.id}")

    def action_report(self) -> None:
        """Opens the report of the chosen person."""
        person = self._chosen_person()
        if person is None:
            self.tell("Choose whoever wrote the report first.")
        else:
            self.open_form(f"report:{person.id}")

    def action_exclude(self) -> None:
        """Puts somebody out for a time; the same key on them ends it."""
        conference, _ = self.at_hand()
        kind, identity = self.chosen
        own_row = kind == "exclusion"
        out = conference.record(Exclusion, identity) if own_row else running(conference, identity)
        if out is None:
            self.open_form(f"new-exclusion:{identity if kind in _PERSON_ROWS else ''}")
        elif out.ended_at is None:
            self.edit(conference.revising(out, ended_at=self.now()), "Back in the room")
        else:
            self.tell("They are back in the room already.")

    def action_remove(self) -> None:
        """Removes what is chosen; whoever is named elsewhere stays, and the reason is said."""
        kind, identity = self.chosen
        if self.ask_again(kind, identity):
            return

        def edit() -> Edited | None:
            conference, procedure = self.at_hand()
            match kind:
                case "child":
                    child = conference.record(Child, identity)
                    return Edited(without_child(conference, procedure, child), "Remove a child")
                case "person":
                    person = conference.record(Participant, identity)
                    return Edited(without_person(conference, procedure, person), "Remove a person")
                case "exclusion":
                    out = conference.record(Exclusion, identity)
                    return Edited(removed(conference, out), "Remove from out of the room")
                case "left":
                    person = conference.record(Participant, identity)
                    back = conference.revising(person, left_at=None, told_by="", heard_how="")
                    return Edited(back, "Did not leave")
                case "needs":
                    person = conference.record(Participant, identity)
                    return Edited(conference.revising(person, needs=""), "Needs nothing")
            return None

        self.attempt(edit)

    def _people(self) -> tuple[Participant, ...]:
        """The marked people, or the chosen one."""
        conference, _ = self.at_hand()
        rows = [key.partition(":") for key in self.list.marked] or [(self.chosen[0], ":", self.chosen[1])]
        ids = {identity for kind, _, identity in rows if kind in _PERSON_ROWS}
        return tuple(person for person in conference.participants if person.id in ids)

    def _full_name(self, person: Participant) -> str:
        return names_of(*self.at_hand()).in_full(person)

    def _chosen_person(self) -> Participant | None:
        conference, _ = self.at_hand()
        kind, identity = self.chosen
        people = conference.participants if kind in _PERSON_ROWS else ()
        return next((person for person in people if person.id == identity), None)
