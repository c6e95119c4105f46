package import Diagnostics
import LessonModel

/// The description of an image must say what it shows.
package struct DescriptionIsFileName: Rule {
  package static let description = RuleDescription(
    "description-is-file-name", .accessibility, .warning,
    "The description of an image must say what it shows.",
    """
    “funnel.png” and “screenshot” are read aloud, but tell listeners nothing.
    """,
    .lesson(
      before: "![funnel.svg](media/funnel.svg)",
      after: "![Of a hundred leads twelve become deals.](media/funnel.svg)"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.images.compactMap { image in
      // A description that is neither short nor has a period near its end is not a file name.
      let bytes = image.description.utf8
      guard bytes.count <= 12 || bytes.suffix(6).dropLast().contains(UInt8(ascii: ".")) else {
        return nil
      }
      let text = image.description.lowercased()
      guard !text.isEmpty else { return nil }
      let name = image.destination.split(separator: "/").last.map { $0.lowercased() } ?? ""
      let isFile = [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"].contains(
        where: text.hasSuffix)
      guard isFile || text == name || Self.idle.contains(text) else { return nil }
      return .warning(
        Self.id, "“\(image.description)” does not say what the image shows", at: image.span,
        fixes: [FixIt("write between the brackets what the image says")])
    }
  }

  private static let idle: Set<String> = [
    "image", "img", "picture", "photo", "screenshot", "screen shot", "diagram", "chart", "graph",
    "graphic", "figure", "logo", "icon", "bild", "grafik", "foto", "abbildung", "diagramm",
    "alt text", "alt", "description",
  ]
}
