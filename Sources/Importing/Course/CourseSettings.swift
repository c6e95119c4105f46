import Authoring

/// What a source says about the course as a whole.
struct CourseSettings {
  struct Author: Hashable {
    var name: String
    var email: String?

    /// Many write their address after the name: `Ida Berg <ida@example.org>`.
    init(_ written: String) {
      if let match = written.wholeMatch(of: /\s*(.+?)\s*<([^<>@\s]+@[^<>@\s]+)>\s*/) {
        name = String(match.1)
        email = String(match.2)
      } else {
        name = written
      }
    }
  }

  var title: String?
  var description: String?
  var language: String?
  var authors: [Author] = []
  var organization: String?
  var license: String?
  var keywords: [String] = []

  /// The `course.yaml` that says it.
  var courseFile: String {
    var lines = ["title: \(YAMLText.value(title ?? "A course"))"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(YAMLText.value(value))") }
    }
    add("description", description)
    add("language", language)
    if !authors.isEmpty {
      lines.append("authors:")
      for author in authors {
        lines.append("  - name: \(YAMLText.value(author.name))")
        if let email = author.email { lines.append("    email: \(email)") }
      }
    }
    add("organization", organization)
    add("license", license)
    if !keywords.isEmpty { lines.append("keywords:") }
    for word in keywords { lines.append("  - \(YAMLText.value(word))") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text of a file of settings on one line; nil if nothing is written.
  static func plain(_ text: String?) -> String? {
    let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words?.isEmpty == false ? words : nil
  }
}
