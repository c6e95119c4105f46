package import Diagnostics

/// What authors read about the rules that reading an archive reports.
package enum ArchiveRules {
  package static let all = [
    RuleDescription(
      .unsafeArchive, .security, .error, moment: .unpacking,
      "An archive may contain only files and folders, each once, under paths inside it.",
      """
      Lectern unpacks archives from other people. Links, pipes, devices, paths that lead out of the archive, and two names \
      that are one on some computers would let an archive change other files. Ask for the archive again, or pack the \
      folder again.
      """,
      .words(before: "a ZIP with a file named ../.bashrc", after: "the same files, packed again")),
    RuleDescription(
      .archiveTooLarge, .security, .error, moment: .unpacking,
      "An archive must not unpack to more than a course can be.",
      """
      The limits are 32 GB, 200,000 files, and 200 times the size of the archive. An archive that \
      goes beyond them was made to fill the disk.
      """,
      .words(before: "a ZIP of 522 KB that unpacks to 512 MB", after: "an archive of a course")),
    RuleDescription(
      .unreadableArchive, .structure, .error, moment: .unpacking,
      "An archive must be whole, and of a kind that Lectern reads.",
      """
      Lectern reads ZIP, 7z and tar, also compressed with gzip, xz or Zstandard, without encryption. If the file was \
      sent to you, ask for it again: it may have been cut off on the way.
      """,
      .words(before: "half of a ZIP", after: "the whole ZIP")),
  ]
}

extension RuleID {
  /// An archive with something in it that must not come out.
  static let unsafeArchive: RuleID = "unsafe-archive"

  /// An archive that holds too much.
  static let archiveTooLarge: RuleID = "archive-too-large"

  /// An archive that is damaged, encrypted, or not one.
  static let unreadableArchive: RuleID = "unreadable-archive"
}
