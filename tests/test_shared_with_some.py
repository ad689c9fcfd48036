"""A child's view that a file calls shared, and names some people beside, is for those alone everywhere."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from chairtui.domain.conference import Conference
from chairtui.domain.recipients import recipient_for
from chairtui.domain.sight import Sight
from chairtui.domain.statements import ChildView
from chairtui.interchange import export_text, import_text
from chairtui.plain_text import plain_text
from chairtui.screens.map.forms import child_view_form
from tests.builders import family_conference
from tests.screens.harness import england, london_borough


@pytest.fixture
def conference() -> Conference:
    """The family from a file that says of one view both that it is for Mum and that it is for everyone."""
    values = json.loads(export_text(family_conference()))
    (view,) = values["records"]["child_views"] if "records" in values else values["child_views"]
    assert view["share_with"] == ["mum"]
    view["shared"] = True
    return import_text(json.dumps(values))


def test_the_form_opens_with_some_and_keeps_them(conference: Conference) -> None:
    view = conference.record(ChildView, "own-words")
    opened = child_view_form(conference, london_borough(), view, england())
    assert opened.form.values()["shared"] == "some"
    edited = opened.edit({**opened.form.values(), "source": "A drawing"})
    assert edited is not None
    kept = edited.conference.record(ChildView, "own-words")  # type: ignore[attr-defined]
    assert (kept.shared, kept.share_with) == (False, ("mum",))


def test_plain_text_and_copies_say_for_whom_it_is(conference: Conference) -> None:
    assert "to be shared only with Hazel Brambleby" in plain_text(conference, london_borough())
    view = conference.record(ChildView, "own-words")
    dad, mum = (recipient_for(conference, london_borough(), who) for who in ("dad", "mum"))
    assert not Sight(conference, replace(dad, children=mum.children)).sees(view)
    assert Sight(conference, mum).sees(view)


def test_whoever_goes_takes_no_limit_away(conference: Conference) -> None:
    view = conference.record(ChildView, "own-words")
    assert replace(view, share_with=()).shared is False
