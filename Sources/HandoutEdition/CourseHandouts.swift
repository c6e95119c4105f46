import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Words

/// The documents about a whole course, or about a part of it: guides, workbook, answer key, cards, forms.
///
/// Their data has the version that `docs/handouts.schema.json` describes.
struct CourseHandouts {
  static let dataVersion = 1

  let course: Course
  let part: CoursePart
  let settings: HandoutSettings

  /// Whom certificates and attendance sheets name.
  let people: [Person]

  /// What the publication has, which the facilitator's guide lists.
  let copies: [Copy]
  let addresses: Addresses
  let conversions: Conversions
  let words: CourseWords

  func job(for copy: Copy) -> TypesetJob {
    switch copy.variant.kind {
    case .lesson, .lessonFacilitator, .largePrint, .guide:
      guide(copy)
    case .facilitatorGuide: facilitatorGuide(copy)
    case .workbook: workbook(copy)
    case .answerKey: answerKey(copy)
    case .roleCards: roleCards(copy)
    case .worksheets, .fillableWorksheets: worksheets(copy)
    case .flashCards: flashCards(copy)
    case .jobAid, .poster: jobAids(copy)
    case .attendanceSheet, .certificate: form(copy)
    case .booklet, .twoUp: sheets(copy)
    case .refresher: refresher(copy)
    case .coaching: coaching(copy)
    }
  }

  // MARK: What they are filled with

  /// What has been written so far of one document.
  struct Draft {
    var assets: [AssetID] = []
    var counts = HandoutWords.Counts()
    var names: Set<String> = []

    /// The terms that were found, each with the lesson of its first link.
    var terms: [(term: Glossary.Term, span: SourceSpan, lesson: LessonID)] = []

    mutating func take(_ writer: BlockWriter) {
      for asset in writer.assets where !assets.contains(asset) { assets.append(asset) }
      names.formUnion(writer.usedNames)
      counts.minutes.formUnion(writer.counts.minutes)
      counts.points.formUnion(writer.counts.points)
      counts.days.formUnion(writer.counts.days)
      for (term, span) in writer.terms where !terms.contains(where: { $0.term.id == term.id }) {
        terms.append((term, span, writer.lesson.id))
      }
    }
  }

  /// One lesson of a document, as `lesson` writes it.
  ///
  /// Its places are in the lesson that `source` names.
  func entry(
    _ numbered: (number: Int, unit: Unit, lesson: Lesson), for audience: Offer.Audience,
    into draft: inout Draft, _ write: (inout BlockWriter) -> [(String, JSON)]
  ) -> JSON {
    let data = HandoutData(
      course: course, unit: numbered.unit, lesson: numbered.lesson, number: numbered.number,
      audience: audience, addresses: addresses, conversions: conversions, words: words)
    var writer = data.writer
    writer.footnoteScope = "\(numbered.lesson.id)-"
    let written = write(&writer)
    draft.take(writer)
    draft.names.formUnion(data.ownNames(writer.names))
    draft.counts.minutes.insert(data.lessonMinutes)
    return .object(
      [
        ("at", .array([.integer(0), .integer(0)])),
        ("source", .string(numbered.lesson.id.text)), ("lesson", data.lessonData),
      ] + written)
  }

  /// The units of a document, each with its lessons; without those that have nothing in it.
  func units(
    _ lesson: ((number: Int, unit: Unit, lesson: Lesson)) -> JSON?
  ) -> [JSON] {
    var number = 0
    return course.units.compactMap { unit in
      var lessons: [JSON] = []
      for one in unit.lessons {
        number += 1
        guard part.holds(one.id, of: unit) else { continue }
        if let entry = lesson((number, unit, one)) { lessons.append(entry) }
      }
      guard !lessons.isEmpty else { return nil }
      return .object([
        ("title", unit.details.map { .string($0.title) } ?? .null),
        ("summary", unit.details?.summary.map(JSON.string) ?? .null),
        ("lessons", .array(lessons)),
      ])
    }
  }

  func document(
    _ copy: Copy, _ draft: Draft, words own: [JSON.Member] = [], _ members: [(String, JSON)]
  ) -> TypesetJob {
    var codes: [(String, JSON)] = addresses.course.map { [("course", .string($0))] } ?? []
    codes += course.lessons.compactMap { lesson in
      addresses.page(of: lesson.id).map { ("\(lesson.id)", .string($0)) }
    }
    let logo = course.look.logo
    let data = JSON.object(
      [
        ("version", .integer(Self.dataVersion)),
        ("variant", .string(copy.variant.kind.rawValue)),
        ("copy", .string(copy.audience == .learner ? "learner" : "facilitator")),
        ("paper", .string(copy.paper.typst)),
        ("language", .string(course.language.text)),
        ("direction", .string(TextDirection(course.language).rawValue)),
        ("words", HandoutWords(words: words).guideJSON(draft.counts, own)),
        ("course", courseData), ("codes", .object(codes)),
        ("logo", logo.map { .string("/assets/\($0.path)") } ?? .null),
      ] + HandoutData.names(draft.names) + HandoutData.look(of: course) + members)
    return TypesetJob(
      template: copy.variant.template, data: data,
      assets: draft.assets + (logo.map { draft.assets.contains($0) ? [] : [$0] } ?? []),
      format: copy.variant.kind == .fillableWorksheets ? .form : .pdf)
  }

