import Diagnostics
import LessonModel

/// The file that an author most likely meant.
///
/// A guess becomes an edit, so it has to be a good one: the same file in another folder, under
/// another number or in another format, or its name with a slip of the pen. A file of another
/// kind, or one whose name merely looks alike, is none.
struct PathSuggestion {
  /// As a link in the lesson writes it.
  let path: String

  /// Whether no other file is as good a guess.
  let isOnlyOne: Bool

  /// The nearest of some files to a path that leads to none; never the lesson itself.
  ///
  /// All paths are from the project folder.
  init?(for path: String, among files: [String], in lesson: String) {
    let wanted = Name(path)
    let files = files.filter { $0 != lesson && Name($0).isOfKind(of: wanted) }
    let likenesses: [(Name) -> Bool] = [
      { $0.whole.lowercased() == wanted.whole.lowercased() },
      { $0.stem == wanted.stem },
      { $0.isNear(wanted) },
    ]
    for isLike in likenesses {
      let found = files.filter { isLike(Name($0)) }
      guard let best = Suggestion.nearest(to: path, among: found) ?? found.first else { continue }
      self.path = Self.relative(best, to: lesson)
      isOnlyOne = found.count == 1
      return
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
  private struct Name {
    /// As in `02-find-the-pain.md`.
    let whole: String

    /// Without the number in front and the extension, in small letters: `find-the-pain`.
    let stem: String

    /// `lesson`, or the first half of the media type; nil without an extension.
    let kind: String?

    init(_ path: String) {
      let whole = String(path.split(separator: "/").last ?? "")
      self.whole = whole
      let parts = whole.split(separator: ".", omittingEmptySubsequences: false)
      let fileExtension = parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
      let base = parts.count > 1 ? parts.dropLast().joined(separator: ".") : whole
      let words = base.drop { $0.isNumber }.drop { "-_. ".contains($0) }
      stem = (words.isEmpty ? Substring(base) : words).lowercased()
      kind = fileExtension.map { name in
        name == "md"
          ? "lesson" : String(MediaType(fileName: whole).text.prefix { $0 != "/" })
      }
    }

    func isOfKind(of other: Name) -> Bool {
      kind == nil || other.kind == nil || kind == other.kind
    }

    /// Whether each word is the other's but for a slip, so that `chart-a` is not near `chart-b`.
    func isNear(_ other: Name) -> Bool {
      var (own, others) = (Suggestion.parts(of: stem), Suggestion.parts(of: other.stem))
      if own.count != others.count { (own, others) = ([own.joined()], [others.joined()]) }
      return zip(own, others).allSatisfy(Suggestion.isSlip)
    }
  }
}
