/// Files of which each is a course, or a part of one: every file becomes several lessons.
struct SplitFiles {
  struct File {
    var path: String
    var lines: [PageLine]
    var parts: HeadingParts

    /// What the file is called, if it says so outside its text.
    var title: String?
  }

  let files: [File]
  private let pages: [String: (file: Int, part: Int)]

  /// In their order, each with the lines of its text.
  init(_ all: [(path: String, lines: [PageLine], title: String?)]) {
    files = all.map {
      File(path: $0.path, lines: $0.lines, parts: HeadingParts($0.lines), title: $0.title)
    }
    var pages: [String: (file: Int, part: Int)] = [:]
    for (number, file) in files.enumerated() {
      for part in file.parts.parts.indices {
        pages[Self.path(of: part, in: file.path)] = (number, part)
      }
    }
    self.pages = pages
  }

  var isEmpty: Bool { pages.isEmpty }

  /// The first part has the path of its file, so that links to the file lead there.
  private static func path(of part: Int, in file: String) -> String {
    part == 0 ? file : "\(file)#\(part + 1)"
  }

  /// Of several files, each is a unit; of one, its chapters are, if they have sections.
  func addPages(to outline: inout CourseOutline) {
    let hasSeveral = files.count { !$0.parts.parts.isEmpty } > 1
    for file in files where !file.parts.parts.isEmpty {
      var unit: Int?
      var unitTitle: String?
      let stem = SourcePath.stem(of: file.path)
      let name = file.title ?? file.parts.title
      if hasSeveral {
        unit = outline.units.count
        outline.units.append(name ?? file.parts.parts.first { !$0.title.isEmpty }?.title ?? stem)
      }
      for (index, part) in file.parts.parts.enumerated() {
        if !hasSeveral, part.unit != unitTitle {
          unitTitle = part.unit
          unit = part.unit == nil ? nil : outline.units.count
          if let title = part.unit { outline.units.append(title) }
        }
        let title = part.title.isEmpty ? name ?? stem : part.title
        var page = SourcePage(path: Self.path(of: index, in: file.path), title: title, unit: unit)
        page.name = title
        page.file = file.path
        outline.pages.append(page)
      }
    }
  }

  /// The file and the lines of a page, each line with its place among those of the file.
  func lines(of page: SourcePage) -> (file: Int, lines: [PageLine], range: Range<Int>)? {
    guard let (file, part) = pages[page.path] else { return nil }
    let range = files[file].parts.parts[part].lines
    return (file, Array(files[file].lines[range]), range)
  }

  func text(of page: SourcePage) -> String? {
    lines(of: page).map { $0.lines.map(\.text).joined(separator: "\n") + "\n" }
  }
}
