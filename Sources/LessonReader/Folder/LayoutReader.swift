import Diagnostics
import LessonModel

/// Traverses `lessons/`.
struct LayoutReader {
  private let folder: any CourseFolder
  private var layout = CourseLayout()
  private var diagnostics: [Diagnostic] = []

  private static let settingsFiles = [
    "course.yaml", "unit.yaml", "glossary.yaml", "pronunciation.yaml", "published.yaml",
  ]

  /// How deep folders inside a `media/` folder are followed.
  private static let maximumMediaDepth = 16

  /// Fails if `lessons/` itself cannot be read; anything unreadable inside is a diagnostic.
  static func read(_ folder: any CourseFolder) throws(FolderError) -> Diagnosed<CourseLayout> {
    var reader = LayoutReader(folder: folder)
    try reader.readRoot()
    reader.layout.media.sort { $0.id < $1.id }
    reader.removeTwins()
    return Diagnosed(reader.layout, reader.diagnostics)
  }

  private init(folder: any CourseFolder) { self.folder = folder }

  private mutating func readRoot() throws(FolderError) {
    let entries = inOrder(try folder.entries(of: CourseLayout.root))
    let files = lessonFiles(among: entries, in: CourseLayout.root)
    layout.courseFile = keyFile("course.yaml", among: entries, in: CourseLayout.root)
    layout.glossary = keyFile("glossary.yaml", among: entries, in: CourseLayout.root)
    layout.pronunciation = keyFile("pronunciation.yaml", among: entries, in: CourseLayout.root)
    layout.published = keyFile("published.yaml", among: entries, in: CourseLayout.root)
    if !files.isEmpty {
      layout.units.append(
        .init(path: nil, name: FileName(""), unitFile: nil, lessons: files))
    }
    for entry in entries where entry.kind == .folder && !isHidden(entry.name) {
      let path = "\(CourseLayout.root)/\(entry.name)"
      if entry.name == "media" {
        readMedia(path, depth: 0)
      } else {
        readUnit(path, name: entry.name)
      }
    }
  }

  private mutating func readUnit(_ path: String, name: String) {
    let entries = contents(of: path)
    let hasLesson = entries.contains { isLesson($0.name) }
    let isUnit = hasLesson || entries.contains { Self.isKeyFile($0, called: "unit.yaml") }
    // A link that is not followed is reported as such, and not also as missing.
    let unitFile = isUnit ? keyFile("unit.yaml", among: entries, in: path) : nil
    // A folder that is not a unit causes one message, however many files it contains.
    let files = isUnit ? lessonFiles(among: entries, in: path) : []
    if !isUnit, entries.contains(where: { $0.kind == .file }) {
      let way =
        name.lowercased() == "media"
        ? "rename it to media, in lower case"
        : "move its pictures and sounds into \(CourseLayout.root)/media/, "
          + "or begin its name with _ to keep it"
      diagnostics.append(
        .warning(
          .fileIsNotRead, "this folder contains no lessons, so Lectern ignores it",
          at: .beginning(of: path), fixes: [FixIt(way)]))
    }
    for entry in entries where entry.kind == .folder && !isHidden(entry.name) {
      let inner = "\(path)/\(entry.name)"
      if entry.name == "media" {
        readMedia(inner, depth: 0)
      } else if contents(of: inner).contains(where: { isLesson($0.name) }) {
        diagnostics.append(
          .warning(
            .nestedUnit,
            "a unit cannot contain another unit; Lectern ignores the lessons in \(inner)",
            at: .beginning(of: inner),
            fixes: [FixIt("move the folder up into \(CourseLayout.root)/")]))
      }
    }
    guard isUnit else { return }
    layout.units.append(
      .init(path: path, name: FileName(name), unitFile: unitFile, lessons: files))
  }

