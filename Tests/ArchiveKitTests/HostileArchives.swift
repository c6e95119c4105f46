import TestKit
import Testing

/// Archives that must not be unpacked, each with the rule that it breaks and what is said about it.
enum HostileArchives {
  static let table: [(name: String, rule: String, words: String)] = [
    ("parent.zip", "unsafe-archive", "leads out of the archive"),
    ("inner-parent.zip", "unsafe-archive", "leads out of the archive"),
    ("absolute.zip", "unsafe-archive", "begins at the root of the disk"),
    ("drive.zip", "unsafe-archive", "begins with the letter of a drive"),
    // libarchive reads it as `../evil`.
    ("backslash.zip", "unsafe-archive", "leads out of the archive"),
    ("link.zip", "unsafe-archive", "contains a link"),
    ("device.zip", "unsafe-archive", "contains a device"),
    ("socket.zip", "unsafe-archive", "contains a socket"),
    ("twice.zip", "unsafe-archive", "is in the archive twice"),
    ("case.zip", "unsafe-archive", "only in upper and lower case"),
    ("folder-case.zip", "unsafe-archive", "only in upper and lower case"),
    ("composed.zip", "unsafe-archive", "is in the archive twice"),
    ("file-and-folder.zip", "unsafe-archive", "needs a folder where the archive has a file"),
    ("folder-and-file.zip", "unsafe-archive", "is a file where the archive has a folder"),
    ("control.zip", "unsafe-archive", "contains a control character"),
    ("direction.zip", "unsafe-archive", "changes the direction of text"),
    ("code-page.zip", "unsafe-archive", "not written in UTF-8"),
    ("long.zip", "unsafe-archive", "is too long"),
    ("deep.zip", "unsafe-archive", "is too deep in folders"),
    ("dots.zip", "unsafe-archive", "is not a name"),
    ("bomb.zip", "archive-too-large", "200 times its own size"),
    ("bombs.zip", "archive-too-large", "200 times its own size"),
    ("encrypted.zip", "unreadable-archive", "contains an encrypted file"),
    ("checksum.zip", "unreadable-archive", "CRC"),
    ("cut.zip", "unreadable-archive", "cannot be read"),
    ("text.zip", "unreadable-archive", "Unrecognized archive format"),
    ("empty.zip", "unreadable-archive", "cannot be read"),
    ("parent.tar", "unsafe-archive", "leads out of the archive"),
    ("absolute.tar", "unsafe-archive", "begins at the root of the disk"),
    ("backslash.tar", "unsafe-archive", "contains a backslash"),
    ("pax-parent.tar", "unsafe-archive", "leads out of the archive"),
    ("link.tar", "unsafe-archive", "contains a link"),
    ("through-link.tar", "unsafe-archive", "contains a link"),
    ("hard-link.tar", "unsafe-archive", "contains a hard link"),
    ("pipe.tar", "unsafe-archive", "contains a pipe"),
    ("device.tar", "unsafe-archive", "contains a device"),
    ("twice.tar", "unsafe-archive", "is in the archive twice"),
    ("sparse.tar", "archive-too-large", "200 times its own size"),
    ("cut.tar", "unreadable-archive", "cannot be read"),
    ("bomb.tar.gz", "archive-too-large", "200 times its own size"),
    ("cut.tar.gz", "unreadable-archive", "cannot be read"),
    ("one.gz", "unreadable-archive", "cannot be read"),
    ("bomb.tar.xz", "archive-too-large", "200 times its own size"),
  ]

  /// Makes all of them in a folder.
  static func make(in folder: String) throws {
    let made = try BuiltCommand.run(["-c", maker], in: folder, program: "/usr/bin/python3")
    try #require(made.status == 0, "\(made.errors)")
  }

  private static let maker = #"""
    import gzip, io, stat, tarfile, warnings, zipfile
    warnings.simplefilter("ignore")

    def zip_of(name, *entries, method=zipfile.ZIP_STORED):
        with zipfile.ZipFile(name, "w", method) as archive:
            for entry in entries:
                path, kind, content = (entry, stat.S_IFREG, b"x") if isinstance(entry, str) else entry
                info = zipfile.ZipInfo("x")
                info.filename = path
                info.create_system, info.external_attr = 3, (kind | 0o644) << 16
                info.compress_type = method
                archive.writestr(info, content)

    def patched(name, old, new):
        data = open(name, "rb").read()
        assert old in data
        open(name, "wb").write(data.replace(old, new))

