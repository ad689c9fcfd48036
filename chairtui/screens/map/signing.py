"""The same signs as in the line below, put on lines that stand there already: all that are marked at once."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Input, Static

from chairtui.domain.rights import whose_words
from chairtui.domain.statements import ChildView, Statement
from chairtui.domain.text import clean
from chairtui.screens.map.reading import Reading, Settled
from chairtui.screens.map.revising import MapRevising
from chairtui.screens.map.signs import lines_words, refusal, signs_in, signs_label, signs_words, with_signs
from chairtui.screens.messages import Edited
from chairtui.screens.names import Names, names_of
from chairtui.screens.step_screen import Fields
from chairtui.widgets.capture import Capture
from chairtui.widgets.drawing import drawable
from chairtui.widgets.heavy_box import HeavyBox
from chairtui.widgets.rows import BROKEN, STYLES


class SignLine(Capture):
    """Signs alone. Enter, and escape or up, run the screen's `signed` and `leave_signs`.

    They are actions and not messages so that whatever is pressed right after them finds their work done.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "pick('up')", show=False),
        Binding("escape", "pick('escape')", show=False),
        Binding("up,escape", "screen.leave_signs", "To the list", show=False),
        Binding("tab", "pick('tab')", show=False),
        Binding("tab,shift+tab,ctrl+t", "nothing", show=False),  # the lines stay those of this column
    ]

    def on_focus(self) -> None:
        """The sign stands there before the keys come here, and its words are offered at once."""
        self._look_for_completion()

    async def action_submit(self) -> None:
        if self.offers:
            self.take_completion()
        else:
            await self.run_action("screen.signed")

    def take_in(self, text: str) -> None:
        """What is pasted here is one line, however many it was."""
        super().take_in(" ".join(clean(text).split()))


class SignBox(HeavyBox):
    """The heavy box with the line of signs in it, in the place of the line that captures."""

    DEFAULT_CSS = "SignBox > Static { height: auto; }"

    def __init__(self) -> None:
        super().__init__(id="sign-box")
        self.display = False
        self.line = SignLine(id="sign-line")
        self._refusal = Static()

    def compose(self) -> ComposeResult:
        """The line, and below it why it was refused."""
        yield self.line
        yield self._refusal

    def refuse(self, why: str) -> None:
        """Says why the signs cannot be put on the lines; nothing takes that back."""
        self._refusal.update(Content.styled(f"✕ {drawable(why)}" if why else "", STYLES[BROKEN]))
        self._refusal.display = bool(why)


class MapSigning(MapRevising):
    """A sign pressed in a column opens the line of signs; enter puts them on the lines in one edit."""

    sign_box = query_one(SignBox)

    def __init__(self) -> None:
        super().__init__()
        self._signing: tuple[str, ...] = ()
        """The lines that the signs are for; none while the line of signs is closed."""

    @property
    def names(self) -> Names:
        """The words for everyone here."""
        conference, procedure = self.at_hand()
        return names_of(conference, procedure)

    def reading(self, settled: Settled | None = None) -> Reading:
        """How lines are read here."""
        conference, procedure = self.at_hand()
        return Reading(conference, procedure, self.heading, settled or {})

    def signed_lines(self) -> tuple[Statement | ChildView, ...]:
        """The lines that the signs are for, as far as they are still there."""
        return self.lines_of(frozenset(self._signing))

    def action_sign(self, sign: str) -> None:
        """Opens the line of signs, begun with this one, for the marked lines or the chosen one."""
        lines = self.marked_lines()
        if lines:
            self._open_signs(tuple(line.id for line in lines), sign)
        else:
            self.tell("No line stands here yet to put a sign on.")

    def _open_signs(self, line_ids: tuple[str, ...], typed: str, at: int | None = None) -> None:
        self._signing = line_ids
        self.sign_box.display, self.query_one("CaptureBox").display = True, False
        line = self.sign_box.line
        self.set_focus(line)
        line.value = typed
        line.cursor_position = len(typed) if at is None else at
        self._show_signs()

    def close_signs(self) -> None:
        """The line that captures is there again, as it was."""
        if self._signing:
            self._signing = ()
            self.sign_box.line.value = ""
            self.sign_box.display, self.query_one("CaptureBox").display = False, True

    def action_leave_signs(self) -> None:
        """Back to the list, with the same lines marked; nothing is changed."""
        self.close_signs()
        self.set_focus(self.column.list)

    def action_signed(self) -> None:
        """Puts the signs on all of the lines; or says why not, and leaves them to be mended."""
        typed, lines = self.sign_box.line.value, self.signed_lines()
        signs = signs_in(typed, self.reading(), lines)
        if not typed.strip() or not lines:
            self.action_leave_signs()
        elif why := refusal(signs, lines):
            self.sign_box.refuse(why)
        else:
            self.action_leave_signs()
            self.attempt(lambda: self._with_signs(signs_label(signs, len(lines)), typed, lines))

    def _with_signs(self, label: str, typed: str, lines: tuple[Statement | ChildView, ...]) -> Edited | None:
        before, _ = self.at_hand()
        signs = signs_in(typed, self.reading(), lines)
        after = with_signs(before, lines, signs, self.names, self.now())
        if after == before:
            self.tell("They say so already.")
            return None
        return Edited(after, label)

    def _show_signs(self) -> None:
        lines, (conference, procedure) = self.signed_lines(), self.at_hand()
        signs = signs_in(self.sign_box.line.value, self.reading(), lines)
        speakers = (line.said_by for line in lines if isinstance(line, Statement) and signs.nature)
        said_by = signs.said_by or next(speakers, None)
        whose = whose_words(conference, procedure, said_by, signs.nature)
        self.sign_box.what = f"{self.heading.short} · signs for {lines_words(len(lines))}"
        self.sign_box.understood = " · ".join(
            words
            for words in (f"! {whose}" if whose else "", signs_words(signs, self.names, self.heading))
            if words
        )
        self.sign_box.refuse("")

    @on(Input.Changed, "#sign-line")
    def _signs_changed(self) -> None:
        if self._signing:
            self._show_signs()

    # Half-typed signs

    def signs_kept(self) -> Fields:
        """What is half typed in the line of signs, and for which lines."""
        line = self.sign_box.line
        if not self._signing:
            return {}
        return {"text": line.value, "at": line.cursor_position, "for": list(self._signing)}

    def give_signs_back(self, fields: Fields) -> None:
        """Opens the line of signs as it was, for those of its lines that are still there."""
        still = tuple(line.id for line in self.lines_of(frozenset(fields.get("for", ()))))
        if still:
            self._open_signs(still, str(fields["text"]), int(fields["at"]))
