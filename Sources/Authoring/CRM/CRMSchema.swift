import JSONKit

/// The JSON Schema of what ``CRMExport`` writes (draft 2020-12).
enum CRMSchema {
  static var document: JSON {
    typealias Shape = SchemaShape
    let address = JSON.object([
      ("type", .texts(["string", "null"])), ("format", .string("uri")),
    ])
    let count = JSON.object([("type", .string("integer")), ("minimum", .integer(0))])
    let lesson = Shape.record([
      ("id", Shape.string), ("title", Shape.string), ("minutes", count), ("url", address),
      ("brief", address), ("worksheet", address), ("digest", Shape.string),
    ])
    let text = JSON.object([
      ("type", .string("string")), ("minLength", .integer(1)),
      ("maxLength", .integer(CRMExport.mostCharacters)),
    ])
    let guidance = JSON.object([
      (
        "anyOf",
        .array([
          .object([("type", .string("null"))]),
          .object(Shape.record([("html", text), ("text", text)])),
        ])
      )
    ])
    let facets = JSON.object([
      ("type", .string("object")),
      ("additionalProperties", Shape.list(of: Shape.string, atLeast: 1)),
    ])
    let stage = Shape.record([
      ("recordType", Shape.orNull), ("stage", Shape.string), ("facets", facets), ("url", address),
      ("guidance", guidance), ("lessons", Shape.list(of: .object(lesson))),
    ])
    let fields = Shape.record([
      ("stage", Shape.orNull), ("recordType", Shape.orNull), ("deal", Shape.orNull),
      ("account", Shape.orNull),
    ])
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("$id", .string("urn:lectern:schema:crm")),
        (
          "title",
          .string("lessons for the stages of a sales program, version \(CRMExport.version)")
        ),
      ]
        + Shape.record([
          ("format", Shape.constant(.string("lectern-crm"))),
          ("version", Shape.constant(.integer(CRMExport.version))), ("generator", Shape.string),
          (
            "course",
            .object(
              Shape.record([
                ("id", Shape.string), ("title", Shape.string), ("language", Shape.string),
              ]))
          ),
          ("object", Shape.orNull), ("fields", .object(fields)),
          ("stages", Shape.list(of: .object(stage), atLeast: 1)),
        ]))
  }
}
