/// What the settings of a site of Hugo say about the course.
struct HugoSettings {
  private static let names = [
    "hugo.toml", "hugo.yaml", "hugo.yml", "config.toml", "config.yaml", "config.yml",
    "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml",
    "config/_default/config.yaml",
  ]

  let path: String

  /// The folder of the pages.
  private(set) var folder = "content"
  private(set) var course = CourseSettings()

  /// What `param` writes into pages.
  private(set) var parameters: [String: String] = [:]

  /// Settings that the course does not keep.
  private(set) var others: [String] = []

  /// The file of settings; nil without one that is Hugo's.
  static func path(in files: SourceFiles) -> String? {
    guard files.paths.contains(where: { $0.hasPrefix("content/") }) else { return nil }
    return names.first { files.has($0) }
  }

  init(_ path: String, in files: SourceFiles) {
    self.path = path
    let text = files.text(of: path) ?? ""
    let settings =
      path.hasSuffix(".toml") ? FrontMatter(toml: text) : FrontMatter(yaml: text, path: path)
    for entry in settings.entries { take(entry) }
    guard let language = course.language else { return }
    // Sites in several languages have a folder for each.
    let own = "\(folder)/\(language.prefix { $0 != "-" }.lowercased())"
    if files.paths.contains(where: { $0.hasPrefix(own + "/") }) { folder = own }
  }

  private mutating func take(_ entry: FrontMatter.Entry) {
    switch entry.key.lowercased() {
    case "title": course.title = entry.value.words
    case "languagecode", "defaultcontentlanguage", "locale":
      if course.language == nil || entry.key.lowercased() == "languagecode" {
        course.language = entry.value.words.map { $0.replacing("_", with: "-") }
      }
    case "contentdir":
      folder = entry.value.words.flatMap { SourcePath.resolve($0, from: "") } ?? folder
    case "copyright": course.license = entry.value.words.map { PageHead.words(of: $0) }
    case "params":
      guard case .group(let group) = entry.value else { return }
      for (key, value) in group { parameters[key] = value.words }
      course.description = group["description"]?.words
      if case .group(let author) = group["author"] {
        course.authors = author["name"]?.words.map { [CourseSettings.Author($0)] } ?? []
      } else if let author = group["author"]?.words {
        course.authors = [CourseSettings.Author(author)]
      }
    default: others.append(entry.key)
    }
  }
}
