package import LessonReader

/// What a JSON Schema describes: a file with keys, the front matter of a lesson, or what Lectern
/// writes for programs.
package enum SchemaName: String, Hashable, Sendable, CaseIterable {
  case course
  case unit
  case lesson
  case glossary
  case pronunciation
  case published
  case activity
  case report
  case roleplays
  case crm

  /// The keys that the reader checks such a file against; nil for files that nobody writes by hand.
  package var keys: KeySet? {
    switch self {
    case .course: .course
    case .unit: .unit
    case .lesson: .lesson
    case .glossary: .glossary
    case .pronunciation: .pronunciation
    case .published: .published
    case .activity, .report, .roleplays, .crm: nil
    }
  }

  /// What it describes, for people.
  package var title: String {
    switch self {
    case .course: "lessons/course.yaml, the course"
    case .unit: "unit.yaml, a unit"
    case .lesson: "the front matter of a lesson"
    case .glossary: "lessons/glossary.yaml, the glossary"
    case .pronunciation: "lessons/pronunciation.yaml, how words are said"
    case .published: "lessons/published.yaml, what podcast apps know the course by"
    case .activity: "an activity as data, in the JSON of lectern inspect"
    case .report: "report.json of lectern publish --report-to"
    case .roleplays: "the role-plays of lectern export roleplay"
    case .crm: "the stages of lectern export crm"
    }
  }

  /// The files of a project that are entirely YAML, as editors match them; nil for front matter,
  /// which is part of a Markdown file, and for files that are not part of a project.
  package var files: String? {
    switch self {
    case .course: "lessons/course.yaml"
    case .unit: "lessons/*/unit.yaml"
    case .lesson: nil
    case .glossary: "lessons/glossary.yaml"
    case .pronunciation: "lessons/pronunciation.yaml"
    case .published: "lessons/published.yaml"
    case .activity, .report, .roleplays, .crm: nil
    }
  }

  /// The path of the schema in a project.
  package var path: String { ".lectern/schemas/\(rawValue).json" }
}
