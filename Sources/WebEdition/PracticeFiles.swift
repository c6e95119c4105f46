import ActivityData
import Concurrency
import Digests
import EditionKit
import JSONKit
import LessonMarkup
import LessonModel
import MarkupKit
import Typography

/// The questions of the page for practice: a list of all of them, and one file of texts for each lesson.
///
/// A session loads the list and the texts of ten lessons at most, so it opens as fast in a large course.
/// Files are scripts, because a page that is opened from a folder can load nothing else; each hands its data
/// to `lecternPractice` with the id of the course, because several courses may share a session.
enum PracticeFiles {
  /// The version of the files' form.
  static let version = 1

  /// Writes the files that are wanted; returns what the questions show or link to.
  static func write(
    for site: Site, width: Int, into output: any OutputReceiver
  ) async -> (assets: Set<AssetID>, pictures: Set<AssetID>) {
    let asking = site.lessons.filter { !$0.questions.isEmpty }
    let wanted = asking.filter { output.wants(path(of: $0)) }
    let shown = await wanted.concurrentMap(width: width, batch: 8) { place in
      let links = SiteLinks(from: SitePaths.practice, in: site)
      let texts = place.questions.map { ($0.id, text(of: $0, at: place, links, in: site)) }
      await output.receive(
        OutputTree.File(
          path: path(of: place),
          content: .bytes(file("lessons/\(place.lesson.id.text)", .object(texts), in: site)),
          lesson: place.lesson.id))
      return (links.assets, links.pictures)
    }
    let terms = site.course.glossary.cards.compactMap { card -> Glossary.Term? in
      if case .term(let term) = card.source { term } else { nil }
    }
    if !terms.isEmpty, output.wants(SitePaths.questions("terms")) {
      let texts = terms.map { term in
        (
          PracticeItem(.term(term), in: []).id,
          JSON.object([
            ("term", .string(term.term.value)), ("definition", .string(term.definition.value)),
            ("at", .string(SitePaths.term(term.id, from: SitePaths.practice))),
          ])
        )
      }
      await output.receive(
        OutputTree.File(
          path: SitePaths.questions("terms"),
          content: .bytes(file("terms", .object(texts), in: site))))
    }
    if output.wants(SitePaths.questions("list")) {
      await output.receive(
        OutputTree.File(
          path: SitePaths.questions("list"),
          content: .bytes(file("list", list(of: terms, in: site), in: site))))
    }
    return shown.reduce(into: ([], [])) { all, page in
      all.assets.formUnion(page.0)
      all.pictures.formUnion(page.1)
    }
  }

  private static func path(of place: Site.Place) -> OutputPath {
    SitePaths.questions("lessons/\(place.lesson.id.text)")
  }

  private static func file(_ name: String, _ data: JSON, in site: Site) -> [UInt8] {
    Array("lecternPractice(".utf8) + JSON.string(site.course.id.text).bytes + Array(",".utf8)
      + JSON.string(name).bytes + Array(",".utf8) + data.bytes + Array(");\n".utf8)
  }

  /// The lessons, and then the questions: `[id, kind, lessons, digest, days, objectives]`.
  ///
  /// The days are those after which something is to be done at work, or null; the objectives are the
  /// positions of those that the question names. What nobody wrote is left out at the end.
  private static func list(of terms: [Glossary.Term], in site: Site) -> JSON {
    var uses: [TermID: [Int]] = [:]
    if !terms.isEmpty {
      for (number, place) in site.lessons.enumerated() {
        for term in place.lesson.usedTerms { uses[term, default: []].append(number) }
      }
    }
    let lessons = site.lessons.map { place in
      JSON.array([
        .string(place.lesson.id.text), .string(place.lesson.title.value),
        .string(place.path.relative(from: SitePaths.practice)),
        .texts(place.lesson.objectives.map(\.value)),
      ])
    }
    var items: [JSON] = []
    for (number, place) in site.lessons.enumerated() {
      items += place.questions.map { entry(of: $0, lessons: [number], place.lesson) }
    }
    items += terms.map { term in
      entry(of: PracticeItem(.term(term), in: []), lessons: uses[term.id] ?? [])
    }
    return .object([
      ("version", .integer(version)), ("title", .string(site.course.title)),
      ("language", .string(site.course.language.text)),
      ("hasDecimalComma", .bool(site.course.language.hasDecimalComma)),
      ("lessons", .array(lessons)), ("items", .array(items)),
    ])
  }

