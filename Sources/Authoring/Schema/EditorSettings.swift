import FileKit
import JSONKit

/// Writes the schemas to a project, and tells editors which file each one is for.
package enum EditorSettings {
  /// The settings file of Visual Studio Code and similar editors, relative to the project folder.
  package static let path = ".vscode/settings.json"

  /// Writes the schemas, and adds what is missing to the settings; both or neither.
  ///
  /// Returns whether the settings were changed. What the author wrote there stays, even for one of
  /// these schemas.
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
        \(path) cannot be read as settings and was not changed. Fix it, or add these lines to it:
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
