import LessonReader
import XMLKit

/// A book in EPUB 2 or 3 (https://www.w3.org/TR/epub-33/).
struct EPUBPackage: PackageKind {
  let course: PackagedCourse

  fileprivate static let container = "META-INF/container.xml"

  static func isCourse(_ files: SourceFiles) -> Bool { files.has(container) }

  init(_ files: SourceFiles) throws(ImportFailure) {
    var reading = try EPUBReading(files)
    reading.readPages()
    course = reading.course
    guard !course.pages.isEmpty else {
      throw ImportFailure("The book has no page with words. Name a book that contains text.")
    }
  }
}

/// Reads the pages of a book in the order of its spine.
private struct EPUBReading {
  /// A line of the table of contents.
  private struct Entry {
    var title: String

    /// The page, without the place on it; nil for words alone.
    var path: String?
    var entries: [Entry]

    /// Its page, or the first one below it.
    var firstPath: String? { path ?? entries.lazy.compactMap(\.firstPath).first }

    /// Whether it has pages of its own below it, not only places on its page.
    var hasPages: Bool {
      entries.contains { $0.firstPath != nil && $0.firstPath != path } && !entries.isEmpty
    }
  }

  private let files: SourceFiles
  private let package: XMLElement
  private let folder: String

  /// The files by their names in the package.
  private var items: [String: (path: String, element: XMLElement)] = [:]
  private var contents: [Entry] = []
  private var contentsPath: String?
  private(set) var course = PackagedCourse()

  init(_ files: SourceFiles) throws(ImportFailure) {
    self.files = files
    let root = try Self.root(of: EPUBPackage.container, files)
    guard let path = root?.first("rootfile")?.plainAttribute("fullpath"),
      let package = try Self.root(of: path, files)
    else {
      throw ImportFailure(
        "META-INF/container.xml names no package that is there: the book is not complete.")
    }
    self.package = package
    folder = SourcePath.folder(of: path)
    for item in package.child("manifest")?.children("item") ?? [] {
      guard let name = item.plainAttribute("id"), let href = item.plainAttribute("href"),
        let place = SourcePath.resolve(PercentEncoding.decoded(href), from: folder)
      else { continue }
      items[name] = (place, item)
    }
    readMetadata()
    try readContents()
  }

  private static func root(
    of path: String, _ files: SourceFiles
  ) throws(ImportFailure) -> XMLElement? {
    guard let text = files.text(of: path) else { return nil }
    do {
      return try XMLDocument.parse(Array(text.utf8)).root
    } catch {
      throw ImportFailure("\(path) is not well-formed XML, \(error). Make the book again.")
    }
  }

  private mutating func readMetadata() {
    let metadata = package.child("metadata")
    func value(_ name: String) -> String? {
      metadata?.child(name).flatMap { CourseSettings.plain(HTMLWords.plain($0.text)) }
    }
    course.settings.title = value("title")
    course.settings.description = value("description")
    course.settings.language = value("language")
    course.settings.organization = value("publisher")
    course.settings.authors = (metadata?.children("creator") ?? []).compactMap {
      CourseSettings.plain($0.text).map { CourseSettings.Author($0) }
    }
  }

  // MARK: Contents

  private mutating func readContents() throws(ImportFailure) {
    let nav = items.values.first {
      $0.element.plainAttribute("properties")?.split(separator: " ").contains("nav") == true
    }
    if let nav, let root = try? Self.root(of: nav.path, files) {
      contentsPath = nav.path
      let lists = root.all("nav")
      let toc = lists.first { $0.plainAttribute("type") == "toc" } ?? lists.first
      contents = toc?.child("ol").map { entries(of: $0, at: nav.path) } ?? []
    }
    guard contents.isEmpty, let name = package.child("spine")?.plainAttribute("toc"),
      let ncx = items[name], let root = try? Self.root(of: ncx.path, files),
      let map = root.child("navmap")
    else { return }
    contents = points(of: map, at: ncx.path)
  }

  private func entries(of list: XMLElement, at path: String) -> [Entry] {
    list.children("li").map { item in
      let label = item.child("a") ?? item.child("span")
      return Entry(
        title: label?.trimmedText ?? "", path: page(label?.plainAttribute("href"), at: path),
        entries: item.child("ol").map { entries(of: $0, at: path) } ?? [])
    }
  }

  private func points(of map: XMLElement, at path: String) -> [Entry] {
    map.children("navpoint").map { point in
      Entry(
        title: point.child("navlabel")?.trimmedText ?? "",
        path: page(point.child("content")?.plainAttribute("src"), at: path),
        entries: points(of: point, at: path))
    }
  }

  private func page(_ href: String?, at path: String) -> String? {
    href.flatMap {
      SourcePath.resolve(
        PercentEncoding.decoded($0.prefix { $0 != "#" }), from: SourcePath.folder(of: path))
    }
  }

  /// The first title of each page.
  private func titles(_ entries: [Entry], _ titles: inout [String: String]) {
    for entry in entries {
      if let path = entry.path, titles[path] == nil { titles[path] = entry.title }
      self.titles(entry.entries, &titles)
    }
  }

  // MARK: Pages

  mutating func readPages() {
    var titles: [String: String] = [:]
    self.titles(contents, &titles)
    let tops = Dictionary(
      contents.compactMap { entry in entry.firstPath.map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    var unit: Int?
    for reference in package.child("spine")?.children("itemref") ?? [] {
      guard let name = reference.plainAttribute("idref"), let item = items[name] else { continue }
      if let top = tops[item.path] {
        unit = top.hasPages ? course.units.count : nil
        if top.hasPages { course.units.append(top.title) }
      }
      if reference.plainAttribute("linear") == "no" || item.path == contentsPath { continue }
      add(item.path, titles[item.path], unit)
      if item.element.plainAttribute("mediaoverlay") != nil {
        course.lose(
          .leftOut, "Recording of a page", "Lectern speaks lessons itself: see narration.",
          at: item.path)
      }
    }
    // A unit without a page is not one.
    let used = Set(course.pages.compactMap(\.unit)).sorted()
    course.units = used.map { course.units[$0] }
    for index in course.pages.indices {
      course.pages[index].unit = course.pages[index].unit.flatMap { used.firstIndex(of: $0) }
    }
  }

  private mutating func add(_ path: String, _ title: String?, _ unit: Int?) {
    guard let html = files.text(of: path) else {
      course.lose(.leftOut, "Item without a file", "The book has no file for it: \(path)", at: path)
      return
    }
    let body = html.replacing(/(?is)<(head|script|style)\b.*?<\/\1\s*>/, with: "")
    let words = HTMLWords.plain(body)
    let name = title ?? HTMLPackagePage.title(html) ?? SourcePath.stem(of: path)
    guard words.count > name.count || body.contains("<table") else {
      course.lose(
        .leftOut, "Page without text",
        "A cover or the title of a part: the title is the one of the course or the unit.", at: path)
      return
    }
    course.pages.append(
      PackagedCourse.Page(
        path: path, title: name, unit: unit, parts: [.text(.html(html), line: 1)],
        name: SourcePath.stem(of: path).contains(/[A-Za-z]{4}/) ? nil : name))
  }
}
