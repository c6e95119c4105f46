/// Questions by their categories, as a course: each category is a lesson, and what is above it a unit.
struct QuestionBank {
  private(set) var course = PackagedCourse()

  /// The pages by their categories.
  private var pages: [String: Int] = [:]
  private var units: [String: Int] = [:]
  private var path = ""

  /// The page that questions are added to; nil before the first.
  private var current: Int?

  /// Categories, in which questions come next.
  private var category: [String] = []

  /// Begins the questions of a file; those of other files stay.
  mutating func begin(_ path: String) {
    self.path = path
    current = nil
    category = []
  }

  var isEmpty: Bool { course.pages.allSatisfy(\.parts.isEmpty) }

  /// `$course$/top/Course/Lesson`: what systems write at the beginning names no category of the author's.
  mutating func beginCategory(_ written: String) {
    // A slash in a name is written twice.
    let parts = written.replacing("//", with: "\u{0}").split(separator: "/").map {
      $0.replacing("\u{0}", with: "/").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    category = parts.filter { !$0.isEmpty }
    if category.first?.wholeMatch(of: /\$[a-z]+\$/) != nil { category.removeFirst() }
    if category.first == "top" { category.removeFirst() }
    current = nil
  }

  mutating func add(_ part: PackagedCourse.Part) {
    let page = current ?? page()
    current = page
    course.pages[page].parts.append(part)
  }

  mutating func lose(
    _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String, line: Int
  ) {
    course.lose(outcome, construct, reason, at: path, line: line)
  }

  /// Adds a file that is inside the file of the questions, and returns its address from there.
  mutating func addFile(_ bytes: [UInt8], named written: String) -> String {
    // Addresses need no escapes then.
    let name = written.replacing(/[^\p{L}\p{N}._-]/, with: "-")
    let folder = SourcePath.name(of: path) + ".files"
    let place = SourcePath.folder(of: path)
    var number = 1
    while true {
      let relative = number == 1 ? "\(folder)/\(name)" : "\(folder)/\(number)/\(name)"
      let full = place.isEmpty ? relative : "\(place)/\(relative)"
      if course.madeFiles[full] == nil || course.madeFiles[full] == bytes {
        course.madeFiles[full] = bytes
        return relative
      }
      number += 1
    }
  }

  private mutating func page() -> Int {
    let key = ([path] + category).joined(separator: "\u{0}")
    if let known = pages[key] { return known }
    let title = category.last ?? SourcePath.stem(of: path)
    var unit: Int?
    if category.count > 1 {
      let name = category[category.count - 2]
      unit = units[name] ?? course.units.count
      if units[name] == nil { course.units.append(name) }
      units[name] = unit
    }
    let number = course.pages.count
    course.pages.append(
      PackagedCourse.Page(
        path: "\(path)#\(number + 1)", title: title, unit: unit, file: path, name: title))
    pages[key] = number
    return number
  }

  /// The course; if all lessons are in one unit, that is the course itself.
  func finished() -> PackagedCourse {
    var course = course
    course.pages.removeAll(where: \.parts.isEmpty)
    if course.units.count == 1 {
      course.settings.title = course.units[0]
      course.units = []
      for index in course.pages.indices { course.pages[index].unit = nil }
    }
    if course.settings.title == nil {
      course.settings.title =
        course.pages.count == 1 ? course.pages[0].title : SourcePath.stem(of: path)
    }
    return course
  }
}
