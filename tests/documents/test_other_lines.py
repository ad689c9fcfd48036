"""What was said under a heading that the procedure no longer has is in the document all the same."""

from __future__ import annotations

from dataclasses import replace

from chairtui.domain.procedures import Captures
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import FILE_COPY
from tests.documents.borough import PROCEDURE
from tests.documents.family import family
from tests.documents.reading import summary, text
from tests.domain.test_headings import with_heading_of_its_own

HELPED = Statement(id="helped", heading="helped", kind="people", text="Nan moved in for a week.", kept=True)


def test_it_stands_last_under_the_title_that_its_heading_had() -> None:
    conference = family().changing(procedure_editions=(with_heading_of_its_own(),)).with_record(HELPED)
    words = text(summary(conference, FILE_COPY))

    assert "What has helped before?\nPeople\nNan moved in for a week." in words
    assert words.index("What Needs to Happen") < words.index("What has helped before?")


def test_childrens_views_are_printed_where_the_procedure_has_no_heading_for_them() -> None:
    deaf = tuple(h for h in PROCEDURE.headings if h.captures is not Captures.CHILD_VIEWS)
    words = text(summary(family(), FILE_COPY, replace(PROCEDURE, headings=deaf)))

    assert words.index("What Needs to Happen") < words.index("What does each child say?")
    for view in family().child_views:
        assert view.text in words


def test_no_copy_says_that_there_are_views_which_are_kept_from_its_reader() -> None:
    deaf = tuple(h for h in PROCEDURE.headings if h.captures is not Captures.CHILD_VIEWS)
    silent = family()
    for view in silent.child_views:
        silent = silent.revising(view, shared=False, share_with=())

    assert "What does each child say?" not in text(
        summary(silent, "dorian", replace(PROCEDURE, headings=deaf))
    )
