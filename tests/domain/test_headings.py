from __future__ import annotations

import json
from dataclasses import replace

from chairtui.domain.headings import heading_of, other_lines
from chairtui.domain.procedures import Captures
from chairtui.domain.statements import Statement
from chairtui.domain.timeline import ProcedureEdition
from chairtui.procedure_files import procedure_edition
from tests.builders import family_conference
from tests.screens.harness import FOLDERS, london_borough


def with_heading_of_its_own() -> ProcedureEdition:
    """A London borough's edition with one heading more."""
    edition = procedure_edition("london_borough", FOLDERS)
    values = json.loads(edition.values)
    kinds = {"order": ["people"], "people": {"title": "People", "source": ""}}
    own = {"title": "What has helped before?", "short": "Helped", "captures": "statements", "kinds": kinds}
    values["headings"] |= {"helped": own, "order": [*values["headings"]["order"], "helped"]}
    return replace(edition, values=json.dumps(values))


def test_a_heading_of_a_procedure_followed_before_keeps_its_title_and_kinds() -> None:
    editions = (with_heading_of_its_own(), procedure_edition("gwent", FOLDERS))
    conference = family_conference().changing(procedure_editions=editions)
    helped = heading_of(conference, london_borough(), "helped")

    assert (helped.title, [kind.title for kind in helped.kinds]) == ("What has helped before?", ["People"])
    assert heading_of(conference, london_borough(), "worries").title == "What are we Worried About"


def test_a_heading_that_no_procedure_knows_stands_for_itself() -> None:
    edition = replace(with_heading_of_its_own(), values="{")
    conference = family_conference().changing(procedure_editions=(edition,))

    assert heading_of(conference, london_borough(), "helped").title == "helped"


def test_other_lines_are_those_that_no_heading_of_the_procedure_takes() -> None:
    conference = family_conference()
    assert other_lines(conference, london_borough()) == ()
    strange = conference.with_record(Statement(id="x", heading="helped", text="Nan moved in for a week."))
    assert [line.id for line in other_lines(strange, london_borough())] == ["x"]

    deaf = replace(
        london_borough(),
        headings=tuple(h for h in london_borough().headings if h.captures is not Captures.CHILD_VIEWS),
    )
    assert other_lines(conference, deaf) == conference.child_views
