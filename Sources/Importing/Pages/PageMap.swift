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

  private let files: SourceFiles
  private let lessons: [String: String]
  private let roots: [String]

  /// The anchors in the new course by those of the source, of each page.
  private let anchors: [String: [String: String]]

  /// Pages by their addresses on the site of the tool, in lower case.
  private let addressed: [String: String]

  /// The pages that are parts of one file, by its path.
  private let parts: [String: [String]]

  /// The file that each page is in.
  private let places: [String: String]

  /// The address of each page from which its relative links start.
  private let addresses: [String: String]

  init(
    _ files: SourceFiles, _ pages: [SourcePage], roots: [String], lessons: [String: String],
    anchors: [String: [String: String]]
  ) {
    self.files = files
    self.roots = roots
    self.lessons = lessons
    self.anchors = anchors
    var addressed: [String: String] = [:]
    var addresses: [String: String] = [:]
    for page in pages {
      for address in page.addresses where addressed[address.lowercased()] == nil {
        addressed[address.lowercased()] = page.path
      }
      addresses[page.path] = page.addresses.first
    }
    self.addressed = addressed
    parts = Dictionary(grouping: pages.filter { $0.file != nil }, by: \.place)
      .mapValues { $0.map(\.path) }
    places = Dictionary(pages.map { ($0.path, $0.place) }, uniquingKeysWith: { first, _ in first })
    self.addresses = addresses
  }

  /// The lesson that a page becomes.
  func lesson(of page: String) -> String? { lessons[page] }

  /// Where a destination leads that is written on a page.
  func target(of destination: String, on page: String) -> Target {
    guard let (path, fragment) = place(of: destination, on: page) else { return .elsewhere }
    guard let path else { return .missing }
    guard let lesson = lessons[path] else { return .file(path) }
    guard let fragment, !fragment.isEmpty else { return .lesson(lesson, anchor: "") }
    // A place that does not exist leads to the page, as in a browser.
    return .lesson(lesson, anchor: anchors[path]?[fragment] ?? "")
  }

  /// Whether a page has a place of that name; true for what is not a page.
  func hasPlace(_ destination: String, on page: String) -> Bool {
    guard destination.utf8.contains(UInt8(ascii: "#")),
      let (found, fragment) = place(of: destination, on: page), let fragment, !fragment.isEmpty,
      let path = found, lessons[path] != nil
    else { return true }
    return anchors[path]?[fragment] != nil
  }

  /// The file of the source and the name after `#`; nil for what is elsewhere.
  private func place(of destination: String, on page: String) -> (path: String?, fragment: String?)?
  {
    if destination.hasPrefix("//")
      || destination.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:/) != nil
    {
      return nil
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? PercentEncoding.decoded(parts[1]) : nil
    let written = PercentEncoding.decoded(parts[0].prefix { $0 != "?" })
    let found = written.isEmpty ? page : file(written, on: page)
    return (found.map { part(of: $0, with: fragment) }, fragment)
  }

  /// Of a file with several pages, the one that has a place; the page itself if none has.
  private func part(of page: String, with fragment: String?) -> String {
    guard let fragment, let siblings = parts[places[page] ?? page],
      anchors[page]?[fragment] == nil
    else { return page }
    return siblings.first { anchors[$0]?[fragment] != nil } ?? page
  }

  /// The file that a path means: as a file of the source, or as an address of the finished site.
  private func file(_ written: String, on page: String) -> String? {
    let isFolder = written.hasSuffix("/")
    var starts = [SourcePath.folder(of: page)]
    if written.hasPrefix("/") { starts = roots + [""] }
    for start in starts {
      let relative = written.hasPrefix("/") ? String(written.drop { $0 == "/" }) : written
      guard let resolved = SourcePath.resolve(relative, from: start) else { continue }
      let candidates = Self.candidates(resolved, isFolder: isFolder)
      // A folder may have a file for readers of the source beside its page.
      let found =
        candidates.first { lessons[$0] != nil } ?? candidates.first { files.has($0) }
      if let found { return found }
    }
    guard !addressed.isEmpty else { return nil }
    let own = addresses[page] ?? ""
    for start in [own, SourcePath.folder(of: own)] {
      guard let resolved = SourcePath.resolve(written, from: start) else { continue }
      for name in [resolved, Self.withoutEnding(resolved)] {
        if let path = addressed[name.lowercased()] { return path }
      }
      // Files beside a page are beside its address.
      for root in roots {
        let file = root.isEmpty ? resolved : "\(root)/\(resolved)"
        if files.has(file) { return file }
      }
    }
    return nil
  }

  private static let endings = [".md", ".markdown", ".Rmd", ".qmd", ".mdx", ".ipynb"]
  private static let indexNames = [
    "README.md", "index.md", "readme.md", "_index.md", "index.qmd", "index.Rmd",
  ]

  private static func withoutEnding(_ address: String) -> String {
    for ending in [".html", ".htm"] + endings where address.hasSuffix(ending) {
      let stem = String(address.dropLast(ending.count))
      return SourcePath.name(of: stem) == "index" ? SourcePath.folder(of: stem) : stem
    }
    return address
  }

  /// The files that a path may mean: sites are linked by the names of their finished pages.
  private static func candidates(_ path: String, isFolder: Bool) -> [String] {
    let inFolder = indexNames.map { path.isEmpty ? $0 : "\(path)/\($0)" }
    if isFolder { return inFolder + endings.map { path + $0 } }
    var paths = [path]
    if path.hasSuffix(".html") {
      let stem = String(path.dropLast(".html".count))
      paths += endings.map { stem + $0 }
      if SourcePath.name(of: stem) == "index" {
        let folder = String(stem.dropLast("index".count))
        paths += indexNames.map { folder + $0 }
      }
    } else if !SourcePath.name(of: path).contains(".") {
      paths += endings.map { path + $0 } + inFolder
    } else if let ending = endings.first(where: { path.hasSuffix($0) }) {
      // A page that is written by a program is linked by the name of what it writes.
      let stem = String(path.dropLast(ending.count))
      paths += endings.filter { $0 != ending }.map { stem + $0 }
    }
    return paths
  }
}
