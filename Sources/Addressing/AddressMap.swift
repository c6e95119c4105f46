package import EditionKit

/// Everything that is published, and where the addresses in it lead.
package struct AddressMap: Sendable {
  /// An address that leads nowhere.
  package struct Broken: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// There is no such file in the publication.
      case noFile(String)

      /// The file is there, but nothing in it has this id.
      case noPlace(String, in: String)

      /// It leads above the folder of the publication.
      case outside
    }

    /// The file that names it.
    package var page: OutputPath

    /// As it is written there.
    package var address: String
    package var reason: Reason
  }

  /// The public address of the publication, which ends with a slash; nil if it is not known.
  private let site: [UInt8]?

  /// The path of the site on its host: `/` or `/course/`.
  private let root: [UInt8]?

  /// All files; what is known about their ids, for pages that were read.
  private let files: [String: ArraySlice<UInt8>?]

  /// - Parameters:
  ///   - files: Everything that is published, with what is known of it.
  ///   - others: Files of the author's own in the same folder.
  ///   - site: The public address of the publication; nil if it is not known.
  package init(
    _ files: [(path: OutputPath, addresses: FileAddresses?)], others: [String], site: String?
  ) {
    self.site = site.map { Array($0.utf8) }
    root = site.map { site in
      let afterScheme = site.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
      return Array((afterScheme.last ?? "").drop { $0 != "/" }.utf8)
    }
    var known: [String: ArraySlice<UInt8>?] = [:]
    known.reserveCapacity(files.count + others.count)
    for other in others { known.updateValue(nil, forKey: other) }
    for (path, addresses) in files {
      let isPage = FileAddresses.Kind(of: path) == .page
      known.updateValue(isPage ? addresses?.anchors : nil, forKey: path.text)
    }
    self.files = known
  }

  /// The addresses of a file that lead nowhere, in the order of the file.
  ///
  /// Addresses are compared byte by byte, as browsers do: a large course has a hundred thousand of them. Texts
  /// of letters take a third of the time of a whole publication (`Benchmarks/run web`).
  package func broken(in page: OutputPath, _ addresses: FileAddresses) -> [Broken] {
    let folder = Array(
      page.text.utf8.prefix(
        upTo: page.text.utf8.lastIndex(of: .slash)
          ?? page.text.utf8.startIndex))
    return addresses.links.withUnsafeBufferPointer { links in
      var broken: [Broken] = []
      var start = 0
      while start < links.count,
        let end = links[start...].firstIndex(of: FileAddresses.lineFeed)
      {
        let link = Bytes(rebasing: links[start..<end])
        if let reason = reason(whyBroken: link, in: page, folder) {
          let address = String(decoding: link, as: UTF8.self)
          broken.append(Broken(page: page, address: address, reason: reason))
        }
        start = end + 1
      }
      return broken
    }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private func reason(
    whyBroken link: Bytes, in page: OutputPath, _ folder: [UInt8]
  ) -> Broken.Reason? {
    var path: [UInt8]
    if let site, link.begins(with: site) {
      // A feed names the site as such also if there are no pages.
      guard link.count > site.count else { return nil }
      path = Array(link.dropFirst(site.count).prefix { $0 != .hash && $0 != .question })
    } else if let site, link.count == site.count - 1, link.begins(with: site.dropLast()) {
      return nil
    } else if link.hasScheme || link.begins(with: [.slash, .slash]) {
      return nil
    } else if link.first == .slash {
      // Without the place of the site, the root of its host is anything.
      guard let root, link.begins(with: root) else { return nil }
      path = Array(link.dropFirst(root.count).prefix { $0 != .hash && $0 != .question })
    } else {
      let end = link.firstIndex { $0 == .hash || $0 == .question } ?? link.count
      guard end > 0 else { return reason(whyNoPlace: link, in: page.text) }
      guard let joined = Self.join(Bytes(rebasing: link[..<end]), to: folder) else {
        return .outside
      }
      path = joined
    }
    if path.contains(.percent) { path = path[...].percentDecoded ?? path }
    if path.isEmpty || path.last == .slash { path += Self.index }
    let text = String(decoding: path, as: UTF8.self)
    guard files[text] != nil else { return .noFile(text) }
    return reason(whyNoPlace: link, in: text)
  }

  private static let index = Array("index.html".utf8)

  private func reason(whyNoPlace link: Bytes, in path: String) -> Broken.Reason? {
    guard let mark = link.firstIndex(of: .hash) else { return nil }
    var fragment = link[(mark + 1)...]
    if fragment.contains(UInt8(ascii: ":")), let directive = fragment.firstRange(of: Self.directive)
    {
      fragment = fragment[..<directive.lowerBound]
    }
    // The beginning of the page, and what scripts of an author's page use it for.
    guard let first = fragment.first, first != .slash, first != UInt8(ascii: "!"),
      !fragment.elementsEqual(Self.top), let known = files[path], let anchors = known
    else { return nil }
    if Self.contains(anchors, fragment) { return nil }
    if fragment.contains(.percent), let decoded = Array(fragment)[...].percentDecoded,
      Self.contains(anchors, decoded)
    {
      return nil
    }
    return .noPlace(String(decoding: fragment, as: UTF8.self), in: path)
  }

  private static let directive = Array(":~:".utf8)
  private static let top = Array("top".utf8)

  /// Whether an id is among others that have a line feed before and after each.
  private static func contains(
    _ anchors: ArraySlice<UInt8>, _ id: some Collection<UInt8>
  ) -> Bool {
    anchors.withUnsafeBufferPointer { anchors in
      var start = 0
      while start < anchors.count {
        let end = anchors[start...].firstIndex(of: FileAddresses.lineFeed) ?? anchors.count
        if end - start == id.count, anchors[start..<end].elementsEqual(id) { return true }
        start = end + 1
      }
      return false
    }
  }

  /// A relative path from a folder; nil if it leads above the publication.
  private static func join(_ written: Bytes, to folder: [UInt8]) -> [UInt8]? {
    var path = folder
    var start = 0
    while true {
      let end = written[start...].firstIndex(of: .slash) ?? written.count
      let isLast = end == written.count
      let part = written[start..<end]
      if part.count == 1, part.first == .period {
        // It stays where it is.
      } else if part.count == 2, part.allSatisfy({ $0 == .period }) {
        guard !path.isEmpty else { return nil }
        path.removeSubrange((path.lastIndex(of: .slash) ?? 0)...)
      } else if isLast {
        if !path.isEmpty { path.append(.slash) }
        path += part
        return path
      } else {
        if !path.isEmpty { path.append(.slash) }
        path += part
      }
      guard !isLast else {
        // A folder.
        if !path.isEmpty { path.append(.slash) }
        return path
      }
      start = end + 1
    }
  }
}

extension UInt8 {
  fileprivate static let slash = UInt8(ascii: "/")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let question = UInt8(ascii: "?")
  fileprivate static let percent = UInt8(ascii: "%")
  fileprivate static let period = UInt8(ascii: ".")
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func begins(with other: some Collection<UInt8>) -> Bool {
    count >= other.count && prefix(other.count).elementsEqual(other)
  }
}

extension ArraySlice<UInt8> {
  /// Nil if what follows a percent sign is not two digits, or the bytes are not a text.
  fileprivate var percentDecoded: [UInt8]? {
    var bytes: [UInt8] = []
    var rest = self
    while let byte = rest.popFirst() {
      guard byte == .percent else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self).map { Array($0.utf8) }
  }
}
