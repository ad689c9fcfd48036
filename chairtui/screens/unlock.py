"""The way in: a passphrase, chosen at the first run; no names, no families, nothing else."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from chairtui.screens.messages import StoreWanted, UnlockWanted
from chairtui.widgets.heavy_box import HeavyBox
from chairtui.widgets.hint_line import HintLine
from chairtui.widgets.line_input import LineInput

SHORTEST = 10
"""Letters that a passphrase needs: three or four words are easy to keep and hard to guess."""

WELCOME = (
    "This is the first time here, so choose a passphrase. Everything that you type is locked with it. "
    "Three or four words that you will remember are good; write it nowhere near this laptop."
)
LOCKED = "Everything is saved and locked. What was half typed comes back where you left it."
RECOVERY = (
    "Write this recovery key on paper and keep it somewhere safe. It opens everything if the passphrase is "
    "forgotten. It is shown only now, and nobody can make another for you."
)


class UnlockScreen(Screen[None]):
    """Asks for the passphrase and says `UnlockWanted`; at the first run says `StoreWanted`."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "nothing", show=False)]
    DEFAULT_CSS = """
    UnlockScreen {
        align: center middle;
        & > Vertical { width: 72; max-width: 96%; height: auto; }
        & .title { text-style: bold; margin: 0 0 1 2; }
        & .words { margin: 0 2 1 2; color: $text-muted; }
        & HeavyBox { margin: 0 0 1 0; }
        & #problem { margin: 0 2; color: $warning; }
        & #key { margin: 0 2 1 2; text-style: bold; display: none; }
    }
    """

    def __init__(self, *, new: bool, asks: bool = True) -> None:
        """`new`: there is no store yet. `asks`: whether a passphrase is needed at all."""
        super().__init__()
        self._new = new
        self._asks = asks
        self._waiting = False
        self._made = False

    def compose(self) -> ComposeResult:
        """Who types (at the first run), and the passphrase."""
        with Vertical():
            yield Static("ChairTUI", classes="title")
            yield Static(WELCOME if self._new else LOCKED, classes="words", id="words", markup=False)
            yield Static(id="key", markup=False)
            if self._new:
                with HeavyBox(what="Your name, as the record shall show it"):
                    yield LineInput(id="chair")
                with HeavyBox(what=f"Choose a passphrase: at least {SHORTEST} letters"):
                    yield _Secret(id="passphrase")
                with HeavyBox(what="The same passphrase again"):
                    yield _Secret(id="again")
            elif self._asks:
                with HeavyBox(what="Passphrase, or recovery key"):
                    yield _Secret(id="passphrase")
            else:
                with HeavyBox(what="Press enter to go on"):
                    yield LineInput(id="passphrase")
            yield Static(id="problem", markup=False)
        enter = "Next" if self._new else "Open" if self._asks else "Go on"
        yield HintLine((("enter", enter),), (("ctrl+q", "Quit"),))

    def on_mount(self) -> None:
        """The cursor is where typing begins."""
        self.query(Input).first().focus()

    def refuse(self, words: str) -> None:
        """Says why it did not open; what did not open it makes way for what is typed now."""
        self._waiting = False
        self._say(words)
        if not self._new:
            self.query_one("#passphrase", LineInput).value = ""

    def let_in(self, recovery_key: str) -> None:
        """The store is open: leaves, or shows the recovery key of a new one first, once."""
        if not recovery_key:
            self.dismiss()
            return
        self._made = True
        self._waiting = False
        self.query_one("#words", Static).update(Content(RECOVERY))
        key = self.query_one("#key", Static)
        key.update(Content(recovery_key))
        key.display = True
        for box in list(self.query(HeavyBox))[1:]:
            box.display = False
        box = self.query(HeavyBox).first()
        box.what = "Press enter when it is written down"
        box.query_one(Input).value = ""
        box.query_one(Input).focus()
        self._say("")

    def _say(self, words: str) -> None:
        self.query_one("#problem", Static).update(Content(words))

    def action_nothing(self) -> None:
        """Escape leaves nothing here: there is nowhere to go but in."""

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if self._waiting:
            return
        if self._made or not self._new:
            self._unlock(event.value)
        elif event.input.id != "again":
            self.focus_next()
        else:
            self._create()

    def _unlock(self, passphrase: str) -> None:
        if self._made or not self._asks:
            self.dismiss()
        elif passphrase:
            self._waiting = True
            self._say("Opening …")
            self.post_message(UnlockWanted(passphrase))

    def _create(self) -> None:
        chair, passphrase, again = (field.value for field in self.query(Input))
        if not chair.strip():
            self._say("Your name is missing: the record names who chaired and who typed.")
            self.query(Input).first().focus()
        elif len(passphrase) < SHORTEST:
            self._ask_once_more(f"The passphrase needs at least {SHORTEST} letters; nothing is made yet.")
        elif passphrase != again:
            self._ask_once_more("The two passphrases differ; type them once more.")
        else:
            self._waiting = True
            self._say("Making the locked store …")
            self.post_message(StoreWanted(passphrase, chair.strip()))

    def _ask_once_more(self, words: str) -> None:
        """Says what is wrong, and begins with the first of both passphrases."""
        self._say(words)
        for secret in self.query(_Secret):
            secret.value = ""
        self.query(_Secret).first().focus()


class _Secret(LineInput):
    """A line whose letters are not shown, and which is never kept as a draft."""

    def on_mount(self) -> None:
        self.password = True
