import Diagnostics
import LessonModel
import MarkdownKit

/// Reads one lesson's file: front matter, text, title, id.
struct LessonFileReader {
  private var diagnostics: [Diagnostic] = []
  private let file: CourseLayout.LessonFile

  static func read(_ file: CourseLayout.LessonFile, files: FileReader) -> LessonDraft {
    var reader = LessonFileReader(file: file)
    return reader.draft(files)
  }

  private init(file: CourseLayout.LessonFile) { self.file = file }

  private mutating func draft(_ files: FileReader) -> LessonDraft {
    guard let source = files.source(at: file.path).unwrap(into: &diagnostics) else {
      let place = SourceSpan.beginning(of: file.path)
      return LessonDraft(
        path: file.path, source: nil, record: Record(span: place),
        id: Spanned(id(nil), at: place), title: Spanned(file.name.words, at: place),
        document: MarkdownDocument(), anchors: AnchorTable(), diagnostics: diagnostics)
    }
    let front = FrontMatter(of: source)
    if let opening = front.unclosed {
      diagnostics.append(
        .error(
          .unclosedFrontMatter, "the front matter is opened here and never closed", at: opening,
          fixes: [FixIt("write --- on a line of its own after the last key")]))
    }
    let record = frontMatter(front, of: source)
    let parsed = MarkdownParser.parse(source, from: front.bodyStart)
    if parsed.diagnostics.contains(where: { $0.rule == .invalidUTF8 }) {
      diagnostics.removeAll { $0.rule == .invalidUTF8 }
    }
    let document = parsed.unwrap(into: &diagnostics)
    let anchors = AnchorTable.make(of: document).unwrap(into: &diagnostics)
    let (title, heading) = title(
      record, document, start: source.span(front.bodyStart, front.bodyStart))
    let written = record?.spanned("id")
    return LessonDraft(
      path: file.path, source: source, record: record ?? Record(span: source.span(0, 0)),
      id: Spanned(id(written?.text), at: written?.span ?? .beginning(of: file.path)), title: title,
      titleHeading: heading, document: document, anchors: anchors, diagnostics: diagnostics,
      excuses: ExcuseFinder.excuses(in: document, of: source))
  }

  /// The keys at the head of a lesson; nil when they could not be read at all.
  private mutating func frontMatter(_ front: FrontMatter, of source: SourceText) -> Record? {
    guard let yaml = front.yaml else { return Record(span: source.span(0, 0)) }
    let node = YAMLReader.read(source, in: yaml)
    guard node.value != nil || node.diagnostics.isEmpty else {
      diagnostics += node.diagnostics
      return nil
    }
    let place = source.span(yaml.lowerBound, yaml.lowerBound)
    return RecordChecker.check(node.unwrap(into: &diagnostics), against: .lesson, at: place)
      .unwrap(into: &diagnostics)
  }

  private func id(_ written: String?) -> LessonID {
    let texts = [written, file.name.id, "lesson"]
    let ids = texts.compactMap { $0.flatMap { LessonID($0) } }
    guard let id = ids.first else { preconditionFailure("`lesson` is an id") }
    return id
  }

  /// The title, and which block is the heading that says it: the first of level 1 when the front
  /// matter has no title or the same one.
  private mutating func title(_ record: Record?, _ document: MarkdownDocument, start: SourceSpan)
    -> (Spanned<String>, Int?)
  {
    var first: (index: Int, text: String, span: SourceSpan)?
    for (index, block) in document.blocks.enumerated() {
      if case .heading(let heading) = block, heading.level == 1 {
        first = (index, heading.inlines.plainText.collapsingBlanks, heading.span)
        break
      }
    }
    if let written = record?.spanned("title"), !written.text.isEmpty {
      let repeats = first.map { $0.text == written.text } ?? false
      return (Spanned(written.text, at: written.span), repeats ? first?.index : nil)
    }
    if let first, !first.text.isEmpty { return (Spanned(first.text, at: first.span), first.index) }
    let words = file.name.words
    if let record {
      let hasKeys = record.span.end > record.span.start
      let way =
        hasKeys
        ? "write `title: \(words)` in the front matter, or `# \(words)` as the first line below it"
        : "begin the text with `# \(words)`"
      diagnostics.append(
        .error(.missingTitle, "a lesson needs a title", at: start, fixes: [FixIt(way)]))
    }
    return (Spanned(words, at: .beginning(of: file.path)), first?.index)
  }
}
