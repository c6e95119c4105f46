import ActivityData
package import JSONKit
import LessonReader

/// A JSON Schema (draft 2020-12) made of a set of keys: it accepts what the reader accepts.
///
/// It uses only what draft 7 has as well, as the editors' language server for YAML reads that one.
/// `patternErrorMessage` is that server's; validators pass over it.
package enum JSONSchema {
  /// The schema as a document of its own.
  package static func document(_ name: SchemaName) -> JSON {
    guard let keys = name.keys else { return ActivitySchema.document }
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("$id", .string("urn:lectern:schema:\(name.rawValue)")),
        ("title", .string(name.title)),
      ] + record(keys, mayBeEmpty: true))
  }

  /// The members of a schema; `allowsNothing` where a key may stand without a value.
  private typealias Members = [(String, JSON)]

  private static func record(_ keys: KeySet, mayBeEmpty: Bool) -> Members {
    let required = keys.keys.filter(\.isRequired)
    var members: Members = [("type", types(["object"], mayBeEmpty && required.isEmpty))]
    members.append(
      (
        "properties",
        .object(
          keys.keys.map { key in
            (
              key.name,
              .object(
                [("description", .string(key.summary))]
                  + value(key.kind, allowsNothing: !key.isRequired) + contents(of: key))
            )
          })
      ))
    if !required.isEmpty {
      members.append(("required", .array(required.map { .string($0.name) })))
    }
    members.append(("additionalProperties", .bool(false)))
    return members
  }

  /// What a key that a file cannot do without has to hold.
  private static func contents(of key: Key) -> Members {
    if key.needsItems { return [("minItems", .integer(1))] }
    guard key.isRequired, key.kind == .text else { return [] }
    return [("pattern", .string("\\S")), ("patternErrorMessage", .string("write a text"))]
  }

  /// What a value may be.
  ///
  /// A key without a value is one that was not written; in a list it is an empty text.
  private static func value(_ kind: Key.Kind, allowsNothing: Bool) -> Members {
    switch kind {
    case .text: return [("type", types(["string", "number", "boolean"], allowsNothing))]
    case .flag: return [("type", types(["boolean"], allowsNothing))]
    case .integer(let range):
      return [
        ("type", types(["integer"], allowsNothing)), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .number(let range):
      return [
        ("type", types(["number"], allowsNothing)), ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound)),
      ]
    case .date, .language, .site, .url, .email, .uuid:
      return [("type", types(["string"], allowsNothing))] + form(of: kind)
    case .id:
      // An id of digits alone is a number to YAML.
      return [("type", types(["string", "integer"], allowsNothing))] + form(of: kind)
        + [("maxLength", .integer(SchemaPattern.longestID)), ("minimum", .integer(0))]
    case .file:
      return [("type", types(["string", "number", "boolean"], allowsNothing))] + form(of: kind)
    case .choice(let words):
      return [("enum", .array(words.map { .string($0) } + (allowsNothing ? [.null] : [])))]
    case .list(let kind):
      return [("type", types(["array"], allowsNothing)), ("items", item(kind))]
    case .oneOrMore(let kind):
      let list: Members = [("type", types(["array"], allowsNothing)), ("items", item(kind))]
      return [
        ("anyOf", .array([.object(value(kind, allowsNothing: allowsNothing)), .object(list)]))
      ]
    case .record(let keys): return record(keys, mayBeEmpty: allowsNothing)
    case .named(let kind):
      return [
        ("type", types(["object"], allowsNothing)), ("additionalProperties", item(kind)),
      ]
    }
  }

  /// What stands in a list, or behind a name that the course defines.
  private static func item(_ kind: Key.Kind) -> JSON {
    switch kind {
    case .text, .record, .oneOrMore(.text): .object(value(kind, allowsNothing: true))
    case .flag, .integer, .number, .date, .id, .language, .site, .url, .email, .uuid, .file,
      .choice, .list, .oneOrMore, .named:
      .object(value(kind, allowsNothing: false))
    }
  }

  private static func types(_ names: [String], _ allowsNothing: Bool) -> JSON {
    let names = names + (allowsNothing ? ["null"] : [])
    return names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) })
  }

  private static func form(of kind: Key.Kind) -> Members {
    guard let pattern = SchemaPattern.of(kind) else { return [] }
    return [
      ("pattern", .string(pattern)), ("patternErrorMessage", .string("write \(kind.inWords)")),
    ]
  }
}
