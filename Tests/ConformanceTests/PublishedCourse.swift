import Foundation
import TestKit
import Testing

/// A course that was published with the real engines, for judges to look at: once for all tests.
struct PublishedCourse: Sendable {
  /// The project that it was published from.
  let project: String

  /// The published folder.
  var dist: String { "\(project)/dist" }

  /// The courses that judges look at.
  enum Sample: CaseIterable {
    /// The golden course that has every kind of block.
    case everything

    /// The course of this repository.
    case flagship

    /// The course, published.
    var course: PublishedCourse {
      get throws {
        switch self {
        case .everything: try PublishedCourse.everything.get()
        case .flagship: try PublishedCourse.flagship.get()
        }
      }
    }
  }

  /// A course in a language of its own, of which judges look at the website alone.
  enum Tongue: String, CaseIterable {
    /// With long words, for a phone.
    case german

    /// From right to left, and without words of Lectern's.
    case arabic

    var course: PublishedCourse {
      get throws {
        switch self {
        case .german: try PublishedCourse.german.get()
        case .arabic: try PublishedCourse.arabic.get()
        }
      }
    }
  }

  static let arabicBook = Result {
    try publish(
      "arabic-book", lessons: "Tests/ConformanceTests/courses/arabic", ["--editions", "book"])
  }

  /// Lessons in many languages, for the search.
  static let tongues = Result {
    try publish(
      "tongues", lessons: "Tests/ConformanceTests/courses/tongues", ["--editions", "web"])
  }

  /// Conversations and answers to say aloud, with two voices.
  static let aloud = Result {
    try publish(
      "aloud", lessons: "Tests/ConformanceTests/courses/aloud", ["--editions", "web,podcast"])
  }

  static let japaneseBook = Result {
    try publish(
      "japanese-book", lessons: "Tests/ConformanceTests/courses/japanese", ["--editions", "book"])
  }

  private static let german = Result { try publish(.german) }
  private static let arabic = Result { try publish(.arabic) }

  private static func publish(_ tongue: Tongue) throws -> PublishedCourse {
    try publish(
      tongue.rawValue, lessons: "Tests/ConformanceTests/courses/\(tongue.rawValue)",
      ["--editions", "web"])
  }

  // Both ask for all packages, so that all editions are made.
  private static let everything = Result {
    try publish("everything", lessons: "Tests/Golden/everything/lessons")
  }

  private static let flagship = Result { try publish("flagship", lessons: "lessons") }

  static func publish(
    _ name: String, lessons: String, _ options: [String] = []
  ) throws -> PublishedCourse {
    try publish(name, options) { folder in
      try FileManager.default.copyItem(atPath: "\(repositoryFolder)/\(lessons)", toPath: folder)
    }
  }

  /// Publishes the lessons that are written into a folder which is not there yet.
  ///
  /// The project's folder stays between runs, so that a second run costs what changed.
  static func publish(
    _ name: String, _ options: [String] = [], writing: (String) throws -> Void
  ) throws -> PublishedCourse {
    let project = "\(repositoryFolder)/.lectern/conformance/\(name)"
    try FileManager.default.createDirectory(atPath: project, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: "\(project)/lessons")
    try writing("\(project)/lessons")
    let result = try BuiltCommand.run(["publish", project] + options)
    try #require(result.status == 0, "publishing \(name) failed:\n\(result.errors)")
    return PublishedCourse(project: project)
  }

  /// Files of the publication whose names end in a suffix, by path, sorted.
  func files(_ suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: dist)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }
}

/// Runs a judge: a program from Debian or PyPI, or a script that asks one.
///
/// It is content when it ends with one of the statuses. One that is missing or not content fails the
/// test with what it said, on both channels; that is also what is returned. One that hangs is ended
/// with all that it started, which fails the test as well: a run of all tests must end.
@discardableResult
func judge(
  _ program: String, _ arguments: [String], accepting statuses: Set<Int32> = [0],
  in folder: String = repositoryFolder,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let process = Process()
  let venv = "\(repositoryFolder)/.lectern/venv/bin"
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  // Thirty minutes: a limit for what hangs, far above what the slowest judge takes on a busy machine.
  process.arguments = ["timeout", "--kill-after=10", "1800", program] + arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  var environment = ProcessInfo.processInfo.environment
  // The files in the clone belong only to the project.
  environment["PYTHONDONTWRITEBYTECODE"] = "1"
  environment["PATH"] = "\(venv):\(environment["PATH"] ?? "/usr/bin:/bin")"
  process.environment = environment
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  process.standardInput = FileHandle.nullDevice
  try process.run()
  let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  process.waitUntilExit()
  let call = ([program] + arguments).joined(separator: " ")
  #expect(
    statuses.contains(process.terminationStatus), "\(call)\n\(output.suffix(4000))",
    sourceLocation: sourceLocation)
  return output
}

/// Runs one of the judges that are written in Python, in `judges/`.
@discardableResult
func judge(
  script: String, _ arguments: [String], accepting statuses: Set<Int32> = [0],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  try judge(
    "python3", ["Tests/ConformanceTests/judges/\(script).py"] + arguments, accepting: statuses,
    sourceLocation: sourceLocation)
}
