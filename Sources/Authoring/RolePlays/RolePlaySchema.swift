import JSONKit

/// The JSON Schema of ``RolePlayExport/json(generator:)`` (draft 2020-12).
enum RolePlaySchema {
  static var document: JSON {
    let persona = SchemaShape.record([
      ("id", SchemaShape.string), ("name", SchemaShape.string),
      ("background", SchemaShape.list(of: SchemaShape.string)),
      ("concerns", SchemaShape.list(of: SchemaShape.string)), ("openingLine", SchemaShape.orNull),
      ("trainee", SchemaShape.list(of: SchemaShape.string)),
      ("prompt", SchemaShape.string),
    ])
    let play = SchemaShape.record([
      ("id", SchemaShape.string), ("title", SchemaShape.string),
      (
        "minutes",
        .object([("type", .texts(["integer", "null"])), ("minimum", .integer(1))])
      ),
      (
        "lesson",
        .object(
          SchemaShape.record([
            ("id", SchemaShape.string), ("title", SchemaShape.string), ("url", SchemaShape.orNull),
          ]))
      ),
      ("situation", SchemaShape.list(of: SchemaShape.string)),
      ("personas", SchemaShape.list(of: .object(persona), atLeast: 1)),
      (
        "rubric",
        SchemaShape.list(
          of: .object(
            SchemaShape.record([("id", SchemaShape.string), ("text", SchemaShape.string)])))
      ),
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
        + SchemaShape.record([
          ("format", SchemaShape.constant(.string("lectern-roleplays"))),
          ("version", SchemaShape.constant(.integer(RolePlayExport.version))),
          ("generator", SchemaShape.string),
          (
            "course",
            .object(
              SchemaShape.record([
                ("id", SchemaShape.string), ("title", SchemaShape.string),
                ("language", SchemaShape.string),
              ]))
          ),
          ("rolePlays", SchemaShape.list(of: .object(play))),
        ]))
  }
}
