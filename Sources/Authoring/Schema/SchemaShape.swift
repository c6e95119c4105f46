import JSONKit

/// Shapes that the schemas of what Lectern writes for programs are made of (JSON Schema, draft 2020-12).
enum SchemaShape {
  typealias Members = [(String, JSON)]

  static let string = JSON.object([("type", .string("string")), ("minLength", .integer(1))])
  static let orNull = JSON.object([
    ("type", .texts(["string", "null"])), ("minLength", .integer(1)),
  ])

  static func constant(_ value: JSON) -> JSON { .object([("const", value)]) }

  static func list(of items: JSON, atLeast count: Int = 0) -> JSON {
    .object([("type", .string("array")), ("items", items), ("minItems", .integer(count))])
  }

  /// An object with exactly these members.
  static func record(_ members: Members) -> Members {
    [
      ("type", .string("object")), ("properties", .object(members)),
      ("required", .texts(members.map(\.0))), ("additionalProperties", .bool(false)),
    ]
  }
}
