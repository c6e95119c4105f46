import Diagnostics
import EditionKit
package import JSONKit
package import LessonModel

/// The inspection for programs: a JSON document; `docs/inspect.md` describes its form.
extension Inspection {
  /// The version of the format: it grows when a member is removed or changes its meaning, and stays
  /// when one is added.
  package static let version = 3

  /// The document about the whole course, or about one of its lessons.
  package func json(of lesson: LessonID? = nil, generator: String) -> JSON {
    let writer = activityWriter
    let shown = places.filter { lesson == nil || $0.lesson.id == lesson }
    return .object([
      ("format", .string("lectern-inspect")),
      ("version", .integer(Self.version)),
      ("generator", .string(generator)),
      ("hasErrors", .bool(hasErrors)),
      ("course", courseJSON),
      ("units", .array(course.units.map(json(of:)))),
      ("lessons", .array(shown.map { json(of: $0, by: writer) })),
      ("questions", questionJSON),
      ("glossary", .array(course.glossary.terms.map(json(of:)))),
      ("media", .array(course.assets.map(json(of:)))),
      ("papers", papers.map { .array($0.map(json(of:))) } ?? .null),
      ("leftOut", .array(substitutions(of: nil).map(json(of:)))),
    ])
  }

  private var courseJSON: JSON {
    .object([
      ("id", .string(course.id.text)), ("title", .string(course.title)),
      ("subtitle", .text(course.subtitle)), ("description", .string(course.description)),
      ("language", .string(course.language.text)), ("site", .text(course.site?.text)),
      ("addresses", .string(course.addresses.rawValue)),
      ("authors", .texts(course.authors.map(\.name))),
      ("organization", .text(course.organisation)), ("license", .text(course.licence)),
      ("date", .text(course.date?.description)), ("keywords", .texts(course.keywords)),
      (
        "facets",
        .array(
          course.facets.map { facet in
            .object([
              ("id", .string(facet.id.text)), ("title", .string(facet.title)),
              (
                "values",
                .array(
                  facet.values.map {
                    .object([("id", .string($0.id.text)), ("title", .string($0.title))])
                  })
              ),
            ])
          })
      ),
    ])
  }

  private func json(of unit: Unit) -> JSON {
    .object([
      ("id", .text(unit.details?.id.text)), ("title", .text(unit.details?.title)),
      ("summary", .text(unit.details?.summary)), ("folder", .text(unit.details?.folder)),
      ("lessons", .texts(unit.lessons.map(\.id.text))),
    ])
  }

  private func json(of term: Glossary.Term) -> JSON {
    .object([
      ("id", .string(term.id.text)), ("term", .string(term.term.value)),
      ("definition", .string(term.definition.value)), ("also", .texts(term.also)),
      ("see", .texts(term.see.map(\.value.text))), ("card", .bool(term.makesCard)),
      ("line", .integer(line(of: term.span))),
    ])
  }

  private func json(of asset: Asset) -> JSON {
    .object([
      ("path", .string(asset.id.path)), ("type", .string(asset.mediaType.text)),
      ("bytes", .integer(asset.byteCount)), ("width", .whole(asset.size?.width)),
      ("height", .whole(asset.size?.height)),
    ])
  }

  private func json(of paper: PrintedPaper) -> JSON {
    .object([
      ("path", .string(paper.path)), ("files", .integer(paper.files)),
      ("pages", .integer(paper.pages)), ("sheets", .integer(paper.sheets)),
      ("sides", .string(paper.sides.rawValue)),
    ])
  }

  func json(of substitution: Substitution) -> JSON {
    .object([
      ("edition", .string(substitution.edition.text)),
      ("form", .text(substitution.form?.rawValue)),
      ("original", .string(substitution.original)),
      ("change", .string(substitution.change.change.kind.rawValue)),
      ("standIn", .string(substitution.standIn)),
      ("reason", .string(substitution.change.reason.rawValue)),
      ("path", .string(substitution.span.path)),
      ("line", .integer(line(of: substitution.span))),
    ])
  }
}
