import EditionKit
import LessonMarkup
import LessonModel
import Testing
import XMLKit

@testable import BookEdition

@Suite("What a book reads aloud")
struct OverlayTests {
  static let lesson = """
    ---
    title: One "first" lesson
    objectives:
      - Tell one thing from another
    ---
    This is *the first. The* second one says "yes". The third has a note[^1].

    [^1]: The note is said after its paragraph.

    - Only an item

    | Stage | Days |
    | --- | --- |
    | Call | 3 |
    | Close | 9 |

    :::quiz{#sum}
    How much is one and one?

    - [x] Two
      Because one follows one.
    - [ ] Three
    :::

    :::say
    Only the ear hears this.
    :::

    The end is here.
    """

  @Test("is the sentence that is heard, by its place and not by its words")
  func sentences() async throws {
    let book = try await SampleBook(Self.lesson)
    let parts = try book.parts(of: "one")
    let page = "EPUB/lessons/one.xhtml"
    let texts = try parts.map { try book.said($0.target, in: page) }
    #expect(texts.first == "One “first” lesson")
    for sentence in [
      "Tell one thing from another", "This is the first.", "The second one says “yes”.",
      "Only an item", "How much is one and one?", "Two", "The end is here.",
    ] {
      #expect(texts.contains(sentence), "\(sentence) of \(texts)")
    }
  }

  @Test("points at the block, or at the link to the answers, where the text says it differently")
  func blocks() async throws {
    let book = try await SampleBook(Self.lesson)
    let page = "EPUB/lessons/one.xhtml"
    let texts = try book.parts(of: "one").map { try book.said($0.target, in: page) }
    #expect(texts.contains { $0.hasPrefix("Stage Days Call 3") }, "\(texts)")
    #expect(texts.contains("Check your answer"), "\(texts)")
  }

  @Test("follows the text and the sound without gaps, inside the sound, each element in its order")
  func order() async throws {
    let book = try await SampleBook(Self.lesson)
    for lesson in ["one", "two"] {
      let parts = try book.parts(of: lesson)
      let ids = try book.document("EPUB/lessons/\(lesson).xhtml").all.compactMap {
        $0.attribute("id")
      }
      #expect(Set(ids).count == ids.count)
      var last = -1
      for part in parts {
        let place = try #require(ids.firstIndex(of: part.target), "\(part.target)")
        #expect(place >= last, "\(part.target)")
        last = place
        #expect(part.start < part.end)
      }
      #expect(parts.first?.start == 0)
      #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.end == $1.start })
      let recording = try #require(
        book.context.recordings.first { $0.key.text == lesson }?.value)
      #expect(try #require(parts.last).end <= recording.duration)
    }
  }

  @Test("marks notes, so that listeners can skip them")
  func notes() async throws {
    let book = try await SampleBook(Self.lesson)
    let notes = try book.parts(of: "one").filter(\.isNote)
    #expect(notes.count == 1)
    let text = try book.said(try #require(notes.first).target, in: "EPUB/lessons/one.xhtml")
    #expect(text == "The note is said after its paragraph.")
  }

  @Test("has its durations summed, a class for what is heard, and the name of the voice")
  func metadata() async throws {
    let book = try await SampleBook(Self.lesson)
    let metas = try #require(try book.document("EPUB/package.opf").elements.first).elements
    func values(_ property: String) -> [XMLElement] {
      metas.filter { $0.attribute("property") == property }
    }
    var total = 0
    for lesson in ["one", "two"] {
      let sum = try book.parts(of: lesson).reduce(0) { $0 + $1.end - $1.start }
      total += sum
      let own = values("media:duration").first {
        $0.attribute("refines") == "#overlay-\(lesson)"
      }
      #expect(try SampleBook.milliseconds(own?.text) == sum)
    }
    let whole = values("media:duration").first { $0.attribute("refines") == nil }
    #expect(try SampleBook.milliseconds(whole?.text) == total)
    #expect(values("media:active-class").map(\.text) == ["-epub-media-overlay-active"])
    #expect(values("media:narrator").map(\.text) == ["Synthetic voice hibari:heart"])
    #expect(
      values("schema:accessibilityFeature").map(\.text).contains("synchronizedAudioText"))
  }

  @Test("is one part for a recording whose sentences are not known")
  func supplied() async throws {
    let book = try await SampleBook(Self.lesson)
    var recording = try #require(book.context.recordings.values.first)
    recording.cues = []
    recording.origin = .supplied
    let lesson = try #require(book.course.lesson(recording.lesson))
    let overlay = Overlay(of: recording, .init(of: []), lesson: lesson, bitRate: 48)
    #expect(
      overlay.parts == [
        Overlay.Part(
          target: "chapter.", start: 0, end: recording.duration - 50, isNote: false)
      ])
  }

  @Test("is left out if the course wants no sound")
  func silent() async throws {
    let book = try await SampleBook(Self.lesson, settings: "book:\n  read-aloud: false")
    #expect(!book.paths.contains { $0.hasSuffix(".smil") || $0.hasSuffix(".mp3") })
    let page = try book.text("EPUB/lessons/one.xhtml")
    #expect(!page.contains("said."))
    #expect(!(try book.text("EPUB/package.opf")).contains("media:duration"))
  }
}
