import Diagnostics
import LessonModel
import MarkdownKit

extension Diagnostic {
  /// A value in braces that its key does not accept.
  static func invalid(
    _ attribute: AttributeList.Attribute, _ kind: DirectiveForm.Attribute.Kind
  ) -> Diagnostic {
    let key = attribute.key
    let (taken, example): (String, String) =
      switch kind {
      case .integer(let range):
        (
          "a whole number from \(range.lowerBound) to \(range.upperBound)",
          "\(max(5, range.lowerBound))"
        )
      case .integers(let range):
        (
          "whole numbers from \(range.lowerBound) to \(range.upperBound)", "\(range.lowerBound)"
        )
      case .number: ("a number that is not negative", "0.5")
      case .text: ("a text", "\"…\"")
      case .file: ("the path of a file", "media/name")
      case .days: ("days or weeks, up to a year", "3d")
      case .flag: ("yes or no", "no")
      case .word(let words): ("one of: \(words.joined(separator: ", "))", words.first ?? "")
      case .editions: ("names of editions", "web")
      }
    var fix = FixIt("write \(key)=\(example)")
    if let plain = plainValue(of: attribute.value, as: kind) {
      fix = FixIt(
        "write \(key)=\(plain)", edits: [.init(replacing: attribute.valueSpan, with: plain)])
    }
    if case .word(let words) = kind,
      let nearest = Suggestion.nearest(to: attribute.value, among: words)
    {
      fix = FixIt(
        "did you mean `\(nearest)`?",
        edits: [.init(replacing: attribute.valueSpan, with: nearest)])
    }
    return .error(.invalidValue, "`\(key)` must be \(taken)", at: attribute.span, fixes: [fix])
  }

  /// A value without its superfluous parts: `5` for `5min`, `3d` for `3 days`.
  private static func plainValue(of value: String, as kind: DirectiveForm.Attribute.Kind) -> String?
  {
    switch kind {
    case .integer(let range):
      return WrittenCount.number(in: value.trimmed).flatMap { range.contains($0) ? "\($0)" : nil }
    case .days:
      let digits = value.trimmed.prefix { $0.isASCII && $0.isNumber }
      let unit = value.trimmed.dropFirst(digits.count).trimmed.lowercased()
      guard let number = Int(digits), (1...52).contains(number) else { return nil }
      if ["day", "days", "tag", "tage"].contains(unit) { return "\(number)d" }
      return ["week", "weeks", "woche", "wochen"].contains(unit) ? "\(number)w" : nil
    case .flag:
      switch value.lowercased() {
      case "true", "on", "1", "y": return "yes"
      case "false", "off", "0", "n": return "no"
      default: return nil
      }
    case .integers, .number, .text, .file, .word, .editions: return nil
    }
  }

  /// A key in braces that has no meaning there; `taken` are the keys that are written beside it or
  /// were meant by another one.
  static func unknown(
    _ attribute: AttributeList.Attribute, of owner: String,
    taking expected: [DirectiveForm.Attribute], beside taken: inout Set<String>
  ) -> Diagnostic {
    let keys = expected.map(\.key)
    let fix: FixIt
    if attribute.kind == .pair || attribute.kind == .flag,
      let nearest = Suggestion.nearest(to: attribute.key, among: keys)
    {
      fix = .renaming(attribute.keySpan, to: nearest, beside: &taken)
    } else if keys.isEmpty || attribute.kind == .class || attribute.kind == .id {
      fix = FixIt("remove it")
    } else {
      fix = FixIt("remove it, or use one of: \(keys.joined(separator: ", "))")
    }
    let name =
      switch attribute.kind {
      case .id: "an id"
      case .class: "a class"
      case .pair, .flag: "an attribute `\(attribute.key.shortened)`"
      }
    return .warning(
      .unknownAttribute, "\(owner) cannot have \(name)", at: attribute.span, fixes: [fix])
  }

  /// The name of an edition that Lectern does not make.
  static func unknownEdition(
    _ word: String, in attribute: AttributeList.Attribute, known: [EditionName]
  ) -> Diagnostic {
    let names = known.map(\.text)
    var fix = FixIt("use one of: \(names.joined(separator: ", "))")
    if let nearest = Suggestion.nearest(to: word, among: names) {
      // If there are several names, the edit replaces them all, in order.
      let value = attribute.value.split(separator: " ").map { $0 == word ? nearest : String($0) }
      fix = FixIt(
        "did you mean `\(nearest)`?",
        edits: [.init(replacing: attribute.valueSpan, with: value.joined(separator: " "))])
    }
    return .error(
      .unknownEdition, "the edition `\(word.shortened)` does not exist", at: attribute.valueSpan,
      fixes: [fix])
  }

  /// A part of an activity that is outside it.
  static func misplaced(
    _ name: DirectiveForm.Name, in parent: String, _ directive: MarkdownBlock.Directive
  ) -> Diagnostic {
    .error(
      .misplacedDirective, "`\(name.rawValue)` must be directly inside \(parent)",
      at: directive.openingSpan,
      fixes: [FixIt("move it inside, and give the block around it more colons")])
  }
}