    zip_of("parent.zip", "../evil")
    zip_of("inner-parent.zip", "lessons/../../evil")
    zip_of("absolute.zip", "/tmp/evil")
    zip_of("drive.zip", "C:/evil")
    zip_of("backslash.zip", "..\\evil")
    zip_of("link.zip", ("lessons/a.md", stat.S_IFLNK, b"/etc/passwd"))
    zip_of("device.zip", ("lessons/a.md", stat.S_IFBLK, b""))
    zip_of("socket.zip", ("lessons/a.md", stat.S_IFSOCK, b""))
    zip_of("twice.zip", "a.md", "a.md")
    zip_of("case.zip", "A.md", "a.md")
    zip_of("folder-case.zip", "Media/a.png", "media/b.png")
    zip_of("composed.zip", "\u00e9.md", "e\u0301.md")
    zip_of("file-and-folder.zip", "a", "a/b")
    zip_of("folder-and-file.zip", "a/b", "a")
    zip_of("control.zip", "a\x1b[31m.md")
    zip_of("direction.zip", "a\u202egpj.exe")
    zip_of("code-page.zip", "aXXXX.md")
    patched("code-page.zip", b"aXXXX.md", b"a\x81\x84\x94\xff.md")
    zip_of("long.zip", "a" * 300)
    zip_of("deep.zip", "a/" * 32 + "b")
    zip_of("dots.zip", "./.")
    zip_of("bomb.zip", ("zeros", stat.S_IFREG, bytes(64 << 20)), method=zipfile.ZIP_DEFLATED)
    zip_of("bombs.zip", *((f"{number}", stat.S_IFREG, bytes(1 << 20)) for number in range(64)),
        method=zipfile.ZIP_DEFLATED)
    zip_of("encrypted.zip", "a.md")
    patched("encrypted.zip", b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00")
    patched("encrypted.zip", b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")
    zip_of("checksum.zip", ("a.md", stat.S_IFREG, b"as it was"))
    patched("checksum.zip", b"as it was", b"as it is!")
    zip_of("cut.zip", ("a.md", stat.S_IFREG, b"long" * 1000))
    data = open("cut.zip", "rb").read()
    open("cut.zip", "wb").write(data[:2000])
    open("text.zip", "w").write("This is no archive.\n" * 100)
    open("empty.zip", "w").close()

    def tar_of(name, *entries, mode="w"):
        with tarfile.open(name, mode, format=tarfile.PAX_FORMAT) as archive:
            for path, kind, target, content, extra in entries:
                info = tarfile.TarInfo(path)
                info.type, info.linkname, info.size, info.pax_headers = kind, target, len(content), extra
                archive.addfile(info, io.BytesIO(content))

    plain = lambda path, content=b"x", extra={}: (path, tarfile.REGTYPE, "", content, extra)
    tar_of("parent.tar", plain("../evil"))
    tar_of("absolute.tar", plain("/tmp/evil"))
    tar_of("backslash.tar", plain("..\\evil"))
    tar_of("pax-parent.tar", plain("harmless", extra={"path": "lessons/../../evil"}))
    tar_of("link.tar", ("a", tarfile.SYMTYPE, "/etc/passwd", b"", {}))
    tar_of("through-link.tar", ("a", tarfile.SYMTYPE, "..", b"", {}), plain("a/evil"))
    tar_of("hard-link.tar", plain("a"), ("b", tarfile.LNKTYPE, "a", b"", {}))
    tar_of("pipe.tar", ("a", tarfile.FIFOTYPE, "", b"", {}))
    tar_of("device.tar", ("a", tarfile.CHRTYPE, "", b"", {}))
    tar_of("twice.tar", plain("a"), plain("./a"))
    # A terabyte of nothing, and one byte after it.
    tar_of("sparse.tar", plain("a", b"x", {"GNU.sparse.size": str(1 << 40), "GNU.sparse.numblocks": "2",
        "GNU.sparse.map": f"0,0,{(1 << 40) - 1},1"}))
    tar_of("cut.tar", plain("a", b"long" * 1000))
    data = open("cut.tar", "rb").read()
    open("cut.tar", "wb").write(data[:2000])
    tar_of("bomb.tar.gz", plain("zeros", bytes(64 << 20)), mode="w:gz")
    tar_of("bomb.tar.xz", plain("zeros", bytes(64 << 20)), mode="w:xz")
    tar_of("cut.tar.gz", plain("a", bytes(range(256)) * 1000), mode="w:gz")
    data = open("cut.tar.gz", "rb").read()
    open("cut.tar.gz", "wb").write(data[:len(data) // 2])
    open("one.gz", "wb").write(gzip.compress(b"This is no archive.\n"))
    """#
}
