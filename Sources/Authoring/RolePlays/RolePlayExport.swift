package import EditionKit
package import JSONKit
import LessonMarkup
package import LessonModel
package import Words

/// The role-plays of a course for programs that play a person: who it is, and what an observer watches for.
///
/// A persona and a rubric are apart: the first is for the one who plays, the second for the one who judges.
package struct RolePlayExport: Sendable {
  /// The version of the JSON.
  package static let version = 1

  struct Entry: Sendable {
    let play: RolePlay
    let lesson: Lesson
    let title: String

    /// What all players know, a paragraph each.
    let situation: [String]
    let personas: [Persona]

    /// What an observer watches for.
    let rubric: [String]
  }

  private let course: Course
  private let words: CourseWords
  private let addresses: PublicAddresses?
  let entries: [Entry]

  /// The role-plays that have roles, in the order of the course.
  package init(of course: Course, words: CourseWords, addresses: PublicAddresses?) {
    self.course = course
    self.words = words
    self.addresses = addresses
    entries = course.lessons.flatMap { lesson -> [Entry] in
      var entries: [Entry] = []
      lesson.forEachBlock { block in
        guard case .activity(.rolePlay(let play)) = block, !play.roles.isEmpty else { return }
        let title = play.title?.plainText ?? ""
        entries.append(
          Entry(
            play: play, lesson: lesson, title: title.isEmpty ? lesson.title.value : title,
            situation: play.scene.plainLines, personas: Persona.all(of: play),
            rubric: play.checklist?.blocks.rubricLines ?? []))
      }
      return entries
    }
  }

  package var isEmpty: Bool { entries.isEmpty }

  package var count: Int { entries.count }

  package func json(generator: String) -> JSON {
    .object([
      ("format", .string("lectern-roleplays")), ("version", .integer(Self.version)),
      ("generator", .string(generator)),
      (
        "course",
        .object([
          ("id", .string(course.id.text)), ("title", .string(course.title)),
          ("language", .string(course.language.text)),
        ])
      ),
      ("rolePlays", .array(entries.map(json))),
    ])
  }

  private func json(of entry: Entry) -> JSON {
    let lesson = entry.lesson
    return .object([
      ("id", .string(entry.play.id.text)), ("title", .string(entry.title)),
      ("minutes", entry.play.minutes.map(JSON.integer) ?? .null),
      (
        "lesson",
        .object([
          ("id", .string(lesson.id.text)), ("title", .string(lesson.title.value)),
          ("url", addresses?.page(of: lesson.id).map(JSON.string) ?? .null),
        ])
      ),
      ("situation", .texts(entry.situation)),
      (
        "personas",
        .array(
          entry.personas.map { persona in
            .object([
              ("id", .string("\(persona.number)")), ("name", .string(persona.name)),
              ("background", .texts(persona.background)), ("concerns", .texts(persona.concerns)),
              ("openingLine", persona.openingLine.map(JSON.string) ?? .null),
              ("trainee", .texts(persona.partners)),
              ("prompt", .string(prompt(for: persona, in: entry))),
            ])
          })
      ),
      (
        "rubric",
        .array(
          entry.rubric.enumerated().map { place, text in
            .object([("id", .string("\(place + 1)")), ("text", .string(text))])
          })
      ),
    ])
  }

  // MARK: As text

  /// A file for each person, and one for each rubric, with names that tell them apart.
  package var texts: [(path: OutputPath, bytes: [UInt8])] {
    entries.flatMap { entry -> [(OutputPath, [UInt8])] in
      let id = entry.play.id
      var files = entry.personas.map { persona in
        (
          OutputPath(safe: "\(id)-persona-\(persona.number).txt"),
          Array(prompt(for: persona, in: entry).utf8)
        )
      }
      if !entry.rubric.isEmpty {
        files.append((OutputPath(safe: "\(id)-rubric.txt"), Array(rubric(of: entry).utf8)))
      }
      return files
    }
  }

  /// What to tell a program that plays the person.
  private func prompt(for persona: Persona, in entry: Entry) -> String {
    let texts = words.repeating
    var parts = [texts(.play, [.title: persona.name]).text]
    if !persona.partners.isEmpty {
      parts.append(texts(.playedBy, [.titles: words.list(persona.partners)]).text)
    }
    func add(_ key: RepeatWord, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      parts.append(
        texts[key].text + words.lesson[.colon].text + "\n" + lines.joined(separator: "\n"))
    }
    add(.situation, entry.situation)
    add(.background, persona.background)
    add(.concerns, persona.concerns.map { "- \($0)" })
    if let line = persona.openingLine {
      add(.openingLine, [line])
    } else {
      parts.append(texts[.noOpening].text)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What to tell a program that judges the conversation.
  private func rubric(of entry: Entry) -> String {
    let texts = words.repeating
    let lines = entry.rubric.enumerated().map { "\($0.offset + 1). \($0.element)" }
    return [
      "\(texts[.observed].text)\(words.lesson[.colon].text) \(entry.title)",
      texts[.observedWay].text,
      lines.joined(separator: "\n"),
    ].joined(separator: "\n\n") + "\n"
  }
}

extension [Block] {
  /// The items of a checklist without their marks; text beside them is a line as well.
  fileprivate var rubricLines: [String] {
    flatMap { block -> [String] in
      guard case .list(let list) = block else { return [block].plainLines }
      return list.items.map { $0.blocks.plainLines.joined(separator: " ") }
    }.filter { !$0.isEmpty }
  }
}
