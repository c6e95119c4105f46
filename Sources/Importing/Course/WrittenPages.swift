import LessonModel

/// The pages of a source in Markdown and as notebooks, each read once.
struct WrittenPages {
  /// In the order of people.
  let paths: [String]
  private let endings: [String]
  private let lines: [String: [PageLine]]

  /// The cells of notebooks whose code made a picture.
  private let pictures: [String: [Int]]

  /// - Parameters:
  ///   - files: The source.
  ///   - endings: Those of pages; `.ipynb` is a notebook.
  ///   - isInner: Whether a file is not a page of its own.
  init(_ files: SourceFiles, endings: [String], isInner: (String) -> Bool) {
    self.endings = endings
    var lines: [String: [PageLine]] = [:]
    var pictures: [String: [Int]] = [:]
    var paths: [String] = []
    for path in files.paths
    where endings.contains(where: { path.hasSuffix($0) }) && SourceFiles.isShown(path)
      && !isInner(path)
    {
      guard let text = files.text(of: path) else { continue }
      if path.hasSuffix(".ipynb") {
        guard let notebook = Notebook(text) else { continue }
        lines[path] = notebook.lines
        pictures[path] = notebook.pictures
      } else {
        lines[path] = PageLine.lines(of: text)
      }
      paths.append(path)
    }
    self.lines = lines
    self.pictures = pictures
    self.paths = paths
  }

  func lines(of path: String) -> [PageLine] { lines[path] ?? [] }

  func text(of path: String) -> String? {
    lines[path].map { $0.map(\.text).joined(separator: "\n") + "\n" }
  }

  /// The page that a path means, with or without its ending; nil if there is none.
  func page(_ written: String, from folder: String) -> String? {
    guard let path = SourcePath.resolve(written, from: folder) else { return nil }
    return ([path] + endings.map { path + $0 }).first { lines[$0] != nil }
  }

  /// A page before anything is changed; says which pictures are only in a notebook.
  func foreignPage(_ path: String) -> ForeignPage {
    var page = ForeignPage(lines: lines(of: path))
    for cell in pictures[path] ?? [] {
      page.note(
        .leftOut, "Picture that code made",
        "It is only in the notebook: save it as a file in media/.", line: cell)
    }
    return page
  }
}

/// A place that links name by its label, without its page.
struct LabelledPlace: Hashable {
  var page: String

  /// What readers know it by; empty for something without words.
  var words: String
}

extension [String: LabelledPlace] {
  /// Keeps the first place with words of each label.
  mutating func note(_ label: String, on page: String, _ words: String) {
    if let known = self[label], !known.words.isEmpty || words.isEmpty { return }
    self[label] = LabelledPlace(page: page, words: words)
  }

  /// A link to a label from a page; nil if nothing has it.
  ///
  /// `words` are those of the link; without any, it has those of the place.
  func link(to label: String, from page: String, words: String = "") -> String? {
    guard let place = self[label] else { return nil }
    let file =
      place.page == page ? "" : RelativePath.of(place.page, from: SourcePath.folder(of: page))
    let shown = words.isEmpty ? (place.words.isEmpty ? label : place.words) : words
    return "[\(BoxWriter.label(shown))](\(file)#\(label))"
  }
}
