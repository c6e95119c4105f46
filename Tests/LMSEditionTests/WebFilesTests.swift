import LMSEdition
import LessonModel
import Testing

@Suite("Pages for the area of files of a learning platform")
struct WebFilesTests {
  @Test("are one page with its files, without a manifest, and speak no standard")
  func files() async throws {
    let sample = try await SamplePackage(WebFiles.self)
    #expect(sample.paths == ["index.html", "style.css", "script.js"])
    let script = try sample.text("script.js")
    #expect(script.contains("lectern-pages:") && !script.contains("LMSInitialize"))
    #expect(!script.contains("serviceWorker") && !script.contains("API_1484_11"))
    #expect(script.contains("What you write stays on this device"))
  }

  @Test("say beside them that nothing is reported, and what the browser keeps")
  func sheets() async throws {
    let sample = try await SamplePackage(WebFiles.self)
    let sheet = try sample.beside("DATA-SHEET.md")
    #expect(sheet.contains("to nobody") && !sheet.contains("| Sent |"))
    let note = try sample.beside("READ-ME-FIRST.txt")
    #expect(note.contains("unpack it there") && note.contains("Nothing is reported"))
  }
}
