/// Writes HTML or XHTML into a buffer of bytes, in one pass, without a tree.
///
/// Every element that is begun is ended, and all text is escaped for its place, so the result is
/// well formed by construction. A writer is a place to write to, so it is a reference type:
/// closures can write to the writer that calls them.
///
/// ```swift
/// let html = MarkupWriter(.html)
/// html.element(.p, ["class": "lead"]) {
///   html.text("Win rate & cycle")
/// }
/// html.bytes  // <p class="lead">Win rate &amp; cycle</p>
/// ```
package final class MarkupWriter {
  /// The two ways of writing the same elements.
  package enum Dialect: Sendable {
    /// HTML: `<br>`, `<details open>`.
    case html

    /// XML: `<br />`, `<details open="open">`. HTML readers accept it as well.
    case xhtml
  }

  package let dialect: Dialect

  /// What has been written so far, as UTF-8.
  ///
  /// Nothing outside this file changes it, and nothing in it while a closure runs, so the check at run
  /// time that no two accesses meet, which costs a fiftieth of a website, is off.
  @exclusivity(unchecked)
  package private(set) var bytes: [UInt8] = []

  package init(_ dialect: Dialect, capacity: Int = 0) {
    self.dialect = dialect
    bytes.reserveCapacity(capacity)
  }

  /// What has been written so far, as markup for another writer.
  package var markup: TrustedMarkup { TrustedMarkup(written: bytes) }

  /// What has been written so far, as text.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// An element around what `content` writes.
  package func element<Failure: Error>(
    _ element: Element, _ attributes: Attributes = [:], content: () throws(Failure) -> Void
  ) throws(Failure) {
    let name = element.rawValue
    open(name, attributes)
    bytes.append(UInt8(ascii: ">"))
    defer { close(name) }
    try content()
  }

  /// An element around text.
  package func element(_ element: Element, _ attributes: Attributes = [:], text: String) {
    let name = element.rawValue
    Self.open(name, attributes, dialect, in: &bytes)
    bytes.append(UInt8(ascii: ">"))
    bytes.append(text, escaping: .text)
    Self.close(name, in: &bytes)
  }

  /// An element that has no content.
  package func element(_ element: VoidElement, _ attributes: Attributes = [:]) {
    open(element.rawValue, attributes)
    bytes.append(contentsOf: dialect == .html ? ">".utf8 : " />".utf8)
  }

  /// Text, escaped.
  package func text(_ text: String) { bytes.append(text, escaping: .text) }

  /// Markup that is written as it is.
  package func markup(_ markup: TrustedMarkup) { bytes.append(contentsOf: markup.bytes) }

  /// Data for programs, which a browser neither runs nor shows; `json` must be UTF-8 text.
  ///
  /// A browser reads the content of a `script` up to `</script`, so every `<` is escaped: in JSON
  /// it occurs only inside strings.
  package func dataBlock(type: String, _ json: [UInt8]) {
    open("script", ["type": .text(type)])
    bytes.append(UInt8(ascii: ">"))
    for (index, piece) in json.split(
      separator: UInt8(ascii: "<"), omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0 { bytes.append(contentsOf: "\\u003c".utf8) }
      bytes.append(contentsOf: piece)
    }
    close("script")
  }

  /// A line break in the source, unless a new line has just begun.
  package func startLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// What `content` writes, returned on its own instead of added to the buffer.
  package func detached(_ content: () -> Void) -> TrustedMarkup {
    let outer = bytes
    bytes = []
    content()
    defer { bytes = outer }
    return markup
  }

  private func open(_ name: String, _ attributes: Attributes) {
    Self.open(name, attributes, dialect, in: &bytes)
  }

  /// Writes to the buffer itself: each access to a property of a class is checked, and a tag has
  /// many pieces.
  private static func open(
    _ name: String, _ attributes: Attributes, _ dialect: Dialect, in bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for (attribute, content) in attributes.list {
      guard let content else { continue }
      bytes.append(UInt8(ascii: " "))
      attribute.withBytes { bytes.append(contentsOf: $0) }
      switch content {
      case .text(let text): value(text, escaping: .attribute, in: &bytes)
      case .url(let url): value(url, escaping: .url, in: &bytes)
      case .on:
        if dialect == .xhtml {
          bytes.append(contentsOf: "=\"".utf8)
          attribute.withBytes { bytes.append(contentsOf: $0) }
          bytes.append(UInt8(ascii: "\""))
        }
      }
    }
  }

  private static func value(_ text: String, escaping: Escaping, in bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(text, escaping: escaping)
    bytes.append(UInt8(ascii: "\""))
  }

  private func close(_ name: String) { Self.close(name, in: &bytes) }

  private static func close(_ name: String, in bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(UInt8(ascii: "/"))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }
}
