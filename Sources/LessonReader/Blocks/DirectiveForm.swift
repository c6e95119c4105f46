import LessonModel

/// How a directive is written: the vocabulary of the lesson language, declared once.
///
/// Checks, suggestions and documentation are made from these values.
package struct DirectiveForm: Hashable, Sendable {
  package var name: Name

  /// The keys that its braces may contain, in the order of the documentation.
  package var attributes: [Attribute]

  /// Whether it can have an `{#id}`.
  package var takesID: Bool

  /// Whether the label in brackets is shown.
  package var takesLabel: Bool

  /// What it is for, in one sentence for authors.
  package var summary: String

  /// One key in the braces.
  package struct Attribute: Hashable, Sendable {
    /// The values that the key accepts.
    package enum Kind: Hashable, Sendable {
      case integer(ClosedRange<Int>)

      /// Whole numbers, separated by spaces or commas.
      case integers(ClosedRange<Int>)

      /// A number that is not negative, with or without decimals.
      case number

      /// Any text.
      case text

      /// The path of a file, from the lesson.
      case file

      /// A number of days or weeks, `3d` or `2w`.
      case days

      /// `yes` or `no`; the key alone is `yes`.
      case flag

      /// One of some words.
      case word([String])

      /// Names of editions, separated by spaces or commas.
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
    case explanation
    case exercise
    case hint
    case solution
    case roleplay
    case role
    case observer
    case debrief
    case worksheet
    case apply
    case card
    case video
    case audio
    case figure
    case keypoints
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
    guard let form = all.first(where: { $0.name == name }) else { return made(name) }
    return form
  }

  private static let all = Name.allCases.map(made)

  private static func made(_ name: Name) -> DirectiveForm {
    let editions = Attribute("editions", .editions, isRequired: true)
    let minutes = Attribute("minutes", .integer(1...600))
    // Of the lesson's objectives, the first is 1.
    let objective = Attribute("objective", .integers(1...99))
    let source = Attribute("src", .file, isRequired: true)
    let captions = Attribute("captions", .file)
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
        name,
        attributes: [
          Attribute("answer", .text), Attribute("tolerance", .number),
          Attribute("points", .integer(0...1000)), Attribute("card", .flag),
          Attribute("shuffle", .flag), objective,
        ], takesID: true, takesLabel: true,
        "A question with choices, an answer to write, steps to order, pairs, or [[gaps]].")
    case .explanation: DirectiveForm(name, "What everybody is told after a quiz; inside the quiz.")
    case .exercise:
      DirectiveForm(
        name,
        attributes: [
          minutes, Attribute("room", .word(WritingRoom.Ground.allCases.map(\.rawValue))),
          Attribute("lines", .integer(1...40)), Attribute("aloud", .integer(5...300)),
          objective,
        ], takesID: true, takesLabel: true,
        "A task, with hints and solutions inside.")
    case .hint: DirectiveForm(name, "Help on request, inside an exercise.")
    case .solution: DirectiveForm(name, "What a good answer looks like, inside an exercise.")
    case .roleplay:
      DirectiveForm(
        name, attributes: [minutes, objective], takesID: true, takesLabel: true,
        "A conversation to play, with its roles inside.")
    case .role:
      DirectiveForm(name, takesLabel: true, "What one player is told, inside a role-play.")
    case .observer: DirectiveForm(name, "What observers watch for, inside a role-play.")
    case .debrief: DirectiveForm(name, "What to discuss afterward, inside a role-play.")
    case .worksheet:
      DirectiveForm(
        name, attributes: [minutes, objective], takesID: true, takesLabel: true,
        "A form to fill in; its list items are the fields.")
    case .apply:
      DirectiveForm(
        name, attributes: [Attribute("after", .days), minutes, objective], takesID: true,
        takesLabel: true, "A worksheet for a real case, with a follow-up.")
    case .card:
      DirectiveForm(
        name, attributes: [objective], takesID: true, "A flash card: front, `---`, back.")
    case .video:
      DirectiveForm(
        name, attributes: [source, captions, Attribute("poster", .file)], takesLabel: true,
        "A video, and what it shows in words.")
    case .audio:
      DirectiveForm(
        name, attributes: [source, captions], takesLabel: true,
        "A sound, and what it says in words.")
    case .figure:
      DirectiveForm(name, takesID: true, takesLabel: true, "Something to look at, with a caption.")
    case .keypoints:
      DirectiveForm(name, attributes: [objective], "What to remember from the lesson.")
    case .facilitator:
      DirectiveForm(name, attributes: [minutes], "What only the facilitator sees.")
    case .say: DirectiveForm(name, "What is heard but not seen.")
    case .silent: DirectiveForm(name, "What is seen but not heard.")
    case .only: DirectiveForm(name, attributes: [editions], "What is only in some editions.")
    case .except: DirectiveForm(name, attributes: [editions], "What some editions leave out.")
    }
  }

  /// The settings that braces may contain at the end of a worksheet's field.
  package static let field: [Attribute] = [
    Attribute("type", .word(Worksheet.Field.Kind.Name.allCases.map(\.rawValue))),
    Attribute("lines", .integer(1...40)), Attribute("unit", .text), Attribute("several", .flag),
    Attribute("rating", .integer(2...10)), Attribute("rows", .integer(1...40)),
    Attribute("room", .word(WritingRoom.Ground.allCases.map(\.rawValue))),
  ]
}
