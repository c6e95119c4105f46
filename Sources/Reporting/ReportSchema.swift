import EditionKit
package import JSONKit
import LessonModel

/// The JSON Schema of ``ParityReport/json`` (draft 2020-12).
package enum ReportSchema {
  package static var document: JSON {
    .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("$id", .string("urn:lectern:schema:report")),
        (
          "title",
          .string(
            "what each edition of a course does not show as it is written, version \(ParityReport.version)"
          )
        ),
      ]
        + record([
          ("format", constant(.string("lectern-report"))),
          ("version", constant(.integer(ParityReport.version))), ("generator", string),
          ("course", .object(record([("id", string), ("title", string), ("language", string)]))),
          ("editions", list(of: .object(record(counts)))),
          (
            "reasons",
            .object([("type", .string("object")), ("additionalProperties", string)])
          ), ("parts", list(of: part)),
        ]))
  }

  private typealias Members = [(String, JSON)]

  private static var part: JSON {
    .object(
      record([
        ("lesson", orNull), ("title", string), ("path", orNull),
        ("editions", list(of: .object(record(counts + [("lines", list(of: line))])))),
      ]))
  }

  private static var line: JSON {
    let forms = Substitution.Form.allCases.map { JSON.string($0.rawValue) }
    return .object(
      record([
        ("form", .object([("enum", .array(forms + [.null]))])), ("original", string),
        ("change", one(of: Change.Kind.allCases.map(\.rawValue))), ("result", orNull),
        ("reason", one(of: ChangeReason.allCases.map(\.rawValue))), ("path", string),
        ("line", number(from: 1)), ("excerpt", .object([("type", .string("string"))])),
      ]))
  }

  private static var counts: Members {
    [("edition", string), ("blocks", number(from: 0)), ("shown", number(from: 0))]
      + Change.Kind.allCases.map { ($0.rawValue, number(from: 0)) }
  }

  /// An object with exactly these members.
  private static func record(_ members: Members) -> Members {
    [
      ("type", .string("object")), ("properties", .object(members)),
      ("required", .array(members.map { .string($0.0) })), ("additionalProperties", .bool(false)),
    ]
  }

  private static let string = JSON.object([
    ("type", .string("string")), ("minLength", .integer(1)),
  ])
  private static let orNull = JSON.object([
    ("type", .array([.string("string"), .string("null")]))
  ])

  private static func constant(_ value: JSON) -> JSON { .object([("const", value)]) }

  private static func one(of words: [String]) -> JSON {
    .object([("enum", .array(words.map(JSON.string)))])
  }

  private static func number(from lowest: Int) -> JSON {
    .object([("type", .string("integer")), ("minimum", .integer(lowest))])
  }

  private static func list(of item: JSON) -> JSON {
    .object([("type", .string("array")), ("items", item)])
  }
}
