/// What is in an archive.
package struct ArchiveContents: Sendable {
  /// Files and folders, in the order of the archive, without what was refused.
  package var entries: [ArchiveEntry] = []

  /// The size of the archive itself, in bytes.
  package var packedByteCount = 0

  /// What the archive is: "ZIP", "tar, compressed with gzip".
  package var format = ""

  /// The bytes of files that were asked for, as far as they are there.
  package var kept: [ArchivePath: [UInt8]] = [:]

  /// The size of all files, in bytes.
  package var byteCount: Int { entries.reduce(0) { $0 + $1.byteCount } }
}

/// A file or a folder of an archive.
package struct ArchiveEntry: Hashable, Sendable {
  package var path: ArchivePath
  package var isFolder: Bool

  /// How many bytes came out of the archive, whatever it says itself.
  package var byteCount: Int
}

/// How much may come out of an archive.
package struct ArchiveLimits: Hashable, Sendable {
  /// Bytes of all files together.
  package var byteCount: Int

  package var entryCount: Int

  /// Bytes of all names together, which are in memory.
  package var nameByteCount: Int

  /// Bytes that may come out of each byte of the archive, once ``freeByteCount`` have.
  package var ratio: Int

  /// What is harmless, however small the archive is.
  package var freeByteCount: Int

  package init(
    byteCount: Int = 32 << 30, entryCount: Int = 200_000, nameByteCount: Int = 32 << 20,
    ratio: Int = 200,
    freeByteCount: Int = 32 << 20
  ) {
    self.byteCount = byteCount
    self.entryCount = entryCount
    self.nameByteCount = nameByteCount
    self.ratio = ratio
    self.freeByteCount = freeByteCount
  }
}
