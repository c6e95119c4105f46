/// What `_quarto.yml` says about the course.
struct QuartoSettings {
  static let names = ["_quarto.yml", "_quarto.yaml"]

  /// The file itself.
  let path: String
  private(set) var course = CourseSettings()

  /// The pages in order; nil if all pages are in it.
  private(set) var items: [PageList.Item]?

  /// The line of the list of pages, from 1.
  private(set) var line = 1

  /// Values that pages name, from `_variables.yml`.
  private(set) var variables: [String: String] = [:]

  /// Settings that the course does not keep.
  private(set) var others: [String] = []

  init(in files: SourceFiles) throws(ImportFailure) {
    guard let path = Self.names.first(where: { files.has($0) }), let text = files.text(of: path)
    else {
      throw ImportFailure(
        "_quarto.yml is missing: Quarto has its settings there. Name the folder that contains it.")
    }
    self.path = path
    for entry in FrontMatter(yaml: text, path: path).entries { take(entry) }
    if let text = files.text(of: "_variables.yml") {
      for entry in FrontMatter(yaml: text, path: "_variables.yml").entries {
        take(entry.key, entry.value)
      }
    }
  }

  private mutating func take(_ name: String, _ value: FrontMatter.Value) {
    switch value {
    case .text(let text): variables[name] = text
    case .list: break
    case .group(let group): for (key, value) in group { take("\(name).\(key)", value) }
    }
  }

  private mutating func take(_ entry: FrontMatter.Entry) {
    switch (entry.key, entry.value) {
    case ("book", .group(let book)):
      takeTitles(book)
      line = entry.line
      items = Self.items(book["chapters"])
      let appendices = Self.items(book["appendices"]) ?? []
      if !appendices.isEmpty { items = (items ?? []) + appendices }
    case ("website", .group(let site)):
      takeTitles(site)
      guard items == nil else { return }
      line = entry.line
      items = Self.contents(site["sidebar"])
    case ("lang", let value): course.language = value.words
    case ("author", let value) where course.authors.isEmpty: takeAuthors(value)
    case ("project", _): break
    case ("title", let value): course.title = value.words
    default: others.append(entry.key)
    }
  }

  private mutating func takeTitles(_ group: [String: FrontMatter.Value]) {
    course.title = group["title"]?.words.map { PageHead.words(of: $0) } ?? course.title
    course.description =
      (group["description"]?.words ?? group["abstract"]?.words ?? group["subtitle"]?.words)
      .map { PageHead.words(of: $0) }
    if let author = group["author"] { takeAuthors(author) }
    course.license = group["license"]?.words
  }

  /// A name, names, or records with a name.
  private mutating func takeAuthors(_ value: FrontMatter.Value) {
    switch value {
    case .text: course.authors = value.words.map { [CourseSettings.Author($0)] } ?? []
    case .list(let items):
      course.authors = []
      for item in items {
        if let name = item.words { course.authors.append(CourseSettings.Author(name)) }
        if case .group(let group) = item { takeAuthor(group) }
      }
    case .group(let group):
      course.authors = []
      takeAuthor(group)
    }
  }

  private mutating func takeAuthor(_ group: [String: FrontMatter.Value]) {
    guard let name = group["name"]?.words else { return }
    var author = CourseSettings.Author(name)
    author.email = group["email"]?.words ?? author.email
    course.authors.append(author)
  }

  // MARK: Pages

  /// Of several sidebars, one after the other.
  private static func contents(_ value: FrontMatter.Value?) -> [PageList.Item]? {
    switch value {
    case .list(let bars):
      let all = bars.compactMap { contents($0) }.flatMap(\.self)
      return all.isEmpty ? nil : all
    case .group(let bar):
      guard bar["contents"]?.words != "auto" else { return nil }
      return items(bar["contents"])
    case .text, nil: return nil
    }
  }

  private static func items(_ value: FrontMatter.Value?) -> [PageList.Item]? {
    guard case .list(let list) = value else { return value?.words.map { [item($0)] } }
    return list.compactMap { value in
      if let words = value.words { return item(words) }
      guard case .group(let group) = value else { return nil }
      let inner = group["chapters"] ?? group["contents"]
      if let title = group["part"]?.words ?? group["section"]?.words {
        let isPage = QuartoPages.endings.contains { title.hasSuffix($0) }
        return .group(
          title: title, page: isPage ? title : group["href"]?.words ?? group["file"]?.words,
          items(inner) ?? [])
      }
      guard let path = group["href"]?.words ?? group["file"]?.words else { return nil }
      return path.contains("://") ? .site(path) : .page(path, title: group["text"]?.words)
    }
  }

  private static func item(_ words: String) -> PageList.Item {
    words.contains("://")
      ? .site(words)
      : words.contains("*") || !words.contains(".") && words != "auto"
        ? .pattern(words) : .page(words, title: nil)
  }
}
