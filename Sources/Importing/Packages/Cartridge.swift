import XMLKit

/// A Common Cartridge of version 1.0 to 1.3, also as Canvas exports it.
struct Cartridge: PackageKind {
  let course: PackagedCourse

  static func isCourse(_ files: SourceFiles) -> Bool {
    guard let text = PackageManifest.text(files)?.prefix(4_000) else { return false }
    return text.contains("imscc") || text.contains("Common Cartridge")
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    var reading = CartridgeReading(files, try PackageManifest(files))
    reading.read()
    course = reading.course
    guard !course.pages.isEmpty else {
      throw ImportFailure(
        "The cartridge has no page and no question that can be read. Export the course again with its pages and quizzes."
      )
    }
  }
}

/// Reads the contents of a cartridge in order.
struct CartridgeReading {
  private let files: SourceFiles
  private let manifest: PackageManifest
  private(set) var course = PackagedCourse()

  /// Resources that are in a page.
  private var used: Set<String> = []

  /// The page that a quiz or a link may belong to: it is directly above in the same folder.
  private var above: Int?

  /// A test with more questions is a lesson of its own.
  private static let most = 12

  init(_ files: SourceFiles, _ manifest: PackageManifest) {
    self.files = files
    self.manifest = manifest
    course.settings.title = manifest.title
    course.settings.description = manifest.description
    course.settings.language = manifest.language
    // Where Canvas and others keep what `$IMS-CC-FILEBASE$` stands for.
    course.fileRoots = ["web_resources", "wiki_content"]
  }

  mutating func read() {
    read(manifest.items, unit: nil)
    let rest = manifest.order.filter { !used.contains($0) && isPage($0) }
    if !rest.isEmpty {
      let unit = course.pages.isEmpty ? nil : course.units.count
      if unit != nil {
        course.units.append(AddedWords(language: course.settings.language ?? "en").more)
      }
      for name in rest {
        above = nil
        add(name, title: "", unit: unit, line: manifest.resources[name]?.line ?? 1)
      }
    }
    for name in manifest.order where !used.contains(name) { reportUnused(name) }
  }

  private mutating func read(_ items: [PackageManifest.Item], unit: Int?) {
    for item in items {
      if let name = item.resource { add(name, title: item.title, unit: unit, line: item.line) }
      guard !item.items.isEmpty else { continue }
      above = nil
      if unit == nil, item.resource == nil {
        course.units.append(item.title.isEmpty ? "Unit \(course.units.count + 1)" : item.title)
        read(item.items, unit: course.units.count - 1)
      } else {
        // A folder in a folder: units have no units, so its pages are in the one above.
        if item.resource == nil {
          course.lose(
            .changed, "Folder in a folder",
            "A unit has lessons only: those of “\(item.title)” are in the unit above.",
            at: PackageManifest.name, line: item.line)
        }
        read(item.items, unit: unit)
      }
      above = nil
    }
  }

  // MARK: Resources

  private enum Kind {
    case page
    case quiz
    case link
    case topic
    case file
    case tool
    case other
  }

  private func kind(of resource: PackageManifest.Resource) -> Kind {
    let type = resource.type.lowercased()
    if type.contains("imsqti") || type.contains("assessment") || type.contains("question-bank") {
      return .quiz
    }
    if type.contains("imswl") { return .link }
    if type.contains("imsdt") || type.contains("assignment") { return .topic }
    if type.contains("imsbasiclti") || type.contains("imslti") { return .tool }
    guard let path = path(of: resource) else { return .other }
    if type.contains("learning-application-resource"), !HTMLPackagePage.isPage(path) {
      return .other
    }
    return HTMLPackagePage.isPage(path) ? .page : .file
  }

  private func isPage(_ name: String) -> Bool {
    guard let resource = manifest.resources[name] else { return false }
    switch kind(of: resource) {
    case .page, .quiz, .topic: return true
    case .link, .file, .tool, .other: return false
    }
  }

  private func path(of resource: PackageManifest.Resource) -> String? {
    ([resource.href].compactMap { $0 } + resource.files).first { files.has($0) }
  }

  private mutating func add(_ name: String, title: String, unit: Int?, line: Int) {
    guard let resource = manifest.resources[name], let path = path(of: resource) else {
      course.lose(
        .leftOut, "Item without a file", "The package has no file for it: \(title)",
        at: PackageManifest.name, line: line)
      return
    }
    guard used.insert(name).inserted else {
      course.lose(
        .leftOut, "Item that is there twice", "A lesson is in a course once: \(title)",
        at: PackageManifest.name, line: line)
      return
    }
    switch kind(of: resource) {
    case .page: addPage(path, title, unit)
    case .quiz: addQuiz(path, title, unit)
    case .link: addLink(path, title, unit)
    case .topic: addTopic(path, title, unit)
    case .file:
      let name = SourcePath.name(of: path)
      place(
        [.link(title: title.isEmpty ? name : title, address: Self.address(path), line: line)],
        path, title.isEmpty ? name : title, unit)
    case .tool:
      course.lose(
        .leftOut, "Tool of another site", "Only a platform can open it: \(title)", at: path)
    case .other:
      course.lose(
        .leftOut, "Resource", "Lectern knows no content of the kind \(resource.type): \(title)",
        at: path
      )
    }
  }