  var courseData: JSON {
    guard case .members(let members) = HandoutData.courseData(course) else { return .null }
    let title = part.title(in: course)
    return .members(
      // What a part is called comes first, and then to what it belongs.
      members.map {
        title != nil && $0.name == "title" ? .init(name: "title", value: .string(title ?? "")) : $0
      }
        + [
          .init(
            name: "subtitle",
            value: (title == nil ? course.subtitle : course.title).map(JSON.string) ?? .null),
          .init(name: "description", value: .string(course.description)),
          .init(name: "organization", value: course.organisation.map(JSON.string) ?? .null),
          .init(name: "year", value: course.date.map { .string("\($0.year)") } ?? .null),
          .init(name: "footer", value: course.look.footer.map(JSON.string) ?? .null),
        ])
  }

  // MARK: The documents

  func guide(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    var applies: [JSON] = []
    let units = units { numbered in
      let lesson = numbered.lesson
      return entry(numbered, for: .learner, into: &draft) { writer in
        let blocks = writer.blocks(lesson.blocks.selected(for: HandoutEdition.view))
        applies += self.applies(of: lesson, &writer)
        return [
          ("blocks", .array(blocks)), ("hints", .array(writer.hints)),
          ("cards", .array(writer.cards)),
        ]
      }
    }
    var job = document(
      copy, draft,
      [
        ("units", .array(units)), ("applies", .array(applies)),
        ("terms", .array(terms(of: draft))),
      ])
    job.asksMarks = true
    return job
  }

  /// What a learner decides to do, for a plan at the end.
  func applies(of lesson: Lesson, _ writer: inout BlockWriter) -> [JSON] {
    var found: [JSON] = []
    for case .apply(let apply) in lesson.printedActivities {
      found.append(
        .object([
          ("at", JSON(span: apply.worksheet.span)), ("source", .string(lesson.id.text)),
          ("id", .string(apply.worksheet.id.text)),
          ("title", writer.headline(apply.worksheet.title)),
          ("lesson", .string(lesson.title.value)),
        ]))
    }
    return found
  }

  func terms(of draft: Draft) -> [JSON] {
    draft.terms.sorted {
      ($0.term.term.value.lowercased(), $0.term.id.text)
        < ($1.term.term.value.lowercased(), $1.term.id.text)
    }.map { term, span, lesson in
      guard case .members(let members) = HandoutData.term(term, span, course.glossary) else {
        return .null
      }
      return .members([.init(name: "source", value: .string(lesson.text))] + members)
    }
  }

  func workbook(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let units = units { numbered in
      let activities = numbered.lesson.printedActivities.filter { $0.kind != .card }
      guard !activities.isEmpty else { return nil }
      return entry(numbered, for: .learner, into: &draft) { writer in
        let blocks = writer.blocks(activities.map { .activity($0) })
        return [("blocks", .array(blocks)), ("hints", .array(writer.hints))]
      }
    }
    return document(copy, draft, [("units", .array(units))])
  }

  func answerKey(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let units = units { numbered in
      let answered = numbered.lesson.printedActivities.filter(\.isAnswered)
      guard !answered.isEmpty else { return nil }
      return entry(numbered, for: .facilitator, into: &draft) { writer in
        let points = answered.reduce(0) { sum, activity in
          if case .quiz(let quiz) = activity { sum + quiz.points } else { sum }
        }
        return [
          ("blocks", .array(writer.blocks(answered.map { .activity($0) }))),
          ("points", .integer(points)),
        ]
      }
    }
    var job = document(copy, draft, [("units", .array(units))])
    // It may ask to be set once more (`again`).
    job.asksMarks = true
    return job
  }

  func roleCards(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let units = units { numbered in
      guard numbered.lesson.printedActivities.contains(where: \.hasCards) else { return nil }
      return entry(numbered, for: .facilitator, into: &draft) { writer in
        var plays: [JSON] = []
        for case .rolePlay(let play) in numbered.lesson.printedActivities {
          if let cards = writer.cards(of: play) { plays.append(cards) }
        }
        return [("rolePlays", .array(plays))]
      }
    }
    return document(copy, draft, [("units", .array(units))])
  }
}
