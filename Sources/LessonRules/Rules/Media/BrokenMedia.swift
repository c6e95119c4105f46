package import Diagnostics
import LessonModel

/// A media file must be complete, and of the type that its name says.
package struct BrokenMedia: Rule {
  package static let description = RuleDescription(
    "broken-media", .media, .error,
    "A media file must be complete, and of the type that its name says.",
    """
    Printing, players and servers rely on the name of a file: a `.jpg` that is a PNG, or a `.mp3` that is a \
    playlist, shows or plays nothing, or something from another site. A picture, a sound or a video that is empty or was \
    not saved completely shows and plays nothing, and a picture that needs more memory than a computer has stops every \
    page that shows it. So such files are found before anything is made.
    """,
    .files(
      before: [
        .init(.lesson, "![Three people decide, and one of them pays.](media/people.png)"),
        .init("lessons/media/people.png", svg),
      ],
      after: [
        .init(.lesson, "![Three people decide, and one of them pays.](media/people.svg)"),
        .init("lessons/media/people.svg", svg),
      ]))

  private static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.publishedAssets(of: lessons, where: { $0.fault != nil }).compactMap { asset in
      guard let (message, way) = Self.words(for: asset) else { return nil }
      return .error(
        Self.id, message, at: .beginning(of: "lessons/\(asset.id)"), fixes: [FixIt(way)])
    }
  }

  private static func words(for asset: Asset) -> (String, String)? {
    let name = asset.id.name
    switch asset.fault {
    case .misnamed(let kind, let ending):
      let stem = name.split(separator: ".").dropLast().joined(separator: ".")
      return (
        "`\(name)` is \(kind)",
        "name it `\(stem).\(ending)`, here and where it is shown, or save it in the other format"
      )
    case .unreadable(let reason):
      let isPicture = asset.mediaType.isImage
      return (
        "\(isPicture ? "the picture" : "the file") `\(name)` cannot be read: \(reason)",
        isPicture
          ? "export or save it again" : "copy or export it again, and open it to see that it works"
      )
    case .tooManyPixels(let size):
      return (
        "the picture `\(name)` has \(size.width) × \(size.height) pixels",
        "save it smaller: a width of 1600 pixels is enough, and 100 million pixels are the limit"
      )
    case .webPage, nil: return nil
    }
  }
}
