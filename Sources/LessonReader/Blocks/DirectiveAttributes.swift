import Diagnostics
import LessonModel
import MarkdownKit

/// The content of the braces of a directive or of a worksheet's field, checked against its form.
struct DirectiveAttributes {
  private let hasDecimalComma: Bool

  // Lists instead of dictionaries: few directives have more than one.
  private var integers: [(key: String, value: Int)] = []
  private var lists: [(key: String, value: Spanned<[Int]>)] = []
  private var numbers: [(key: String, value: Double)] = []
  private var flags: [(key: String, value: Bool)] = []
  private var texts: [(key: String, value: Spanned<String>)] = []

  /// The keys whose values were reported.
  private(set) var invalidKeys: Set<String> = []

  /// The editions that `editions=` names; nil without any that exists.
  private(set) var editions: [EditionName]?

  /// The `{#id}`, if it is allowed and valid.
  private(set) var id: Spanned<String>?

  /// Whole numbers; `days` are counted in days.
  func integer(_ key: String) -> Int? { integers.last { $0.key == key }?.value }
  func number(_ key: String) -> Double? { numbers.last { $0.key == key }?.value }
  func flag(_ key: String) -> Bool? { flags.last { $0.key == key }?.value }

  /// Texts, words and paths.
  func text(_ key: String) -> Spanned<String>? { texts.last { $0.key == key }?.value }

  /// What is on the paper of an activity: its `room`.
  var ground: WritingRoom.Ground {
    text("room").flatMap { WritingRoom.Ground(rawValue: $0.value) } ?? .lines
  }

  /// The objectives of the lesson that it is about: its `objective`.
  var objectiveNumbers: Spanned<[Int]>? { lists.last { $0.key == "objective" }?.value }

  /// The `{#id}` of an activity.
  var activityID: ActivityID? { id.flatMap { ActivityID($0.value) } }

  /// Those of a directive.
  init(
    _ directive: MarkdownBlock.Directive, form: DirectiveForm, editions known: [EditionName],
    hasDecimalComma: Bool, into diagnostics: inout [Diagnostic]
  ) {
    if !form.takesLabel, let label = directive.label {
      // Words are the author's to remove: they may be meant for a learner.
      let fix =
        label.inlines.isEmpty
        ? FixIt("remove it", edits: [.init(replacing: label.span, with: "")])
        : FixIt("write the words on a line below, or remove them")
      diagnostics.append(
        .warning(
          .unusedLabel, "the label of `\(form.name.rawValue)` is not shown anywhere",
          at: label.span,
          fixes: [fix]))
    }
    self.init(
      directive.attributes, of: "`\(form.name.rawValue)`", taking: form.attributes,
      takesID: form.takesID, editions: known, hasDecimalComma: hasDecimalComma, into: &diagnostics)
    for expected in form.attributes where expected.isRequired {
      guard directive.attributes?[expected.key] == nil,
        !Self.isOutside(expected, in: directive.rest)
      else { continue }
      diagnostics.append(Self.missing(expected, of: directive, form, known: known))
    }
  }

  /// Those of `owner`, as messages call it.
  init(
    _ list: AttributeList?, of owner: @autoclosure () -> String,
    taking expected: [DirectiveForm.Attribute],
    takesID: Bool, editions known: [EditionName] = [], hasDecimalComma: Bool = false,
    into diagnostics: inout [Diagnostic]
  ) {
    self.hasDecimalComma = hasDecimalComma
    guard let attributes = list?.attributes, !attributes.isEmpty else { return }
    var unknown: [AttributeList.Attribute] = []
    for attribute in Self.joined(attributes, expected, into: &diagnostics) {
      switch attribute.kind {
      case .id where takesID: readID(attribute, into: &diagnostics)
      case .pair, .flag:
        if let expected = expected.first(where: { $0.key == attribute.key }) {
          read(attribute, as: expected.kind, known: known, into: &diagnostics)
        } else if takesID, attribute.kind == .pair, attribute.key.lowercased() == "id" {
          readID(writtenAsKey: attribute, into: &diagnostics)
        } else {
          unknown.append(attribute)
        }
      case .id, .class: unknown.append(attribute)
      }
    }
    guard !unknown.isEmpty else { return }
    let owner = owner()
    var taken = Set(attributes.filter { $0.kind != .class }.map(\.key))
    for attribute in unknown {
      // What a mistyped key says is known, and its reader must not say that it is missing.
      if attribute.kind == .pair,
        let nearest = Suggestion.nearest(to: attribute.key, among: expected.map(\.key)),
        !taken.contains(nearest), let form = expected.first(where: { $0.key == nearest }),
        form.kind == .text
      {
        read(attribute, as: form.kind, known: known, into: &diagnostics, key: nearest)
      }
      diagnostics.append(.unknown(attribute, of: owner, taking: expected, beside: &taken))
    }
  }

