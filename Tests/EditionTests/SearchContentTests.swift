import Diagnostics
import EditionKit
import Foundation
import LessonModel
import SearchIndex
import Testing
import WebEdition

@Suite("What the search of a course contains")
struct SearchContentTests {
  @Test(
    "nothing for facilitators, no key, no solution and no part of a role-play is in it",
    arguments: ["everything", GoldenCourse.flagship])
  func secrets(name: String) async throws {
    let golden = try await GoldenCourse(name)
    let found = Passage.letters(of: try await index(of: golden))
    var secrets: [String] = []
    for lesson in golden.course.lessons { lesson.forEachBlock { secrets += $0.secrets } }
    // A short answer may be a word of a lesson as well.
    let long = secrets.map(Passage.letters).filter { $0.count >= 24 }
    #expect(long.count > 5)
    let leaks = long.filter { found.contains($0) }
    #expect(leaks.isEmpty)
  }

  @Test(
    "the sections of lessons, their questions and the terms are in it",
    arguments: ["everything", GoldenCourse.flagship])
  func contents(name: String) async throws {
    let golden = try await GoldenCourse(name)
    let found = Passage.letters(of: try await index(of: golden))
    var wanted = golden.course.glossary.terms.map(\.definition.value)
    for lesson in golden.course.lessons {
      wanted.append(lesson.title.value)
      for block in lesson.blocks {
        switch block {
        case .heading(let heading): wanted.append(heading.content.plainText)
        case .activity(.quiz(let quiz)):
          for case .paragraph(let paragraph) in quiz.question
          where !paragraph.content.contains(where: { if case .text = $0 { false } else { true } }) {
            wanted.append(paragraph.content.plainText)
          }
        default: break
        }
      }
    }
    #expect(wanted.count > 12)
    let missing = wanted.filter { !found.contains(Passage.letters(of: $0)) }
    #expect(missing.isEmpty)
  }

  @Test(
    "nor is it in what assistants read: pages as Markdown, the list of lessons and the skill",
    arguments: GoldenCourse.names + [GoldenCourse.flagship])
  func assistants(name: String) async throws {
    let golden = try await GoldenCourse(name)
    let tree = await WebEdition().render(golden.course, in: golden.context).value
    var secrets: [String] = []
    for lesson in golden.course.lessons { lesson.forEachBlock { secrets += $0.keptFromAssistants } }
    let long = Set(secrets.map(Passage.letters).filter { $0.count >= 24 })
    #expect(long.count > 5 || name != GoldenCourse.flagship && name != "everything")
    var count = 0
    for file in tree.files
    where file.path.text.hasSuffix(".md") || file.path == OutputPath(literal: "llms.txt") {
      guard case .bytes(let bytes) = file.content else { continue }
      count += 1
      let found = Passage.letters(of: String(decoding: bytes, as: UTF8.self))
      for secret in long { #expect(!found.contains(secret), "\(file.path): \(secret)") }
    }
    #expect(count == golden.course.lessons.count + 3)
  }

  @Test(
    "all that learners read before they answer is in the page as Markdown",
    arguments: GoldenCourse.names + [GoldenCourse.flagship])
  func markdown(name: String) async throws {
    let golden = try await GoldenCourse(name)
    let tree = await WebEdition().render(golden.course, in: golden.context).value
    for lesson in golden.course.lessons {
      let path = OutputPath(safe: "lessons/\(lesson.id)/index.html.md")
      guard case .bytes(let bytes)? = tree[path]?.content else {
        Issue.record("\(path) is missing")
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let found = Passage.letters(of: text)
      // Lines that the search shows: what it has, learners may read.
      let passages = LessonPassages(of: lesson, in: WebEdition.view) { $0.id.text }.passages
      for passage in passages {
        let words = String(decoding: passage.text, as: UTF8.self)
          .split(separator: /[ ·]+/).map { Passage.letters(of: String($0)) }
        for word in words where word.count > 3 {
          #expect(found.contains(word), "\(path) has no “\(word)”")
        }
      }
    }
  }

  /// The texts that the search of a course may show.
  private func index(of golden: GoldenCourse) async throws -> String {
    let tree = await WebEdition().render(golden.course, in: golden.context).value
    var texts: [String] = []
    for file in tree.files where file.path.text.hasPrefix("search/") {
      guard file.path != OutputPath(literal: "search/script.js"),
        case .bytes(let bytes) = file.content
      else { continue }
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    try #require(texts.count > 3)
    return texts.joined(separator: "\n")
  }
}

extension Block {
  /// What learners must not find: it is not theirs, or it gives an answer away.
  fileprivate var secrets: [String] {
    switch self {
    case .facilitatorNote(let note): note.blocks.texts
    case .say(let say): say.blocks.texts
    case .activity(.quiz(let quiz)): quiz.explanation.texts + quiz.answer.secrets
    case .activity(.exercise(let exercise)):
      exercise.hints.flatMap(\.blocks.texts) + exercise.solutions.flatMap(\.blocks.texts)
    case .activity(.rolePlay(let play)):
      play.roles.flatMap(\.brief.texts) + (play.debrief?.blocks.texts ?? [])
        + (play.checklist?.blocks.texts ?? [])
    case .activity(.card(let card)): card.back.texts
    default: []
    }
  }
}

extension Block {
  /// Of the same, what is not in the question: an assistant may read the choices.
  fileprivate var keptFromAssistants: [String] {
    guard case .activity(.quiz(let quiz)) = self else { return secrets }
    switch quiz.answer {
    case .choices(let choices): return quiz.explanation.texts + choices.flatMap(\.feedback.texts)
    case .text(let accepted): return quiz.explanation.texts + accepted
    case .truth, .number, .order, .matching, .blanks: return quiz.explanation.texts
    }
  }
}

extension Quiz.Answer {
  fileprivate var secrets: [String] {
    switch self {
    case .choices(let choices):
      choices.flatMap { [$0.content.plainText] + $0.feedback.texts }
    case .order(let steps): steps.flatMap(\.blocks.texts)
    case .matching(let matching): matching.pairs.map(\.right.plainText)
    case .text(let accepted): accepted
    case .truth, .number, .blanks: []
    }
  }
}

extension [Block] {
  fileprivate var texts: [String] {
    var texts: [String] = []
    forEachBlock { block in texts += block.inlineContents.map(\.plainText) }
    return texts
  }
}
