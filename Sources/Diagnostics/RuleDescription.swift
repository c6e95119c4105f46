/// What authors read about a rule: the only place where it is documented.
///
/// `lectern check --explain`, `lectern check --rules` and the manual are made from these values,
/// and tests prove each example: the text before breaks the rule, the text after breaks none. Each
/// room that reports lists its own; ``RuleBook`` collects them.
package struct RuleDescription: Hashable, Sendable, CustomStringConvertible {
  package var id: RuleID
  package var group: Group

  /// How it is reported unless the course says otherwise; for a rule that reports both, the more
  /// severe one.
  package var severity: Diagnostic.Severity

  /// Whether a course may lower its severity and excuse places from it.
  ///
  /// It may not if the rule protects one of these: that what the author wrote is read and published
  /// at all, that ids belong to one thing only, or that nothing harms a learner.
  package var canBeLowered: Bool

  /// When it is checked.
  package var moment: Moment

  /// The rule in one sentence, with a period.
  package var summary: String

  /// The reason for the rule, and what to do; one or two paragraphs with an empty line between
  /// them.
  package var reason: String
  package var example: Example

  /// A description.
  ///
  /// By default, warnings can be lowered and errors cannot.
  package init(
    _ id: RuleID, _ group: Group, _ severity: Diagnostic.Severity, canBeLowered: Bool? = nil,
    moment: Moment = .checking, _ summary: String, _ reason: String, _ example: Example
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.canBeLowered = canBeLowered ?? (severity == .warning)
    self.moment = moment
    self.summary = summary
    self.reason = reason
    self.example = example
  }

  package var description: String { id.name }

  /// What a rule is about; lists of rules are grouped by it, in this order.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case structure
    case identity
    case links
    case media
    case accessibility
    case activities
    case language
    case budget
    case facets
    case glossary
    case podcast
    case print
    case security
  }

  /// When a rule is checked.
  package enum Moment: Hashable, Sendable {
    /// Whenever a course is checked, and so before it is published.
    case checking

    /// Only while the course is made: by a voice, or by the program that sets pages.
    case publishing

    /// Only when links to other sites are requested.
    case visiting

    /// Only when an archive is read.
    case unpacking

    /// Only when somebody's feed is checked.
    case readingFeeds
  }

  /// Text that breaks the rule, and the same text after the fix.
  package enum Example: Hashable, Sendable {
    /// Files of a course; a test checks them.
    case files(before: [File], after: [File])

    /// A description, if no text can show it: for example, a file that cannot be opened.
    case words(before: String, after: String)

    /// The text of a lesson, below its title.
    package static func lesson(before: String, after: String) -> Example {
      .files(before: [File(.lesson, before)], after: [File(.lesson, after)])
    }

    /// The front matter of a lesson.
    package static func frontMatter(before: String, after: String) -> Example {
      .files(before: [File(.frontMatter, before)], after: [File(.frontMatter, after)])
    }

    /// Keys of `course.yaml`, in addition to its title.
    package static func course(before: String, after: String) -> Example {
      .files(before: [File(.course, before)], after: [File(.course, after)])
    }
  }

  /// One file of an example, or the relevant part of it.
  package struct File: Hashable, Sendable {
    /// Which file, and which part of it.
    package enum Place: Hashable, Sendable {
      case lesson
      case frontMatter
      case course

      /// A whole file, by its path relative to the project folder.
      case path(String)
    }

    package var place: Place
    package var text: String

    package init(_ place: Place, _ text: String) {
      self.place = place
      self.text = text
    }

    package init(_ path: String, _ text: String) { self.init(.path(path), text) }
  }
}
