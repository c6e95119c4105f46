/// What `_config.yml` and `_toc.yml`, or `myst.yml`, say about the course.
struct JupyterSettings {
  static let tocNames = ["_toc.yml", "_toc.yaml"]
  static let mystNames = ["myst.yml", "myst.yaml"]

  /// The file with the list of pages.
  let path: String
  private(set) var course = CourseSettings()
  private(set) var items: [PageList.Item] = []

  /// Texts that pages name between braces.
  private(set) var substitutions: [String: String] = [:]

  /// Settings that the course does not keep, and the file that they are in.
  private(set) var others: [(path: String, keys: [String])] = []

  static func exist(in files: SourceFiles) -> Bool {
    if let path = tocNames.first(where: { files.has($0) }), let text = files.text(of: path) {
      let toc = FrontMatter(yaml: text, path: path)
      return toc["root"] != nil || toc["format"] != nil
    }
    return mystNames.contains { files.has($0) }
  }

  init(in files: SourceFiles) throws(ImportFailure) {
    guard let path = (Self.tocNames + Self.mystNames).first(where: { files.has($0) }),
      let text = files.text(of: path)
    else {
      throw ImportFailure(
        "_toc.yml is missing: Jupyter Book names its pages there, or in myst.yml. Name the folder that contains it."
      )
    }
    self.path = path
    let list = FrontMatter(yaml: text, path: path)
    if Self.mystNames.contains(path) {
      takeMyST(list)
    } else {
      takeList(list)
      if let text = files.text(of: "_config.yml") {
        takeConfig(FrontMatter(yaml: text, path: "_config.yml"))
      }
    }
  }

  // MARK: Jupyter Book

  private mutating func takeList(_ list: FrontMatter) {
    if let root = list["root"]?.words { items.append(.page(root, title: nil)) }
    items += Self.items(list["parts"]) + Self.items(list["chapters"]) + Self.items(list["sections"])
  }

  private static func items(_ value: FrontMatter.Value?) -> [PageList.Item] {
    guard case .list(let list) = value else { return [] }
    return list.flatMap { value -> [PageList.Item] in
      guard case .group(let group) = value else { return [] }
      if let url = group["url"]?.words { return [.site(url)] }
      if let pattern = group["glob"]?.words { return [.pattern(pattern)] }
      let inner =
        items(group["chapters"]) + items(group["sections"]) + items(group["children"])
      if let file = group["file"]?.words {
        return [.page(file, title: group["title"]?.words)] + inner
      }
      guard let title = group["caption"]?.words ?? group["title"]?.words else { return inner }
      return [.group(title: title, inner)]
    }
  }

  private mutating func takeConfig(_ config: FrontMatter) {
    var left: [String] = []
    for entry in config.entries {
      switch (entry.key, entry.value) {
      case ("title", let value): course.title = value.words
      case ("author", let value):
        course.authors = (value.words.map { [$0] } ?? value.list).map { CourseSettings.Author($0) }
      case ("description", let value): course.description = value.words
      case ("sphinx", .group(let sphinx)):
        if case .group(let config) = sphinx["config"] {
          course.language = config["language"]?.words
        }
      case ("parse", .group(let parse)):
        if case .group(let all) = parse["myst_substitutions"] { takeSubstitutions(all) }
      default: left.append(entry.key)
      }
    }
    others = [("_config.yml", left)]
  }

  private mutating func takeSubstitutions(_ all: [String: FrontMatter.Value]) {
    for (name, value) in all { substitutions[name] = value.words }
  }

  // MARK: MyST

  private mutating func takeMyST(_ settings: FrontMatter) {
    var left: [String] = []
    for entry in settings.entries {
      guard entry.key == "project", case .group(let project) = entry.value else {
        if entry.key != "version" { left.append(entry.key) }
        continue
      }
      for (key, value) in project.sorted(by: { $0.key < $1.key }) {
        switch (key, value) {
        case ("title", _): course.title = value.words
        case ("description", _): course.description = value.words
        case ("license", _): course.license = value.words
        case ("keywords", _): course.keywords = value.list
        case ("toc", _): items = Self.items(value)
        case ("substitutions", .group(let all)): takeSubstitutions(all)
        case ("authors", .list(let all)):
          for case .group(let author) in all {
            guard let name = author["name"]?.words else { continue }
            var new = CourseSettings.Author(name)
            new.email = author["email"]?.words ?? new.email
            course.authors.append(new)
          }
        default: left.append(key)
        }
      }
    }
    others = [(path, left.sorted())]
  }
}
