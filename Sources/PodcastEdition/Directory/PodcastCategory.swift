import Diagnostics

/// A category of podcast directories, from the list that Apple maintains and all others follow.
struct PodcastCategory: Hashable, Sendable {
  let name: String
  let subcategory: String?

  private init(known name: String, _ subcategory: String? = nil) {
    self.name = name
    self.subcategory = subcategory
  }

  /// The category of a course that does not name one.
  static let ofCourses = [
    PodcastCategory(known: "Education", "Courses"), PodcastCategory(known: "Business", "Careers"),
  ]

  /// The result of reading a category.
  enum Reading: Hashable, Sendable {
    case category(PodcastCategory)

    /// The name of a category that was renamed or removed in 2019, and what replaced it.
    case obsolete(replacement: String)

    /// Not a category; the closest one, if there is one.
    case unknown(nearest: String?)
  }

  /// Reads `Education > Courses`, in upper or lower case; `/` and `›` may replace `>`.
  static func read(_ text: String) -> Reading {
    let parts = text.split(whereSeparator: { ">/›".contains($0) }).map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let wanted = parts.joined(separator: " > ").lowercased()
    if let category = all.first(where: { $0.text.lowercased() == wanted }) {
      return .category(category)
    }
    if let replacement = obsolete[parts.last?.lowercased() ?? ""] {
      return .obsolete(replacement: replacement)
    }
    // A subcategory alone, or under the wrong parent, only needs its parent.
    if let last = parts.last?.lowercased(),
      let category = all.first(where: { $0.subcategory?.lowercased() == last })
    {
      return .unknown(nearest: category.text)
    }
    return .unknown(nearest: Suggestion.nearest(to: wanted, among: all.map(\.text)))
  }

  /// As authors write it.
  var text: String { subcategory.map { "\(name) > \($0)" } ?? name }

  /// Every category, each before its subcategories.
  static let all: [PodcastCategory] = list.flatMap { name, subcategories in
    [PodcastCategory(known: name)] + subcategories.map { PodcastCategory(known: name, $0) }
  }
}
