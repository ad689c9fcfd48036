from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from chairtui.documents.private_file import NoRoomToWriteError, NotWrittenError, write_new_private_file


def test_it_takes_the_first_free_name_and_leaves_nothing_else_behind(tmp_path: Path) -> None:
    taken, free = tmp_path / "1.docx", tmp_path / "2.docx"
    taken.write_bytes(b"older")
    assert write_new_private_file([taken, free], b"newer") == free
    assert taken.read_bytes() == b"older"
    assert free.read_bytes() == b"newer"
    assert sorted(tmp_path.iterdir()) == [taken, free]


@pytest.mark.skipif(os.name == "nt", reason="on Windows the folder's rights decide")
def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = write_new_private_file([tmp_path / "deep" / "1.docx"], b"words")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_works_on_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(_path: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    taken, free = tmp_path / "1.docx", tmp_path / "2.docx"
    taken.write_bytes(b"older")
    assert write_new_private_file([taken, free], b"newer") == free
    assert sorted(tmp_path.iterdir()) == [taken, free]


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_bytes(b"")
    with pytest.raises(NotWrittenError, match="record is safe"):
        write_new_private_file([in_the_way / "1.docx"], b"words")


@pytest.mark.parametrize("full", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_says_so_and_keeps_no_piece_of_what_was_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: int
) -> None:
    def no_room(_handle: int) -> None:
        assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"words"]
        raise OSError(full, "no room")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(NoRoomToWriteError, match=r"The disk is full.*the record is safe\. Free some space"):
        write_new_private_file([tmp_path / "1.docx"], b"words")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_is_never_replaced(tmp_path: Path) -> None:
    taken = tmp_path / "1.docx"
    taken.write_bytes(b"older")
    with pytest.raises(NotWrittenError):
        write_new_private_file([taken], b"newer")
    assert taken.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [taken]
