import Foundation
import TestKit
import Testing

@Suite("What learners get after a course, as calendars, mail programs and Anki read it", .judges)
struct ReminderJudges {
  /// A copy of a course of this repository, with its text changed.
  private func copy(
    _ lessons: String, to project: String, _ change: (String) -> String = { $0 }
  ) throws {
    let files = try Files.read("\(repositoryFolder)/\(lessons)")
    let changed = files.map { path, bytes in
      path.hasSuffix(".md")
        ? ("lessons/\(path)", Array(change(String(decoding: bytes, as: UTF8.self)).utf8))
        : ("lessons/\(path)", bytes)
    }
    for (path, bytes) in changed {
      let url = URL(fileURLWithPath: "\(project)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  private func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws {
    let result = try BuiltCommand.run(arguments, environment: environment, in: folder)
    try #require(result.status == 0, "\(arguments): \(result.errors)")
  }

  @Test(
    "a calendar is read by two libraries, at half past eight on every clock",
    arguments: ["Europe/Berlin", "America/New_York", "Asia/Kolkata"])
  func calendar(zone: String) throws {
    try withTemporaryFolder { folder in
      try copy("lessons", to: "\(folder)/first")
      try copy("lessons", to: "\(folder)/second") { $0.replacing(" says", with: " said") }
      for name in ["first", "second"] {
        try run(
          [
            "calendar", name, "--start", "2027-01-11", "--zone", zone, "--plan", "six-weeks",
            "--output", "\(name).ics",
          ], in: folder)
      }
      try judge(
        script: "calendar_readers",
        ["\(folder)/first.ics", zone, "08:30", "2027-01-11", "\(folder)/second.ics"])
    }
  }

  @Test("mails and messages are whole, on the days of the calendar, and hold no answer")
  func drip() throws {
    try withTemporaryFolder { folder in
      try copy("lessons", to: "\(folder)/course")
      let group = ["course", "--start", "2027-01-11", "--zone", "Europe/Berlin"]
      try run(["calendar"] + group + ["--output", "course.ics"], in: folder)
      try run(
        ["drip"] + group + [
          "--from", "team@example.org", "--unsubscribe", "https://example.org/stop?who=*",
          "--output", "drip",
        ], in: folder)
      try judge(
        script: "drip",
        ["\(folder)/drip", "\(folder)/course.ics", "Tests/ConformanceTests/schemas"])
      // The same again, into the folder that is there.
      let before = try Files.read("\(folder)/drip")
      try run(
        ["drip"] + group + [
          "--from", "team@example.org", "--unsubscribe", "https://example.org/stop?who=*",
          "--output", "drip",
        ], in: folder)
      #expect(try Files.read("\(folder)/drip") == before)
    }
  }

  @Test("Anki updates the notes of a newer deck, and keeps what the learner did")
  func anki() throws {
    try withTemporaryFolder { folder in
      try copy("Tests/ConformanceTests/courses/cards", to: "\(folder)/first")
      try copy("Tests/ConformanceTests/courses/cards", to: "\(folder)/second") {
        $0.replacing("buyer", with: "customer")
      }
      try run(["pack", "first", "--for", "anki", "--output", "decks"], in: folder)
      try run(
        ["pack", "second", "--for", "anki", "--output", "edited"], in: folder,
        environment: ["SOURCE_DATE_EPOCH": "1800000000"])
      try judge(
        script: "anki_import",
        [
          "\(folder)/decks/cards-anki.apkg", "\(folder)/edited/cards-anki.apkg",
          "\(folder)/edited/cards-start-anki.apkg", "9",
        ])
      // The same course gives the same bytes.
      try copy("Tests/ConformanceTests/courses/cards", to: "\(folder)/third")
      try run(["pack", "third", "--for", "anki", "--output", "same"], in: folder)
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: "\(folder)/decks/cards-anki.apkg"))
          == Data(contentsOf: URL(fileURLWithPath: "\(folder)/same/cards-anki.apkg")))
    }
  }
}
