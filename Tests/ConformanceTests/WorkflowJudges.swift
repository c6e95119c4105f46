import Foundation
import TestKit
import Testing

/// The recipes of `packaging/` that people copy into the repository of their course.
@Suite("The workflows for code hosts", .judges)
struct WorkflowJudges {
  @Test(
    "are what the schemas of GitHub and GitLab ask for",
    arguments: [("github", "github-workflows"), ("gitlab", "gitlab-ci")])
  func schema(recipe: String, schema: String) throws {
    _ = try judge(
      "python3",
      ["-m", "check_jsonschema", "--builtin-schema", "vendor.\(schema)", "packaging/\(recipe).yml"])
  }

  @Test("call commands with options that exist", arguments: ["github", "gitlab"])
  func commands(recipe: String) throws {
    let text = try String(
      contentsOfFile: "\(repositoryFolder)/packaging/\(recipe).yml", encoding: .utf8)
    let calls = text.matches(of: /(?:run:|-) lectern (\w+)(.*)/)
    #expect(calls.map { String($0.1) } == ["check", "publish"])
    for call in calls {
      let help = try judge(
        BuiltCommand.path, [String(call.1), "--help"])
      for option in call.2.matches(of: /--[a-z-]+/) {
        #expect(help.contains(String(option.0)), "\(recipe).yml: \(call.0)")
      }
    }
  }

  @Test("and the container install Lectern with the same script")
  func script() throws {
    for name in ["github.yml", "gitlab.yml", "Containerfile"] {
      let text = try String(
        contentsOfFile: "\(repositoryFolder)/packaging/\(name)", encoding: .utf8)
      #expect(text.contains("/install-lectern "), "\(name)")
    }
  }
}
