import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Publishing

/// What an open page shows besides itself, as the script of the preview reads it.
struct PageState {
  /// The project folder, for links to an editor.
  let folder: String
  let findings: LiveFindings
  let work: LiveWork
  let course: Course?

  /// How often the publication has changed.
  let number: Int

  /// The lesson that a page belongs to.
  let lesson: (OutputPath) -> LessonID?

  /// The path of a lesson's page.
  let page: (LessonID) -> OutputPath?

  /// The files of lessons, by path in the project.
  private let lessons: [String: LessonID]
  private let sources: [String: SourceText]

  init(
    folder: String, findings: LiveFindings, work: LiveWork, course: Course?, number: Int,
    lesson: @escaping (OutputPath) -> LessonID?, page: @escaping (LessonID) -> OutputPath?
  ) {
    self.folder = folder
    self.findings = findings
    self.work = work
    self.course = course
    self.number = number
    self.lesson = lesson
    self.page = page
    lessons = Dictionary((course?.lessons ?? []).map { ($0.path, $0.id) }) { first, _ in first }
    sources = Dictionary(findings.sources.map { ($0.path, $0) }) { first, _ in first }
  }

  /// As JSON, for one page; `changed` are the addresses whose content is different now.
  func json(for path: OutputPath, changed: [String]) -> JSON {
    let lesson = lesson(path)
    let isHome = path.text == "index.html"
    let own = findings.diagnostics.filter { finding in
      let owner = lessons[finding.span.path]
      // An error anywhere keeps every page as it was, so every page says where it is.
      if finding.severity == .error { return true }
      return owner == nil ? isHome || lesson == nil : owner == lesson
    }
    let errors = own.filter { $0.severity == .error }
    let warnings = own.filter { $0.severity != .error }
    return .object([
      ("number", .integer(number)),
      ("changed", .texts(changed)),
      ("isCurrent", .bool(findings.isCurrent)),
      ("failure", .text(findings.failure)),
      ("findings", .array((errors + warnings).prefix(100).map(json))),
      ("total", .integer(findings.diagnostics.count)),
      ("counts", isHome ? counts : .object([])),
      ("recording", .bool(lesson.map { work.recordings.contains($0) } ?? false)),
      ("recordings", .integer(work.recordings.count)),
      ("documents", .integer(work.documents)),
      ("obstacle", .text(work.obstacle)),
    ])
  }

  /// How many problems each lesson has, by the address of its page.
  private var counts: JSON {
    var counts: [LessonID: Int] = [:]
    for finding in findings.diagnostics {
      if let lesson = lessons[finding.span.path] { counts[lesson, default: 0] += 1 }
    }
    let members = counts.compactMap { lesson, count in
      page(lesson).map { ("/\($0)", JSON.integer(count)) }
    }
    return .object(members.sorted { $0.0 < $1.0 })
  }

  private func json(_ finding: Diagnostic) -> JSON {
    let path = finding.span.path
    var members: [(String, JSON)] = [
      ("severity", .string(finding.severity.word)), ("rule", .string("\(finding.rule)")),
      ("message", .string(finding.message)), ("path", .string(path)),
      ("fixes", .texts(finding.fixes.map(\.message))),
    ]
    var place = "\(folder)/\(path)"
    if let source = sources[path] {
      let position = source.position(at: finding.span.start)
      let excerpt = Excerpt(of: source, span: finding.span, position: position)
      members += [
        ("line", .integer(position.line)), ("excerpt", .string(excerpt.text)),
        ("marker", .string(excerpt.indent + excerpt.marker)),
      ]
      place += ":\(position.line):\(position.column)"
    }
    members.append(("link", .string("vscode://file\(Self.encoded(place))")))
    return .object(members)
  }

  /// A path as an address writes it.
  private static func encoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { text, byte in
      let plain = "/:-_.~".utf8
      let isPlain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || plain.contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      text += isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + digits
    }
  }
}
