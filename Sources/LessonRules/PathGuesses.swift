import Diagnostics
import LessonModel

/// Guesses which files an author meant by the paths in one lesson that lead to none.
///
/// A guess becomes an edit, so it has to be a good one: the same file in another folder, under
/// another number or in another format, or its name with a slip of the pen. A file of another
/// kind, or one whose name merely looks alike, is none.
struct PathGuesses {
  /// A file that was probably meant.
  struct Guess {
    /// As a link in the lesson writes it.
    let path: String

    /// Whether no other file is as good a guess.
    let isOnlyOne: Bool
  }

  private let lesson: String
  private let files: () -> [String]

  /// The files' names taken apart, from the first guess on.
  private var known: [FileName]?
  private var limit = Suggestion.Limit()

  /// Guesses for a lesson, among files by their paths from the project folder; never the lesson
  /// itself.
  init(in lesson: String, among files: @escaping () -> [String]) {
    self.lesson = lesson
    self.files = files
  }

  /// The file nearest to a path, which is from the project folder, too.
  mutating func nearest(to path: String) -> Guess? {
    guard limit.allowsOneMore() else { return nil }
    let known = self.known ?? files().filter { $0 != lesson }.map { FileName($0) }
    self.known = known
    let wanted = FileName(path)
    let files = known.filter { $0.isOfKind(of: wanted) }
    let likenesses: [(FileName) -> Bool] = [
      { $0.whole == wanted.whole }, { $0.stem == wanted.stem }, { $0.isNear(wanted) },
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
    var target = path.split(separator: "/")[...]
    var folder = lesson.split(separator: "/").dropLast()
    while let first = target.first, target.count > 1, first == folder.first {
      target.removeFirst()
      folder.removeFirst()
    }
    let ups = String(repeating: "../", count: folder.count)
    return (ups + target.joined(separator: "/")).replacing(" ", with: "%20")
  }

  /// What is looked at in a file's name.
  private struct FileName {
    let path: String

    /// As in `02-find-the-pain.md`, in small letters.
    let whole: String

    /// Without the number in front and the extension, in small letters: `find-the-pain`.
    let stem: String

    /// The words of the stem.
    let words: [String]

    /// `lesson`, or the first half of the media type; nil without an extension.
    let kind: String?

    init(_ path: String) {
      self.path = path
      let name = String(path.split(separator: "/").last ?? "")
      whole = name.lowercased()
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      let fileExtension = parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
      let base = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
      let words = base.drop { $0.isNumber }.drop { "-_. ".contains($0) }
      stem = (words.isEmpty ? Substring(base) : words).lowercased()
      self.words = Suggestion.parts(of: stem)
      kind = fileExtension.map { ending in
        ending == "md"
          ? "lesson" : String(MediaType(fileName: name).text.prefix { $0 != "/" })
      }
    }

    func isOfKind(of other: FileName) -> Bool {
      kind == nil || other.kind == nil || kind == other.kind
    }

    /// Whether each word is the other's but for a slip, so that `chart-a` is not near `chart-b`.
    func isNear(_ other: FileName) -> Bool {
      guard words.count == other.words.count else {
        return Suggestion.isSlip(words.joined(), of: other.words.joined())
      }
      return zip(words, other.words).allSatisfy(Suggestion.isSlip)
    }
  }
}
