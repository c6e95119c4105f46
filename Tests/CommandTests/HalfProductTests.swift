import Foundation
import TestKit
import Testing

@Suite("An engine that writes half of what it should, and says that it is done", .engines)
struct HalfProductTests {
  enum Half: String, CaseIterable, CustomTestStringConvertible {
    case document, cover, sentence, recording, formula, code

    var testDescription: String { rawValue }

    var edition: String {
      switch self {
      case .document: "handouts"
      case .cover, .sentence, .recording: "podcast"
      case .formula, .code: "web"
      }
    }

    /// The folder of the cache in which it must not be.
    var kind: String {
      switch self {
      case .document, .cover: "documents"
      case .sentence: "sentences"
      case .recording: "recordings"
      case .formula: "formulas"
      case .code: "code"
      }
    }

    var worker: (name: String, source: String)? {
      switch self {
      case .document, .cover:
        (
          "typeset.py",
          FakeWorkers.typesetter.replacing(
            "file.write(content)", with: "file.write(content[:len(content) // 2])")
        )
      case .sentence:
        (
          "speak.py",
          FakeWorkers.speaker.replacing(
            "base64.b64encode(bytes)", with: "base64.b64encode(bytes[:len(bytes) // 4 * 2])")
        )
      case .recording, .formula, .code: nil
      }
    }
  }

  @Test("ends the publication; nothing of it is published or kept", arguments: Half.allCases)
  func half(_ half: Half) throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: "The old text. It was good.")
      let installed = try EngineFaultTests.installed(in: folder)
      let options = ["--editions", half.edition]
      #expect(try installed.publish(course, options).status == 0)
      let old = try Files.read(course.dist)
      let kept = try names(of: half.kind, in: course)

      let new =
        switch half {
        case .formula: "The new text: $a^2 + b^2$."
        case .code: "The new text.\n\n```python\ndef a(): return 1\n```"
        case .document, .cover, .sentence, .recording: "The new text. Is it better?"
        }
      try course.write(new)
      // The cover of the podcast shows the title.
      if half == .cover {
        try Files.write(
          [
            "lessons/course.yaml":
              "id: small\ntitle: Other\nlanguage: en\nsite: https://a.example/\n"
          ],
          in: course.folder)
      }
      var environment: [String: String] = [:]
      if let worker = half.worker {
        try installed.replace(worker.name, with: worker.source)
      } else if half == .recording {
        environment["PATH"] = "\(try halfEncoder(in: folder)):/usr/bin:/bin"
      } else {
        try addHalfPandoc(to: installed)
      }
      let result = try installed.publish(course, options, environment: environment)
      #expect(result.status == 2, "\(result.output) \(result.errors)")
      #expect(!result.errors.contains(".lectern/cache"), "\(result.errors)")
      #expect(try Files.read(course.dist) == old)
      #expect(try names(of: half.kind, in: course) == kept)
      try expectTidy(course.folder)
    }
  }

  /// The names of all products of a kind in the cache.
  private func names(of kind: String, in course: SmallCourse) throws -> Set<String> {
    Set(try Files.read("\(course.cache)/1").keys.filter { $0.hasPrefix("keys/\(kind)/") })
  }

  /// An ffmpeg that cuts off the last tenth of a second of what it encodes.
  private func halfEncoder(in folder: String) throws -> String {
    try addProgram(
      "bin/ffmpeg",
      """
      #!/bin/sh
      /usr/bin/ffmpeg "$@" || exit
      for file; do :; done
      case $file in *.mp3) truncate -s -1200 "$file" ;; esac
      """, in: folder)
    return "\(folder)/bin"
  }

  /// A pandoc whose last answer is cut off.
  private func addHalfPandoc(to installed: Installed) throws {
    try addProgram(
      "lib/lectern/venv/lib/python3/site-packages/pypandoc/files/pandoc",
      """
      #!/bin/sh
      cat > /dev/null
      echo '<p><math display="inline"><semantics><mi>a</mi>'
      """, in: installed.prefix)
  }

  private func addProgram(_ path: String, _ source: String, in folder: String) throws {
    try Files.write([path: source], in: folder)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(path)")
  }
}
