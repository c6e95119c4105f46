import LessonModel
import MarkupKit

/// HTML that the author wrote.
extension LessonWriter {
  func write(_ raw: RawHTML) {
    if style.isBook {
      writeInBook(raw)
    } else if style.allowsRawHTML {
      hasOwnHTML = true
      html.markup(TrustedMarkup(trusting: withAddresses(raw)))
    } else {
      report("raw HTML", .leftOut, because: .unsafe, raw.span)
    }
  }

  /// The text of HTML with the addresses at which lessons and files are published.
  private func withAddresses(_ raw: RawHTML) -> String {
    guard !raw.references.isEmpty else { return raw.text }
    var bytes = Array(raw.text.utf8)
    for reference in raw.references.reversed() where reference.range.upperBound <= bytes.count {
      let address: String?
      switch reference.target {
      case .link(let target):
        address = links.address(
          of: Link(
            content: [], target: target, destination: reference.destination, title: nil,
            span: reference.span))
      case .file(let file):
        if case .file(let found, _, _, _) = links.file(of: file) {
          address = found
        } else {
          address = nil
        }
      }
      guard let address else {
        report(
          "address \(reference.destination) in HTML",
          .substituted(by: "the address as it is written"), because: .missing, reference.span)
        continue
      }
      // What leads there as it is written stays so.
      guard address != reference.destination else { continue }
      bytes.replaceSubrange(reference.range, with: Self.attribute(address).utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An address for an attribute, whatever quotation marks it has.
  private static func attribute(_ address: String) -> String {
    address.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      .replacing("'", with: "&#39;").replacing(" ", with: "%20").replacing(">", with: "%3E")
  }
}
