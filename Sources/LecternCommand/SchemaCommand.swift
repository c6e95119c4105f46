import ArgumentParser
import Authoring
import Diagnostics
import JSONKit
import Publishing

struct SchemaCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Sets up your editor for completions and hints while you write YAML.",
    discussion: """
      lectern schema --write writes JSON Schemas to .lectern/schemas/ and tells Visual Studio Code \
      about them in .vscode/settings.json. It does not change anything else there.

      lectern schema course prints one of them, for other editors and tools.
      """)

  @Argument(
    help: ArgumentHelp(
      "The schema to print: \(SchemaName.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "name"),
    completion: .list(SchemaName.allCases.map(\.rawValue)))
  var name: String?

  @Flag(help: "Write all schemas to the project, with the editor's settings.")
  var write = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The project folder: the one that contains lessons/.",
      discussion: "Default: the current folder.", valueName: "folder"),
    completion: .directory)
  var project = "."

  func perform(_ console: Console) async -> ExitStatus {
    do {
      if write {
        guard name == nil else {
          throw PublishFailure(
            .usage, "--write writes all schemas. Leave out “\(name ?? "")”, or leave out --write.")
        }
        try console.print(try written(to: Project(at: project)))
        return .clean
      }
      guard let name else {
        try console.print(Self.list)
        return .clean
      }
      guard let schema = SchemaName(rawValue: name) else { throw Self.unknown(name) }
      let bytes = JSONSchema.document(schema).indentedBytes
      try console.print(data: String(decoding: bytes, as: UTF8.self).trimmingLastLineBreak)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  private func written(to project: Project) throws -> String {
    let isChanged = try EditorSettings.write(into: project.folder)
    let path = EditorSettings.path
    return """
      Wrote .lectern/schemas/. \(path) \(isChanged ? "now names them" : "already named them").
      Next: in Visual Studio Code, install the extension “YAML” by Red Hat, and open this folder.
      """
  }

  private static var list: String {
    let width = SchemaName.allCases.map(\.rawValue.count).max() ?? 0
    let lines = SchemaName.allCases.map { name in
      "  \(name.rawValue)\(String(repeating: " ", count: width - name.rawValue.count))  \(name.title)"
    }
    return """
      There are schemas for
      \(lines.joined(separator: "\n"))
      Next: lectern schema --write, for your editor; lectern schema course, to see one.
      """
  }

  private static func unknown(_ name: String) -> PublishFailure {
    let known = SchemaName.allCases.map(\.rawValue)
    let guess = Suggestion.nearest(to: name, among: known).map { "Did you mean \($0)? " } ?? ""
    return PublishFailure(
      .usage,
      "There is no schema “\(name)”. \(guess)There are \(known.joined(separator: ", ")).")
  }
}
