from __future__ import annotations

from pathlib import Path

import pytest

from backoffice.db import places
from backoffice.db.places import Place
from backoffice.errors import Refused
from backoffice.records.database_urls import UrlFinding, UrlFlaw

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /mnt/office nfs4 rw 0 0
//server/share /mnt/with\\040space cifs rw 0 0
/dev/sdb1 /mnt/office/local ext4 rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/office.db", "ext4"),
        ("/mnt/office/a/office.db", "nfs4"),
        ("/mnt/with space/office.db", "cifs"),
        ("/mnt/office/local/office.db", "ext4"),
    ],
)
def test_the_nearest_mount_point_counts(tmp_path, path, kind):
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert places._file_system(Path(path), mounts) == kind


def test_without_a_list_of_mounts_nothing_is_known(tmp_path):
    assert places._file_system(Path("/srv"), tmp_path / "none") == ""


def test_a_share_is_refused(monkeypatch):
    assert places.is_network(Path("//server/share/office.db"))
    monkeypatch.setattr(places, "_file_system", lambda _path: "nfs4")
    with pytest.raises(Refused) as caught:
        Place.of("sqlite:////mnt/office/office.db")
    assert caught.value.findings == (UrlFinding(UrlFlaw.NETWORK_PATH),)


def test_a_private_file_is_never_written_over(tmp_path):
    path = tmp_path / "key"
    places.make_private_file(path, b"first")
    with pytest.raises(FileExistsError):
        places.make_private_file(path, b"second")
    assert path.read_bytes() == b"first"


def test_a_server_is_never_missing():
    place = Place.of("postgresql://u@h1,h2/db")
    assert place.where == "h1, h2"
    assert not place.changed()
    place.check()
