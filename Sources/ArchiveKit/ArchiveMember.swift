package import Digests
import FileKinds

/// A file that is put into an archive.
package struct ArchiveMember: Sendable {
  /// Where its bytes come from.
  package enum Content: Sendable {
    case bytes([UInt8])

    /// A file on this machine, read piece by piece while the archive is written.
    ///
    /// If its content does not have the digest by then, the archive is not made.
    case file(String, Digest)
  }

  /// How its bytes are put into a ZIP; a tarball is compressed as a whole.
  package enum Packing: Hashable, Sendable {
    case stored
    case deflated
  }

  package var path: ArchivePath
  package var content: Content
  package var packing: Packing

  /// A file in an archive.
  ///
  /// - Parameters:
  ///   - path: Its path there.
  ///   - content: Its bytes.
  ///   - packing: How a ZIP holds them; nil for what suits the kind of file that its name promises.
  package init(_ path: ArchivePath, _ content: Content, packing: Packing? = nil) {
    self.path = path
    self.content = content
    self.packing = packing ?? Packing(suiting: path.text)
  }
}

extension ArchiveMember.Packing {
  /// Stored for what is compressed already, such as pictures, sound and PDF; deflated for the rest.
  package init(suiting name: String) {
    let isCompressed =
      FileKind(named: name).map(\.isCompressed)
      ?? Self.compressed.contains { name.lowercased().hasSuffix($0) }
    self = isCompressed ? .stored : .deflated
  }

  /// Endings of files that are compressed, and that no course has to play or show.
  private static let compressed = [
    ".woff", ".woff2", ".zst", ".xz", ".7z", ".bz2", ".audiobook", ".lpf",
  ]
}
