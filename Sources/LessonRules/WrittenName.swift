import Diagnostics
import LessonModel

/// The parts of a file's name that guesses compare.
struct WrittenName: Sendable {
  let path: String

  /// As in `02-find-the-pain.md`, in lower case.
  let whole: String

  /// Without the number in front and the extension, in lower case: `find-the-pain`.
  let stem: String

  /// The words of the stem.
  let words: [String]

  /// `lesson`, or the first half of the media type; nil without an extension.
  let kind: String?

  init(_ path: String) {
    self.path = path
    var parents = path.split(separator: "/")
    // The page of a folder is called like the folder.
    let isIndex =
      parents.count > 1 && ["index.html", "index.htm"].contains(parents.last?.lowercased())
    if isIndex { parents.removeLast() }
    let name = String(parents.last ?? "")
    whole = name.lowercased()
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let fileExtension = parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
    let base = parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
    let words = base.drop { $0.isNumber }.drop { "-_. ".contains($0) }
    stem = (words.isEmpty ? Substring(base) : words).lowercased()
    self.words = Suggestion.parts(of: stem)
    kind = fileExtension.map { ending in
      // Pages of other programs are made from Markdown, too.
      ["md", "markdown", "mdx", "html", "htm", "rst"].contains(ending)
        ? "lesson" : String(MediaType(fileName: name).text.prefix { $0 != "/" })
    }
  }

  func isOfKind(of other: WrittenName) -> Bool {
    kind == nil || other.kind == nil || kind == other.kind
  }

  /// Whether each word equals the other's except for a typing mistake, so that `chart-a` is not
  /// close to `chart-b`.
  func isNear(_ other: WrittenName) -> Bool {
    guard words.count == other.words.count else {
      return Suggestion.isSlip(words.joined(), of: other.words.joined())
    }
    return zip(words, other.words).allSatisfy(Suggestion.isSlip)
  }
}
