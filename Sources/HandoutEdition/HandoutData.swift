import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Words

/// The data for the template of one lesson's handout.
struct HandoutData {
  let course: Course
  let unit: Unit
  let lesson: Lesson

  /// In the course, counted from 1.
  let number: Int
  let audience: Offer.Audience
  let addresses: Addresses
  let conversions: Conversions
  let words: CourseWords

  struct Made {
    var data: JSON
    var assets: [AssetID]
    var standIns: [StandIn]
  }

  /// `percent` is how large its letters are, if they are not as large as usual.
  func make(on paper: HandoutSettings.Paper, percent: Int? = nil) -> Made {
    var writer = self.writer
    let blocks = writer.blocks(lesson.blocks.selected(for: HandoutEdition.view))
    let page = addresses.page(of: lesson.id)
    var counts = writer.counts
    counts.minutes.insert(lessonMinutes)
    let data = JSON.object(
      [
        ("copy", .string(audience == .learner ? "learner" : "facilitator")),
        ("paper", .string(paper.typst)),
        ("language", .string(course.language.text)),
        ("direction", .string(TextDirection(course.language).rawValue)),
        ("words", HandoutWords(words: words).json(counts)),
        ("course", Self.courseData(course, footer: course.look.footer)),
        ("lesson", lessonData),
        ("codes", .object(page.map { [("page", .string($0))] } ?? [])),
        ("blocks", .array(blocks)),
        ("hints", .array(writer.hints)),
        (
          "terms",
          .array(writer.terms.sortedByTerm.map { Self.term($0.term, $0.span, course.glossary) })
        ),
        ("cards", .array(writer.cards)),
      ] + Self.names(writer.usedNames.union(ownNames(writer.names))) + Self.look(of: course)
        + (course.look.logo.map { [("logo", .string("/assets/\($0.path)"))] } ?? [])
        + (percent.map { [("percent", .integer($0))] } ?? []))
    let logo = course.look.logo.map { writer.assets.contains($0) ? [] : [$0] } ?? []
    return Made(data: data, assets: writer.assets + logo, standIns: writer.standIns)
  }

  /// Writes the blocks of the lesson.
  var writer: BlockWriter {
    BlockWriter(
      lesson: lesson, course: course, audience: audience, addresses: addresses,
      conversions: conversions)
  }

  /// The names in what the lesson says of itself, and in its terms.
  func ownNames(_ names: Names) -> Set<String> {
    let texts = [lesson.title.value, lesson.summary ?? ""] + lesson.objectives.map(\.value)
    return texts.reduce(into: []) { $0.formUnion(names.used(in: $1)) }
  }

  /// The names that no line ends inside, in a fixed order; nothing if there are none.
  static func names(_ names: Set<String>) -> [(String, JSON)] {
    names.isEmpty ? [] : [("names", .texts(names.sorted()))]
  }

  /// The colors of a course that has its own; others have those of the templates.
  static func look(of course: Course) -> [(String, JSON)] {
    var look: [(String, JSON)] = []
    if let accent = course.look.accent {
      let shade = AccentPalette(accent).light
      look += [("accent", .string("\(shade.accent)")), ("tint", .string("\(shade.soft)"))]
    }
    func family(_ wish: Spanned<String>) -> JSON { .string(LookSettings.family(named: wish.value)) }
    if let font = course.look.textFont { look.append(("font", family(font))) }
    if let font = course.look.headingFont { look.append(("headings", family(font))) }
    return look.isEmpty ? [] : [("look", .object(look))]
  }

  static func courseData(_ course: Course, footer: String? = nil) -> JSON {
    let names = course.authors.map(\.name)
    return .object(
      [
        ("title", .string(course.title)),
        ("authors", .texts(names.isEmpty ? [course.organisation ?? ""] : names)),
        ("license", course.licence.map(JSON.string) ?? .null),
        ("date", course.date.map { .string("\($0)") } ?? .null),
      ] + (footer.map { [("footer", .string($0))] } ?? []))
  }

  var lessonMinutes: Int {
    LessonTime.minutes(lesson.time(in: HandoutEdition.view, language: course.language).total)
  }

  var lessonData: JSON {
    .object([
      ("id", .string(lesson.id.text)), ("number", .integer(number)),
      ("title", .string(lesson.title.value)),
      ("unit", unit.details.map { .string($0.title) } ?? .null),
      ("summary", lesson.summary.map(JSON.string) ?? .null),
      ("minutes", .integer(lessonMinutes)),
      ("prerequisites", .array(lesson.prerequisites.compactMap(prerequisite))),
      ("facets", .array(lesson.facets.compactMap(facet))),
      (
        "objectives",
        .array(
          lesson.objectives.map { objective in
            .object([
              ("at", JSON(span: objective.span)), ("text", .string(objective.value)),
            ])
          })
      ),
    ])
  }

  /// A lesson that comes first; nil if the course has no such lesson.
  private func prerequisite(_ id: Spanned<LessonID>) -> JSON? {
    guard let lesson = course.lesson(id.value) else { return nil }
    let url = addresses.page(of: id.value)
    return .object([
      ("at", JSON(span: id.span)), ("title", .string(lesson.title.value)),
      ("url", url.map(JSON.string) ?? .null),
    ])
  }

  /// A term and what it means.
  ///
  /// The place of a definition is where the lesson links to it, because places are in the lesson.
  static func term(_ term: Glossary.Term, _ span: SourceSpan, _ glossary: Glossary) -> JSON {
    .object([
      ("id", .string(term.id.text)),
      ("term", .array([.part("text", span, [("text", .string(term.term.value))])])),
      (
        "definition",
        .array([
          .part("text", span, [("text", .string(KeptTogether.kept(term.definition.value)))])
        ])
      ),
      ("also", .texts(term.also)),
      ("see", .texts(term.see.compactMap { glossary.term($0.value)?.term.value })),
    ])
  }

  /// A facet's values by their titles; nil if the course has no such facet.
  private func facet(_ choice: FacetChoice) -> JSON? {
    guard let facet = course.facet(choice.facet) else { return nil }
    let titles = facet.values.filter { choice.values.contains($0.id) }.map(\.title)
    guard !titles.isEmpty else { return nil }
    return .object([("name", .string(facet.title)), ("values", .texts(titles))])
  }
}

extension [(term: Glossary.Term, span: SourceSpan)] {
  /// In alphabetical order.
  var sortedByTerm: Self {
    sorted {
      ($0.term.term.value.lowercased(), $0.term.id.text)
        < ($1.term.term.value.lowercased(), $1.term.id.text)
    }
  }
}

extension HandoutSettings.Paper {
  /// What Typst calls it.
  var typst: String {
    switch self {
    case .a4: "a4"
    case .letter: "us-letter"
    }
  }
}
