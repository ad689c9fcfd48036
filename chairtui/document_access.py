"""A Word document, written in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chairtui.config import Config
from chairtui.door import DocumentMade

if TYPE_CHECKING:  # the first paint waits for none of these
    from chairtui.domain.conference import Conference
    from chairtui.domain.procedures import Procedure
    from chairtui.store.store import Store


def document_made(
    store: Store, config: Config, conference: Conference, procedure: Procedure, kind: str, recipient_id: str
) -> DocumentMade:
    """Writes one recipient's copy into the documents folder, from the template of this kind.

    Raises:
        ChairTUIError: it was not written, and says why.
    """
    from chairtui.documents.summary import write_summary
    from chairtui.domain.copy_contents import digest_of

    written = write_summary(
        conference,
        procedure,
        recipient_id,
        template=config.template(kind),
        folder=config.documents_folder,
        past=store.past(conference),
    )
    holds = digest_of(conference, procedure, recipient_id)
    return DocumentMade(conference, recipient_id, written.path, holds)
