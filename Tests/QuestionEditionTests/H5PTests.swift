import EditionKit
import Foundation
import LessonModel
import QuestionEdition
import TestKit
import Testing

@Suite("Questions for H5P")
struct H5PTests {
  private static let ending = "-h5p-one.h5p"

  /// A file of H5P, as far as tests look into it.
  private struct Description: Decodable {
    struct Dependency: Decodable {
      var machineName: String
      var majorVersion: Int
      var minorVersion: Int
    }

    var title: String
    var language: String
    var mainLibrary: String
    var preloadedDependencies: [Dependency]

    var libraries: [String] {
      preloadedDependencies.map { "\($0.machineName) \($0.majorVersion).\($0.minorVersion)" }
    }
  }

  private struct Content: Decodable {
    struct Question: Decodable {
      struct Parameters: Decodable {
        struct Answer: Decodable {
          struct Feedback: Decodable { var chosenFeedback: String }

          var text: String
          var correct: Bool
          var tipsAndFeedback: Feedback
        }

        struct Range: Decodable { var feedback: String }

        var question: String?
        var answers: [Answer]?
        var correct: String?
        var text: String?
        var questions: [String]?
        var taskDescription: String?
        var textField: String?
        var overallFeedback: [Range]?
        var checkAnswer: String?
      }

      var library: String
      var params: Parameters
      var subContentId: String
    }

    var questions: [Question]
    var passPercentage: Int
  }

  private func file<Value: Decodable>(_ name: String, _ sample: SampleQuestions, as: Value.Type)
    throws -> Value
  {
    let text = try sample.files.archive(Self.ending).text(name)
    return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  private func content(_ lesson: String = SampleQuestions.all, language: String = "en")
    async throws -> Content
  {
    let sample = try await SampleQuestions(H5P.self, lesson, language: language)
    return try file("content/content.json", sample, as: Content.self)
  }

  private func parameters(_ lesson: String) async throws -> Content.Question.Parameters {
    try #require(try await content(lesson).questions.first).params
  }

  @Test("are a question set that names the libraries of its questions, and no others")
  func libraries() async throws {
    let sample = try await SampleQuestions(H5P.self, SampleQuestions.single)
    #expect(
      try sample.files.archive(Self.ending).paths == ["h5p.json", "content/content.json"])
    let about = try file("h5p.json", sample, as: Description.self)
    #expect(about.title == "One" && about.language == "en")
    #expect(about.mainLibrary == "H5P.QuestionSet")
    #expect(about.libraries == ["H5P.QuestionSet 1.20", "H5P.MultiChoice 1.16"])
    #expect(try file("content/content.json", sample, as: Content.self).passPercentage == 80)
  }

