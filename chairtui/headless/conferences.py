"""The commands on conferences: each prints what it found and gives its exit code."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chairtui.config import Config, replace_private_file
from chairtui.domain.conference import Conference
from chairtui.domain.errors import ChairTUIError
from chairtui.domain.naming import told_apart
from chairtui.domain.people import Participant
from chairtui.domain.records import plain_values
from chairtui.domain.text import listed
from chairtui.domain.timeline import FILE_COPY
from chairtui.domain.timescales import spoken
from chairtui.unlocking import MisusedError, config_of, open_store, read_file

if TYPE_CHECKING:
    from chairtui.domain.conference_line import ConferenceLine
    from chairtui.domain.procedures import Procedure
    from chairtui.store.store import Store

FAILED = 1

DOCUMENTS = ("summary",)
"""The kinds of Word document."""

_SHORT_ID = 8


class FileNotWrittenError(ChairTUIError):
    """The file could not be written; an older one of that name is as it was. Look at its folder."""


class KnownConferenceError(ChairTUIError):
    """The store holds this conference already, and it stays as it is.
    To put the file's in its place, add --replace.
    """


def list_command(given: argparse.Namespace) -> int:
    """Every conference as one line, with enough of its id to name it by."""
    with open_store(given) as store:
        lines = store.conferences()
    if given.json:
        print(
            json.dumps([plain_values(line) for line in lines], ensure_ascii=False, indent=2, sort_keys=True)
        )
    elif lines:
        print(*_listed(lines), sep="\n")
    else:
        print("There are no conferences yet.")
    return 0


def show_command(given: argparse.Namespace) -> int:
    """One conference in plain lines, all but the sealed numbers."""
    from chairtui.interchange import readable_text
    from chairtui.plain_text import plain_text

    with open_store(given) as store:
        conference = chosen(store, given.id)
        past = store.past(conference)
    if given.json:
        print(readable_text(conference), end="")
    else:
        print(plain_text(conference, procedure_of(conference), past), end="")
    return 0


def export_command(given: argparse.Namespace) -> int:
    """One conference, whole, in a JSON file that only its owner may open."""
    from chairtui.interchange import export_text

    with open_store(given) as store:
        conference = chosen(store, given.id)
    write_out(given.file, export_text(conference).encode())
    print(f"Exported to {given.file}.")
    print("The file is not encrypted: whoever opens it reads everything, sealed numbers too.")
    return 0


def import_command(given: argparse.Namespace) -> int:
    """A conference from a JSON file; a fault in it is found before the store is opened."""
    from chairtui.interchange import import_text

    conference = _with_procedure(import_text(read_file(given.file)), config_of(given))
    _check_words(conference)
    with open_store(given, may_make=True) as store:
        known = any(line.id == conference.id for line in store.conferences())
        if known and not given.replace:
            raise KnownConferenceError
        before = store.load(conference.id) if known else None
        store.save(before, conference, "Import again" if known else "Import")
    print(f"Imported {conference.id}.")
    for words in _out_of_place(conference):
        print(words)
    return 0


def word_command(given: argparse.Namespace) -> int:
    """A Word document for one recipient, who must be named, or for each whose copy covers a child."""
    config = config_of(given)
    if given.kind not in DOCUMENTS:
        raise MisusedError(f"There is no such document. There is: {listed(DOCUMENTS)}. Nothing was written.")
    if given.all and given.out is not None:
        raise MisusedError("--out names one file, and --all makes several. Nothing was written.")
    with open_store(given) as store:
        conference = chosen(store, given.id)
        past = store.past(conference)
    procedure = procedure_of(conference)
    everyone = _covering(conference, procedure) if given.all else [_recipient(conference, given.recipient)]
    for recipient_id in everyone:
        _write_word(config, given, conference, past, recipient_id)
    return 0


def _write_word(
    config: Config,
    given: argparse.Namespace,
    conference: Conference,
    past: tuple[Conference, ...],
    recipient_id: str,
) -> None:
    """Writes one copy, and says for whom and where it is, and what is left out of it."""
    from chairtui.documents.summary import make_summary, write_summary

    procedure, template = procedure_of(conference), config.template(given.kind)
    if given.out is None:
        folder = config.documents_folder
        written = write_summary(
            conference, procedure, recipient_id, template=template, folder=folder, past=past
        )
        path, left_out = written.path, written.left_out
    else:
        made = make_summary(conference, procedure, recipient_id, template=template, past=past)
        write_out(given.out, made.content)
        path, left_out = given.out, made.left_out
    print(f"Written for {_for_whom(conference, recipient_id)} to {path}.")
    if left_out:
        print(f"Left out of this copy: {left_out}. The Documents step lists what, and why.")


def check_command(given: argparse.Namespace) -> int:
    """Whether the store is whole, and the chain of each journal in it unbroken."""
    with open_store(given) as store:
        faults = store.check()
        count = len(store.conferences())
    for fault in faults:
        print(
            f"{fault.conference_id}: {fault.words}" if fault.conference_id else fault.words, file=sys.stderr
        )
    if faults:
        return FAILED
    print(f"The store is whole, and so is the journal of each conference in it ({count}).")
    return 0


def chosen(store: Store, prefix: str) -> Conference:
    """The conference whose id is, or alone begins with, `prefix`."""
    lines = store.conferences()
    found = [line for line in lines if line.id == prefix] or [
        line for line in lines if line.id.startswith(prefix)
    ]
    if len(found) == 1:
        return store.load(found[0].id)
    why = "More than one conference has an id that begins so" if found else "No conference has that id"
    raise MisusedError("\n".join([f"{why}. There are:", *_listed(found or lines)]))


def _listed(lines: Sequence[ConferenceLine]) -> Iterator[str]:
    """Conferences, a line each, by the shortest beginnings of their ids that tell them apart."""
    for line in lines:
        length = _SHORT_ID
        while sum(other.id.startswith(line.id[:length]) for other in lines) > 1:
            length += 1
        at = f", {line.starts_at:%H:%M}" if line.starts_at else ""
        state = "signed off" if line.signed_off_at else "draft"
        practice = "; practice" if line.practice else ""
        when = f"{spoken(line.held_on)}{at}"
        yield f"{line.id[:length]}  {when}  {line.family}: {listed(line.children)}; {state}{practice}"


def procedure_of(conference: Conference) -> Procedure:
    """The procedure that it follows, as it keeps it."""
    from chairtui.procedure_files import procedure_from_edition

    return procedure_from_edition(conference.procedure_editions[-1])


def _with_procedure(conference: Conference, config: Config) -> Conference:
    """A file that names no procedure takes the one in the settings, so that every conference has one."""
    if conference.procedure_editions:
        return conference
    from chairtui.procedure_files import procedure_edition

    return conference.with_record(procedure_edition(config.settings.procedure, config.procedure_folders))


def _check_words(conference: Conference) -> None:
    """Refuses a decision or category that no procedure of this conference has, such as England's of Wales."""
    from chairtui.domain.words_of_procedure import foreign_words
    from chairtui.interchange import ImportFaultError
    from chairtui.procedure_files import procedure_from_edition

    procedures = []
    for place, edition in enumerate(conference.procedure_editions):
        try:
            procedures.append(procedure_from_edition(edition))
        except (AttributeError, LookupError, TypeError, ValueError):
            path = f"$.procedure_editions[{place}].values"
            raise ImportFaultError(path, "it is no procedure that can be read here") from None
    for fault in foreign_words(conference, procedures):
        raise ImportFaultError(f"$.{fault.kind}[{fault.place}].{fault.field}", fault.why)


