import Foundation
import TestKit
import Testing

@Suite("A course with a voice of Piper", .engines)
struct PiperPublicationTests {
  private static let settings = """
    id: small
    title: Small
    language: de
    site: https://courses.example/small/
    date: 2026-01-05
    podcast: { guid: 0d4a3d4c-5f0e-5b8e-9d51-8f8d2f0f5a11 }
    narration:
      voice: piper:voices/two.onnx#person1
      second: piper:voices/two.onnx#person0

    """

  private static let talk = """
    :::story
    **Leon:** Wann brauchen Sie es?

    **Priya:** Im Mai.

    **Leon:** Dann rufe ich am Montag an.
    :::
    """

  /// Writes a model with two speakers.
  private func makeModel(in folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(filePath: "\(repositoryFolder)/.lectern/venv/bin/python3")
    process.arguments = [
      "-B", "\(repositoryFolder)/Tests/Speech/tiny_voice.py", "\(folder)/two.onnx", "2",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  @Test("is published with a cue for each sentence, and spoken again only with another model")
  func whole() throws {
    try SmallCourse.with(text: Self.talk) { course in
      try Files.write(["lessons/course.yaml": Self.settings], in: course.folder)
      try makeModel(in: course.folder + "/voices")
      let editions = ["--editions", "web,podcast"]
      let first = try course.publish(editions)
      try #require(first.status == 0, "\(first.errors)")
      let transcript = try String(
        contentsOfFile: "\(course.dist)/podcast/one.vtt", encoding: .utf8)
      for line in [
        "<v Leon>Wann brauchen Sie es?", "<v Priya>Im Mai.", "<v Leon>Dann rufe ich am Montag an.",
      ] {
        #expect(transcript.contains(line), "\(transcript)")
      }
      let made = try Files.read(course.dist)
      let sound = try #require(made["podcast/one.mp3"])
      // No page and no file says where the voice is on this machine.
      for (path, bytes) in made {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("voices/two.onnx"), "\(path)")
      }
      try #require(try course.publish(editions).status == 0)
      #expect(try Files.read(course.dist)["podcast/one.mp3"] == sound)

      // The other way round: other speakers say the lines.
      try Files.write(
        [
          "lessons/course.yaml": Self.settings.replacing("#person1", with: "#").replacing(
            "#person0", with: "#person1"
          ).replacing("onnx#\n", with: "onnx#person0\n")
        ], in: course.folder)
      try #require(try course.publish(editions).status == 0)
      #expect(try Files.read(course.dist)["podcast/one.mp3"] != sound)
    }
  }
}