  private mutating func readMedia(_ path: String, depth: Int) {
    for entry in contents(of: path) where !entry.name.hasPrefix(".") {
      let inner = "\(path)/\(entry.name)"
      switch entry.kind {
      case .file:
        if let id = AssetID(String(inner.dropFirst(CourseLayout.root.count + 1))) {
          guard let byteCount = folder.byteCount(of: inner) else { continue }
          layout.media.append(.init(id: id, byteCount: byteCount))
        } else {
          diagnostics.append(
            .warning(
              .invalidFileName,
              "a file's name has a backslash or a control character, so Lectern ignores the file",
              at: .beginning(of: inner), fixes: [FixIt("rename the file")]))
        }
      case .folder where depth < Self.maximumMediaDepth: readMedia(inner, depth: depth + 1)
      case .folder, .link, .special: report(entry, at: inner)
      }
    }
  }

  /// Reports media files whose names differ only in their Unicode form, and keeps one of each: a
  /// path cannot distinguish them.
  private mutating func removeTwins() {
    let media = layout.media
    guard zip(media, media.dropFirst()).contains(where: { $0.id == $1.id }) else { return }
    var kept: [CourseLayout.MediaFile] = []
    for file in media.sorted(by: { $0.id.path.utf8.lexicographicallyPrecedes($1.id.path.utf8) }) {
      guard kept.contains(where: { $0.id == file.id }) else {
        kept.append(file)
        continue
      }
      diagnostics.append(
        .error(
          .duplicateFileName,
          "another file has this name, written with other characters for the same letters",
          at: .beginning(of: "\(CourseLayout.root)/\(file.id)"),
          fixes: [FixIt("rename one of the two, best in plain letters, and show each by its name")])
      )
    }
    layout.media = kept.sorted { $0.id < $1.id }
  }

  private mutating func lessonFiles(among entries: [FolderEntry], in path: String)
    -> [CourseLayout.LessonFile]
  {
    var files: [CourseLayout.LessonFile] = []
    for entry in entries where !isHidden(entry.name) {
      let inner = "\(path)/\(entry.name)"
      switch entry.kind {
      case .file where isLesson(entry.name):
        files.append(.init(path: inner, name: FileName(entry.name)))
      case .file: reportUnread(entry.name, at: inner, among: entries)
      case .folder:
        if Self.settingsFiles.contains(entry.name) { reportRefused(entry, at: inner) }
      case .link, .special: reportRefused(entry, at: inner)
      }
    }
    return files
  }

  /// The file with the name of a YAML file.
  ///
  /// One whose name is nearly right is reported and read, so that its content is not reported as
  /// missing.
  private mutating func keyFile(_ name: String, among entries: [FolderEntry], in path: String)
    -> CourseLayout.KeyFile?
  {
    if let entry = entries.first(where: { $0.name == name }) {
      return .init(path: "\(path)/\(name)", kind: entry.kind)
    }
    guard let found = entries.first(where: { Self.isKeyFile($0, called: name) }) else { return nil }
    diagnostics.append(
      .error(
        .misnamedFile, "this file has to be called \(name)",
        at: .beginning(of: "\(path)/\(found.name)"), fixes: [FixIt("rename it to \(name)")]))
    return .init(path: "\(path)/\(found.name)", kind: .file)
  }

  /// Whether a file has a name, or one that was meant as that: `course.yml`, `Course.yaml`,
  /// `course.yaml.txt`.
  private static func isKeyFile(_ entry: FolderEntry, called name: String) -> Bool {
    if entry.name == name { return true }
    guard entry.kind == .file else { return false }
    let stem = name.prefix { $0 != "." }
    return ["\(stem).yaml", "\(stem).yml", "\(stem).yaml.txt", "\(stem).yml.txt"].contains(
      entry.name.lowercased())
  }

