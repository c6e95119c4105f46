import Diagnostics
import LessonModel

/// Guesses which files an author meant by paths in one lesson that lead nowhere.
///
/// A guess becomes an edit, so it has to be a good one: the same file in another folder, with
/// another number or in another format, or its name with a typing mistake. A file of another kind,
/// or one whose name merely looks similar, is not a guess.
struct PathGuesses {
  /// A file that the author probably meant.
  struct Guess {
    /// As a link in the lesson writes it.
    let path: String

    /// Whether no other file is an equally good guess.
    let isOnlyOne: Bool
  }

  private let lesson: String
  private var limit = Suggestion.Limit()

  /// Guesses for the lesson in a file.
  init(in lesson: String) { self.lesson = lesson }

  /// The file closest to a path, both relative to the project folder; never the lesson itself.
  mutating func nearest(to path: String, among known: @autoclosure () -> [WrittenName]) -> Guess? {
    guard limit.allowsOneMore() else { return nil }
    let wanted = WrittenName(path)
    let files = known().filter { $0.path != lesson && $0.isOfKind(of: wanted) }
    let likenesses: [(WrittenName) -> Bool] = [
      { $0.path == path }, { $0.whole == wanted.whole }, { $0.stem == wanted.stem },
      { $0.isNear(wanted) },
    ]
    for isLike in likenesses {
      let found = files.filter(isLike).map(\.path)
      guard let best = Suggestion.nearest(to: path, among: found) ?? found.first else { continue }
      return Guess(path: Self.relative(best, to: lesson), isOnlyOne: found.count == 1)
    }
    return nil
  }

  /// A path as a link in a lesson writes it.
  private static func relative(_ path: String, to lesson: String) -> String {
    let folder = lesson.split(separator: "/").dropLast().joined(separator: "/")
    return RelativePath.of(path, from: folder).replacing(" ", with: "%20")
  }
}
