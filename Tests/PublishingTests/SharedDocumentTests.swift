import Diagnostics
import EditionKit
import FileKit
import JSONKit
import LessonModel
import Publishing
import TestKit
import Testing

/// Documents that others depend on, and what is known of a document when it is set.
@Suite("Documents that depend on others", .engines)
struct SharedDocumentTests {
  /// A worker that writes down which templates it is asked for, and does the true work.
  private func project(_ templates: [String: String], in folder: String) throws -> TestProject {
    let recorder = """
      import json, os, subprocess, sys
      worker = "\(repositoryFolder)/Sources/Workers/typeset.py"
      true = subprocess.Popen([sys.executable, "-B", worker, *sys.argv[1:]], stdin=subprocess.PIPE)
      for line in sys.stdin.buffer:
          with open("\(folder)/asked", "a") as log: log.write(json.loads(line)["template"] + "\\n")
          true.stdin.write(line); true.stdin.flush()
      true.stdin.close(); true.wait()
      """
    var project = try TestProject(
      TestProject.twoLessons.merging(["workers/typeset.py": recorder]) { $1 }
        .merging(templates) { $1 }, in: folder)
    project.installation.workers = "\(folder)/workers"
    return project
  }

  private func asked(_ folder: String) -> [String] {
    let bytes = (try? FileSystem.read("\(folder)/asked")) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).sorted()
  }

  @Test("are made after these, which are made once, whoever asks for them, and never again")
  func once() async throws {
    try await withTemporaryFolder { folder in
      let project = try project(
        [
          "templates/test/book.typ": """
          #set document(title: "Book")
          #pagebreak()
          #context [#metadata((key: "here", page: here().page()))<quoted>]Text
          """,
          "templates/test/quoting.typ": """
          #set document(title: "Quoting")
          Page #json(sys.inputs.data).pages.here
          """,
          "templates/test/sheets.typ":
            "#for k in range(json(sys.inputs.data).count) { image(sys.inputs.original, page: k + 1, width: 5cm) }",
        ], in: folder)
      var book = TypesetJob(template: "test/book.typ", data: .object([]), format: .pdf)
      book.asksMarks = true
      var files: [String: OutputTree.Content] = ["z-book.pdf": .typeset(book)]
      for name in ["a", "b"] {
        var quoting = TypesetJob(
          template: "test/quoting.typ", data: .object([("name", .string(name))]), format: .pdf)
        quoting.pagesOf = PageSource(book)
        files["\(name).pdf"] = .typeset(quoting)
      }
      var sheets = TypesetJob(template: "test/sheets.typ", data: .object([]), format: .sheets)
      sheets.sheetsOf = PageSource(book)
      files["c.pdf"] = .typeset(sheets)
      let result = try await project.publish([FilesEdition(files: files)])
      #expect(!result.diagnostics.contains { $0.severity == .error }, "\(result.diagnostics)")
      #expect(
        asked(folder) == [
          "templates/test/book.typ", "templates/test/quoting.typ", "templates/test/quoting.typ",
          "templates/test/sheets.typ",
        ])
      // What is known of it is in the cache, with the document.
      try FileSystem.remove("\(folder)/asked")
      files["d.pdf"] = files["a.pdf"].map { content in
        guard case .typeset(var job) = content else { return content }
        job.data = .object([("name", .string("d"))])
        return .typeset(job)
      }
      _ = try await project.publish([FilesEdition(files: files)])
      #expect(asked(folder) == ["templates/test/quoting.typ"])
    }
  }

  @Test("say what did not fit on their pages, also when they come from the cache")
  func leftOut() async throws {
    try await withTemporaryFolder { folder in
      let project = try project(
        [
          "templates/test/short.typ": """
          #set document(title: "Short")
          #context [#metadata((key: "no-terms", page: here().page()))<quoted>]Text
          """
        ], in: folder)
      var job = TypesetJob(template: "test/short.typ", data: .object([]), format: .pdf)
      job.asksMarks = true
      func missing(_ name: String) -> Substitution {
        Substitution(
          edition: .handouts, form: .jobAid, lesson: nil,
          StandIn(
            name, .leftOut, because: .noRoom, at: .beginning(of: "lessons/01-one.md")))
      }
      job.leftOut = ["no-terms": missing("terms"), "no-steps": missing("steps")]
      for _ in 1...2 {
        let result = try await project.publish([FilesEdition(files: ["a.pdf": .typeset(job)])])
        #expect(result.published?.substitutions == [missing("terms")])
      }
      #expect(asked(folder).count == 1)
    }
  }

  @Test("report a family of fonts that nobody has at its line, with the nearest one")
  func fonts() async throws {
    try await withTemporaryFolder { folder in
      var project = try project(
        [
          "lessons/course.yaml":
            "title: Two\nlanguage: en\nlook:\n  font: Latto\n  headings: Lato\n",
          "templates/test/a.typ": """
          #set document(title: "A")
          #set text(font: ("Latto", "Lato", "No Such Font"))
          Text
          """,
        ], in: folder)
      project.installation = Installation.inSource(folder: repositoryFolder)
      for _ in 1...2 {
        let result = try await project.publish([
          FilesEdition(files: [
            "a.pdf": .typeset(
              TypesetJob(template: "test/a.typ", data: .object([]), format: .pdf)),
            "b.pdf": .typeset(
              TypesetJob(template: "test/a.typ", data: .object([("b", .null)]), format: .pdf)),
          ])
        ])
        // The templates of this test replace none of Lectern's, which is reported, too.
        let fonts = result.diagnostics.filter { $0.rule.name != "unused-template" }
        #expect(fonts.map(\.rule.name) == ["font-not-on-paper"])
        let found = try #require(fonts.first)
        #expect(found.span.path == "lessons/course.yaml")
        #expect(found.fixes.first?.message == "did you mean `Lato`?")
        #expect(found.fixes.first?.edits.map(\.replacement) == ["Lato"])
      }
    }
  }

  @Test("name the template that does not end")
  func endless() async throws {
    try await withTemporaryFolder { folder in
      var project = try project(
        // Typst itself ends a loop that never changes anything, but not loops in each other.
        [
          "templates/test/loop.typ":
            "#for a in range(9000) { for b in range(9000) { for c in range(9000) { let d = a } } }"
        ], in: folder)
      project.installation = Installation.inSource(folder: repositoryFolder)
      let failure = await #expect(throws: PublishFailure.self) {
        try await project.publish(
          [
            FilesEdition(files: [
              "a.pdf": .typeset(
                TypesetJob(template: "test/loop.typ", data: .object([]), format: .pdf))
            ])
          ], timeLimit: .milliseconds(400))
      }
      #expect(failure?.message.contains("templates/test/loop.typ") == true)
      #expect(failure?.message.contains("a loop that does not end") == true)
    }
  }
}
