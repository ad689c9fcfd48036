"""Quiet questions about a text: too vague to act on, too long, or a label in the place of what happens."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chairtui.domain.text import word_count

LONG_DANGER = 60
"""Words of a danger statement from which its length is asked about; there is no limit."""

_WHO = "Who, by name?"
_HOW_OFTEN = "How often, or on which days?"
_VAGUE = {
    r"on-?going|indefinitely": "From when, how often, and until when?",
    r"a\.?s\.?a\.?p\b|soon|immediately|urgently|straight away": "By which day?",
    r"(all|the) (the )?(professionals|agencies|services|workers)|professionals|everyone|everybody": _WHO,
    r"tb[cad]|to be (confirmed|arranged|decided|agreed)": "Who settles that, and by when?",
    r"(as|when|if|where) (and when )?(needed|required|necessary|appropriate|possible)": _HOW_OFTEN,
    r"regularly|at times|from time to time": _HOW_OFTEN,
    r"to (fully )?(engage|co-?operate|work) with": "What will they do, and how will everyone see it?",
}
_VAGUE_PATTERNS = tuple(
    (re.compile(rf"\b({pattern})(?!\w)", re.IGNORECASE), question) for pattern, question in _VAGUE.items()
)

_LABELS = (
    r"neglect(ful)?|abuse|abusive|violence|harm|cruelty|misuse|addiction|alcohol(ism)?|drugs?|drinking"
    r"|mental (ill )?health|mental illness|depression|anxiety|psychosis|bipolar|personality disorder"
    r"|learning (disability|difficulties)|adhd|autism|fii|cse|fgm|dv|da|non-engagement|parenting( capacity)?"
    r"|home conditions|attachment|supervision|exploitation"
)
_BESIDE_LABELS = (
    r"and|or|of|the|a|an|in|at|due|to|by|from|with|risk|likely|future|significant|domestic|substance|emotional"
    r"|physical|sexual|parental|maternal|paternal|parents?|mother|father|mum|dad|child(ren)?|s|poor|ongoing"
    r"|severe|chronic|lack|issues?|problems?|concerns?|history|disorder"
)


def vague(words: str) -> str:
    """What to ask about an answer to who, when or how often that names nobody and no day; else nothing."""
    return next((question for pattern, question in _VAGUE_PATTERNS if pattern.search(words)), "")


def question_on_danger(text: str, names: Iterable[str]) -> str:
    """What to ask about a danger statement about children of these names; nothing if nothing stands out."""
    if not text.strip():
        return ""
    if is_label(text):
        return "That is a label. What does somebody do, and what could it do to the child?"
    if not any(names_child(text, name) for name in names):
        return "Which child? Say the child's name."
    length = word_count(text)
    if length > LONG_DANGER:
        return f"That is {length} words. Could it be said so that a child understands it?"
    return ""


def is_label(text: str) -> bool:
    """Whether the text is nothing but labels such as “neglect”, and the small words that go with them."""
    left = re.sub(rf"\b({_LABELS})\b", " ", text.lower())
    return left != text.lower() and not re.sub(rf"\b({_BESIDE_LABELS})\b|[\W_]+", "", left)


def names_child(text: str, name: str) -> bool:
    """Whether the text names a child by full name or first name; “the baby” names one not born yet."""
    words = [word for word in (name, name.split(" ", 1)[0]) if word]
    if any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in words):
        return True
    return "baby" in name.lower() and "baby" in text.lower()
