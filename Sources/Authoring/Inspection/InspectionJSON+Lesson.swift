import ActivityData
import EditionKit
import JSONKit
import LessonModel

extension Inspection {
  func json(of place: Place, by writer: ActivityJSON) -> JSON {
    let lesson = place.lesson
    let time = time(of: lesson)
    return .object([
      ("id", .string(lesson.id.text)), ("number", .integer(place.number)),
      ("unit", .text(place.unit.details?.id.text)), ("path", .string(lesson.path)),
      ("page", .text(page(of: lesson))),
      ("title", .string(lesson.title.value)), ("summary", .text(lesson.summary)),
      ("objectives", .texts(lesson.objectives.map(\.value))),
      (
        "facets",
        .object(lesson.facets.map { ($0.facet.text, .texts($0.values.map(\.text))) })
      ),
      ("prerequisites", .texts(lesson.prerequisites.map(\.value.text))),
      ("keywords", .texts(lesson.keywords)),
      ("date", .text((lesson.date?.value ?? course.date)?.description)),
      (
        "seconds",
        .object([
          ("reading", .integer(time.reading)), ("practice", .integer(time.practice)),
          ("stated", .whole(time.stated)), ("total", .integer(time.total)),
        ])
      ),
      ("budgetMinutes", .whole(lesson.minutes?.value)),
      ("outline", .array(headings(of: lesson).map(json(of:)))),
      ("activities", .array(activities(of: lesson).map { json(of: $0, by: writer) })),
      ("links", .array(InspectedLink.all(of: lesson).map(json(of:)))),
      ("blocks", .array(lesson.blocks.map(json(of:)))),
      (
        "footnotes",
        .array(
          lesson.footnotes.map { note in
            .object([
              ("number", .integer(note.number)), ("label", .string(note.label)),
              ("line", .integer(line(of: note.span))),
              ("blocks", .array(note.blocks.map(json(of:)))),
            ])
          })
      ),
      ("leftOut", .array(substitutions(of: lesson.id).map(json(of:)))),
    ])
  }

  /// The headings of a lesson, in reading order.
  func headings(of lesson: Lesson) -> [Heading] {
    var headings: [Heading] = []
    lesson.forEachBlock { if case .heading(let heading) = $0 { headings.append(heading) } }
    return headings
  }

  /// The activities of a lesson, in reading order.
  func activities(of lesson: Lesson) -> [Activity] {
    var activities: [Activity] = []
    lesson.forEachBlock { if case .activity(let activity) = $0 { activities.append(activity) } }
    return activities
  }

  private func json(of heading: Heading) -> JSON {
    .object([
      ("level", .integer(heading.level)), ("title", .string(heading.content.plainText)),
      ("anchor", .string(heading.anchor.text)), ("line", .integer(line(of: heading.span))),
    ])
  }

  private func json(of link: InspectedLink) -> JSON {
    var members: [(String, JSON)] = [("use", .string(link.use))]
    switch link.target {
    case .lesson(let id, let anchor):
      members += [
        ("to", .string("lesson")), ("lesson", .string(id.text)), ("anchor", .text(anchor?.text)),
      ]
    case .file(let id): members += [("to", .string("file")), ("file", .string(id.path))]
    case .term(let id): members += [("to", .string("term")), ("term", .string(id.text))]
    case .web(let address): members += [("to", .string("web")), ("url", .string(address))]
    case .nothing(let why): members += [("to", .string("nothing")), ("why", .string(why))]
    }
    return .object(
      members + [("text", .string(link.text)), ("line", .integer(line(of: link.span)))])
  }

  /// A block with those inside it; what an activity holds is under `activities`.
  private func json(of block: Block) -> JSON {
    var members: [(String, JSON)] = [
      ("kind", .string(block.inspectedName)), ("line", .integer(line(of: block.span))),
    ]
    if case .activity(let activity) = block { members.append(("id", .string(activity.id.text))) }
    if case .scoped(let scoped) = block {
      let names: [EditionName]
      switch scoped.scope {
      case .only(let editions), .except(let editions): names = editions
      }
      members.append(("editions", .texts(names.map(\.text))))
    }
    let inner = block.children.joined().map(json(of:))
    if !inner.isEmpty { members.append(("blocks", .array(inner))) }
    return .object(members)
  }
}
