import Diagnostics
import LessonModel
import MarkdownKit

/// What stands in the braces of a directive, checked against its form.
struct DirectiveAttributes {
  private var integers: [String: Int] = [:]

  /// The editions that `editions=` names; nil without any that exists.
  private(set) var editions: [EditionName]?

  /// The `{#id}`, where the directive takes one and it is one.
  private(set) var id: ActivityID?

  func integer(_ key: String) -> Int? { integers[key] }

  init(
    _ directive: MarkdownBlock.Directive, form: DirectiveForm, editions known: [EditionName],
    into diagnostics: inout [Diagnostic]
  ) {
    if !form.takesLabel, let label = directive.label {
      diagnostics.append(
        .warning(
          .unusedLabel, "the label of `\(form.name.rawValue)` is shown nowhere", at: label.span,
          fixes: [FixIt("remove it", edits: [.init(replacing: label.span, with: "")])]))
    }
    for attribute in directive.attributes?.attributes ?? [] {
      switch attribute.kind {
      case .id where form.takesID: readID(attribute, into: &diagnostics)
      case .pair, .flag:
        guard let expected = form.attributes.first(where: { $0.key == attribute.key }) else {
          Self.reportUnknown(attribute, form, into: &diagnostics)
          continue
        }
        read(attribute, as: expected.kind, known: known, into: &diagnostics)
      case .id, .class: Self.reportUnknown(attribute, form, into: &diagnostics)
      }
    }
    for expected in form.attributes where expected.isRequired {
      guard directive.attributes?[expected.key] == nil else { continue }
      let names = known.map(\.text).joined(separator: " ")
      diagnostics.append(
        .error(
          .missingAttribute, "`\(form.name.rawValue)` has to say for which editions",
          at: directive.openingSpan, fixes: [FixIt("write {editions=\"\(names)\"} behind the name")]
        ))
    }
  }

  private mutating func readID(
    _ attribute: AttributeList.Attribute, into diagnostics: inout [Diagnostic]
  ) {
    id = ActivityID(attribute.value)
    guard id == nil else { return }
    let nearest = IdentifierRule.nearest(to: attribute.value)
    diagnostics.append(
      .error(
        .invalidValue, "an id is made of lower-case letters, digits and single hyphens",
        at: attribute.span,
        fixes: nearest.map {
          [FixIt("write #\($0)", edits: [.init(replacing: attribute.valueSpan, with: $0)])]
        } ?? [FixIt("write a name, as in {#first-quiz}")]))
  }

  private mutating func read(
    _ attribute: AttributeList.Attribute, as kind: DirectiveForm.Attribute.Kind,
    known: [EditionName], into diagnostics: inout [Diagnostic]
  ) {
    switch kind {
    case .integer(let range):
      if let number = Int(attribute.value), range.contains(number) {
        integers[attribute.key] = number
        return
      }
      diagnostics.append(
        .error(
          .invalidValue,
          "`\(attribute.key)` takes a whole number from \(range.lowerBound) to \(range.upperBound)",
          at: attribute.span, fixes: [FixIt("write \(attribute.key)=\(max(5, range.lowerBound))")]))
    case .editions:
      var names: [EditionName] = []
      for word in attribute.value.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        if let name = known.first(where: { $0.text == word }) {
          if !names.contains(name) { names.append(name) }
        } else {
          Self.reportUnknown(String(word), in: attribute, known: known, into: &diagnostics)
        }
      }
      editions = names.isEmpty ? nil : names
    }
  }

  private static func reportUnknown(
    _ word: String, in attribute: AttributeList.Attribute, known: [EditionName],
    into diagnostics: inout [Diagnostic]
  ) {
    let names = known.map(\.text)
    var fix = FixIt("use one of: \(names.joined(separator: ", "))")
    if let nearest = Suggestion.nearest(to: word, among: names) {
      // With several names the edit replaces them all, in their order.
      let value = attribute.value.split(separator: " ").map { $0 == word ? nearest : String($0) }
      fix = FixIt(
        "did you mean `\(nearest)`?",
        edits: [.init(replacing: attribute.valueSpan, with: value.joined(separator: " "))])
    }
    diagnostics.append(
      .error(
        .unknownEdition, "there is no edition `\(word.shortened)`", at: attribute.valueSpan,
        fixes: [fix]))
  }

  private static func reportUnknown(
    _ attribute: AttributeList.Attribute, _ form: DirectiveForm,
    into diagnostics: inout [Diagnostic]
  ) {
    let keys = form.attributes.map(\.key)
    let fix: FixIt
    if attribute.kind == .pair || attribute.kind == .flag,
      let nearest = Suggestion.nearest(to: attribute.key, among: keys)
    {
      fix = FixIt(
        "did you mean `\(nearest)`?",
        edits: [.init(replacing: attribute.keySpan, with: nearest)])
    } else if keys.isEmpty {
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
    diagnostics.append(
      .warning(
        .unknownAttribute, "`\(form.name.rawValue)` does not take \(name)", at: attribute.span,
        fixes: [fix]))
  }
}
