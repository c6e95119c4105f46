import Diagnostics
import EditionKit
import FileKit
import LessonModel
import TestKit
import Testing
import Words

/// A course of three lessons in two units; the first has every kind of block.
enum SampleCourse {
  static let here = SourceSpan(path: "lessons/01-four-levers.md", start: 0, end: 1)

  static func course() throws -> Course {
    let phase = try #require(FacetID("phase"))
    let planning = try #require(FacetID("planning"))
    let executing = try #require(FacetID("executing"))
    let first = try lesson(
      "four-levers", "The four levers",
      summary: "One number says how fast a pipeline becomes revenue, and it has four levers.",
      objectives: ["Explain sales velocity in one sentence", "Name the lever to move this week"],
      facets: [FacetChoice(facet: phase, values: [planning])], blocks: everyBlock(),
      footnotes: [
        Footnote(number: 1, label: "a", blocks: [paragraph("Counted on 30 June.")], span: here)
      ])
    let second = try lesson(
      "your-number", "Your own number", summary: "Measure before you move.",
      objectives: ["Calculate your own velocity"],
      facets: [FacetChoice(facet: phase, values: [planning, executing])],
      blocks: [paragraph("Take the last quarter.")])
    let third = try lesson(
      "qualify", "Qualify by what hurts", blocks: [paragraph("Ask, and then be silent.")])
    return Course(
      id: try #require(CourseID("sales-velocity")), title: "Sales Velocity",
      subtitle: "Turn the pipeline you have into revenue sooner",
      description: "Short lessons for people who sell to businesses & who coach them.",
      authors: [Author(name: "Ana Ruiz")], licence: "CC BY 4.0",
      facets: [
        Facet(
          id: phase, title: "What you are doing",
          values: [
            Facet.Value(id: planning, title: "Planning"),
            Facet.Value(id: executing, title: "Executing"),
          ])
      ],
      units: [
        Unit(
          details: Unit.Details(
            id: try #require(UnitID("know")), title: "Know your number",
            summary: "What the screen on Monday does not show."),
          lessons: [first, second]),
        Unit(
          details: Unit.Details(id: try #require(UnitID("move")), title: "Move the deal"),
          lessons: [third]),
      ],
      assets: [
        Asset(
          id: try funnel(), mediaType: .svg, byteCount: 1200,
          size: PixelSize(width: 640, height: 240)),
        Asset(id: try sheet(), mediaType: .pdf, byteCount: 9000),
      ],
      span: SourceSpan.beginning(of: "lessons/course.yaml"))
  }

  static func funnel() throws -> AssetID { try #require(AssetID("media/four levers.svg")) }
  static func sheet() throws -> AssetID { try #require(AssetID("01-know/media/sheet.pdf")) }

  /// What the other editions offer for the first lesson, and its recording.
  static func context(site: SiteAddress? = nil) throws -> EditionContext {
    let lesson = try #require(LessonID("four-levers"))
    func offer(
      _ edition: EditionName, _ role: Offer.Role, _ title: String, _ path: StaticString,
      _ type: MediaType, lesson: LessonID? = lesson
    ) -> Offer {
      Offer(
        edition: edition, role: role, lesson: lesson, title: Word(title),
        path: OutputPath(literal: path), mediaType: type)
    }
    let recording = Recording(
      id: RecordingID(digest: "0af1"), lesson: lesson, byteCount: 3_100_000, duration: 258_400,
      origin: .synthesized(voice: "hibari:heart"),
      chapters: [
        Recording.Chapter(title: "The four levers", start: 0, end: 21_000),
        Recording.Chapter(
          title: "Monday, nine o'clock", start: 21_000, end: 258_400, anchor: Anchor("monday")),
      ], cues: [], loudness: Recording.Loudness(integrated: -16, truePeak: -1.2))
    return EditionContext(
      words: CourseWords(.english), site: site, recordings: [lesson: recording],
      offers: [
        offer(.podcast, .feed, "Feed", "podcast/feed.xml", .rss, lesson: nil),
        offer(.podcast, .audio, "Audio", "podcast/four-levers.mp3", .mp3),
        offer(.podcast, .transcript, "Transcript", "podcast/four-levers.vtt", .webVTT),
        offer(.handouts, .handout(.learner), "Handout, A4", "handouts/four-levers.pdf", .pdf),
        offer(
          .handouts, .handout(.facilitator), "Notes and answers, A4",
          "handouts/four-levers-facilitator.pdf", .pdf),
      ], templates: try builtInTemplates(), generator: "Lectern")
  }

  /// The templates of this repository.
  static func builtInTemplates() throws -> Templates {
    let folder = "\(repositoryFolder)/templates/web"
    var files: [String: [UInt8]] = [:]
    for name in try FileSystem.files(under: folder) {
      files["web/\(name)"] = try FileSystem.read("\(folder)/\(name)")
    }
    return Templates(files)
  }

  static func lesson(
    _ id: String, _ title: String, summary: String? = nil, objectives: [String] = [],
    facets: [FacetChoice] = [], blocks: [Block], footnotes: [Footnote] = []
  ) throws -> Lesson {
    Lesson(
      id: try #require(LessonID(id)), path: "lessons/\(id).md", title: Spanned(title, at: here),
      summary: summary, objectives: objectives.map { Spanned($0, at: here) }, facets: facets,
      blocks: blocks, footnotes: footnotes, span: here)
  }

  static func text(_ text: String) -> Inline { .text(Text(text, span: here)) }

  static func paragraph(_ words: String) -> Block {
    .paragraph(Paragraph(content: [text(words)], span: here))
  }

  static func heading(_ level: Int, _ words: String, _ anchor: String) throws -> Block {
    .heading(
      Heading(
        level: level, content: [text(words)], anchor: try #require(Anchor(anchor)), span: here))
  }
}
