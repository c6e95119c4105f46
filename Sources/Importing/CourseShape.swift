import LessonModel

/// A page of a source in the order of the course.
struct SourcePage: Hashable {
  /// Relative to the source.
  var path: String

  /// As the table of contents calls it.
  var title: String

  /// Its unit, by number; nil for a page that is in none.
  var unit: Int?
}

/// Which lesson each page becomes, with ids that no other lesson has.
struct CourseShape {
  struct Unit {
    var title: String
    var folder: String
  }

  /// The lessons by the paths of their pages, such as `lessons/02-basics/01-types.md`.
  private(set) var lessons: [String: String] = [:]
  private(set) var units: [Unit] = []

  /// Pages and units must be in the order of the course, which the numbers in their names keep; `root` is
  /// the folder of all pages.
  init(_ pages: [SourcePage], units titles: [String], root: String) {
    var ids: Set<String> = []
    var unitIDs: Set<String> = []
    var folders: [Int: String] = [:]
    var counts: [String: Int] = [:]
    let top = Self.topCount(pages)
    for page in pages where lessons[page.path] == nil {
      var folder = "lessons"
      var scope = ""
      if let unit = page.unit {
        if folders[unit] == nil {
          let slug = Self.free(IdentifierRule.nearest(to: titles[unit]) ?? "unit", in: &unitIDs)
          let number = counts[folder, default: 0] + 1
          counts[folder] = number
          folders[unit] = "lessons/\(Self.number(number, of: top))-\(slug)"
          units.append(Unit(title: titles[unit], folder: folders[unit] ?? ""))
        }
        folder = folders[unit] ?? folder
        scope = SourcePath.name(of: folder)
      }
      let stem = SourcePath.stem(of: page.path).lowercased()
      let place = SourcePath.folder(of: page.path)
      let parent = place == root ? "" : SourcePath.name(of: place)
      let isIndex = ["readme", "index"].contains(stem)
      let name =
        IdentifierRule.nearest(to: isIndex ? (parent.isEmpty ? page.title : parent) : stem)
        ?? IdentifierRule.nearest(to: page.title) ?? "lesson"
      // Files in two folders may have the same name.
      let id =
        ids.contains(name)
        ? Self.free(IdentifierRule.nearest(to: "\(parent)-\(name)") ?? name, in: &ids)
        : Self.free(name, in: &ids)
      let number = counts[folder, default: 0] + 1
      counts[folder] = number
      let total = scope.isEmpty ? top : pages.count { $0.unit == page.unit }
      lessons[page.path] = "\(folder)/\(Self.number(number, of: total))-\(id).md"
    }
  }

  private static func topCount(_ pages: [SourcePage]) -> Int {
    Set(pages.compactMap(\.unit)).count + pages.count { $0.unit == nil }
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
