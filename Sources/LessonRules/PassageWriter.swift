import Diagnostics
import LessonModel

/// Joins the pieces of running text, and collects what else is in it.
struct PassageWriter: Sendable {
  /// Bytes that were written in one piece.
  struct Run: Sendable {
    /// The first byte in `bytes`.
    var start: Int
    var count: Int
    var span: SourceSpan

    /// Whether its bytes are those of the source, without escapes.
    var isExact: Bool { span.end - span.start == count }
  }

  /// The text of all that was added, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Where the text was written; empty unless requested.
  private(set) var runs: [Run] = []

  private(set) var links: [Link] = []
  private(set) var images: [Image] = []

  /// Whether there was HTML in what was added.
  private var hasHTML = false

  private let keepsRuns: Bool

  init(keepsRuns: Bool = false, capacity: Int = 0) {
    self.keepsRuns = keepsRuns
    bytes.reserveCapacity(capacity)
  }

  mutating func add(_ content: [Inline]) {
    // A span lends its elements; an array returns copies and counts their references.
    let inlines = content.span
    for index in inlines.indices {
      // Almost everything is text, so handle its words first.
      if let words = inlines[index].words {
        let count = words.utf8.count
        add(words)
        if keepsRuns { endRun(of: count, from: inlines[index].span) }
      } else {
        add(inlines[index])
      }
    }
  }

  private mutating func add(_ inline: Inline) {
    switch inline {
    case .text(let piece): add(piece.text)
    case .softBreak, .lineBreak: bytes.append(0x0A)
    // What is not prose is a placeholder, and nothing is found in it.
    case .code(let code): addStandIn(for: code.span)
    case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
      add(emphasis.content)
    case .styled(let styled): add(styled.content)
    case .link(let link):
      links.append(link)
      add(link.content)
    case .image(let image):
      images.append(image)
      addStandIn(for: image.span)
    case .formula(let formula): addStandIn(for: formula.span)
    case .blank(let blank): addStandIn(for: blank.span)
    case .rawHTML: hasHTML = true
    case .footnoteReference: break
    }
  }

  /// Whether there was HTML in what was added since the last call.
  mutating func takeHTML() -> Bool {
    defer { hasHTML = false }
    return hasHTML
  }

  /// Adds bytes that belong to no passage and end a word.
  mutating func addGap(_ count: Int) {
    for _ in 0..<count { bytes.append(0) }
  }

  private mutating func add(_ text: consuming String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      bytes.append(contentsOf: $0)
    }
    if isDone == nil { bytes.append(contentsOf: text.utf8) }
  }

  /// The last bytes were written in one piece.
  private mutating func endRun(of count: Int, from span: SourceSpan) {
    runs.append(Run(start: bytes.count - count, count: count, span: span))
  }

  /// U+FFFC, the object replacement character.
  private mutating func addStandIn(for span: SourceSpan) {
    bytes.append(0xEF)
    bytes.append(0xBF)
    bytes.append(0xBC)
    if keepsRuns { endRun(of: 3, from: span) }
  }
}

extension Inline {
  /// The words of a text; nil for other inlines.
  ///
  /// Not inlined, because then the position of the text would also be copied and counted.
  @inline(never)
  fileprivate var words: String? {
    if case .text(let text) = self { return text.text }
    return nil
  }
}
