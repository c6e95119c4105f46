/// What a package of another system contains, before its texts are written as Markdown.
struct PackagedCourse {
  enum Part: Hashable {
    case text(ForeignText, line: Int)
    case question(ForeignQuestion)

    /// Something to write or to talk about.
    case task(title: String, ForeignText, line: Int)

    /// A link to a file or a place on the web.
    case link(title: String, address: String, line: Int)

    /// The heading of what follows.
    case heading(String, line: Int)
  }

  struct Page {
    /// Relative to the source, as links lead to it.
    var path: String
    var title: String
    var unit: Int?

    /// The file of the source that it comes from; nil if `path` is one.
    var file: String?
    var parts: [Part] = []
    var notes: [PageNote] = []

    /// What its id is made of; nil for the name of its file.
    var name: String?

    /// What links write after `#` for its beginning; nil if they name its path.
    var place: String?
  }

  var pages: [Page] = []
  var units: [String] = []
  var settings = CourseSettings()

  /// Files that are inside files of the source, by paths of their own.
  var madeFiles: [String: [UInt8]] = [:]

  /// Folders that addresses with a slash at their beginning may be in.
  var fileRoots: [String] = []

  /// What is in no page.
  var losses: [(path: String, note: PageNote)] = []

  mutating func lose(
    _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String, at path: String,
    line: Int = 1
  ) {
    losses.append(
      (path, PageNote(outcome: outcome, construct: construct, reason: reason, line: line)))
  }

  /// All HTML of it, each text once, in order.
  var htmlTexts: [String] {
    var seen: Set<String> = []
    return pages.flatMap { $0.parts.flatMap(\.texts) }.compactMap { text in
      guard case .html(let html) = text, seen.insert(html).inserted else { return nil }
      return html
    }
  }
}

extension PackagedCourse.Part {
  fileprivate var texts: [ForeignText] {
    switch self {
    case .text(let text, _), .task(_, let text, _): [text]
    case .question(let question): question.texts
    case .link, .heading: []
    }
  }
}
