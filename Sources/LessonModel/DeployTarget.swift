/// A place that a publication is put online at, as an author writes it.
///
/// Values that a program could read as an option, or as anything else than a place, cannot be made:
/// the text may come from somebody else's course.
package enum DeployTarget: Hashable, Sendable {
  /// A folder on this machine; a relative one starts at the place where it was written.
  case folder(String)

  /// A folder on another machine, reached with rsync over ssh: `user@host` and the path there, which
  /// counts from the user's home unless it begins with a slash.
  case host(login: String, path: String)

  /// A remote of rclone, with the path there: `store:bucket/course`.
  case remote(String)

  /// Nil for anything else, such as a web address.
  package init?(_ text: String) {
    guard !text.isEmpty,
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else { return nil }
    if let at = text.firstRange(of: "@["), let end = text.firstRange(of: "]:"),
      at.lowerBound < end.lowerBound
    {
      // An address of IP version 6 contains colons itself.
      let colon = text.index(before: end.upperBound)
      self.init(login: text[..<colon], path: text[end.upperBound...])
      return
    }
    guard !text.hasPrefix("/"), !text.hasPrefix("."), let colon = text.firstIndex(of: ":"),
      !text[..<colon].contains("/")
    else {
      // A shell knows what ~ is; a course does not.
      guard !text.hasPrefix("~"), !text.hasPrefix("-") else { return nil }
      self = .folder(text)
      return
    }
    let name = text[..<colon]
    // A web address is where people find a course, not where it is put.
    guard name.contains(",") || !text[colon...].hasPrefix("://") else { return nil }
    if name.contains("@"), !name.contains(",") {
      self.init(login: name, path: text[text.index(after: colon)...])
    } else if name.isEmpty {
      guard text.dropFirst().contains(":") else { return nil }
      self = .remote(text)
    } else {
      let plain = name.prefix { $0 != "," }
      guard Self.isPlain(plain, besides: "_-.+@ "), plain.first != " " else { return nil }
      self = .remote(text)
    }
  }

  private init?(login: Substring, path: Substring) {
    let parts = login.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isPlain(parts[0], besides: "_-.+\\"),
      Self.isPlain(parts[1], besides: "_-.[]:%"),
      !path.isEmpty, !path.hasPrefix(":"), !path.split(separator: "/").contains("..")
    else { return nil }
    self = .host(
      login: String(login), path: String(path.hasPrefix("~/") ? path.dropFirst(2) : path))
  }

  private static func isPlain(_ text: Substring, besides marks: String) -> Bool {
    !text.isEmpty && text.first != "-"
      && text.allSatisfy { $0.isLetter || $0.isNumber || marks.contains($0) }
  }

  /// Whether it says how to reach the remote instead of naming one that the author has set up: such a
  /// text may hold passwords, and may say what is run.
  package var isConnection: Bool {
    guard case .remote(let text) = self else { return false }
    return text.hasPrefix(":") || text.prefix { $0 != ":" }.contains(",")
  }
}

extension DeployTarget: CustomStringConvertible {
  /// For people; without what a connection says, which may be secret.
  package var description: String {
    switch self {
    case .folder(let path): path
    case .host(let login, let path): "\(login):\(path)"
    case .remote(let text):
      isConnection ? text.prefix(1) + text.dropFirst().prefix { !",:".contains($0) } + ",…" : text
    }
  }
}

/// Where and how a course is put online, from `deploy:` in `course.yaml`.
package struct DeploySettings: Hashable, Sendable {
  /// Nil if it is not set, or not a target.
  package var target: DeployTarget?

  /// Patterns for the paths of published files that are not uploaded; `*` is any text, `?` any
  /// character.
  package var except: [String]

  package init(target: DeployTarget? = nil, except: [String] = []) {
    self.target = target
    self.except = except
  }
}
