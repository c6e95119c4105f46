import LessonModel

/// A page of a source in the order of the course.
struct SourcePage: Hashable {
  /// Relative to the source.
  var path: String

  /// As the table of contents calls it.
  var title: String

  /// Its unit, by number; nil for a page that is in none.
  var unit: Int?

  /// Where it is on the site that the tool makes, without `.html` and a slash at the end; the first
  /// one is what links on the page start from.
  var addresses: [String] = []

  /// What its id is made of; nil for the name of its file.
  var name: String?

  /// The file that it is a part of; nil if it is a file itself.
  var file: String?

  /// The file of the source that its text is in.
  var place: String { file ?? path }
}

/// Which lesson each page becomes, with ids that no other lesson has.
struct CourseShape {
  struct Unit {
    var title: String
    var folder: String
  }

  /// The lessons by the paths of their pages, such as `lessons/02-basics/01-types.md`.
  private(set) var lessons: [String: String] = [:]

  /// The ids of the lessons, by the paths of their pages.
  private(set) var ids: [String: String] = [:]
  private(set) var units: [Unit] = []

  /// Names of files that say only that they are the first ones of their folder.
  private static let indexNames: Set<String> = ["readme", "index", "_index"]

  /// Pages and units must be in the order of the course, which the numbers in their names keep; `root` is
  /// the folder of all pages.
  init(_ pages: [SourcePage], units titles: [String], root: String) {
    var taken: Set<String> = []
    var unitIDs: Set<String> = []
    var folders: [Int: String] = [:]
    var counts: [String: Int] = [:]
    let sizes = pages.reduce(into: [Int: Int]()) { sizes, page in
      if let unit = page.unit { sizes[unit, default: 0] += 1 }
    }
    let top = sizes.count + pages.count { $0.unit == nil }
    for page in pages where lessons[page.path] == nil {
      var folder = "lessons"
      if let unit = page.unit {
        if folders[unit] == nil {
          let slug = Self.free(
            IdentifierRule.nearest(to: Self.withoutNumber(titles[unit])) ?? "unit", in: &unitIDs)
          let number = counts[folder, default: 0] + 1
          counts[folder] = number
          folders[unit] = "lessons/\(Self.number(number, of: top))-\(slug)"
          units.append(Unit(title: titles[unit], folder: folders[unit] ?? ""))
        }
        folder = folders[unit] ?? folder
      }
      let id = Self.id(of: page, root: root, &taken)
      let number = counts[folder, default: 0] + 1
      counts[folder] = number
      let total = page.unit.flatMap { sizes[$0] } ?? top
      ids[page.path] = id
      lessons[page.path] = "\(folder)/\(Self.number(number, of: total))-\(id).md"
    }
  }

  /// The id of a lesson: the name of its page, without the number that only sorts it.
  private static func id(of page: SourcePage, root: String, _ taken: inout Set<String>) -> String {
    if let name = page.name {
      return free(IdentifierRule.nearest(to: withoutNumber(name)) ?? "lesson", in: &taken)
    }
    let stem = SourcePath.stem(of: page.path).lowercased()
    let place = SourcePath.folder(of: page.path)
    let parent = place == root ? "" : SourcePath.name(of: place)
    let own = indexNames.contains(stem) ? (parent.isEmpty ? page.title : parent) : stem
    let name =
      IdentifierRule.nearest(to: withoutNumber(own)) ?? IdentifierRule.nearest(to: page.title)
      ?? "lesson"
    guard taken.contains(name) else { return free(name, in: &taken) }
    // Files in two folders may have the same name.
    return free(IdentifierRule.nearest(to: "\(parent)-\(name)") ?? name, in: &taken)
  }

  /// `02-types` as `types`: the number says where it is, and lessons have numbers of their own.
  private static func withoutNumber(_ name: String) -> String {
    guard let match = name.prefixMatch(of: /\d{1,3}[a-z]?[-_. ]+(?=\p{L})/) else { return name }
    return String(name[match.range.upperBound...])
  }

  private static func number(_ number: Int, of total: Int) -> String {
    let digits = max(2, String(total).count)
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// A name that was not given yet.
  private static func free(_ name: String, in names: inout Set<String>) -> String {
    var candidate = name
    var number = 2
    while !names.insert(candidate).inserted {
      candidate = "\(name)-\(number)"
      number += 1
    }
    return candidate
  }
}
