/// The archives that Lectern writes.
package enum ArchiveFormat: String, Hashable, Sendable, CaseIterable {
  /// ZIP, as packages for readers and platforms need it.
  case zip

  /// A tarball, compressed with Zstandard: the smallest and fastest for servers.
  case tarZstandard

  /// A tarball, compressed with gzip, which every server can unpack.
  case tarGzip

  /// How names of such archives end, without the first dot.
  package var ending: String {
    switch self {
    case .zip: "zip"
    case .tarZstandard: "tar.zst"
    case .tarGzip: "tar.gz"
    }
  }

  /// The format that a name promises; nil if it promises none of these.
  package init?(named name: String) {
    let name = name.lowercased()
    guard let format = Self.allCases.first(where: { name.hasSuffix(".\($0.ending)") }) else {
      return nil
    }
    self = format
  }
}
