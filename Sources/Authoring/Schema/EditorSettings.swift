import FileKit
import JSONKit

/// Puts the schemas into a project, and tells editors which file each is for.
package enum EditorSettings {
  /// Where Visual Studio Code and its kin look, from the project folder.
  package static let path = ".vscode/settings.json"

  /// Writes the schemas, and adds to the settings what is missing there; both or neither.
  ///
  /// Returns whether the settings had to be changed. What the author wrote there stays, also for one
  /// of these schemas.
  package static func write(into project: String) throws(AuthoringFailure) -> Bool {
    let file = "\(project)/\(path)"
    let old = try files { () throws(FileFailure) in
      FileSystem.exists(file) ? try FileSystem.read(file) : []
    }
    var settings = SettingsText(old)
    let members = SchemaName.allCases.compactMap { name in name.files.map { (name.path, $0) } }
    guard settings.add(members.map { (name: $0.0, value: $0.1) }, to: "yaml.schemas") else {
      let lines = members.map { "    \"\($0.0)\": \"\($0.1)\"" }.joined(separator: ",\n")
      throw AuthoringFailure(
        .usage,
        """
        \(path) cannot be read as settings, and was not touched. Mend it, or write into it:
          "yaml.schemas": {
        \(lines)
          }
        """)
    }
    try files { () throws(FileFailure) in
      try FileSystem.makeFolder("\(project)/.lectern/schemas")
      for name in SchemaName.allCases {
        try FileSystem.replace(
          "\(project)/\(name.path)", with: JSONSchema.document(name).indentedBytes)
      }
      guard settings.bytes != old else { return }
      try FileSystem.makeFolder("\(project)/.vscode")
      try FileSystem.replace(file, with: settings.bytes)
    }
    return settings.bytes != old
  }
}
