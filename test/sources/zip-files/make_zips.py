"""Writes the zip files that the tests read, with Python's zipfile: python3 test/sources/zip-files/make_zips.py"""

import io
import pathlib
import stat
import zipfile

FOLDER = pathlib.Path(__file__).parent
ROWS = "".join(f"{row},{row % 2}\n" for row in range(300))


class Unseekable(io.RawIOBase):
    """Sizes then follow the content, as in the archives of actions/upload-artifact."""

    def __init__(self):
        self.bytes = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.bytes += data
        return len(data)


def entry(name, mode=stat.S_IFREG | 0o644):
    info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
    info.external_attr = mode << 16
    return info


def write(name, fill, target=None):
    target = target or io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        fill(archive)
    content = target.bytes if isinstance(target, Unseekable) else target.getvalue()
    (FOLDER / f"{name}.zip").write_bytes(content)


def usual(archive):
    archive.writestr(entry("eval/", stat.S_IFDIR | 0o755), "")
    archive.writestr(entry("eval/predictions.csv"), "id,label\n" + ROWS, zipfile.ZIP_DEFLATED)
    archive.writestr(entry("notes (1).txt"), "stored", zipfile.ZIP_STORED)
    archive.writestr(entry("empty.txt"), "", zipfile.ZIP_DEFLATED)
    archive.writestr(entry("vorhersagen-größe-日本.csv"), "ä", zipfile.ZIP_DEFLATED)


def commented(archive):
    usual(archive)
    archive.comment = b"PK\x05\x06 is not the end"


def bzip(archive):
    archive.writestr(entry("a.csv"), ROWS, zipfile.ZIP_BZIP2)


write("usual", usual)
write("streamed", usual, Unseekable())
write("commented", commented)
write("no-files", lambda archive: None)
write("link", lambda archive: archive.writestr(entry("a.csv", stat.S_IFLNK | 0o777), "/etc/passwd"))
write("device", lambda archive: archive.writestr(entry("a.csv", stat.S_IFCHR | 0o666), ""))
write("bzip2", bzip)
write("bomb", lambda archive: archive.writestr(entry("a.csv"), "0" * 1_000_000, zipfile.ZIP_DEFLATED))
write("many", lambda archive: [archive.writestr(entry(f"{n}"), "") for n in range(101)])
write("hundred", lambda archive: [archive.writestr(entry(f"{n}"), "") for n in range(100)])
write("twice", lambda archive: [archive.writestr(entry("a.csv"), text) for text in ("one", "two")])
