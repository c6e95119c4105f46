import LessonReader

/// Where the links of a source lead in the new course.
struct PageMap {
  enum Target: Hashable {
    /// Not a path of the source: another site, an e-mail address.
    case elsewhere

    /// The file of a lesson in the project; the anchor is empty for its beginning.
    case lesson(String, anchor: String)

    /// A file of the source that is not a page.
    case file(String)

    /// There is no such page or file.
    case missing
  }

  private let source: any CourseFolder
  private let lessons: [String: String]

  /// The anchors in the new course by those of the source, of each page.
  private let anchors: [String: [String: String]]

  init(
    _ source: any CourseFolder, lessons: [String: String], anchors: [String: [String: String]]
  ) {
    self.source = source
    self.lessons = lessons
    self.anchors = anchors
  }

  /// Where a destination leads that is written on a page.
  func target(of destination: String, on page: String) -> Target {
    if destination.hasPrefix("//") || destination.contains(/^[A-Za-z][A-Za-z0-9+.-]*:/) {
      return .elsewhere
    }
    let parts = destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? PercentEncoding.decoded(parts[1]) : nil
    let written = parts[0].prefix { $0 != "?" }
    var path: String? = page
    if !written.isEmpty {
      let resolved = SourcePath.resolve(
        PercentEncoding.decoded(written), from: SourcePath.folder(of: page))
      path = resolved.flatMap { resolved in
        Self.candidates(resolved, isFolder: written.hasSuffix("/")).first {
          lessons[$0] != nil || source.byteCount(of: $0) != nil
        }
      }
    }
    guard let path else { return .missing }
    guard let lesson = lessons[path] else { return .file(path) }
    guard let fragment, !fragment.isEmpty else { return .lesson(lesson, anchor: "") }
    // A place that does not exist leads to the page, as in a browser.
    return .lesson(lesson, anchor: anchors[path]?[fragment] ?? "")
  }

  /// Whether a page has a place of that name; true for what is not a page.
  func hasPlace(_ destination: String, on page: String) -> Bool {
    let parts = destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count > 1, !parts[1].isEmpty else { return true }
    guard case .lesson(let lesson, _) = target(of: destination, on: page),
      let path = lessons.first(where: { $0.value == lesson })?.key
    else { return true }
    return anchors[path]?[PercentEncoding.decoded(parts[1])] != nil
  }

  /// The files that a path may mean: sites are linked by the names of their finished pages.
  private static func candidates(_ path: String, isFolder: Bool) -> [String] {
    let folder = path.isEmpty ? "" : path + "/"
    let inFolder = ["README.md", "index.md", "readme.md"].map { folder + $0 }
    if isFolder { return inFolder }
    var paths = [path]
    if path.hasSuffix(".html") {
      let stem = String(path.dropLast(".html".count))
      paths.append(stem + ".md")
      if SourcePath.name(of: stem) == "index" {
        paths.append(String(stem.dropLast("index".count)) + "README.md")
      }
    } else if !SourcePath.name(of: path).contains(".") {
      paths += [path + ".md"] + inFolder
    }
    return paths
  }
}
