import Diagnostics
import EditionKit
import LessonModel
import Testing
import Words

/// A course of two units and three lessons, the last of them without a recording.
struct SampleCourse {
  var course: Course
  var recordings: [LessonID: Recording]

  init() throws {
    let yaml = SourceSpan(path: "lessons/course.yaml", start: 0, end: 400)
    var podcast = PodcastSettings(
      categories: [Spanned("Education > Courses", at: yaml), Spanned("business>careers", at: yaml)])
    podcast.guid = Spanned("9b024349-ccf0-5f69-a609-6b82873eab3c", at: yaml)
    let call = try Self.lesson(
      "first-call", "The first call & what it costs", summary: "Open with <their> numbers.",
      objectives: ["open a call in one sentence"], blocks: try Self.blocks())
    let pricing = try Self.lesson("pricing", "Naming the price", blocks: [Self.paragraph("Wait.")])
    let quiet = try Self.lesson("quiet", "Nothing to hear", blocks: [])
    course = Course(
      id: try #require(CourseID("selling")), title: "Selling & serving",
      subtitle: "For people who sell",
      description: "Two short lessons for people who sell to businesses.",
      language: try #require(LanguageTag("en-US")),
      authors: [
        Author(name: "Ana Müller", email: "ana@example.com", url: "https://example.com/ana")
      ],
      organisation: "Example Works", licence: "CC BY 4.0", date: CalendarDate("2026-11-01"),
      podcast: podcast,
      units: [
        Unit(
          details: .init(id: try #require(UnitID("talk")), title: "Talking"),
          lessons: [call]),
        Unit(
          details: .init(id: try #require(UnitID("deal")), title: "Dealing"),
          lessons: [pricing, quiet]),
      ],
      assets: try ["media/funnel.svg", "media/prices.csv"].map { path in
        Asset(
          id: try #require(AssetID(path)), mediaType: MediaType(fileName: path), byteCount: 10)
      }, span: yaml)
    recordings = [
      call.id: Self.recording(
        of: call.id, digest: "aa", origin: .synthesized(voice: "hibari:heart")),
      pricing.id: Recording(
        id: RecordingID(digest: "bb"), lesson: pricing.id, byteCount: 480_000, duration: 39_501,
        origin: .supplied,
        chapters: [.init(title: "Naming the price", start: 0, end: 39_501)], cues: [],
        loudness: .init(integrated: -16.1, truePeak: -1.4)),
    ]
  }

  /// The context that a publication on a site gives.
  func context(site: String? = "https://example.com/selling/") throws -> EditionContext {
    let first = try #require(LessonID("first-call"))
    let page = Offer(
      edition: .web, role: .page, lesson: first, title: Word("Lesson"),
      path: OutputPath(literal: "lessons/first-call/index.html"), mediaType: .html)
    let handout = Offer(
      edition: .handouts, role: .handout(.learner), lesson: first, title: Word("Handout, A4"),
      path: OutputPath(literal: "handouts/first-call.pdf"), mediaType: .pdf)
    return EditionContext(
      words: CourseWords(course.language), site: try site.map { try #require(SiteAddress($0)) },
      timestamp: 1_793_491_200,
      recordings: recordings, offers: [page, handout], generator: "Lectern 0.1")
  }

  static let here = SourceSpan(path: "lessons/01-talk/01-first-call.md", start: 10, end: 20)

  static func text(_ words: String) -> Inline { .text(Text(words, span: here)) }

  static func paragraph(_ words: String) -> Block {
    .paragraph(Paragraph(content: [text(words)], span: here))
  }

  static func lesson(
    _ id: String, _ title: String, summary: String? = nil, objectives: [String] = [],
    blocks: [Block]
  ) throws -> Lesson {
    Lesson(
      id: try #require(LessonID(id)), path: "lessons/\(id).md", title: Spanned(title, at: here),
      summary: summary, objectives: objectives.map { Spanned($0, at: here) }, blocks: blocks,
      span: here)
  }

  /// Heard text with a link, and one of each thing that a listener must see or do.
  static func blocks() throws -> [Block] {
    let funnel = try #require(AssetID("media/funnel.svg"))
    let link = Link(
      content: [text("the study")], target: .external("https://example.org/study?a=1&b=2"),
      destination: "…", span: here)
    let image = Image(
      source: .asset(funnel), destination: "media/funnel.svg", description: "Half of all calls end",
      span: here)
    let cell = { (words: String) in Table.Cell(content: [text(words)], span: here) }
    let table = Table(
      alignments: [.left, .right], header: [cell("Step"), cell("Minutes")],
      rows: [[cell("Ask"), cell("2")], [cell("Listen"), cell("8")]], span: here)
    let quiz = Quiz(
      id: try #require(ActivityID("opening")), question: [paragraph("Who speaks more?")],
      answer: .choices([
        .init(content: [text("You")], isRight: false, span: here),
        .init(content: [text("They")], isRight: true, span: here),
      ]), span: here)
    return [
      .paragraph(Paragraph(content: [text("Read "), .link(link), text(".")], span: here)),
      .paragraph(Paragraph(content: [.image(image)], span: here)),
      .table(table),
      .activity(.quiz(quiz)),
      .silent(Silent(blocks: [paragraph("Only to be read.")], span: here)),
      .say(Say(blocks: [paragraph("Only to be heard.")], span: here)),
      .facilitatorNote(FacilitatorNote(blocks: [paragraph("Only to be told.")], span: here)),
    ]
  }

  static func recording(of lesson: LessonID, digest: String, origin: Recording.Origin) -> Recording
  {
    Recording(
      id: RecordingID(digest: digest), lesson: lesson, byteCount: 1_234_567, duration: 102_499,
      origin: origin,
      chapters: [
        .init(title: "The first call & what it costs", start: 0, end: 12_250),
        .init(title: "Ask <first>", start: 12_250, end: 61_000, anchor: Anchor("ask-first")),
        .init(title: "Listen", start: 61_000, end: 102_499, anchor: Anchor("zuhören")),
      ],
      cues: [
        .init(text: "The first call & what it costs.", start: 400, end: 3_000),
        .init(
          text:
            "A call that opens with the buyer's own numbers is worth three that open with yours, "
            + "because nobody hangs up on the one subject that they can never get enough of, themselves.",
          start: 3_400, end: 12_000),
        .init(text: "Ask first: 5 > 3.", start: 12_250, end: 15_000),
      ],
      loudness: .init(integrated: -16.0, truePeak: -1.5))
  }
}

extension OutputTree {
  /// The text of a file that the edition made itself.
  func text(_ path: String) -> String? {
    guard let path = OutputPath(path), case .bytes(let bytes) = self[path]?.content else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of every file that the edition made itself, by path.
  var texts: [String: [UInt8]] {
    var texts: [String: [UInt8]] = [:]
    for file in files {
      if case .bytes(let bytes) = file.content { texts[file.path.text] = bytes }
    }
    return texts
  }
}
