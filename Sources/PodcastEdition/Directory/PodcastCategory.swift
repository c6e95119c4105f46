import Diagnostics

/// A category of podcast directories, from the list that Apple keeps and all others follow.
struct PodcastCategory: Hashable, Sendable {
  let name: String
  let subcategory: String?

  private init(known name: String, _ subcategory: String? = nil) {
    self.name = name
    self.subcategory = subcategory
  }

  /// What a course is filed under when it does not say.
  static let ofCourses = [
    PodcastCategory(known: "Education", "Courses"), PodcastCategory(known: "Business", "Careers"),
  ]

  /// What a text is, that should name a category.
  enum Reading: Hashable, Sendable {
    case category(PodcastCategory)

    /// The name of a category that was renamed or dissolved in 2019, and what took its place.
    case obsolete(replacement: String)

    /// No category; the nearest one, where one is near.
    case unknown(nearest: String?)
  }

  /// Reads `Education > Courses`, in any case; `/` and `›` may stand for `>`.
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
    // A subcategory alone, or under the wrong parent, is a category that only needs its parent.
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
