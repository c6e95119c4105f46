import Diagnostics
import LessonModel
import MarkdownKit
import YAMLKit

/// Reads one lesson's file: front matter first, then text and title.
struct LessonFileReader {
  private var diagnostics: [Diagnostic] = []

  /// The head of a file; the heads of all lessons are read before any text.
  static func head(of file: CourseLayout.LessonFile, files: FileReader) -> LessonHead {
    var reader = LessonFileReader()
    let place = SourceSpan.beginning(of: file.path)
    guard let source = files.source(at: file.path).unwrap(into: &reader.diagnostics) else {
      return LessonHead(
        path: file.path, record: Record(span: place),
        id: Spanned(id(nil, file.name), at: place), name: file.name,
        diagnostics: reader.diagnostics)
    }
    let front = FrontMatter(of: source)
    if let slip = front.slip { reader.diagnostics.append(slip.diagnostic) }
    let record = reader.frontMatter(front, of: source)
    if let opening = front.unclosed {
      // The front matter ends where its keys can be read.
      let canBeRead = record?.isEmpty == false && !reader.diagnostics.containsError
      let end = source.span(front.bodyStart, front.bodyStart)
      let isOnLine = source.offset(ofLine: source.lineNumber(at: end.start)) == end.start
      reader.diagnostics.append(
        .error(
          .unclosedFrontMatter, "the front matter is opened here and never closed", at: opening,
          fixes: [
            FixIt(
              "write --- on a line of its own after the last key",
              edits: canBeRead && isOnLine ? [.init(replacing: end, with: "---\n")] : [])
          ]))
    }
    let written = record?.spanned("id")
    return LessonHead(
      path: file.path, source: source, record: record, bodyStart: front.bodyStart,
      id: Spanned(id(written?.text, file.name), at: written?.span ?? place),
      name: file.name, diagnostics: reader.diagnostics)
  }

  /// The lesson that begins with a head.
  static func draft(_ head: LessonHead) -> LessonDraft {
    var reader = LessonFileReader(diagnostics: head.diagnostics)
    guard let source = head.source else {
      return LessonDraft(
        path: head.path, record: Record(span: head.id.span), id: head.id,
        title: Spanned(head.nameInWords, at: head.id.span), document: MarkdownDocument(),
        anchors: AnchorTable(), diagnostics: head.diagnostics)
    }
    let parsed = MarkdownParser.parse(source, from: head.bodyStart)
    if parsed.diagnostics.contains(where: { $0.rule == .invalidUTF8 }) {
      reader.diagnostics.removeAll { $0.rule == .invalidUTF8 }
    }
    let document = parsed.unwrap(into: &reader.diagnostics)
    let anchors = AnchorTable.make(of: document).unwrap(into: &reader.diagnostics)
    let (title, heading) = reader.title(head, document, in: source)
    let excuses = ExcuseFinder.excuses(in: document, of: source).unwrap(
      into: &reader.diagnostics)
    return LessonDraft(
      path: head.path, source: source, record: head.record ?? Record(span: source.span(0, 0)),
      id: head.id, title: title, titleHeading: heading, document: document, anchors: anchors,
      diagnostics: reader.diagnostics, excuses: excuses)
  }

  /// The keys in the front matter of a lesson; nil if they could not be read at all.
  private mutating func frontMatter(_ front: FrontMatter, of source: SourceText) -> Record? {
    guard let yaml = front.yaml else {
      // What is not YAML was reported, and may have a title.
      return front.slip == nil ? Record(span: source.span(0, 0)) : nil
    }
    let node = YAMLReader.read(source, in: yaml)
    guard node.value != nil || node.diagnostics.isEmpty else {
      diagnostics += node.diagnostics
      return nil
    }
    let place = source.span(yaml.lowerBound, yaml.lowerBound)
    return RecordChecker.check(node.unwrap(into: &diagnostics), against: .lesson, at: place)
      .unwrap(into: &diagnostics)
  }

  private static func id(_ written: String?, _ name: FileName) -> LessonID {
    let id = written.flatMap { LessonID($0) } ?? name.id.flatMap { LessonID($0) }
    guard let id = id ?? LessonID("lesson") else { preconditionFailure("`lesson` is an id") }
    return id
  }

  /// The title, and which block is its heading, which is removed from the text.
  ///
  /// That is the first heading of level 1, if the front matter has no title or the same one.
  /// Without such a heading, it is the heading at the beginning of the text, of any level. A first
  /// heading further down names the lesson, but stays in the text.
  private mutating func title(
    _ head: LessonHead, _ document: MarkdownDocument, in source: SourceText
  ) -> (Spanned<String>, Int?) {
    let record = head.record
    let first = TitleHeading(in: document)
    if let written = record?.spanned("title"), !written.text.isEmpty {
      let repeats = first.map { $0.text == written.text && $0.canLeave } ?? false
      return (Spanned(written.text, at: written.span), repeats ? first?.index : nil)
    }
    if let first, !first.text.isEmpty {
      return (
        Spanned(first.text.withDirectionsEnded, at: first.span),
        first.canLeave ? first.index : nil
      )
    }
    let words = head.nameInWords
    // A comment that is never closed was reported, and may hide the title.
    var isHidden = false
    if case .html(let html) = document.blocks.first { isHidden = html.isOpen }
    if let record, !record.isUnreadable, !isHidden {
      let hasKeys = record.span.end > record.span.start
      let way =
        hasKeys
        ? "write `title: \(words)` in the front matter, or `# \(words)` as the first line below it"
        : "begin the text with `# \(words)`"
      diagnostics.append(
        .error(
          .missingTitle, "a lesson needs a title",
          at: source.span(head.bodyStart, head.bodyStart), fixes: [FixIt(way)]))
    }
    return (
      Spanned(words, at: .beginning(of: head.path)),
      first.flatMap { $0.canLeave ? $0.index : nil }
    )
  }
}

/// The heading that names a lesson.
private struct TitleHeading {
  var index: Int
  var text: String
  var span: SourceSpan

  /// Whether it may be removed: otherwise the text above it would end up below it.
  var canLeave: Bool

  /// The first of level 1; without any, the first of all.
  init?(in document: MarkdownDocument) {
    let headings = document.blocks.enumerated().compactMap { index, block in
      if case .heading(let heading) = block { (index, heading) } else { nil }
    }
    guard let (index, heading) = headings.first(where: { $0.1.level == 1 }) ?? headings.first else {
      return nil
    }
    self.index = index
    text = heading.inlines.plainText.collapsingBlanks
    span = heading.span
    canLeave = heading.level == 1 || document.blocks[..<index].allSatisfy(\.isComment)
  }
}
