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
  private let site: String?

  /// The path of the site on its host: `/` or `/course/`.
  private let root: String?

  /// All files; what is known about their ids, for pages that were read.
  private let files: [String: ArraySlice<UInt8>?]

  /// - Parameters:
  ///   - files: Everything that is published, with what is known of it.
  ///   - others: Files of the author's own in the same folder.
  ///   - site: The public address of the publication; nil if it is not known.
  package init(
    _ files: [(path: OutputPath, addresses: FileAddresses?)], others: [String], site: String?
  ) {
    self.site = site
    root = site.map { site in
      let afterScheme = site.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
      return String((afterScheme.last ?? "").drop { $0 != "/" })
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
  package func broken(in page: OutputPath, _ addresses: FileAddresses) -> [Broken] {
    var broken: [Broken] = []
    let links = addresses.links
    var start = links.startIndex
    while start < links.endIndex,
      let end = links[start...].firstIndex(of: FileAddresses.lineFeed)
    {
      let link = String(decoding: links[start..<end], as: UTF8.self)
      if let reason = reason(whyBroken: link, in: page) {
        broken.append(Broken(page: page, address: link, reason: reason))
      }
      start = end + 1
    }
    return broken
  }

  private func reason(whyBroken link: String, in page: OutputPath) -> Broken.Reason? {
    var rest = link[...]
    var path: String
    if link == site {
      // The site as such, which a feed names also if there are no pages.
      return nil
    } else if let site, rest.hasPrefix(site) {
      rest = rest.dropFirst(site.count)
      path = String(rest.prefix { $0 != "#" && $0 != "?" })
    } else if let site, rest + "/" == site {
      return nil
    } else if rest.hasScheme || rest.hasPrefix("//") {
      return nil
    } else if rest.hasPrefix("/") {
      // Without the place of the site, the root of its host is anything.
      guard let root, rest.hasPrefix(root) else { return nil }
      rest = rest.dropFirst(root.count)
      path = String(rest.prefix { $0 != "#" && $0 != "?" })
    } else {
      let written = rest.prefix { $0 != "#" && $0 != "?" }
      guard !written.isEmpty else { return reason(whyNoPlace: link, in: page.text) }
      guard let joined = Self.join(written, to: page) else { return .outside }
      path = joined
    }
    if path.utf8.contains(UInt8(ascii: "%")) { path = path.percentDecoded ?? path }
    if path.isEmpty || path.hasSuffix("/") { path += "index.html" }
    guard files[path] != nil else { return .noFile(path) }
    return reason(whyNoPlace: link, in: path)
  }

  private func reason(whyNoPlace link: String, in path: String) -> Broken.Reason? {
    guard let mark = link.firstIndex(of: "#") else { return nil }
    var fragment = String(link[link.index(after: mark)...])
    if let directive = fragment.firstRange(of: ":~:") {
      fragment = String(fragment[..<directive.lowerBound])
    }
    // The beginning of the page, and what scripts of an author's page use it for.
    guard !fragment.isEmpty, fragment != "top", fragment.first != "/", fragment.first != "!",
      let known = files[path], let anchors = known
    else { return nil }
    if Self.contains(anchors, fragment) { return nil }
    if let decoded = fragment.percentDecoded, Self.contains(anchors, decoded) { return nil }
    return .noPlace(fragment, in: path)
  }

  private static func contains(_ anchors: ArraySlice<UInt8>, _ id: String) -> Bool {
    anchors.split(separator: FileAddresses.lineFeed).contains { $0.elementsEqual(id.utf8) }
  }

  /// A relative path from a page; nil if it leads above the publication.
  private static func join(_ written: Substring, to page: OutputPath) -> String? {
    var folder = page.text[..<(page.text.lastIndex(of: "/") ?? page.text.startIndex)]
    var rest = written
    while rest.hasPrefix("../") || rest.hasPrefix("./") || rest == ".." || rest == "." {
      if rest.hasPrefix("..") {
        guard !folder.isEmpty else { return nil }
        folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
      }
      rest = rest.drop { $0 == "." }
      rest = rest.dropFirst()
      if rest.isEmpty { return folder.isEmpty ? "" : folder + "/" }
    }
    guard rest.contains("./") else { return folder.isEmpty ? String(rest) : "\(folder)/\(rest)" }
    var parts: [Substring] = folder.split(separator: "/")
    let written = rest.split(separator: "/", omittingEmptySubsequences: false)
    for part in written {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(part)
      }
    }
    let isFolder = [".", ".."].contains(written.last)
    return parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
  }
}

extension String {
  /// Nil if what follows a percent sign is not two digits, or the bytes are not a text.
  fileprivate var percentDecoded: String? {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let digits = String(rest.prefix(2)),
        let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