  /// From the root of the package, with what an address may not have.
  private static func address(_ path: String) -> String {
    "/" + path.replacing("%", with: "%25").replacing(">", with: "%3E").replacing("<", with: "%3C")
  }

  private mutating func reportUnused(_ name: String) {
    guard let resource = manifest.resources[name], kind(of: resource) != .file,
      let path = path(of: resource)
    else { return }
    let reason =
      kind(of: resource) == .other
      ? "Lectern knows no content of the kind \(resource.type)."
      : "No item of the contents names it."
    course.lose(.leftOut, "Resource", reason, at: path)
  }

  private mutating func addPage(_ path: String, _ title: String, _ unit: Int?) {
    guard let html = files.text(of: path) else { return }
    let name = title.isEmpty ? HTMLPackagePage.title(html) ?? SourcePath.stem(of: path) : title
    above = course.pages.count
    course.pages.append(
      PackagedCourse.Page(
        path: path, title: name, unit: unit, parts: [.text(HTMLPackagePage.text(html), line: 1)],
        name: SourcePath.stem(of: path).hasPrefix("lesson-") ? nil : name))
  }

  /// Adds parts to the page above, or makes a page of them.
  private mutating func place(
    _ parts: [PackagedCourse.Part], _ path: String, _ title: String, _ unit: Int?,
    heading: String? = nil, isOwn: Bool = false
  ) {
    if let above, !isOwn {
      if let heading { course.pages[above].parts.append(.heading(heading, line: 1)) }
      course.pages[above].parts += parts
    } else {
      above = isOwn ? nil : course.pages.count
      course.pages.append(
        PackagedCourse.Page(path: path, title: title, unit: unit, parts: parts, name: title))
    }
  }

  private mutating func root(_ path: String) -> XMLElement? {
    guard let text = files.text(of: path) else { return nil }
    do {
      return try XMLDocument.parse(Array(text.utf8)).root
    } catch {
      course.lose(
        .leftOut, "File that is damaged", "It is not well-formed XML, \(error).", at: path)
      return nil
    }
  }

  private mutating func addQuiz(_ path: String, _ title: String, _ unit: Int?) {
    guard let root = root(path) else { return }
    let questions = root.all("item").map { item in
      var question = QTIOneItem.question(item).resolvingFiles()
      question.path = path
      return PackagedCourse.Part.question(question)
    }
    guard !questions.isEmpty else {
      course.lose(.leftOut, "Quiz without questions", "There is nothing to ask: \(title)", at: path)
      return
    }
    let test = root.child("assessment") ?? root.child("objectbank")
    let own = CourseSettings.plain(test?.plainAttribute("title")) ?? SourcePath.stem(of: path)
    let name = title.isEmpty ? own : title
    place(
      questions, path, name, unit, heading: name,
      isOwn: above == nil || questions.count > Self.most)
  }

  private mutating func addLink(_ path: String, _ title: String, _ unit: Int?) {
    guard let root = root(path), let address = root.first("url")?.plainAttribute("href") else {
      return
    }
    let name = title.isEmpty ? root.child("title")?.trimmedText ?? address : title
    place([.link(title: name, address: address, line: 1)], path, name, unit)
  }

  private mutating func addTopic(_ path: String, _ title: String, _ unit: Int?) {
    if HTMLPackagePage.isPage(path) { return addPage(path, title, unit) }
    guard let root = root(path) else { return }
    let name = title.isEmpty ? root.child("title")?.trimmedText ?? "" : title
    let text = root.child("text") ?? root.child("instructortext")
    let isHTML = text?.plainAttribute("texttype")?.lowercased() != "text/plain"
    let words = text?.text ?? ""
    place(
      [.task(title: name, isHTML ? HTMLPackagePage.text(words) : .plain(words), line: 1)],
      path, name, unit)
  }
}

extension ForeignQuestion {
  /// With the addresses of a cartridge in its texts.
  func resolvingFiles() -> ForeignQuestion {
    func resolved(_ text: ForeignText) -> ForeignText {
      guard case .html(let html) = text else { return text }
      return HTMLPackagePage.text(html)
    }
    var question = self
    question.prompt = resolved(prompt)
    question.explanation = resolved(explanation)
    if case .choices(let choices, let takesSeveral) = answer {
      question.answer = .choices(
        choices.map {
          Choice(text: resolved($0.text), isRight: $0.isRight, feedback: resolved($0.feedback))
        }, takesSeveral: takesSeveral)
    }
    return question
  }
}
