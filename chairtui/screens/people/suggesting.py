"""Whom the procedure also invites: put down by a key, or not invited, with the reason."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.inviting import INVITE, invited, invitee_title, not_invited
from chairtui.domain.people import NotInvited
from chairtui.screens.list_step import ListStep
from chairtui.screens.messages import Edited
from chairtui.screens.people.inviting_rows import NOT_INVITED, suggested_at
from chairtui.screens.step_screen import Fields, OpenForm
from chairtui.widgets.drawn_list import DrawnList
from chairtui.widgets.fields import TextField
from chairtui.widgets.form import Form


class SuggestingStep(ListStep):
    """A list with rows of those whom the procedure invites because of a child's age."""

    def open_chosen(self, event: DrawnList.Chosen) -> None:
        """Enter edits what is chosen; whoever this procedure invites too is put down by it."""
        kind, _, key = event.key.partition(":")
        if kind == INVITE:
            event.stop()
            self._invite(key)
        else:
            super().open_chosen(event)

    def _invite(self, key: str) -> None:
        conference, procedure = self.at_hand()
        suggested = suggested_at(conference, procedure, key)
        if suggested is not None:
            person = invited(conference, procedure, suggested)
            self.edit(conference.with_record(person), "Add a person")

    def action_not_invited(self) -> None:
        """Says why whoever is suggested here is not invited."""
        kind, identity = self.chosen
        if kind in {INVITE, NOT_INVITED}:
            self.open_form(f"{kind}:{identity}")
        else:
            self.tell("Choose somebody whom this procedure also invites; h says why others did not come.")

    def suggestion_form(self, key: str) -> OpenForm | None:
        """Why whoever is suggested is not invited, in one line; none for another key."""
        kind, _, identity = key.partition(":")
        conference, procedure = self.at_hand()
        refused = next((one for one in conference.not_invited if one.id == identity), None)
        if kind == INVITE and (suggested := suggested_at(conference, procedure, identity)):
            return self._refusal_form(not_invited(suggested, ""))
        return self._refusal_form(refused) if kind == NOT_INVITED and refused else None

    def _refusal_form(self, refused: NotInvited) -> OpenForm:
        conference, procedure = self.at_hand()

        def missing(values: Fields) -> str:
            return "" if values["why"].strip() else "Say why: it stands where they were suggested."

        def edit(values: Fields) -> Edited | None:
            kept = replace(refused, why=values["why"].strip())
            return Edited(conference.with_record(kept), "Not invited") if kept.why != refused.why else None

        field = TextField("why", "Not invited, because", refused.why, problem=missing)
        return OpenForm(Form(invitee_title(procedure, refused.invitee), (field,)), edit)

    def ask_again(self, kind: str, identity: str) -> bool:
        """Takes back that somebody is not invited, if that is what is chosen."""
        conference, _ = self.at_hand()
        refused = next((one for one in conference.not_invited if one.id == identity), None)
        if kind != NOT_INVITED or refused is None:
            return False
        self.edit(conference.without(refused), "Ask again whether they are invited")
        return True
