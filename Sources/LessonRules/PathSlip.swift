/// A path that is not written as seen from the lesson's file: with a slash in front, with the slashes of
/// Windows, or as a file of the author's own computer.
struct PathSlip {
  /// What is wrong with it, as a message.
  let message: String

  /// The path from the project folder that was probably meant.
  let meant: String

  /// `path` is what the reader looked for.
  init?(_ path: String) {
    let slashes = path.replacing("\\", with: "/")
    let name = slashes.split(separator: "/").last.map(String.init) ?? ""
    if slashes.prefixMatch(of: /[A-Za-z]:\//) != nil || slashes.hasPrefix("//")
      || Self.homes.contains(where: slashes.hasPrefix)
    {
      message = "this is a path of your own computer, where nobody else can look"
      meant = name
    } else if slashes.hasPrefix("/") {
      message = "a path must start from the lesson's own folder, not with a slash"
      meant = slashes.hasPrefix("/lessons/") ? String(slashes.dropFirst()) : "lessons" + slashes
    } else if slashes != path {
      message = "a path must have forward slashes, on every system"
      meant = Self.withoutDots(slashes)
    } else {
      return nil
    }
  }

  /// How the paths of people's home folders begin, on Linux, on macOS and in a shell.
  private static let homes = ["/home/", "/Users/", "lessons/~/", "~/"]

  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
