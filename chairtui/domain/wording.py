"""Quiet questions about a text: too vague to act on, too long, or a label in the place of what happens.

The framework's own way of writing, not in a leaflet.
"""

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
    r"neglect(ful|ed|ing)?|abus(e|ed|ive)|violence|violent|harm(ed)?|cruelty|misuse|addiction|alcohol(ism)?|drugs?|drinking"
    r"|mental (ill )?health|mental illness|depression|anxiety|psychosis|bipolar|personality disorder"
    r"|learning (disability|difficulties)|adhd|autism|fii|cse|fgm|dv|da|non-engagement|parenting( capacity)?"
    r"|home conditions|attachment|supervision|exploitation"
)
_BESIDE_LABELS = (
    r"and|or|of|the|a|an|in|at|due|to|by|from|with|risk|likely|future|significant|domestic|substance|emotional(ly)?"
    r"|physical(ly)?|sexual(ly)?|parental|maternal|paternal|parents?|mother|father|mum|dad|child(ren)?|s|poor|ongoing"
    r"|severe|chronic|lack|issues?|problems?|concerns?|history|disorder|home|house|household|family|more|further"
    r"|is|are|be|being|will|would|could|may|might|can|suffers?|suffered|experiences?|continues?|happens?|exposed"
    r"|i|we|everyone|everybody|worr(y|ied)|concerned|that|about|she|he|they|her|his|their|baby"
)


_NO_DEED = re.compile(
    r"\b(?:engag(?:es?|ing)|co-?operat(?:es?|ing)|compl(?:y|ies|ying)"
    r"|work(?:s|ing)? (?:together|openly|honestly|with (?:(?:the|all|other) )?"
    r"(?:professionals|agencies|services|workers|social (?:care|services|workers?))))\b",
    re.IGNORECASE,
)
_WHOM = (
    r"(?:(?:the|this|whole|her|his|their|your|both|all) )*"
    r"(?:famil(?:y|ies)|parents?|carers?|child(?:ren)?|baby|mum|mother|dad|father|household|them|him|her)"
)
_THINGS = r"(?:(?:the|this|her|his|their|any) )*(?:situation|progress|case|home|risks?|concerns?|things|it)"
_TAIL = (
    r"(?:\W+(?:closely|regularly|fully|further|together|throughout|on-?going|overall"
    r"|(?:as|when|if|where) (?:needed|required|necessary|appropriate)))*\W*$"
)
_NOTHING_SEEN = re.compile(
    r"\b(?:"
    rf"support(?:s|ing|ed)? {_WHOM}"
    rf"|(?:provid|offer|giv|receiv|continu)(?:es?|ing|s)? (?:(?:on-?going|further|more|the|with) )*"
    rf"(?:support|monitoring)(?: (?:to|for|of) {_WHOM})?"
    rf"|work(?:s|ing|ed)? (?:closely |alongside |together )?(?:with )?{_WHOM}"
    rf"|(?:monitor|oversee|review)(?:s|ing|ed)? (?:{_WHOM}|{_THINGS})"
    rf"|(?:to|will|and|should|must|shall|be|on-?going|professionals|agencies|everyone) monitor(?:ing|ed|s)?"
    rf"){_TAIL}|^\W*(?:monitor(?:ing)?|support(?:ing)?){_TAIL}",
    re.IGNORECASE,
)
"""Words that a task ends with and that show nobody what will be done; what goes on after them is a deed."""
_BESIDE_NO_VIEW = re.compile(
    r"\b(?:she|he|they|it|child|baby|is|was|are|am|due|to|because|of|her|his|their|any|a|an|being|age|as|still|yet)\b",
    re.IGNORECASE,
)
_NO_VIEW = re.compile(
    r"(?:(?:much |far )?too (?:young|little|small)|unable|cannot|not able)"
    r"(?: (?:give|share|express|say|speak|talk|comment|contribute|understand|have|ask(?:ed)?)(?: \w+)?)?"
    r"|n/a?|na|not applicable|pre-?verbal|non-?verbal|no views?|none|unknown"
    r"|not (?:known|obtained|sought|asked|available)",
    re.IGNORECASE,
)


def no_deed(words: str) -> str:
    """What to ask about a task that names no deed, such as “parents to engage”; else nothing."""
    is_asked = _NO_DEED.search(words) or _NOTHING_SEEN.search(words)
    return "What will they do, and how will everyone see it?" if is_asked else ""


def no_view(text: str, names: Iterable[str] = ()) -> str:
    """What to ask about a child's view that says only that there is none; else nothing.

    A child of any age is heard: what is not said is seen, and somebody saw it.
    """
    left = " ".join(re.sub(r"[^\w/'-]", " ", _BESIDE_NO_VIEW.sub(" ", _without(text, names))).split())
    if not text.strip() or (left and not _NO_VIEW.fullmatch(left)):
        return ""
    return "That says nothing of the child yet. What did they say, draw or do, and who heard or saw it?"


def vague(words: str) -> str:
    """What to ask about an answer to who, when or how often that names nobody and no day; else nothing."""
    return next((question for pattern, question in _VAGUE_PATTERNS if pattern.search(words)), "")


def question_on_danger(text: str, names: Iterable[str]) -> str:
    """What to ask about a danger statement about children of these names; nothing if nothing stands out."""
    if not text.strip():
        return ""
    known = tuple(names)
    if is_label(text, known):
        return "That is a label. What does somebody do, and what could it do to the child?"
    if not any(names_child(text, name) for name in known):
        return "Which child? Say the child's name."
    length = word_count(text)
    if length > LONG_DANGER:
        return f"That is {length} words. Could it be said so that a child understands it?"
    return ""


def is_label(text: str, names: Iterable[str] = ()) -> bool:
    """Whether the text is nothing but labels such as “neglect”, and the small words that go with them.

    The children's `names` are small words too: “Wren is at risk of neglect” says no more than “neglect”.
    """
    said = _without(text, names).lower()
    left = re.sub(rf"\b({_LABELS})\b", " ", said)
    return left != said and not re.sub(rf"\b({_BESIDE_LABELS})\b|[\W_]+", "", left)


def _without(text: str, names: Iterable[str]) -> str:
    """The text without the children's names."""
    words = {word for name in names for word in name.split()}
    return (
        re.sub(rf"\b(?:{'|'.join(map(re.escape, words))})\b", " ", text, flags=re.IGNORECASE)
        if words
        else text
    )


def names_child(text: str, name: str) -> bool:
    """Whether the text names a child by full name or first name; “the baby” names one not born yet."""
    words = [word for word in (name, name.split(" ", 1)[0]) if word]
    if any(re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) for word in words):
        return True
    return "baby" in name.lower() and "baby" in text.lower()
