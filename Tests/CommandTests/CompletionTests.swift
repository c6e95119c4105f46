import Foundation
import TestKit
import Testing

@Suite("Completions", .engines)
struct CompletionTests {
  /// A line that is typed up to the Tab key, and words that are offered.
  static let lines: [(line: [String], offers: [String])] = [
    (["lectern", "pub"], ["publish"]),
    (["lectern", "new", ""], ["course", "lesson", "unit"]),
    (["lectern", "schema", "g"], ["glossary"]),
    (["lectern", "new", "course", "mine", "--seed", ""], ["blank", "workshop"]),
    (["lectern", "new", "lesson", "Next", "--unit", ""], ["begin"]),
    (["lectern", "publish", "--site"], ["--site-url"]),
  ]

  /// Runs a shell with the built command on its path, in a project of one unit.
  private func run(_ program: String, _ arguments: [String], completions shell: String) throws
    -> String
  {
    try withTemporaryFolder { folder in
      let script = try BuiltCommand.run(["completions", shell])
      try #require(script.status == 0, "\(script.errors)")
      try Files.write(
        [
          "_lectern": script.output, "lessons/course.yaml": "title: One\n",
          "lessons/01-begin/unit.yaml": "title: Begin\n",
        ], in: folder)
      let bin = BuiltCommand.path.split(separator: "/").dropLast().joined(separator: "/")
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let result = try BuiltCommand.run(
        arguments, environment: ["PATH": "/\(bin):\(path)", "HOME": folder], in: folder,
        program: program)
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
  }

  @Test("bash offers what fits", arguments: lines.indices)
  func bash(index: Int) throws {
    let (line, offers) = Self.lines[index]
    let script = """
      source ./_lectern
      COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
      _lectern lectern "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let output = try run("bash", ["-c", script, "bash"] + line, completions: "bash")
    let words = Set(output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    #expect(words.isSuperset(of: offers), "\(words)")
  }

  /// Without the lines that ask Lectern itself: fish does that for a person at a terminal only.
  @Test("fish offers what fits", arguments: [0, 1, 2, 5])
  func fish(index: Int) throws {
    let (line, offers) = Self.lines[index]
    let output = try run(
      "fish",
      [
        "--no-config", "-c", "source ./_lectern; complete -C \"$argv\"",
        line.joined(separator: " "),
      ],
      completions: "fish")
    let words = Set(output.split(separator: "\n").map { String($0.split(separator: "\t")[0]) })
    #expect(words.isSuperset(of: offers), "\(words)")
  }

  @Test("zsh takes the script for a completion of lectern")
  func zsh() throws {
    let output = try run(
      "zsh",
      [
        "-f", "-c",
        "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D; print ${_comps[lectern]}; autoload +X _lectern",
      ],
      completions: "zsh")
    #expect(output.hasPrefix("_lectern\n"))
  }

  @Test(
    "mistakes are answered with the way out",
    arguments: [
      (["completions", "bsh"], "There are no completions for “bsh”. Did you mean bash?"),
      (["completions", "powershell"], "Lectern has them for bash, zsh, fish."),
      (["completions"], "Missing expected argument '<shell>'"),
    ])
  func mistakes(arguments: [String], message: String) throws {
    let result = try BuiltCommand.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }
}
