import Foundation
import TestKit
import Testing

@Suite("The manual page and --help", .engines)
struct ManualTests {
  @Test("mandoc finds nothing wrong with the page")
  func lint() throws {
    let page = try BuiltCommand.run(["manual"])
    #expect(page.status == 0)
    try withTemporaryFolder { folder in
      try Files.write(["lectern.1": page.output], in: folder)
      let verdict = try BuiltCommand.run(
        ["-T", "lint", "-W", "style", "lectern.1"], in: folder, program: "mandoc")
      // The other pages that it names may be on the machine or not.
      let complaints = verdict.output.split(separator: "\n").filter {
        !$0.contains("referenced manual not found")
      }
      #expect(complaints.isEmpty, "\(verdict.output)")
    }
  }

  @Test("has every command and every option that --help has, and the exit statuses")
  func complete() throws {
    let page = try withTemporaryFolder { folder in
      try Files.write(["lectern.1": try BuiltCommand.run(["manual"]).output], in: folder)
      let text = try BuiltCommand.run(
        ["-T", "ascii", "-O", "width=500", "lectern.1"], in: folder, program: "mandoc")
      return text.output.replacing(/.\u{8}/, with: "")
    }
    let commands = try Self.commands(after: [])
    #expect(commands.count > 5 && commands.contains(["new", "course"]))
    for command in commands {
      #expect(page.contains("\n   lectern \(command.joined(separator: " "))\n"), "\(command)")
      let help = try BuiltCommand.run(command + ["--help"]).output
      #expect(help.hasPrefix("OVERVIEW: "))
      for option in help.matches(of: /\n  (?:-[a-z], )?(--[a-z-]+)/) where option.1 != "--version" {
        #expect(page.contains(option.1), "\(command) \(option.1)")
      }
    }
    #expect(page.contains("EXIT STATUS"))
  }

  /// The words of every command that does something, as help lists them.
  private static func commands(after words: [String]) throws -> [[String]] {
    let help = try BuiltCommand.run(words + ["--help"]).output
    guard let list = help.components(separatedBy: "SUBCOMMANDS:").dropFirst().first else {
      return [words]
    }
    return try list.matches(of: /\n  ([a-z]+)  +[A-Z]/).flatMap {
      try commands(after: words + [String($0.1)])
    }
  }
}
