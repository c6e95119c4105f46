import Diagnostics
import EditionKit
import Foundation
import JSONKit
import LessonModel
import TestKit
import Testing
import Words

@testable import HandoutEdition

@Suite("Sheets for after the course", .engines)
struct RepeatingTests {
  private static func quiz(_ number: Int) throws -> Block {
    .activity(
      .quiz(
        Quiz(
          id: try #require(ActivityID("q\(number)")),
          question: [paragraph("Question number \(number)?")],
          answer: .choices([
            .init(content: [text("Wrong \(number)")], isRight: false, span: here),
            .init(content: [text("Right \(number)")], isRight: true, span: here),
          ]), explanation: [paragraph("Reason \(number).")], span: here)))
  }

  private static func sample(_ count: Int) throws -> Sample {
    let points = Block.keyPoints(KeyPoints(blocks: [paragraph("Remember this.")], span: here))
    var sample = try Sample(try (1...count).map(quiz) + [points])
    sample.course.handouts.kinds = [.refresher, .coaching]
    sample.course.practice.days = [2, 16]
    return sample
  }

  @Test("ask ten questions for each interval, other ones each time, and have each answer once")
  func refresher() async throws {
    let sample = try Self.sample(13)
    let sheets = try await sample.json("handouts/course-refresher.pdf", "sheets")
    #expect(sheets.hasPrefix(#"[{"days":2,"items":[{"number":1,"#))
    let parts = sheets.components(separatedBy: #"{"days":"#).dropFirst()
    #expect(parts.count == 2)
    for part in parts { #expect(part.components(separatedBy: #""number":10"#).count > 1) }
    #expect(parts.first?.contains("Question number 1?") == true)
    #expect(parts.first?.contains("Question number 11?") == false)
    #expect(parts.last?.contains("Question number 11?") == true)
    // The part to answer does not show what is right; the key does.
    let asked = sheets.components(separatedBy: #""key":[{"#).map {
      $0.components(separatedBy: #""asked":["#).last ?? ""
    }
    #expect(asked.dropLast().allSatisfy { !$0.contains(#""right":true"#) })
    #expect(sheets.components(separatedBy: #""right":true"#).count == 21 - 1)
  }

  @Test("print without faults, with the answers below the line on the last page of each sheet")
  func printed() async throws {
    var sample = try Sample.everything()
    sample.course.handouts.kinds = [.refresher, .coaching]
    sample.course.practice.days = [2, 16]
    for language in ["en", "de", "fr", "es", "it", "nl", "pt", "ar"] {
      sample.course.language = try #require(LanguageTag(language))
      try await withTemporaryFolder { folder in
        let faults = try await print(sample, to: folder)
        #expect(
          faults.count == 4 && faults.values.allSatisfy { $0 == [] }, "\(language): \(faults)")
        guard language == "en" else { return }
        let words = try await placedWords(of: "\(folder)/handouts/course-refresher.pdf")
        let folds = words.filter { $0.text == "Fold" }
        #expect(folds.count == 2)
        for fold in folds {
          let answers = try #require(
            words.first { $0.text == "ANSWERS" && $0.page == fold.page && $0.top > fold.top })
          #expect(answers.top - fold.bottom < 40)
          // Nothing to answer is below it.
          #expect(
            !words.contains { $0.text == "Notes" && $0.page == fold.page && $0.top > fold.top })
        }
      }
    }
  }

  @Test("are for each unit, and only if there is enough to ask")
  func parts() async throws {
    var sample = try Self.sample(4)
    let lesson = try #require(sample.course.lessons.first)
    var empty = lesson
    empty.id = try #require(LessonID("b"))
    empty.blocks = [paragraph("Words")]
    sample.course.units = [
      Unit(details: .init(id: try #require(UnitID("one")), title: "One"), lessons: [lesson]),
      Unit(details: .init(id: try #require(UnitID("two")), title: "Two"), lessons: [empty]),
    ]
    #expect(
      await sample.tree().files.map(\.path.text) == [
        "handouts/unit-one-coaching.pdf", "handouts/unit-one-refresher.pdf",
      ])
    let offers = HandoutEdition().offers(for: sample.course, in: sample.context)
    #expect(offers.allSatisfy { $0.role == .handout(.facilitator) })
    #expect(offers.map(\.title.text) == ["Refresher sheets, One", "Coaching sheets, One"])
    sample.course.facilitatorFiles = .private
    #expect(await sample.tree().files.isEmpty)
  }

  @Test("help to lead: what to ask, what is right, and why")
  func coaching() async throws {
    let questions = try await Self.sample(3).json("handouts/course-coaching.pdf", "questions")
    #expect(questions.contains(#""lesson":1"#) && questions.contains("Question number 1?"))
    #expect(questions.contains(#""right":true"#) && questions.contains("Reason 1."))
  }
}
