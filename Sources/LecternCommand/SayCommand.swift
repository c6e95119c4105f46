import ArgumentParser
import FileKit
import LessonModel
import Publishing

struct SayCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "say",
    abstract: "Says a phrase as the course would, and prints what is heard.",
    discussion: """
      It prints what is said in other words than it is written, and the rule that decided it: numbers, signs, \
      abbreviations, and the words in lessons/pronunciation.yaml. It also names the words that the voice has in no \
      dictionary, so that you know what to listen for.
      """)

  @Argument(help: ArgumentHelp("What to say.", valueName: "text"))
  var text: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The project folder: the one that contains lessons/.",
      discussion: "Default: the current folder, if it is one.", valueName: "folder"),
    completion: .directory)
  var project: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The language, such as de.", discussion: "Default: that of the course.", valueName: "tag"))
  var language: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The WAV file to write the sound to.", discussion: "Default: no sound is kept.",
      valueName: "file"), completion: .file(extensions: ["wav"]))
  var output: String?

  mutating func validate() throws {
    if let language, LanguageTag(language) == nil {
      throw ValidationError("“\(language)” is not a language tag, such as en, de or pt-BR.")
    }
  }

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let isProject = FileSystem.isFile("lessons/course.yaml")
      let folder = project ?? (isProject ? "." : nil)
      let phrase = try await PhraseSpeaker.speak(
        text, project: try folder.map { name throws(PublishFailure) in try Project(at: name) },
        language: language.flatMap { LanguageTag($0) },
        installation: try .locate(program: "/proc/self/exe"))
      try console.print(Self.report(phrase))
      guard !phrase.sentences.isEmpty else { return .clean }
      if let output {
        try FileSystem.write(phrase.wave, to: output)
        console.report("The sound is in \(Wording.path(output)).")
      }
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  /// What is heard, and why.
  static func report(_ phrase: SpokenPhrase) -> String {
    guard !phrase.sentences.isEmpty else { return "None of this is heard." }
    var lines = [phrase.sentences.joined(separator: " ")]
    for step in phrase.steps {
      let said = step.said.isEmpty ? "nothing" : step.said
      lines.append("  \(step.written) → \(said)  (\(step.rule))")
    }
    if !phrase.guessed.isEmpty {
      lines.append(
        "  \(phrase.voice) had to guess: \(phrase.guessed.joined(separator: ", ")). "
          + "If it is wrong, put it into lessons/pronunciation.yaml.")
    }
    return lines.joined(separator: "\n")
  }
}
