package import LessonReader

/// What a JSON Schema describes: a file with keys, or the front matter of a lesson.
package enum SchemaName: String, Hashable, Sendable, CaseIterable {
  case course
  case unit
  case lesson
  case glossary

  /// The keys that the reader checks such a file against.
  package var keys: KeySet {
    switch self {
    case .course: .course
    case .unit: .unit
    case .lesson: .lesson
    case .glossary: .glossary
    }
  }

  /// What it describes, for people.
  package var title: String {
    switch self {
    case .course: "lessons/course.yaml, the course"
    case .unit: "unit.yaml, a unit"
    case .lesson: "the front matter of a lesson"
    case .glossary: "lessons/glossary.yaml, the glossary"
    }
  }

  /// The files of a project that are YAML altogether, as editors match them; nil for front matter,
  /// which is a part of a Markdown file.
  package var files: String? {
    switch self {
    case .course: "lessons/course.yaml"
    case .unit: "lessons/*/unit.yaml"
    case .lesson: nil
    case .glossary: "lessons/glossary.yaml"
    }
  }

  /// Where the schema stands in a project.
  package var path: String { ".lectern/schemas/\(rawValue).json" }
}
