package import JSONKit
import LessonModel

/// The JSON Schema of an activity (draft 2020-12).
///
/// It accepts what ``ActivityJSON`` writes, and rejects missing and additional members.
package enum ActivitySchema {
  package static var document: JSON {
    .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("urn:lectern:schema:activity")),
      ("title", .string("an activity as data, version \(ActivityJSON.version)")),
      ("oneOf", .array(Activity.Kind.allCases.map(activity))),
      ("$defs", .object(definitions)),
    ])
  }

  private typealias Members = [(String, JSON)]

  private static func activity(_ kind: Activity.Kind) -> JSON {
    let common: Members = [
      ("version", constant(.integer(ActivityJSON.version))),
      ("kind", constant(.string(kind.rawValue))), ("id", reference("id")),
      ("title", orNull("text")), ("objectives", list(of: whole(from: 1))),
    ]
    // The line in the source; only `lectern inspect` writes it.
    return record(common + own(kind), optional: [("line", whole(from: 1))])
  }

  private static func own(_ kind: Activity.Kind) -> Members {
    let minutes = ("minutes", whole(from: 1, orNull: true))
    switch kind {
    case .quiz:
      return [
        ("prompt", orNull("text")), ("points", whole(from: 0)), ("card", type("boolean")),
        ("answer", .object([("oneOf", .array(Quiz.Kind.allCases.map(answer)))])),
        ("explanation", orNull("text")),
      ]
    case .exercise:
      return [
        minutes, ("prompt", orNull("text")), ("hints", list(of: orNull("text"))),
        ("solutions", list(of: orNull("text"))),
      ]
    case .roleplay:
      let role = record([
        ("id", reference("contentID")), ("name", orNull("text")), ("brief", orNull("text")),
      ])
      return [
        minutes, ("prompt", orNull("text")), ("roles", list(of: role)),
        ("checklist", orNull("text")), ("debrief", orNull("text")),
      ]
    case .worksheet: return [minutes, ("parts", list(of: reference("part")))]
    case .apply:
      return [
        minutes, ("parts", list(of: reference("part"))), ("after", whole(from: 1, orNull: true)),
      ]
    case .card: return [("front", orNull("text")), ("back", orNull("text"))]
    }
  }

  private static func answer(_ kind: Quiz.Kind) -> JSON {
    let name = ("kind", constant(.string(kind.rawValue)))
    let choice = record([
      ("id", reference("contentID")), ("content", orNull("text")), ("feedback", orNull("text")),
    ])
    let ids = reference("contentID")
    switch kind {
    case .single:
      return record([name, ("choices", list(of: choice)), ("right", list(of: ids, 1...1))])
    case .multiple:
      return record([name, ("choices", list(of: choice)), ("right", list(of: ids, 2...))])
    case .truth: return record([name, ("right", type("boolean"))])
    case .text: return record([name, ("right", list(of: type("string"), 1...))])
    case .number:
      return record([
        name, ("right", type("number")), ("tolerance", type("number")),
        ("written", type("string")),
      ])
    case .order:
      return record([
        name, ("choices", list(of: reference("pickable"))), ("right", list(of: ids)),
      ])
    case .match:
      return record([
        name, ("titles", list(of: orNull("text"), 2...2)),
        ("choices", list(of: reference("pickable"))), ("matches", list(of: reference("pickable"))),
        ("right", list(of: list(of: ids, 2...2))),
      ])
    case .gaps:
      let gap = record([
        ("id", type("string", [("pattern", .string("^gap-[1-9][0-9]*$"))])),
        ("right", list(of: type("string"), 1...)),
      ])
      return record([name, ("gaps", list(of: gap, 1...))])
    }
  }

  private static func field(_ kind: Worksheet.Field.Kind.Name) -> JSON {
    let common: Members = [
      ("id", reference("id")), ("kind", constant(.string(kind.rawValue))),
      ("label", orNull("text")), ("help", orNull("text")),
    ]
    let own: Members =
      switch kind {
      case .line, .date: []
      case .text: [("lines", whole(from: 2))]
      case .number: [("unit", type("string", orNull: true))]
      case .choice:
        [("several", type("boolean")), ("options", list(of: reference("pickable"), 1...))]
      case .rating: [("highest", whole(from: 2))]
      case .table: [("columns", list(of: orNull("text"), 1...)), ("rows", whole(from: 1))]
      }
    return record(common + own)
  }

  private static var definitions: Members {
    [
      ("id", type("string", [("pattern", .string("^[a-z0-9]+(-[a-z0-9]+)*$"))])),
      ("contentID", type("string", [("pattern", .string("^c[0-9a-f]{8}(-[1-9][0-9]*)?$"))])),
      ("text", record([("text", type("string")), ("html", type("string"))])),
      ("pickable", record([("id", reference("contentID")), ("content", orNull("text"))])),
      (
        "part",
        .object([
          (
            "oneOf",
            .array([
              record([("text", orNull("text"))]),
              record([("fields", list(of: reference("field"), 1...))]),
            ])
          )
        ])
      ),
      (
        "field",
        .object([("oneOf", .array(Worksheet.Field.Kind.Name.allCases.map(field)))])
      ),
    ]
  }
}

/// The building blocks of a schema.
extension ActivitySchema {
  /// An object that has all of these members, may have the optional ones, and has no others.
  private static func record(_ members: Members, optional: Members = []) -> JSON {
    .object([
      ("type", .string("object")), ("properties", .object(members + optional)),
      ("required", .texts(members.map(\.0))), ("additionalProperties", .bool(false)),
    ])
  }

  private static func list(of item: JSON) -> JSON {
    .object([("type", .string("array")), ("items", item)])
  }

  private static func list(of item: JSON, _ count: ClosedRange<Int>) -> JSON {
    .object([
      ("type", .string("array")), ("items", item), ("minItems", .integer(count.lowerBound)),
      ("maxItems", .integer(count.upperBound)),
    ])
  }

  private static func list(of item: JSON, _ count: PartialRangeFrom<Int>) -> JSON {
    .object([
      ("type", .string("array")), ("items", item), ("minItems", .integer(count.lowerBound)),
    ])
  }

  private static func type(_ name: String, _ more: Members = [], orNull: Bool = false) -> JSON {
    .object([("type", orNull ? .texts([name, "null"]) : .string(name))] + more)
  }

  private static func whole(from least: Int, orNull: Bool = false) -> JSON {
    type("integer", [("minimum", .integer(least))], orNull: orNull)
  }

  private static func constant(_ value: JSON) -> JSON { .object([("const", value)]) }

  private static func reference(_ name: String) -> JSON {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  private static func orNull(_ name: String) -> JSON {
    .object([("anyOf", .array([reference(name), type("null")]))])
  }
}
