/// A package of SCORM 1.2 or 2004 whose pages are HTML.
struct SCORMPackage: PackageKind {
  let course: PackagedCourse

  static func isCourse(_ files: SourceFiles) -> Bool {
    guard let text = PackageManifest.text(files)?.prefix(8_000) else { return false }
    return text.contains("adlcp") || text.contains("ADL SCORM")
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    let manifest = try PackageManifest(files)
    var reading = Reading(files, manifest)
    reading.read(manifest.items, unit: nil)
    course = reading.course
    guard !course.pages.isEmpty else {
      throw ImportFailure(
        "The package has no page with words: its programs write them when it runs. Ask its author for the source."
      )
    }
  }

  private struct Reading {
    let files: SourceFiles
    let manifest: PackageManifest
    var course = PackagedCourse()
    private var used: Set<String> = []

    init(_ files: SourceFiles, _ manifest: PackageManifest) {
      self.files = files
      self.manifest = manifest
      course.settings.title = manifest.title
      course.settings.description = manifest.description
      course.settings.language = manifest.language
    }

    mutating func read(_ items: [PackageManifest.Item], unit: Int?) {
      for item in items {
        if let name = item.resource { add(name, item, unit: unit) }
        guard !item.items.isEmpty else { continue }
        var inner = unit
        if unit == nil, item.resource == nil {
          inner = course.units.count
          course.units.append(item.title.isEmpty ? "Unit \(course.units.count + 1)" : item.title)
        }
        read(item.items, unit: inner)
      }
    }

    /// The page of an item, and the other pages of its resource.
    private mutating func add(_ name: String, _ item: PackageManifest.Item, unit: Int?) {
      guard let resource = manifest.resources[name] else {
        course.lose(
          .leftOut, "Item without a file", "The package has no file for it: \(item.title)",
          at: PackageManifest.name, line: item.line)
        return
      }
      let pages = ([resource.href].compactMap { $0 } + resource.files).filter {
        HTMLPackagePage.isPage($0)
      }
      var isFirst = true
      for path in pages where used.insert(path).inserted {
        guard let html = files.text(of: path) else {
          course.lose(
            .leftOut, "Item without a file", "The package has no file for it: \(item.title)",
            at: path)
          continue
        }
        // Manifests of SCORM say nothing about it.
        course.settings.language = course.settings.language ?? HTMLPackagePage.language(html)
        let own = OwnPackage.lessons(html, at: path)
        guard own.pages.isEmpty else {
          course.units += own.units
          course.pages += own.pages
          continue
        }
        guard HTMLPackagePage.hasWords(html) else {
          course.lose(
            .leftOut, "Page that a program writes", "Without its scripts it has no words.", at: path
          )
          continue
        }
        let title =
          isFirst && !item.title.isEmpty
          ? item.title : HTMLPackagePage.title(html) ?? SourcePath.stem(of: path)
        isFirst = false
        course.pages.append(
          PackagedCourse.Page(
            path: path, title: title, unit: unit,
            parts: [.text(HTMLPackagePage.text(html), line: 1)],
            name: title))
      }
    }
  }
}
