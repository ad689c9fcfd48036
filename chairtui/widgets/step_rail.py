"""The running order: which steps there are, which are done, where one is."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from chairtui.widgets.drawing import cells, cut, drawable
from chairtui.widgets.rows import ACCENT, BOLD, DONE, LOOK, MUTED, PLAIN, STYLES, Role

_SIGN_ROLES: dict[str, Role] = {"✓": DONE, "!": LOOK, "●": PLAIN, "○": MUTED}


@dataclass(frozen=True, slots=True)
class RailStep:
    """A line of the rail: `✓` done, `●` here, `!` needs you, `○` not yet; `sub` belongs to the step above."""

    key: str
    sign: str
    words: str
    count: str = ""
    sub: bool = False


class StepRail(Widget):
    """Told by `steps` and `current` (a key); speaks by `StepChosen` on a click.

    `narrow` makes it one line of signs.
    """

    DEFAULT_CSS = """
    StepRail {
        width: 26; height: 1fr; padding: 1 1 0 0; background: $surface; color: $foreground;
        &.-narrow { width: 100%; height: 1; padding: 0 2 0 1; }
    }
    """

    steps: reactive[tuple[RailStep, ...]] = reactive(())
    current: reactive[str] = reactive("")
    narrow: reactive[bool] = reactive(False, layout=True, toggle_class="-narrow")

    @dataclass(eq=False, repr=False)
    class StepChosen(Message):
        """A click on a step."""

        rail: StepRail
        key: str

        @property
        def control(self) -> StepRail:
            """The rail that speaks, for `@on(..., selector)`."""
            return self.rail

    def render(self) -> Content:
        width, height = self.content_size
        if self.narrow:
            return Content("").join(part for part, _ in self._sign_parts())
        return Content("\n").join([self._line(step, width) for step in self.steps[:height]])

    def _line(self, step: RailStep, width: int) -> Content:
        here = step.key == self.current
        ground = " on $block-cursor-background" if here else ""
        count = drawable(step.count)
        indent = " " if step.sub else ""
        words = cut(drawable(step.words), width - 4 - len(indent) - (cells(count) + 1 if count else 0))
        role: Role = BOLD if here else MUTED if step.sign == "○" else PLAIN
        sign_role = PLAIN if here else _SIGN_ROLES.get(step.sign, PLAIN)
        count_role: Role = LOOK if step.sign == "!" else BOLD if here else MUTED
        gap = width - 4 - len(indent) - cells(words) - cells(count)
        return Content.assemble(
            ("▌" if here else " ", STYLES[ACCENT] + ground),
            (f" {indent}{'●' if here else step.sign} ", STYLES[sign_role] + ground),
            (words + " " * max(0, gap), STYLES[role] + ground),
            (count, STYLES[count_role] + ground),
        )

    def _sign_parts(self) -> list[tuple[Content, str]]:
        """The signs of the narrow rail, each with its step's key; of the sub-lines only the current one."""
        shown = [step for step in self.steps if not step.sub or step.key == self.current]
        taken = 3 * (len(shown) - 1) + len("▌ ●  ")
        parts: list[tuple[Content, str]] = []
        for step in shown:
            if step.key == self.current:
                room = max(1, self.content_size.width - taken)
                count = drawable(f" {step.count}".rstrip())
                words = cut(drawable(step.words), room - cells(count)) + count
                ground = " on $block-cursor-background"
                here = Content.assemble(
                    ("▌", STYLES[ACCENT] + ground), (f" ● {words} ", STYLES[BOLD] + ground)
                )
                parts.append((here, step.key))
            else:
                sign_role = _SIGN_ROLES.get(step.sign, PLAIN)
                parts.append((Content.styled(f" {step.sign} ", STYLES[sign_role]), step.key))
        return parts

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        key = self._step_in_line(offset.x) if self.narrow else self._step_at(offset.y)
        if key:
            self.post_message(self.StepChosen(self, key))

    def _step_at(self, y: int) -> str:
        return self.steps[y].key if y < len(self.steps) else ""

    def _step_in_line(self, x: int) -> str:
        at = 0
        for part, key in self._sign_parts():
            at += part.cell_length
            if x < at:
                return key
        return ""