  private mutating func readID(
    _ attribute: AttributeList.Attribute, into diagnostics: inout [Diagnostic]
  ) {
    if IdentifierRule.accepts(attribute.value) {
      id = Spanned(attribute.value, at: attribute.valueSpan)
      return
    }
    let nearest = IdentifierRule.nearest(to: attribute.value)
    diagnostics.append(
      .error(
        .invalidValue, "an id must have lower-case letters, digits and single hyphens",
        at: attribute.span,
        fixes: nearest.map {
          [FixIt("write #\($0)", edits: [.init(replacing: attribute.valueSpan, with: $0)])]
        } ?? [FixIt("write a name, such as {#first-quiz}")]))
  }

  /// `id=first` is what other programs write for `#first`.
  private mutating func readID(
    writtenAsKey attribute: AttributeList.Attribute, into diagnostics: inout [Diagnostic]
  ) {
    guard IdentifierRule.accepts(attribute.value) else {
      return readID(attribute, into: &diagnostics)
    }
    id = Spanned(attribute.value, at: attribute.valueSpan)
    let isBare = attribute.valueSpan.start == attribute.keySpan.end + 1
    diagnostics.append(
      .warning(
        .unknownAttribute, "an id is written with #", at: attribute.span,
        fixes: [
          FixIt(
            "write #\(attribute.value)",
            edits: isBare ? [.init(replacing: attribute.span, with: "#\(attribute.value)")] : [])
        ]))
  }

  /// Whether what is outside the braces, which was reported, may be the value.
  private static func isOutside(_ expected: DirectiveForm.Attribute, in rest: String?) -> Bool {
    guard let rest else { return false }
    return expected.kind == .editions || rest.contains("\(expected.key)=")
  }

  private mutating func read(
    _ attribute: AttributeList.Attribute, as kind: DirectiveForm.Attribute.Kind,
    known: [EditionName], into diagnostics: inout [Diagnostic], key meant: String? = nil
  ) {
    let key = meant ?? attribute.key
    let value = attribute.value
    switch kind {
    case .integer(let range):
      if let number = Int(value), range.contains(number) {
        integers.append((key, number))
        return
      }
    case .integers(let range):
      let words = value.split { $0 == "," || $0.isWhitespace }
      let numbers = words.compactMap { Int($0) }.filter(range.contains)
      if !numbers.isEmpty, numbers.count == words.count {
        lists.append((key, Spanned(numbers, at: attribute.valueSpan)))
        return
      }
    case .number:
      if case .number(let number) = WrittenNumber(value, hasComma: hasDecimalComma), number >= 0 {
        numbers.append((key, number))
        return
      }
    case .text, .file:
      if !value.trimmed.isEmpty {
        texts.append((key, Spanned(value, at: attribute.valueSpan)))
        return
      }
    case .days:
      if let days = Self.days(value) {
        integers.append((key, days))
        return
      }
    case .flag:
      if let flag = ["": true, "yes": true, "no": false][value] {
        flags.append((key, flag))
        return
      }
    case .word(let words):
      if words.contains(value) {
        texts.append((key, Spanned(value, at: attribute.valueSpan)))
        return
      }
    case .editions:
      readEditions(attribute, known: known, into: &diagnostics)
      return
    }
    invalidKeys.insert(key)
    diagnostics.append(.invalid(attribute, kind))
  }

  /// Days from 1 to 366, from `3d` or `2w`; a number alone is days.
  private static func days(_ text: String) -> Int? {
    let isWeeks = text.hasSuffix("w")
    let digits = isWeeks || text.hasSuffix("d") ? text.dropLast() : Substring(text)
    guard let number = Int(digits), (1...366).contains(number) else { return nil }
    let days = isWeeks ? number * 7 : number
    return days <= 366 ? days : nil
  }

  private mutating func readEditions(
    _ attribute: AttributeList.Attribute, known: [EditionName],
    into diagnostics: inout [Diagnostic]
  ) {
    var names: [EditionName] = []
    for word in attribute.value.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      if let name = known.first(where: { $0.text == word }) {
        if !names.contains(name) { names.append(name) }
      } else {
        diagnostics.append(.unknownEdition(String(word), in: attribute, known: known))
      }
    }
    editions = names.isEmpty ? nil : names
  }

  private static func missing(
    _ expected: DirectiveForm.Attribute, of directive: MarkdownBlock.Directive,
    _ form: DirectiveForm, known: [EditionName]
  ) -> Diagnostic {
    guard expected.kind == .editions else {
      return .error(
        .missingAttribute, "`\(form.name.rawValue)` needs `\(expected.key)=`",
        at: directive.openingSpan,
        fixes: [FixIt("write {\(expected.key)=media/name} with the name of your file")])
    }
    let names = known.map(\.text).joined(separator: " ")
    return .error(
      .missingAttribute, "`\(form.name.rawValue)` must name its editions",
      at: directive.openingSpan, fixes: [FixIt("write {editions=\"\(names)\"} after the name")])
  }
}
