/// How a directive is written: the vocabulary of the lesson language, declared once.
///
/// Checks, did-you-mean and documentation are made from these values.
package struct DirectiveForm: Hashable, Sendable {
  package var name: Name

  /// The keys that its braces may hold, in the order of the documentation.
  package var attributes: [Attribute]

  /// Whether `{#id}` means something on it.
  package var takesID: Bool

  /// Whether the label in brackets is shown.
  package var takesLabel: Bool

  /// What it is for, in one sentence for authors.
  package var summary: String

  /// One key in the braces.
  package struct Attribute: Hashable, Sendable {
    /// What the key takes.
    package enum Kind: Hashable, Sendable {
      case integer(ClosedRange<Int>)

      /// Names of editions, with blanks or commas between them.
      case editions
    }

    package var key: String
    package var kind: Kind
    package var isRequired: Bool

    package init(_ key: String, _ kind: Kind, isRequired: Bool = false) {
      self.key = key
      self.kind = kind
      self.isRequired = isRequired
    }
  }

  /// The names that directives can have.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case note
    case tip
    case important
    case warning
    case caution
    case example
    case story
    case quiz
    case exercise
    case hint
    case solution
    case facilitator
    case say
    case silent
    case only
    case except
  }

  package init(
    _ name: Name, attributes: [Attribute] = [], takesID: Bool = false, takesLabel: Bool = false,
    _ summary: String
  ) {
    self.name = name
    self.attributes = attributes
    self.takesID = takesID
    self.takesLabel = takesLabel
    self.summary = summary
  }

  /// The form of a directive.
  package static func of(_ name: Name) -> DirectiveForm {
    let editions = Attribute("editions", .editions, isRequired: true)
    let minutes = Attribute("minutes", .integer(1...600))
    return switch name {
    case .note: DirectiveForm(name, takesLabel: true, "Something to know.")
    case .tip: DirectiveForm(name, takesLabel: true, "Something that helps.")
    case .important: DirectiveForm(name, takesLabel: true, "Something not to miss.")
    case .warning: DirectiveForm(name, takesLabel: true, "Something that can go wrong.")
    case .caution: DirectiveForm(name, takesLabel: true, "Something that can do harm.")
    case .example: DirectiveForm(name, takesLabel: true, "A worked example.")
    case .story: DirectiveForm(name, takesLabel: true, "A story that shows the point.")
    case .quiz:
      DirectiveForm(
        name, attributes: [Attribute("points", .integer(0...1000))], takesID: true,
        takesLabel: true, "A question and its choices, `- [x]` the right ones.")
    case .exercise:
      DirectiveForm(
        name, attributes: [minutes], takesID: true, takesLabel: true,
        "A task, with hints and a solution inside.")
    case .hint: DirectiveForm(name, "A help on request, inside an exercise.")
    case .solution: DirectiveForm(name, "What a good answer looks like, inside an exercise.")
    case .facilitator:
      DirectiveForm(name, attributes: [minutes], "What only the facilitator sees.")
    case .say: DirectiveForm(name, "What is heard and not seen.")
    case .silent: DirectiveForm(name, "What is seen and not heard.")
    case .only: DirectiveForm(name, attributes: [editions], "What some editions have.")
    case .except: DirectiveForm(name, attributes: [editions], "What some editions leave out.")
    }
  }
}
