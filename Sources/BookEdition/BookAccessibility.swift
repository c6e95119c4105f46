import EditionKit
import LessonModel
import Words
import XMLKit

/// What a book says about how people can use it (EPUB Accessibility 1.1, schema.org): only what is true of
/// this one.
struct BookAccessibility {
  private let book: BookWriter

  private var hasPictures = false
  private var hasFormulas = false
  private var hasMedia = false

  /// Whether every picture has a description, and every video and sound its words.
  private var isDescribed = true
  private var isInWords = true
  private var hasVideo = false

  /// Whether something moves, of which nobody knows whether it flashes.
  private var moves = false
  private let isReadAloud: Bool

  init(of book: BookWriter) {
    self.book = book
    isReadAloud = book.items.contains { $0.overlay != nil }
    // The cover has a description.
    hasPictures = true
    for lesson in book.scope.lessons {
      lesson.forEachBlock { block in note(block) }
      lesson.forEachInline { inline in
        switch inline {
        case .image(let image):
          if image.description.isEmpty { isDescribed = false }
          if image.destination.lowercased().hasSuffix(".gif") { moves = true }
        case .formula: hasFormulas = true
        case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .styled,
          .link, .footnoteReference, .blank, .rawHTML:
          break
        }
      }
    }
  }

  private mutating func note(_ block: Block) {
    switch block {
    case .media(let media):
      hasMedia = true
      switch media.kind {
      case .video:
        moves = true
        hasVideo = true
        if media.captions == nil || media.transcript.isEmpty { isInWords = false }
      case .audio: if media.transcript.isEmpty { isInWords = false }
      }
    case .formula: hasFormulas = true
    case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout,
      .activity, .figure, .keyPoints, .details, .facilitatorNote, .say, .silent, .scoped:
      break
    }
  }

  func write(_ xml: XMLWriter) {
    func meta(_ property: String, _ text: String) {
      xml.element("meta", ["property": property], text: text)
    }
    meta("schema:accessMode", "textual")
    if hasPictures { meta("schema:accessMode", "visual") }
    if isReadAloud || hasMedia { meta("schema:accessMode", "auditory") }
    if isDescribed && isInWords { meta("schema:accessModeSufficient", "textual") }
    meta(
      "schema:accessModeSufficient",
      hasMedia && !isInWords ? "textual,visual,auditory" : "textual,visual")
    for feature in features { meta("schema:accessibilityFeature", feature) }
    if moves {
      for hazard in ["unknownFlashingHazard", "unknownMotionSimulationHazard", "noSoundHazard"] {
        meta("schema:accessibilityHazard", hazard)
      }
    } else {
      meta("schema:accessibilityHazard", "none")
    }
    meta("schema:accessibilitySummary", summary)
    if let source = book.printedSource { meta("pageBreakSource", source) }
    guard isDescribed && isInWords else { return }
    // Nobody knows whether a video needs an audio description (WCAG 2.2, 1.2.5, level AA).
    meta("dcterms:conformsTo", BookStandard.accessibility(level: hasVideo ? "A" : "AA"))
    meta("a11y:certifiedBy", book.course.organisation ?? book.context.generator)
  }

  private var features: [String] {
    var features = [
      "tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability", "ARIA",
    ]
    if isDescribed { features.append("alternativeText") }
    if hasFormulas { features.append("MathML") }
    if book.printedSource != nil { features += ["pageBreakMarkers", "pageNavigation"] }
    if hasMedia && isInWords { features.append("transcript") }
    if isReadAloud { features.append("synchronizedAudioText") }
    return features
  }

  private var summary: String {
    let words = book.words.book
    var sentences = [words[.reflows]]
    if isDescribed { sentences.append(words[.describedPictures]) }
    if hasFormulas { sentences.append(words[.formulas]) }
    if hasMedia && isInWords { sentences.append(words[.captionedMedia]) }
    if isReadAloud { sentences.append(words[.readAloud]) }
    if isReadAloud, let disclosure = book.context.disclosure(of: book.scope.lessons) {
      sentences.append(disclosure)
    }
    return sentences.map(\.text).joined(separator: " ")
  }
}
