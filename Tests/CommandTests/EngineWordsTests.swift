import Foundation
import TestKit
import Testing

/// Engines write the paths that they were given, and those of their own folders; a person knows neither.
@Suite(
  "What an engine wrote is shown without the places of files that only Lectern knows", .engines)
struct EngineWordsTests {
  enum Engine: String, CaseIterable {
    case pandocForFormulas, pandocForCode, typesetter, typesetterOfCover, neuralVoice, espeak,
      ffmpeg

    var edition: String {
      switch self {
      case .pandocForFormulas, .pandocForCode: "web"
      case .typesetter: "handouts"
      case .typesetterOfCover, .neuralVoice, .espeak, .ffmpeg: "podcast"
      }
    }

    var text: String {
      switch self {
      case .pandocForFormulas: "The new text: $a^2 + b^2$."
      case .pandocForCode: "The new text.\n\n```python\ndef a(): return 1\n```"
      case .typesetter, .typesetterOfCover, .neuralVoice, .espeak, .ffmpeg:
        "The new text. Is it better?"
      }
    }

    /// What its work was for, as an author knows it.
    var subject: String {
      switch self {
      case .pandocForFormulas: "Could not convert the formulas of lessons/01-one.md"
      case .pandocForCode: "Could not color the code of lessons/01-one.md"
      case .typesetter: "Could not typeset the document of lessons/01-one.md"
      case .typesetterOfCover: "Could not typeset the cover of the course"
      case .neuralVoice, .espeak, .ffmpeg: "Recording lesson one"
      }
    }
  }

  /// A program that complains of each of its arguments, unless they are only a question.
  private static let complainer = """
    #!/bin/sh
    for place; do :; done
    case "$*" in
      *-version*) echo 'ffmpeg version 1  Data at: /x'; exit ;;
      *"-q -- a"*) exit ;;
      *ebur128*) exec /usr/bin/ffmpeg "$@" ;;
    esac
    for place in "$@" "$PWD/a" "$TMPDIR" "$HOME/.config/a"; do
      echo "Error opening '$place': Invalid argument; $place: no, file:$place!" >&2
    done
    exit 1
    """

  /// A worker that does the same with every path of its request.
  private static let worker = """
    import json, os, sys
    request = json.loads(sys.stdin.readline())
    for place in [request.get("output"), request.get("root"), os.getcwd(), os.environ["TMPDIR"]]:
        print(f"OSError: '{place}' and ({place}/a.json)", file=sys.stderr)
    sys.exit(1)
    """

  @Test("and it says of what lesson, and what to do", arguments: Engine.allCases)
  func words(_ engine: Engine) throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/A project", text: engine.text)
      let installed = try EngineFaultTests.installed(in: folder)
      var environment: [String: String] = [:]
      switch engine {
      case .pandocForFormulas, .pandocForCode:
        try program(
          "prefix/lib/lectern/venv/lib/python3/site-packages/pypandoc/files/pandoc", in: folder)
      case .typesetter: try installed.replace("typeset.py", with: Self.worker)
      case .typesetterOfCover: try installed.replace("typeset.py", with: Self.worker)
      case .neuralVoice: try installed.replace("speak.py", with: Self.worker)
      case .espeak:
        try program("bin/espeak-ng", in: folder)
        environment["PATH"] = "\(folder)/bin:/usr/bin:/bin"
        let path = "\(course.folder)/lessons/course.yaml"
        let keys = try String(contentsOfFile: path, encoding: .utf8)
        try keys.replacing("language: en", with: "language: de")
          .write(toFile: path, atomically: true, encoding: .utf8)
      case .ffmpeg:
        try program("bin/ffmpeg", in: folder)
        environment["PATH"] = "\(folder)/bin:/usr/bin:/bin"
      }
      let result = try installed.publish(
        course, ["--editions", engine.edition], environment: environment)
      #expect(result.status == 2, "\(result.output) \(result.errors)")
      #expect(result.errors.contains(engine.subject), "\(result.errors)")
      #expect(result.errors.contains("It wrote:"), "\(result.errors)")
      #expect(result.errors.contains("try again"), "\(result.errors)")
      for place in [".lectern", "lectern-engines", "A project"] {
        #expect(!result.errors.contains(place), "\(place): \(result.errors)")
      }
    }
  }

  private func program(_ path: String, in folder: String) throws {
    try Files.write([path: Self.complainer], in: folder)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(path)")
  }
}
