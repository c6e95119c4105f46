/// The web address of the published course: an absolute `http` or `https` URL that ends in `/`.
package struct SiteAddress: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil if the text is not such a URL, or has a query or a fragment.
  ///
  /// A missing last slash is added.
  package init?(_ text: String) {
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    guard let scheme else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let isPlain = text.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}?#".utf8.contains(byte)
    }
    guard !host.isEmpty, isPlain else { return nil }
    self.text = scheme + rest + (rest.hasSuffix("/") ? "" : "/")
  }

  package var description: String { text }
}

/// How the public address of a page is spelled.
package enum AddressStyle: String, Hashable, Sendable, CaseIterable {
  /// As the folder that contains the page: `…/lessons/qualify/`.
  case folders

  /// As the file, for hosts that accept only exact names: `…/lessons/qualify/index.html`.
  case files
}
