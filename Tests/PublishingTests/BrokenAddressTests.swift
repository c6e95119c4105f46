import Diagnostics
import EditionKit
import FileKit
import Foundation
import JSONKit
import LessonModel
import Publishing
import TestKit
import Testing

/// What is published names only what is published.
@Suite("Broken addresses", .engines)
struct BrokenAddressTests {
  private func text(_ text: String) -> OutputTree.Content { .bytes(Array(text.utf8)) }

  @Test("a page that names a file that is not there keeps the last publication in place")
  func brokenPage() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let whole = ["a.html": text("<a href='b.html#x'>"), "b.html": text("<p id=x>")]
      let first = try await project.publish([FilesEdition(files: whole)])
      #expect(first.published != nil)
      #expect(first.diagnostics == [])

      var broken = whole
      broken["a.html"] = text("<a href='c.html'>")
      let second = try await project.publish([FilesEdition(files: broken)])
      #expect(second.published == nil)
      #expect(
        second.diagnostics.map(\.message) == [
          "`a.html` names `c.html`, but there is no `c.html` in the publication"
        ])
      #expect(second.diagnostics.map(\.rule) == ["broken-address"])
      #expect(try FileSystem.read("\(folder)/dist/a.html") == Array("<a href='b.html#x'>".utf8))
    }
  }

  @Test("an unchanged page is reported when what it names is gone, though it is not read again")
  func goneTarget() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let page = text("<a href='b.html#x'>")
      _ = try await project.publish([
        FilesEdition(files: ["a.html": page, "b.html": text("<p id=x>")])
      ])
      let index = try FileSystem.files(under: "\(folder)/.lectern/index").filter {
        $0.hasSuffix("-addresses")
      }
      #expect(index.count == 1)
      let without = try await project.publish([
        FilesEdition(files: ["a.html": page, "b.html": text("<p id=y>")])
      ])
      #expect(
        without.diagnostics.map(\.message) == [
          "`a.html` names `b.html#x`, but nothing in `b.html` has the id `x`"
        ])
      let gone = try await project.publish([FilesEdition(files: ["a.html": page])])
      #expect(
        gone.diagnostics.map(\.message) == [
          "`a.html` names `b.html#x`, but there is no `b.html` in the publication"
        ])
    }
  }

  @Test("an address on every page is reported once, in the template that writes it")
  func template() async throws {
    try await withTemporaryFolder { folder in
      var files = TestProject.twoLessons
      files["templates/web/own.css"] = "p { background: url(gone.png) }"
      let project = try TestProject(files, in: folder)
      let page = text("<link rel=stylesheet href=own.css><img src=../gone.png alt=''>")
      let result = try await project.publish([
        FilesEdition(files: [
          "a/index.html": page, "b/index.html": page, "a/own.css": text(""), "b/own.css": text(""),
        ])
      ])
      let fault = try #require(result.diagnostics.first { $0.rule == "broken-address" })
      #expect(
        fault.message
          == "`a/index.html` names `../gone.png`, and so does another file, but there is no `gone.png` in the publication"
      )
      #expect(fault.span == SourceSpan(path: "templates/web/own.css", start: 20, end: 28))
      #expect(result.sources.contains { $0.path == "templates/web/own.css" })
      #expect(result.diagnostics.count { $0.rule == "broken-address" } == 1)
    }
  }

  @Test("a course can publish with a broken address if it says so")
  func lowered() async throws {
    try await withTemporaryFolder { folder in
      var files = TestProject.twoLessons
      files["lessons/course.yaml"] =
        "title: Two\nlanguage: en\nchecks:\n  broken-address: warning\n"
      let project = try TestProject(files, in: folder)
      let edition = FilesEdition(files: ["a.html": text("<a href='c.html'>")])
      for _ in 1...2 {
        let result = try await project.publish([edition], reports: false)
        #expect(result.published != nil)
        #expect(result.diagnostics.map(\.severity) == [.warning])
      }
    }
  }

  @Test("the author's own files in the folder count, and so do files of editions that are kept")
  func others() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish()
      try Files.write(["dist/own.html": "<p>"], in: folder)
      let edition = FilesEdition(files: [
        "a.html": text("<a href='own.html#x'><a href=titles/one.txt><a href=publish.json>")
      ])
      let result = try await project.publish([edition], kept: [TitleEdition()])
      #expect(result.diagnostics == [])
      #expect(result.published != nil)
    }
  }

  @Test("the codes of a document must lead to pages that are there")
  func codes() async throws {
    try await withTemporaryFolder { folder in
      var files = TestProject.twoLessons
      files["lessons/course.yaml"] = "title: Two\nlanguage: en\nsite: https://example.org/two/\n"
      files["templates/test/page.typ"] = "Text"
      let project = try TestProject(files, in: folder)
      let job = TypesetJob(
        template: "test/page.typ",
        data: .object([("codes", .object([("page", .string("https://example.org/two/gone/"))]))]),
        format: .png(pixelsPerInch: 72))
      let result = try await project.publish([FilesEdition(files: ["a.png": .typeset(job)])])
      #expect(
        result.diagnostics.filter { $0.rule == "broken-address" }.map(\.message) == [
          "`a.png` names `https://example.org/two/gone/`, but there is no `gone/index.html` in the publication"
        ])
    }
  }
}
