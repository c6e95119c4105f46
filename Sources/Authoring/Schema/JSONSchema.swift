import ActivityData
package import JSONKit
import LessonReader
import Reporting

/// A JSON Schema (draft 2020-12) for a set of keys: it accepts what the reader accepts.
///
/// It uses only features that draft 7 has as well, because the editors' language server for YAML
/// reads that one. `patternErrorMessage` is already used by that server; validators ignore it.
package enum JSONSchema {
  /// The schema as a complete document.
  package static func document(_ name: SchemaName) -> JSON {
    guard let keys = name.keys else {
      return switch name {
      case .report: ReportSchema.document
      case .roleplays: RolePlaySchema.document
      case .crm: CRMSchema.document
      case .course, .unit, .lesson, .glossary, .pronunciation, .published, .activity:
        ActivitySchema.document
      }
    }
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("$id", .string("urn:lectern:schema:\(name.rawValue)")),
        ("title", .string(name.title)),
      ] + record(keys, mayBeEmpty: true))
  }

  /// The members of a schema; `allowsNothing` if a key may have no value.
  private typealias Members = [(String, JSON)]

  private static func record(_ keys: KeySet, mayBeEmpty: Bool) -> Members {
    let required = keys.keys.filter(\.isRequired)
    var members: Members = [("type", types(["object"], mayBeEmpty && required.isEmpty))]
    members.append(
      (
        "properties",
        .object(
          keys.keys.flatMap { key in
            let values = value(key.kind, allowsNothing: !key.isRequired) + contents(of: key)
            let member = (key.name, JSON.object([("description", .string(key.summary))] + values))
            guard let spelling = key.otherSpelling else { return [member] }
            let summary = JSON.string("Another spelling of \(key.name).")
            return [member, (spelling, .object([("description", summary)] + values))]
          })
      ))
    if !required.isEmpty {
      members.append(("required", .array(required.map { .string($0.name) })))
    }
    members.append(("additionalProperties", .bool(false)))
    return members
  }

  /// What a required key has to contain.
  private static func contents(of key: Key) -> Members {
    if key.needsItems { return [("minItems", .integer(1))] }
    guard key.isRequired, key.kind == .text else { return [] }
    return [("pattern", .string("\\S")), ("patternErrorMessage", .string("write some text"))]
  }

  /// The allowed values.
  ///
  /// A key without a value counts as not written; in a list it is an empty text.
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
      // To YAML, an id that has only digits is a number.
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

  /// The values in a list, or under a name that the course defines.
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
