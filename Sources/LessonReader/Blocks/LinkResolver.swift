import Diagnostics
import LessonModel

/// Finds out where the links of one file lead.
struct LinkResolver: Sendable {
  /// The file, relative to the project folder.
  let path: String
  let index: LinkIndex

  /// Schemes that every reader can follow and that cannot harm anybody.
  static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// Where a link's destination leads; nil for a scheme that is not allowed.
  func target(of destination: String) -> Link.Target? {
    if let term = Self.term(destination) { return term }
    // `[Next]()` would lead to the page that it is on.
    if destination.isEmpty { return .unresolved(.missing(path: "")) }
    switch Self.scheme(of: destination) {
    case .allowed: return .external(destination)
    case .refused: return nil
    case .none: break
    }
    let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let file = destination[..<(mark ?? destination.endIndex)]
    let anchor = mark.flatMap {
      Anchor(PercentEncoding.decoded(destination[destination.utf8.index(after: $0)...]))
    }
    guard !file.isEmpty else { return lessonTarget(at: path, anchor: anchor) }
    switch resolve(file) {
    case .outside: return .unresolved(.outsideProject)
    case .inside(let path):
      if let target = lessonTarget(at: path, anchor: anchor) { return target }
      if let asset = index.asset(at: path) { return .asset(asset) }
      return .unresolved(.missing(path: path))
    }
  }

  /// The term that `term:compelling-event` names; nil for any other destination.
  private static func term(_ destination: String) -> Link.Target? {
    let scheme = "term:".utf8
    guard destination.utf8.count >= scheme.count,
      destination.utf8.prefix(scheme.count).elementsEqual(
        scheme, by: { $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1 })
    else { return nil }
    let name = PercentEncoding.decoded(destination.dropFirst(scheme.count))
    return IdentifierRule.nearest(to: name).flatMap { TermID($0) }.map { .term($0) }
      ?? .unresolved(.missing(path: destination))
  }

  /// The file that an image or a recording names; nil for a scheme that is not allowed.
  func file(_ destination: String) -> AssetReference? {
    switch Self.scheme(of: destination) {
    case .allowed:
      let isWeb = destination.lowercased().hasPrefix("http")
      return isWeb ? .remote(destination) : nil
    case .refused: return nil
    case .none: break
    }
    switch resolve(destination) {
    case .outside: return .unresolved(.outsideProject)
    case .inside(let path):
      return index.asset(at: path).map { .asset($0) } ?? .unresolved(.missing(path: path))
    }
  }

  private func lessonTarget(at path: String, anchor: Anchor?) -> Link.Target? {
    guard let target = index.lesson(at: path) else { return nil }
    return .lesson(target.id, anchor: anchor == target.titleAnchor ? nil : anchor)
  }

  private enum Scheme { case none, allowed, refused }

  /// RFC 3986 §3.1: a letter, then letters, digits, `+`, `-` and `.` up to a colon.
  ///
  /// A destination that begins with `//` uses the scheme of the page, which a file or a feed does
  /// not have.
  private static func scheme(of destination: String) -> Scheme {
    if destination.utf8.starts(with: "//".utf8) { return .refused }
    // Most paths have no colon.
    guard destination.utf8.contains(UInt8(ascii: ":")) else { return .none }
    // Browsers ignore control characters and spaces at the start of an address.
    let text = destination.drop { $0.unicodeScalars.allSatisfy { $0.value <= 0x20 } }
    guard let colon = text.firstIndex(of: ":") else { return .none }
    let name = text[..<colon]
    let plain = name.unicodeScalars.filter { $0.value > 0x20 }
    // A single letter is a drive of Windows: no scheme has one.
    guard plain.count > 1 || !"/\\".contains(text[text.index(after: colon)...].prefix(1)) else {
      return .none
    }
    guard let first = plain.first, first.properties.isAlphabetic, first.isASCII,
      plain.allSatisfy({ scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || "+-.".unicodeScalars.contains(scalar))
      })
    else { return .none }
    return schemes.contains(name.lowercased()) ? .allowed : .refused
  }

  private enum Place {
    case inside(String)
    case outside
  }

  /// The path relative to the project folder for a path relative to the lesson's folder.
  private func resolve(_ destination: some StringProtocol) -> Place {
    let end = destination.utf8.firstIndex(of: UInt8(ascii: "?")) ?? destination.endIndex
    let path = PercentEncoding.decoded(destination[..<end])
    // What does not begin at the lesson leads nowhere here, whatever machine it is read on.
    if Self.isAbsolute(path) { return .inside(path) }
    var parts = self.path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard !parts.isEmpty else { return .outside }
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return .inside(parts.map { Substring($0) }.joined(separator: "/"))
  }

  /// Whether a path begins with a slash, or with a drive of Windows.
  private static func isAbsolute(_ path: String) -> Bool {
    guard let first = path.utf8.first else { return false }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") { return true }
    let start = Array(path.utf8.prefix(3))
    return start.count == 3 && start[1] == UInt8(ascii: ":") && "/\\".utf8.contains(start[2])
  }
}
