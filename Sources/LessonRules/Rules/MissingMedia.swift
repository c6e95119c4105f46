package import Diagnostics
import LessonModel

/// An image or a recording must be a file in a `media/` folder.
package struct MissingMedia: Rule {
  package static let description = RuleDescription(
    "missing-media", .media, .error, canBeLowered: true,
    "An image or a recording must be a file in a `media/` folder.",
    """
    Only files in `media/` are published. Write their paths relative to the lesson's file, or to the page or style \
    sheet in `media/` that names them. Upper \
    and lower case count, as they do on a web server.
    """,
    .lesson(
      before: "![Of a hundred leads twelve become deals.](media/Funnel.svg)",
      after: "![Of a hundred leads twelve become deals.](media/funnel.svg)"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var guesses = PathGuesses(in: lesson.path)
    for image in lesson.images {
      guard case .unresolved(.missing(let path)) = image.source else { continue }
      if let title = Self.title(behindNoBreakSpaceIn: image, course) {
        diagnostics.append(title)
        continue
      }
      diagnostics.append(
        missing(image.destination.isEmpty ? "" : path, at: image.span, &guesses, course) { new in
          course.edits(replacing: image.destination, in: image.span, with: new)
        })
    }
    for file in lesson.namedFiles {
      guard case .unresolved(.missing(let path)) = file.value else { continue }
      diagnostics.append(
        missing(path, at: file.span, &guesses, course) {
          [.init(replacing: file.span, with: $0)]
        })
    }
    for reference in lesson.htmlReferences {
      guard case .file(.unresolved(.missing(let path))) = reference.target else { continue }
      diagnostics.append(
        missing(path, at: reference.span, &guesses, course) {
          reference.edits(in: course, with: $0)
        })
    }
    return diagnostics
  }

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for file in course.codeFiles {
      var guesses = PathGuesses(in: "lessons/\(file.asset.id)")
      for reference in file.asset.references {
        guard case .unresolved(.missing(let path)) = reference.target else { continue }
        diagnostics.append(
          missing(path, at: reference.span, &guesses, course) {
            [.init(replacing: reference.span, with: $0)]
          })
      }
    }
    return diagnostics
  }

  /// The report of `![A](a.png⍽"Title")`, where the space before the title is one that does not break.
  private static func title(behindNoBreakSpaceIn image: Image, _ course: CourseIndex)
    -> Diagnostic?
  {
    let space = "\u{A0}"
    guard let source = course.source(at: image.span.path),
      let quote = ["\"", "'"].first(where: { image.destination.contains(space + $0) }),
      let place = source.places(of: space + quote, in: image.span).first
    else { return nil }
    let span = image.span.moved(to: place.lowerBound..<place.lowerBound + space.utf8.count)
    return .error(
      id, "a non-breaking space is before the title, so all of it is read as the name of a file",
      at: span, fixes: [FixIt("write a simple space", edits: [.init(replacing: span, with: " ")])])
  }

  private func missing(
    _ path: String, at span: SourceSpan, _ guesses: inout PathGuesses,
    _ course: CourseIndex, edits: (String) -> [FixIt.Edit]
  ) -> Diagnostic {
    var fix = FixIt("put the file into a media/ folder beside the lesson")
    let slip = PathSlip(path)
    if let guess = guesses.nearest(to: slip?.meant ?? path, among: course.mediaNames) {
      fix = FixIt(
        "did you mean `\(guess.path)`?", edits: guess.isOnlyOne ? edits(guess.path) : [])
    }
    let message =
      path.isEmpty ? "this names no file" : slip?.message ?? "the media file \(path) does not exist"
    return .error(Self.id, message, at: span, fixes: [fix])
  }
}