  /// Reports a file in `lessons/` that is not a lesson, unless it is known to be something else.
  private mutating func reportUnread(
    _ name: String, at path: String, among entries: [FolderEntry]
  ) {
    let known = Self.settingsFiles
    let lower = name.lowercased()
    guard !known.contains(name), lower != "readme.md" else { return }
    let way: String
    if let right = known.first(where: {
      Self.isKeyFile(FolderEntry(name: name, kind: .file), called: $0)
    }) {
      let isRead = entries.first { Self.isKeyFile($0, called: right) }?.name == name
      // A file that is read in spite of its name has already been reported.
      if isRead, !entries.contains(where: { $0.name == right }), belongs(right, in: path) { return }
      way =
        belongs(right, in: path)
        ? "there is a \(right) already; remove one of the two"
        : right == "unit.yaml"
          ? "move it into the folder of the unit, and call it unit.yaml"
          : "move it to \(CourseLayout.root)/\(right)"
    } else if isMedia(name) {
      way = "move it into \(CourseLayout.root)/media/, where lessons can show it"
    } else {
      way = "end its name in .md to make it a lesson, or begin it with _ to keep it as a note"
    }
    diagnostics.append(
      .warning(
        .fileIsNotRead, "this file is not a lesson, and Lectern ignores it",
        at: .beginning(of: path),
        fixes: [FixIt(way)]))
  }

  /// Whether the folder of a path may contain a YAML file.
  private func belongs(_ name: String, in path: String) -> Bool {
    let isInRoot = path.utf8.count { $0 == UInt8(ascii: "/") } == 1
    return isInRoot != (name == "unit.yaml")
  }

  private func isMedia(_ name: String) -> Bool {
    let type = MediaType(fileName: name)
    return type.isImage || type.isAudio || type == .pdf
  }

  private mutating func contents(of path: String) -> [FolderEntry] {
    do {
      return inOrder(try folder.entries(of: path))
    } catch {
      diagnostics.append(.unreadable(path, error))
      return []
    }
  }

  /// Reports a folder or a link with the name of a file.
  ///
  /// A course without `course.yaml` has its own error.
  private mutating func reportRefused(_ entry: FolderEntry, at path: String) {
    if path != CourseLayout.courseFile { report(entry, at: path) }
  }

  private mutating func report(_ entry: FolderEntry, at path: String) {
    let message: String
    let way: String
    switch entry.kind {
    case .file: return
    case .folder where Self.settingsFiles.contains(entry.name):
      (message, way) = ("this is a folder, but should be a file", "give the folder another name")
    case .folder: (message, way) = ("folders are nested too deep to be read", "move it up")
    case .special: (message, way) = ("this is not a file that can be read", "remove it")
    case .link(let refusal): (message, way) = (refusal.message, refusal.wayOut)
    }
    diagnostics.append(
      .warning(.linkNotFollowed, message, at: .beginning(of: path), fixes: [FixIt(way)]))
  }

  private func inOrder(_ entries: [FolderEntry]) -> [FolderEntry] {
    entries.sorted { NaturalOrder.precedes($0.name, $1.name) }
  }

  private func isHidden(_ name: String) -> Bool {
    name.utf8.first == UInt8(ascii: ".") || name.utf8.first == UInt8(ascii: "_")
  }

  private func isLesson(_ name: String) -> Bool {
    guard name.isMarkdownName, !isHidden(name) else { return false }
    return name.utf8.count != "readme.md".utf8.count || name.lowercased() != "readme.md"
  }
}

extension FolderEntry.Refusal {
  /// The kind of a link that is not followed.
  package var message: String {
    switch self {
    case .leavesProject: "Lectern does not follow a link that leads outside the project"
    case .leadsToFolder: "Lectern does not follow a link to a folder"
    case .leadsNowhere: "a link leads nowhere"
    }
  }

  package var wayOut: String {
    switch self {
    case .leavesProject: "copy the file here"
    case .leadsToFolder: "move the folder here"
    case .leadsNowhere: "remove it"
    }
  }
}

extension Diagnostic {
  /// An author's file that could not be opened.
  static func unreadable(_ path: String, _ error: FolderError) -> Diagnostic {
    let way =
      switch error.code {
      case .notFound: "put it back"
      case .notPermitted: "change its permissions"
      case .leavesProject: "copy the file here"
      case .failed: "check the file: \(error.reason)"
      }
    return .error(
      .unreadableFile, "this file cannot be read", at: .beginning(of: path), fixes: [FixIt(way)])
  }
}
