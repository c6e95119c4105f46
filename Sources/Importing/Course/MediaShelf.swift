import LessonModel

/// The files that lessons show or link to: each is copied once, into `lessons/media/`.
struct MediaShelf {
  /// The paths in the project by the paths in the source.
  private(set) var files: [String: String] = [:]
  private var names: Set<String> = []

  /// The path in the project of a file of the source.
  mutating func place(_ path: String) -> String {
    if let known = files[path] { return known }
    let name = SourcePath.name(of: path)
    let dot = name.lastIndex(of: ".")
    let stem = Self.plain(dot.map { String(name[..<$0]) } ?? name)
    let suffix = dot.map { String(name[$0...]) } ?? ""
    var candidate = stem + suffix
    var number = 2
    // Names that differ only in case are one file on some machines.
    while !names.insert(candidate.lowercased()).inserted {
      candidate = "\(stem)-\(number)\(suffix)"
      number += 1
    }
    files[path] = "lessons/media/\(candidate)"
    return "lessons/media/\(candidate)"
  }

  /// Without spaces and signs, which addresses should not have, and without a mark that hides files.
  private static func plain(_ stem: String) -> String {
    let text = String(
      stem.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
    let start = text.drop { $0 == "." || $0 == "_" || $0 == "-" }
    return start.isEmpty ? "file" : String(start)
  }
}
