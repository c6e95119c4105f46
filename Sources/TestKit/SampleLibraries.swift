import Foundation

/// Libraries of H5P as a website exports them, with nothing in them that could be played.
package enum SampleLibraries {
  /// What a library needs, and the kinds of questions that a set asks.
  private static let all: [(name: String, version: String, needs: [String])] = [
    ("H5P.QuestionSet", "1.21", ["H5P.Question 1.5", "H5P.JoubelUI 1.3"]),
    ("H5P.MultiChoice", "1.17", ["H5P.Question 1.5", "H5P.JoubelUI 1.3"]),
    ("H5P.TrueFalse", "1.9", ["H5P.Question 1.5"]),
    ("H5P.Blanks", "1.15", ["H5P.Question 1.5", "H5P.TextUtilities 1.3"]),
    ("H5P.DragText", "1.11", ["H5P.Question 1.5", "jQuery.ui 1.10"]),
    ("H5P.Question", "1.5", ["H5P.JoubelUI 1.3"]),
    ("H5P.JoubelUI", "1.3", ["FontAwesome 4.5"]), ("FontAwesome", "4.5", []),
    ("H5P.TextUtilities", "1.3", []), ("jQuery.ui", "1.10", []),
    // Nothing needs this one.
    ("H5P.Accordion", "1.0", []),
  ]

  /// Writes a folder with them, and returns its path; without the library with the name `missing`.
  package static func write(into folder: String, without missing: String? = nil) throws -> String {
    for library in all where library.name != missing {
      let own = "\(folder)/\(library.name)-\(library.version)"
      try FileManager.default.createDirectory(
        atPath: "\(own)/js", withIntermediateDirectories: true)
      let needs = library.needs.map { need in
        let words = need.split(separator: " ")
        return dependency(String(words[0]), String(words[1]))
      }
      let about = """
        {\(members(library.name, library.version)), "title": "\(library.name)", "runnable": 1,
        "preloadedDependencies": [\(needs.joined(separator: ", "))]}
        """
      try about.write(toFile: "\(own)/library.json", atomically: true, encoding: .utf8)
      try "// \(library.name)\n".write(
        toFile: "\(own)/js/main.js", atomically: true, encoding: .utf8)
      // Websites refuse a library with a file of a kind that they do not know.
      try "MIT".write(toFile: "\(own)/LICENSE", atomically: true, encoding: .utf8)
      try "".write(toFile: "\(own)/.gitignore", atomically: true, encoding: .utf8)
      if library.name == "H5P.QuestionSet" {
        try semantics.write(toFile: "\(own)/semantics.json", atomically: true, encoding: .utf8)
      }
    }
    return folder
  }

  private static func members(_ name: String, _ version: String) -> String {
    let numbers = version.split(separator: ".")
    return
      "\"machineName\": \"\(name)\", \"majorVersion\": \(numbers[0]), \"minorVersion\": \(numbers[1])"
  }

  private static func dependency(_ name: String, _ version: String) -> String {
    "{\(members(name, version))}"
  }

  /// The kinds of questions that a set can ask; options of other fields have another form.
  private static let semantics = """
    [{"name": "progressType", "type": "select", "options": [{"value": "dots", "label": "Dots"}]},
    {"name": "override", "type": "list", "field": {"name": "x", "options": [{"value": "on"}]}},
    {"name": "questions", "type": "list", "field": {"name": "question", "type": "library", "options": [
    "H5P.MultiChoice 1.17", "H5P.Blanks 1.15", "H5P.DragText 1.11", "H5P.TrueFalse 1.9",
    "H5P.Essay 1.5"]}}]
    """
}
