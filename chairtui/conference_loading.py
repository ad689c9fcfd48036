"""What a screen needs of a conference, read from the store and the procedure files; called in threads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from chairtui.config import Config
from chairtui.door import ConferenceOpened, FormerLoaded
from chairtui.drafts import Fields

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.conference import Conference
    from chairtui.store.store import Store


def opened(
    conference: Conference,
    config: Config,
    drafts: Mapping[str, Fields],
    past: tuple[Conference, ...],
    said: str | None = None,
) -> ConferenceOpened:
    """A conference with what it needs; `said` is what there is to say of a procedure just chosen."""
    from chairtui.procedure_files import fault_since, procedure_from_edition, usable_calendar

    folders, edition = config.procedure_folders, conference.procedure_editions[-1]
    procedure = procedure_from_edition(edition)
    calendar, left_out = usable_calendar(procedure.nation, folders)
    of_procedure = fault_since(edition.key, folders) if said is None else said
    remark = " ".join(filter(None, (of_procedure, left_out)))
    return ConferenceOpened(conference, procedure, calendar, drafts, past, remark)


def former(conference: Conference, past: tuple[Conference, ...]) -> FormerLoaded:
    """A conference that another one is to follow, with those before it, each with its own procedure."""
    from chairtui.domain.coming import Former
    from chairtui.procedure_files import procedure_from_edition

    return FormerLoaded(
        tuple(
            Former(one, procedure_from_edition(one.procedure_editions[-1]))
            for one in (*past, conference)
            if one.procedure_editions
        )
    )


def drafts_of(store: Store, conference_id: str) -> dict[str, Fields]:
    """What is half typed in one conference, or outside any, by its place."""
    return {
        draft.screen: draft.fields
        for draft in store.drafts()
        if draft.conference_id == conference_id and draft.fields
    }
