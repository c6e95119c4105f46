package import Diagnostics

/// A form that learners fill in about their own work.
package struct Worksheet: Hashable, Sendable {
  /// A part of a worksheet.
  package enum Part: Hashable, Sendable {
    case text([Block])
    case fields([Field])
  }

  /// Something to fill in.
  package struct Field: Hashable, Sendable {
    /// What kind of answer it takes.
    package enum Kind: Hashable, Sendable {
      /// A few words.
      case line

      /// Some sentences, on this many lines; at least 2.
      case text(lines: Int)

      /// A number, with its unit if the author named one: `$`, `days`.
      case number(unit: String?)
      case date

      /// One of several options, or more than one of them.
      case choice([Option], several: Bool)

      /// From 1 to this; at least 2.
      case rating(highest: Int)

      /// A table with these column titles and this many empty rows; at least 1.
      case table(columns: [Table.Cell], rows: Int)
    }

    package struct Option: Hashable, Sendable {
      package var content: [Inline]
      package var span: SourceSpan

      package init(content: [Inline], span: SourceSpan) {
        self.content = content
        self.span = span
      }
    }

    /// Unique in the worksheet: learner state will depend on it.
    package var id: FieldID
    package var label: [Inline]
    package var kind: Kind

    /// What is on the paper of a long text, where learners may also draw.
    package var ground: WritingRoom.Ground

    /// Text that helps to fill it in; may be empty.
    package var help: [Block]
    package var span: SourceSpan

    package init(
      id: FieldID, label: [Inline], kind: Kind, ground: WritingRoom.Ground = .lines,
      help: [Block] = [], span: SourceSpan
    ) {
      self.id = id
      self.label = label
      self.kind = kind
      self.ground = ground
      self.help = help
      self.span = span
    }
  }

  package var id: ActivityID
  package var title: [Inline]?

  /// How long it takes to fill in.
  package var minutes: Int?

  /// In reading order.
  package var parts: [Part]

  /// The numbers of the lesson's objectives that it names, from 1; nil for all of them.
  package var objectiveNumbers: Spanned<[Int]>?
  package var span: SourceSpan

  package init(
    id: ActivityID, title: [Inline]? = nil, minutes: Int? = nil, parts: [Part], span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.parts = parts
    self.span = span
  }

  /// All fields, in order.
  package var fields: [Field] {
    parts.flatMap { part -> [Field] in if case .fields(let fields) = part { fields } else { [] } }
  }
}

/// A worksheet for a real case of the learner's own, and when to come back to it.
package struct Apply: Hashable, Sendable {
  package var worksheet: Worksheet

  /// After how many days the learner is asked about the result; nil for never.
  package var followUpDays: Int?

  package init(worksheet: Worksheet, followUpDays: Int? = nil) {
    self.worksheet = worksheet
    self.followUpDays = followUpDays
  }
}
