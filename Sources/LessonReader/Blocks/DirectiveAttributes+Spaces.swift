import Diagnostics
import LessonModel
import MarkdownKit

extension DirectiveAttributes {
  /// The attributes.
  ///
  /// A value with spaces but without quotation marks is joined into one piece and reported: of
  /// `answer=42 drops`, only `42` would be read.
  static func joined(
    _ attributes: [AttributeList.Attribute], _ expected: [DirectiveForm.Attribute],
    into diagnostics: inout [Diagnostic]
  ) -> [AttributeList.Attribute] {
    guard attributes.contains(where: { $0.kind == .flag }) else { return attributes }
    var joined: [AttributeList.Attribute] = []
    var index = 0
    while index < attributes.count {
      var attribute = attributes[index]
      index += 1
      defer { joined.append(attribute) }
      let isBare = attribute.valueSpan.start == attribute.keySpan.end + 1
      guard attribute.kind == .pair, isBare,
        let known = expected.first(where: { $0.key == attribute.key }), known.kind.takesBlanks
      else { continue }
      let words = attributes[index...].prefix { word in
        word.kind == .flag && !expected.contains { $0.key == word.key }
      }
      guard let last = words.last else { continue }
      index += words.count
      attribute.value = ([attribute.value] + words.map(\.key)).joined(separator: " ")
      attribute.valueSpan = attribute.valueSpan.union(last.keySpan)
      let quoted = "\"\(attribute.value)\""
      diagnostics.append(
        .error(
          .malformedAttributes, "a value with a space in it needs quotation marks",
          at: attribute.span,
          fixes: [
            FixIt(
              "write \(attribute.key)=\(quoted)",
              edits: attribute.value.contains("\"")
                ? [] : [.init(replacing: attribute.valueSpan, with: quoted)])
          ]))
    }
    return joined
  }
}

extension DirectiveForm.Attribute.Kind {
  /// Whether a value may have several words.
  fileprivate var takesBlanks: Bool {
    switch self {
    case .text, .file, .integers, .editions: true
    case .integer, .number, .days, .flag, .word: false
    }
  }
}
