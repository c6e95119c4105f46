/// The text of an editor's settings: JSON with comments, read just far enough to add to it.
///
/// Everything in it stays as it is written.
struct SettingsText {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Adds members, in order, to the object that is the value of a setting, unless the object
  /// already has one with the same name.
  ///
  /// The setting is added if it is missing. Returns false, with nothing changed, if the text or the
  /// setting is not an object.
  mutating func add(_ members: [(name: String, value: String)], to setting: String) -> Bool {
    if bytes.allSatisfy({ $0 <= 0x20 }) { bytes = Array("{}\n".utf8) }
    var reader = SettingsReader(bytes)
    guard let root = reader.object(), reader.isAtEnd else { return false }
    let indent = root.members.first.map { indentation(at: $0.start) } ?? "  "
    guard let present = root.members.last(where: { $0.name == setting }) else {
      let lines = members.map { "\(indent)\(indent)\(quoted($0.name)): \(quoted($0.value))" }
      let value = "{\n\(lines.joined(separator: ",\n"))\n\(indent)}"
      insert(["\(quoted(setting)): \(value)"], into: root, indent: indent)
      return true
    }
    var inner = SettingsReader(bytes, from: present.value.lowerBound)
    guard let object = inner.object() else { return false }
    let missing = members.filter { member in
      !object.members.contains { $0.name == member.name }
    }
    let deeper = object.members.first.map { indentation(at: $0.start) } ?? indent + indent
    insert(
      missing.map { "\(quoted($0.name)): \(quoted($0.value))" }, into: object, indent: deeper)
    return true
  }

  /// Adds members after the last one of an object.
  private mutating func insert(
    _ members: [String], into object: SettingsReader.Object, indent: String
  ) {
    guard !members.isEmpty else { return }
    let lines = members.map { "\n\(indent)\($0)" }.joined(separator: ",")
    if let last = object.members.last {
      let text = (object.hasTrailingComma ? "" : ",") + lines
      let place = object.hasTrailingComma ? object.commaEnd : last.value.upperBound
      bytes.insert(contentsOf: Array(text.utf8), at: place)
    } else {
      let outer = String(indent.dropLast(indent.count > 2 ? indent.count / 2 : indent.count))
      let text = lines + "\n\(outer)"
      bytes.replaceSubrange(object.start..<object.start, with: Array(text.utf8))
    }
  }

  /// The spaces before a place on its line.
  private func indentation(at place: Int) -> String {
    var start = place
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return "  " }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
