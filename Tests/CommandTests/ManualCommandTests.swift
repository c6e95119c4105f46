import Foundation
import TestKit
import Testing

/// Runs each command that the manual shows, page by page, as a reader would: in a folder of its own,
/// without a network, with a home of its own.
@Suite("The commands of the manual", .engines)
struct ManualCommandTests {
  /// `README.md`, and every page of `docs/` except `rules.md`, which is made from the rules.
  static var pages: [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(repositoryFolder)/docs")
    return ["README.md"]
      + (names ?? []).filter { $0.hasSuffix(".md") && $0 != "rules.md" }.sorted().map {
        "docs/\($0)"
      }
  }

  static func steps(of page: String) throws -> ManualPageSteps {
    ManualPageSteps(try String(contentsOfFile: "\(repositoryFolder)/\(page)", encoding: .utf8))
  }

  @Test("run, and print what the manual says that they print", arguments: pages)
  func run(page: String) throws {
    try withTemporaryFolder { folder in
      var reader = try ManualReader(in: folder)
      for step in try Self.steps(of: page).steps { try reader.take(step, of: page) }
    }
  }

  @Test("exist with their options, also inside a sentence", arguments: pages)
  func inline(page: String) throws {
    for (text, line) in try Self.steps(of: page).inlineCode {
      let words = text.split(separator: " ").map(String.init)
      let isCommand = words[0] == "lectern"
      let command = isCommand ? Self.command(in: Array(words.dropFirst())) : []
      if isCommand, words.count > 1, !words[1].hasPrefix("-") {
        #expect(!command.isEmpty, "\(page):\(line): there is no command `\(text)`")
      }
      let known = isCommand ? try Self.options(of: command) : try Self.allOptions()
      for word in words where word.hasPrefix("--") && word.count > 2 {
        let option = String(word.prefix { $0 != "=" })
        #expect(
          known.contains(option), "\(page):\(line): there is no option \(option) in `\(text)`")
      }
    }
  }

  @Test("of a page are found: those of the first lesson, and what they print")
  func found() throws {
    let steps = try Self.steps(of: "docs/first-lesson.md").steps
    #expect(steps.contains { if case .run("lectern check --fix", _) = $0 { true } else { false } })
    #expect(
      steps.contains {
        if case .expect("lectern check", let output, _) = $0 { output.count > 5 } else { false }
      })
  }

  @Test("that are not run are few, and each has a reason")
  func skipped() throws {
    let reasons = try Self.pages.flatMap { try Self.steps(of: $0).steps }.compactMap {
      if case .skip(let reason, _) = $0 { reason } else { nil }
    }
    #expect(reasons.count <= 7 && reasons.allSatisfy { $0.count > 10 }, "\(reasons)")
  }

  // MARK: What exists

  /// The words at the beginning that name a command.
  private static func command(in words: [String]) -> [String] {
    var found: [String] = []
    for word in words {
      guard let names = try? commands(of: found), names.contains(word) else { break }
      found.append(word)
    }
    return found
  }

  private static func help(of command: [String]) throws -> String {
    try BuiltCommand.run(command + ["--help"]).output
  }

  private static func commands(of command: [String]) throws -> Set<String> {
    guard
      let list = try help(of: command).components(separatedBy: "SUBCOMMANDS:\n").dropFirst().first
    else { return [] }
    return Set(list.matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.1) }).union(["help"])
  }

  private static func options(of command: [String]) throws -> Set<String> {
    Set(try help(of: command).matches(of: /--[a-z-]+/).map { String($0.0) })
      .union(["--help", "--version"])
  }

  private static func allOptions() throws -> Set<String> {
    var all: Set<String> = []
    for command in [
      ["check"], ["publish"], ["preview"], ["deploy"], ["pack"], ["inspect"], ["schema"],
      ["calendar"], ["drip"],
      ["new", "course"],
      ["new", "unit"],
      ["new", "lesson"],
    ] {
      all.formUnion(try options(of: command))
    }
    return all
  }
}
