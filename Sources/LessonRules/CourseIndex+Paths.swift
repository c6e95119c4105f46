import LessonModel

extension CourseIndex {
  /// Whether a destination, written in a lesson, leads somewhere: to an address, or to a file that is there.
  ///
  /// Asked before an edit turns text into a link: plain text is not an error, but a broken link is.
  func leads(_ destination: String, from lesson: String) -> Bool {
    if destination.contains("://") { return true }
    let path = destination.prefix { $0 != "#" && $0 != "?" }
    guard !path.isEmpty else { return false }
    var parts = lesson.split(separator: "/").dropLast()
    for part in path.replacing("%20", with: " ").split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return false }
        parts.removeLast()
      default: parts.append(Substring(part))
      }
    }
    let whole = parts.joined(separator: "/")
    return fileNames.contains { $0.path == whole }
  }
}