  private static func entry(of item: PracticeItem, lessons: [Int], _ lesson: Lesson? = nil) -> JSON
  {
    var members: [JSON] = [
      .string(item.id), .string(item.kind), .array(lessons.map { .integer($0) }),
      .string(item.digest),
    ]
    let objectives = lesson.flatMap(item.objectives)
    if case .apply(let apply) = item.source, let days = apply.followUpDays {
      members.append(.integer(days))
    } else if objectives != nil {
      members.append(.null)
    }
    if let objectives { members.append(.array(objectives.map { .integer($0) })) }
    return .array(members)
  }

  /// What a question shows.
  private static func text(
    of item: PracticeItem, at place: Site.Place, _ links: SiteLinks, in site: Site
  ) -> JSON {
    let page = place.path.relative(from: SitePaths.practice)
    let html = MarkupWriter(.html)
    let writer = LessonWriter(
      into: html, style: site.style, links: links, conversions: site.conversions, isExcerpt: true)
    func at(_ activity: Activity) -> (String, JSON) {
      ("at", .string("\(page)#\(place.lesson.elementID(of: activity))"))
    }
    switch item.source {
    case .quiz(let quiz):
      writer.write([.activity(.quiz(quiz))])
      return .object([
        ("html", .string(html.string)), ("answer", ActivityJSON.ids(of: quiz)), at(.quiz(quiz)),
      ])
    case .card(let card):
      writer.write([.activity(.card(card))])
      return .object([("html", .string(html.string)), at(.card(card))])
    case .points(let points, _, _):
      writer.write(points.blocks)
      return .object([("html", .string(html.string)), ("at", .string(page))])
    case .apply(let apply):
      let title = apply.worksheet.title?.plainText ?? place.lesson.title.value
      let fields = apply.worksheet.fields.map { field in
        JSON.texts([field.id.text, site.typeset(field.label.plainText)])
      }
      return .object([
        ("title", .string(site.typeset(title))), ("fields", .array(fields)), at(.apply(apply)),
      ])
    // The terms are in a file of their own.
    case .term: return .null
    }
  }
}

extension Site {
  /// Plain text with the quotation marks of the course's language.
  func typeset(_ text: String) -> String {
    style.typography?.applied(to: text) ?? text
  }
}

extension PracticeItem {
  /// The kind, as the page's script knows it.
  fileprivate var kind: String {
    switch source {
    case .quiz: "quiz"
    case .card: "card"
    case .term: "term"
    case .points: "points"
    case .apply: "apply"
    }
  }

  /// Changes with the words of the question and of its answer, and with nothing else: not with reasons, and
  /// not with the place of the lesson.
  fileprivate var digest: String {
    var parts: [String]
    switch source {
    case .quiz(let quiz):
      parts = ContentID.all(of: [quiz.question]).map(\.text)
      parts.append(String(decoding: ActivityJSON.ids(of: quiz).bytes, as: UTF8.self))
    case .card(let card): parts = ContentID.all(of: [card.front, card.back]).map(\.text)
    case .term(let term): parts = [term.term.value, term.definition.value]
    case .points(let points, _, _): parts = ContentID.all(of: [points.blocks]).map(\.text)
    case .apply(let apply):
      let contents = [apply.worksheet.title ?? []] + apply.worksheet.fields.map(\.label)
      parts = ContentID.all(of: contents).map(\.text)
    }
    return String(Digest(of: Array(parts.joined(separator: "\n").utf8)).text.prefix(8))
  }
}
