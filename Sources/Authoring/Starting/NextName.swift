import LessonModel

/// The name of the next file or folder in a folder: the next number, and an id.
enum NextName {
  /// `05-the-quiet-buyer` after `04-pain.md`; names that begin with `_` count, too.
  ///
  /// Numbers are as wide as the existing ones, and have at least two digits.
  static func after(_ names: [String], id: String) -> String {
    let numbers = names.map { name -> Substring in
      Substring(name).drop { $0 == "_" }.prefix { $0.isASCII && $0.isNumber }
    }.filter { !$0.isEmpty && $0.count < 10 }
    let width = numbers.map(\.count).max() ?? 0
    let number = String((numbers.compactMap { Int($0) }.max() ?? 0) + 1)
    return String(repeating: "0", count: max(0, max(2, width) - number.count)) + number + "-" + id
  }

  /// The id that a title gives, or the one that was requested.
  static func id(_ title: String, asked: String?, for what: String) throws(AuthoringFailure)
    -> String
  {
    if let asked {
      guard !IdentifierRule.accepts(asked) else { return asked }
      let way = IdentifierRule.nearest(to: asked).map { " Did you mean \($0)?" } ?? ""
      throw AuthoringFailure(
        .usage,
        "“\(asked)” is not an id: an id has lower-case letters, digits and single hyphens.\(way)")
    }
    guard let id = IdentifierRule.nearest(to: title) else {
      throw AuthoringFailure(
        .usage,
        "No id can be made from the title “\(title)”. "
          + "Give one with --id, in letters from a to z and digits: --id first-\(what)")
    }
    return id
  }

  /// A title on one line; fails if nothing was written.
  static func title(_ text: String, of what: String) throws(AuthoringFailure) -> String {
    let title = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !title.isEmpty else {
      throw AuthoringFailure(
        .usage, "A \(what) needs a title: lectern new \(what) \"What it is called\"")
    }
    return title
  }
}
