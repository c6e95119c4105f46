import JSONKit

/// The JSON Schema of ``RolePlayExport/json(generator:)`` (draft 2020-12).
enum RolePlaySchema {
  static var document: JSON {
    let persona = record([
      ("id", string), ("name", string), ("background", list(of: string)),
      ("concerns", list(of: string)), ("openingLine", orNull), ("trainee", list(of: string)),
      ("prompt", string),
    ])
    let play = record([
      ("id", string), ("title", string),
      (
        "minutes",
        .object([("type", .texts(["integer", "null"])), ("minimum", .integer(1))])
      ),
      ("lesson", .object(record([("id", string), ("title", string), ("url", orNull)]))),
      ("situation", list(of: string)), ("personas", list(of: .object(persona), atLeast: 1)),
      ("rubric", list(of: .object(record([("id", string), ("text", string)])))),
    ])
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("$id", .string("urn:lectern:schema:roleplays")),
        (
          "title",
          .string("role-plays for programs that play a person, version \(RolePlayExport.version)")
        ),
      ]
        + record([
          ("format", constant(.string("lectern-roleplays"))),
          ("version", constant(.integer(RolePlayExport.version))), ("generator", string),
          ("course", .object(record([("id", string), ("title", string), ("language", string)]))),
          ("rolePlays", list(of: .object(play))),
        ]))
  }

  private typealias Members = [(String, JSON)]

  private static let string = JSON.object([("type", .string("string")), ("minLength", .integer(1))])
  private static let orNull = JSON.object([
    ("type", .texts(["string", "null"])), ("minLength", .integer(1)),
  ])

  private static func constant(_ value: JSON) -> JSON { .object([("const", value)]) }

  private static func list(of items: JSON, atLeast count: Int = 0) -> JSON {
    .object([("type", .string("array")), ("items", items), ("minItems", .integer(count))])
  }

  /// An object with exactly these members.
  private static func record(_ members: Members) -> Members {
    [
      ("type", .string("object")), ("properties", .object(members)),
      ("required", .texts(members.map(\.0))), ("additionalProperties", .bool(false)),
    ]
  }
}