  @Test("are of the content type that suits each kind")
  func types() async throws {
    #expect(
      try await content().questions.map(\.library) == [
        "H5P.MultiChoice 1.16", "H5P.MultiChoice 1.16", "H5P.TrueFalse 1.8", "H5P.Blanks 1.14",
        "H5P.Blanks 1.14", "H5P.DragText 1.10", "H5P.DragText 1.10", "H5P.Blanks 1.14",
      ])
  }

  @Test("have feedback for each choice, and the explanation for everybody")
  func choices() async throws {
    let single = try await parameters(SampleQuestions.single)
    #expect(single.question == "<p>Which lever is worth pulling first?</p>")
    let answers = try #require(single.answers)
    #expect(answers.map(\.text) == ["<p>The weakest one</p>", "<p>The loudest one</p>"])
    #expect(answers.map(\.correct) == [true, false])
    #expect(answers[0].tipsAndFeedback.chosenFeedback == "<p>Yes: it costs least.</p>")
    #expect(single.overallFeedback?.map(\.feedback) == ["Look at the numbers."])
    #expect(try await parameters(SampleQuestions.truth).correct == "true")
  }

  @Test("accept words whose signs are not signs of the format")
  func words() async throws {
    let word = try await parameters(SampleQuestions.text)
    #expect(word.text == "<p>Which word?</p>")
    #expect(word.questions == ["<p>*deal&#42;/sale*</p>"])
    let gaps = try await parameters(":::quiz{#g}\nA [[1:2/3|a*b]] * [[c]].\n:::")
    #expect(gaps.questions == ["<p>A *1&#58;2&#47;3/a&#42;b* &#42; *c*.</p>"])
  }

  @Test(
    "accept a number as the course and as programs write it, and say that there is no tolerance")
  func numbers() async throws {
    let exact = try await parameters(":::quiz{#n answer=42.5}\nHow many?\n:::")
    #expect(exact.questions == ["<p>*42.5*</p>"])
    let german = try await content(":::quiz{#n answer=42,5}\nWie viele?\n:::", language: "de")
    #expect(german.questions.first?.params.questions == ["<p>*42,5/42.5*</p>"])
    let whole = try await parameters(":::quiz{#n answer=42}\nHow many?\n:::")
    #expect(whole.questions == ["<p>*42*</p>"])
    let sample = try await SampleQuestions(
      H5P.self, SampleQuestions.number + "\n\n" + SampleQuestions.truth)
    #expect(sample.substitutions.map(\.words) == ["quiz (number): Fill in the Blanks"])
    #expect(try sample.text("QUESTIONS.md").contains("Blanks: only the number itself is right"))
  }

  @Test("put steps to their numbers, and pairs together")
  func pieces() async throws {
    #expect(
      try await parameters(SampleQuestions.order).textField
        == "1. *First*\n2. *Second*\n3. *Third*")
    #expect(
      try await parameters(SampleQuestions.match).textField == """
        Role – Says
        Champion: *&quot;Yes&#58; a=b&quot;*
        Blocker: *&quot;No&quot;*
        Sponsor: *&quot;How much?&quot;*
        """)
  }

  @Test("keep what lists, tables and code say in lines, and say so")
  func lines() async throws {
    let lesson = """
      :::quiz{#long answer=true}
      Is *all* of this so?

      - One & `two`
      - Three

      | A | B |
      | --- | --- |
      | 1 | 2 |

      ```
      a
        b
      ```
      :::
      """
    #expect(
      try await parameters(lesson).question
        == "<p>Is <em>all</em> of this so?</p><p>• One &amp; two</p><p>• Three</p><p>A | B</p><p>1 | 2</p><p>a</p><p>\u{A0}\u{A0}b</p>"
    )
    let sample = try await SampleQuestions(H5P.self, lesson)
    #expect(
      try sample.text("QUESTIONS.md").contains("lists, tables and code in it are lines"))
  }

  @Test("say in the page beside them where points differ")
  func points() async throws {
    let sheet = try await SampleQuestions(H5P.self).text("QUESTIONS.md")
    #expect(sheet.contains("8 of 8 questions"))
    #expect(sheet.contains("Multiple Choice: it has 1 point, not 2"))
    #expect(
      sheet.contains("Drag the Words: each step is put to its number, and it has 3 points, not 1"))
  }

  @Test("have the same identity in every version of the course")
  func identity() async throws {
    let first = try await content()
    let second = try await content(SampleQuestions.truth + "\n\n" + SampleQuestions.single)
    let ids = Set(first.questions.map(\.subContentId))
    #expect(ids.count == first.questions.count)
    #expect(second.questions.allSatisfy { ids.contains($0.subContentId) })
  }

  @Test("speak the language of the course")
  func language() async throws {
    let german = try await content(SampleQuestions.text, language: "de")
    let english = try await content(SampleQuestions.text)
    #expect(german.questions.first?.params.checkAnswer == "Prüfen")
    #expect(english.questions.first?.params.checkAnswer == "Check")
  }

  @Test("have the author's own libraries with all that these need, in the versions of the set")
  func ownLibraries() async throws {
    func installed(_ text: String, needs: [String] = []) throws -> H5PLibraries.Installed {
      let library = try #require(H5PLibrary(text))
      let path = try #require(OutputPath("\(library.folder)/library.json"))
      return H5PLibraries.Installed(
        library: library, needs: needs.compactMap { H5PLibrary($0) },
        files: [H5PLibraries.Installed.File(path: path, bytes: Array("{}".utf8))])
    }
    let set = try #require(H5PLibrary("H5P.QuestionSet 1.21"))
    let choice = try #require(H5PLibrary("H5P.MultiChoice 1.17"))
    let libraries = H5PLibraries(
      [
        try installed("H5P.QuestionSet 1.21", needs: ["H5P.Question 1.5"]),
        try installed("H5P.MultiChoice 1.17", needs: ["H5P.JoubelUI 1.3"]),
        try installed("H5P.JoubelUI 1.3", needs: ["H5P.Question 1.5"]),
        try installed("H5P.Question 1.5"), try installed("H5P.TrueFalse 1.8"),
      ], types: [.questionSet: set, .multiChoice: choice])
    #expect(libraries.missing.map(\.description) == ["H5P.Blanks 1.14", "H5P.DragText 1.10"])
    let sample = try await SampleQuestions(
      H5P.self, SampleQuestions.single, choices: libraries)
    #expect(
      try sample.files.archive(Self.ending).paths == [
        "h5p.json", "content/content.json", "H5P.JoubelUI-1.3/library.json",
        "H5P.MultiChoice-1.17/library.json", "H5P.Question-1.5/library.json",
        "H5P.QuestionSet-1.21/library.json",
      ])
    #expect(
      try file("h5p.json", sample, as: Description.self).libraries == [
        "H5P.QuestionSet 1.21", "H5P.MultiChoice 1.17",
      ])
  }

  @Test("are a file for each lesson with quizzes, all of them named to those who upload")
  func files() async throws {
    let sample = try await SampleQuestions(H5P.self)
    #expect(
      sample.files.map(\.path.name) == [
        "sample-h5p-QUESTIONS.md", "sample-h5p-READ-ME-FIRST.txt", "sample-h5p-one.h5p",
      ])
    let note = try sample.text("READ-ME-FIRST.txt")
    #expect(note.contains("sample-h5p-one.h5p: H5P") && note.contains("The file contains"))
  }
}
