import MarkupKit
import Synchronization

/// A template that was rendered once, with gaps where pages differ.
///
/// A tag costs some microseconds each time that it is rendered, and a page has about forty. But
/// most of a page is the same on all pages that have values for the same names. So the template is
/// rendered once with marks instead of the values, and a page only fills the gaps.
///
/// A mark contains a `<`, so the template's output shows whether it escapes the value. It consists
/// of private-use characters, which a course's text has no reason to contain; incomplete marks are
/// treated as text.
struct PreparedTemplate: Sendable {
  private enum Piece: Sendable {
    case text([UInt8])
    case gap(name: String, isEscaped: Bool)
  }

  private var pieces: [Piece] = []

  /// Prepares what `render` makes from values by name.
  init(_ names: [String], render: ([String: String]) -> String) {
    var marks: [String: String] = [:]
    for (position, name) in names.enumerated() {
      marks[name] = "\(Self.open)<\(position)\(Self.close)"
    }
    var text = ""
    var isFirst = true
    for part in render(marks).unicodeScalars.split(
      separator: Self.open, omittingEmptySubsequences: false)
    {
      guard !isFirst else {
        text.unicodeScalars.append(contentsOf: part)
        isFirst = false
        continue
      }
      guard let (name, isEscaped, rest) = Self.gap(at: part, names) else {
        text.unicodeScalars.append(Self.open)
        text.unicodeScalars.append(contentsOf: part)
        continue
      }
      pieces.append(.text(Array(text.utf8)))
      pieces.append(.gap(name: name, isEscaped: isEscaped))
      text = String(rest)
    }
    pieces.append(.text(Array(text.utf8)))
  }

  /// The page for these values, in UTF-8; the values must have the names that were prepared.
  func fill(_ values: PageValues) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8_192 + (values.text?.bytes.count ?? 0))
    for piece in pieces {
      switch piece {
      case .text(let text): bytes += text
      case .gap(let name, let isEscaped):
        if name == PageValues.textName, let text = values.text {
          if isEscaped { Self.append(text.text, to: &bytes) } else { bytes += text.bytes }
          continue
        }
        guard let value = values.own[name] else { continue }
        if isEscaped { Self.append(value, to: &bytes) } else { bytes += value.utf8 }
      }
    }
    return bytes
  }

  private static let open: Unicode.Scalar = "\u{F4E0}"
  private static let close: Unicode.Scalar = "\u{F4E1}"

  /// The gap that a mark without its opening represents, and what follows it.
  private static func gap(at part: Substring.UnicodeScalarView, _ names: [String])
    -> (name: String, isEscaped: Bool, rest: Substring.UnicodeScalarView)?
  {
    guard let end = part.firstIndex(of: close) else { return nil }
    let mark = String(part[..<end])
    let isEscaped = mark.hasPrefix("&lt;")
    guard isEscaped || mark.hasPrefix("<"),
      let position = Int(mark.dropFirst(isEscaped ? 4 : 1)), names.indices.contains(position)
    else { return nil }
    return (names[position], isEscaped, part[part.index(after: end)...])
  }

  /// Escapes as swift-mustache does, also for attributes in single quotes.
  private static func append(_ value: String, to bytes: inout [UInt8]) {
    var value = value
    value.withUTF8 { value in
      var copied = 0
      for (index, byte) in value.enumerated() {
        let escape: StaticString
        switch byte {
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "\""): escape = "&quot;"
        case UInt8(ascii: "'"): escape = "&#39;"
        default: continue
        }
        bytes += UnsafeBufferPointer(rebasing: value[copied..<index])
        escape.withUTF8Buffer { bytes += $0 }
        copied = index + 1
      }
      bytes += UnsafeBufferPointer(rebasing: value[copied...])
    }
  }
}

/// Renders many pages of one template, on any thread, each kind of page once.
final class PageRenderer: Sendable {
  private let templates: SiteTemplates
  private let page: SiteTemplates.Page
  private let prepared = Mutex<[Set<String>: PreparedTemplate]>([:])

  init(_ page: SiteTemplates.Page, _ templates: SiteTemplates) {
    self.page = page
    self.templates = templates
  }

  /// The page for some values, in UTF-8.
  ///
  /// All pages of one renderer must have the same shared values.
  func render(_ values: PageValues) -> [UInt8] {
    guard templates.canBePrepared else { return Array(templates.render(page, values).utf8) }
    var names = Set(values.own.keys)
    if values.text != nil { names.insert(PageValues.textName) }
    if let template = prepared.withLock({ $0[names] }) { return template.fill(values) }
    // Two threads may prepare the same one, and both make the same.
    let template = PreparedTemplate(names.sorted()) { marks in
      templates.render(page, PageValues(shared: values.shared, marks))
    }
    prepared.withLock { $0[names] = template }
    return template.fill(values)
  }
}