def _out_of_place(conference: Conference) -> Iterator[str]:
    """What is taken on as it stands and breaks a rule of the record, as after a role was put right."""
    from chairtui.domain.readiness.in_decision import NOT_DISSENT
    from chairtui.domain.rights import may_dissent

    procedure = procedure_of(conference)
    for place, dissent in enumerate(conference.dissents):
        if not may_dissent(procedure, conference.record(Participant, dissent.participant_id)):
            path = f"$.dissents[{place}].participant_id"
            yield f"Look at {path}: {NOT_DISSENT}. “Still needed” asks for it."


def _recipient(conference: Conference, wanted: str | None) -> str:
    """Whom a copy is for: by id, by a name that only one of them has, or the file copy; never by a guess."""
    ids = {FILE_COPY: "the chair's own, not to be handed out"}
    ids |= {person.id: person.words for person in conference.participants}
    if wanted in ids:
        return str(wanted)
    named = [
        person.id
        for person in conference.participants
        if wanted and wanted.casefold() in {person.name.casefold(), person.called.casefold()}
    ]
    if len(named) == 1:
        return named[0]
    why = "Nobody in this conference has that id or name" if wanted else "Say with --for whom the copy is for"
    if named:
        why = "More than one person has that name"
    choices = [f"{key}  {words}" for key, words in ids.items() if not named or key in named]
    raise MisusedError("\n".join([f"{why}. Nothing was written. There are:", *choices]))


def _for_whom(conference: Conference, recipient_id: str) -> str:
    """By name, and by what the room calls them where two have the same; file names tell nobody's name."""
    people = conference.participants
    fuller = {person.id: f"{person.words} ({person.short})" for person in people}
    return told_apart({person.id: person.words for person in people}, fuller).get(
        recipient_id, "the chair's file"
    )


def _covering(conference: Conference, procedure: Procedure) -> list[str]:
    """The chair's file, and everyone whose copy covers a child: nobody else has one to be given."""
    from chairtui.domain.recipients import recipients

    return [recipient.id for recipient in recipients(conference, procedure) if recipient.children]


def write_out(path: Path, content: bytes) -> None:
    """Writes what a command was asked for into a file that only its owner may open."""
    try:
        replace_private_file(path, content)
    except OSError:
        raise FileNotWrittenError from None
