"""What screens with forms have in common: half-typed words come back, and are never thrown away unasked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from textual.message import Message
from textual.screen import Screen

from chairtui.domain.errors import ChairTUIError
from chairtui.screens.messages import Edited, FormClosed, NewConference, Told

if TYPE_CHECKING:  # the first paint does not wait for the forms
    from chairtui.widgets.form import Form, Kept

Fields = Mapping[str, Any]
T = TypeVar("T")
"""What a screen gives as its answer."""


def _no_doubt(values: Fields) -> str:
    del values
    return ""


@dataclass(frozen=True, eq=False, repr=False)
class OpenForm:
    """A form, and what to say to the app when its values are kept; nothing where they change nothing."""

    form: Form
    edit: Callable[[Fields], Message | None]
    again: str = ""
    """Key of the form that opens next when somebody goes on adding."""
    doubt: Callable[[Fields], str] = _no_doubt
    """What is asked before values are kept that may stand all the same; nothing where all is well."""


class OpensForms(Screen[None]):
    """A screen on which something is typed, in itself or in its forms."""

    def __init__(self) -> None:
        super().__init__()
        self._drafts: dict[str, Fields] = {}
        self._refused: Fields = {}
        """What a form held when it was last refused: as it is, it cannot be kept."""

    @property
    @abstractmethod
    def place(self) -> str:
        """Where words half typed on this screen are kept; those of its forms lie below it."""

    @property
    def is_ready(self) -> bool:
        """Whether the screen is there, and shows what was half typed on it before."""
        return self.is_mounted and not self._drafts

    def form(self, key: str) -> OpenForm | None:
        """The form with this key, the same after a restart; none for what cannot be edited."""
        del key
        return None

    def idle_actions(self) -> Collection[str]:
        """Actions that would do nothing now, so that no hint names them."""
        return ()

    def half_typed(self) -> Fields:
        """What is half typed on the screen itself; its forms keep their own."""
        return {}

    def give_back(self, fields: Fields) -> None:
        """Puts half-typed words back, with cursor and focus."""

    # Forms

    def tell(self, words: str) -> None:
        """Says something beside the light."""
        self.post_message(Told(words))

    def attempt(self, edit: Callable[[], Message | None]) -> bool:
        """Makes an edit; or says why the conference does not allow it, and gives false."""
        try:
            edited = edit()
        except ChairTUIError as error:
            self.notify(str(error), severity="warning", markup=False)
            return False
        if edited is not None:
            self.post_message(edited)
        return True

    def question(self, asking: Screen[T], answered: Callable[[T | None], None]) -> None:
        """Asks on a screen of its own; what it is about may be gone by the time of the answer."""

        def attempted(answer: T | None) -> None:
            self.attempt(lambda: answered(answer))

        self.app.push_screen(asking, attempted)

    def open_form(self, key: str, half_typed: Fields | None = None) -> Form | None:
        """Opens the form with this key, with what was half typed in it before a crash, lock or restart."""
        opened = self.form(key)
        if opened is None:
            return None
        opened.form.place = f"{self.place}/{key}"
        if half_typed:
            opened.form.give_back(half_typed)

        def closed(kept: Kept | None) -> None:
            left = opened.form.half_typed()
            if kept is not None:
                self._keep_if_sure(opened, key, kept)
            elif left:
                self.post_message(FormClosed(opened.form.place, left))
                self._ask_about(opened.form.place, key, left)
            else:
                self.post_message(FormClosed(opened.form.place))

        self.app.push_screen(opened.form, closed)
        return opened.form

    def _keep_if_sure(self, opened: OpenForm, key: str, kept: Kept) -> None:
        """Asks first where the values leave a doubt; nothing that is typed is lost by the answer."""
        doubt = opened.doubt(kept.values)
        if not doubt:
            self._keep(opened, key, kept)
            return
        from chairtui.widgets.ask import Ask

        if left := opened.form.half_typed():
            self.post_message(FormClosed(opened.form.place, left))

        def answered(answer: str | None) -> None:
            if answer == "k":
                self._keep(opened, key, kept)
            else:
                self.open_form(key, opened.form.half_typed())

        self.app.push_screen(Ask(doubt, (("k", "keep it all the same"), ("g", "go back to it"))), answered)

    def _keep(self, opened: OpenForm, key: str, kept: Kept) -> None:
        # The conference may have moved on while the form was open, so the edit is made on what is there now.
        def edit() -> Message | None:
            edited = (self.form(key) or opened).edit(kept.values)
            if isinstance(edited, Edited | NewConference):
                edited.half_typed[opened.form.place] = {}
            return edited

        if not self.attempt(edit):
            self._refused = opened.form.half_typed()
            self.open_form(key, self._refused)
            return
        self.post_message(FormClosed(opened.form.place))
        if kept.again and opened.again:
            self.call_later(self._go_on, opened.again)

    def _go_on(self, key: str) -> None:
        """Opens the next form once the edit has reached the app, so that it finds what was just kept."""
        self.app.call_later(self.open_form, key)

    def _ask_about(self, place: str, key: str, left: Fields) -> None:
        """Escape leaves a form, but throws nothing away without a question."""
        from chairtui.widgets.ask import Ask

        def answered(answer: str | None) -> None:
            if answer == "t":
                self.post_message(FormClosed(place))
                return
            form = self.open_form(key, left)
            if form is not None and answer == "k":
                # By the form itself, so that it may refuse what cannot be kept so.
                form.call_after_refresh(form.action_keep, False)

        may_be_kept = left.get("values") != self._refused.get("values")
        question = "What you typed is not kept yet." if may_be_kept else "What you typed cannot be kept so."
        keep = (("k", "keep it"),) if may_be_kept else ()
        answers = (*keep, ("t", "throw it away"), ("g", "go on typing"))
        self.app.push_screen(Ask(question, answers, leave="Go on typing"), answered)

    # What was half typed before

    def take_drafts(self, drafts: Mapping[str, Fields]) -> None:
        """Takes what was half typed here before, to give it back once the screen is shown."""
        self._drafts = dict(drafts)
        if self.is_current:
            self.give_drafts_back()

    def give_drafts_back(self) -> None:
        """Gives back what was taken, as soon as there is something to give it to."""
        if self._drafts:
            self.call_after_refresh(self._give_drafts_back)

    def _give_drafts_back(self) -> None:
        for place, fields in sorted(self._drafts.items()):
            if place == self.place:
                self.give_back(fields)
            else:
                self.open_form(place.removeprefix(f"{self.place}/"), fields)
        self._drafts = {}
