import Diagnostics
import EditionKit
import HandoutEdition
import LessonModel
import Testing

@Suite("Media, figures and words on paper")
struct MediaTests {
  private func video() throws -> Block {
    let source = AssetReference.asset(try #require(AssetID("media/demo.mp4")))
    return .media(
      Media(
        kind: .video, title: [text("A demo")], source: Spanned(source, at: here),
        transcript: [paragraph("Heard")], span: here))
  }

  @Test("show a film as its title and its words, link to the page, and report it")
  func film() async throws {
    let sample = try Sample([video()])
    #expect(
      try await sample.json()
        == #"[{"kind":"media","name":"video","title":[{"kind":"text","text":"A demo"}],"#
        + #""url":"https://courses.example/sales/lessons/a/","blocks":[{"kind":"paragraph","#
        + #""content":[{"kind":"text","text":"Heard"}]}]}]"#)
    #expect(
      await sample.tree().substitutions.map { "\($0.original): \($0.standIn)" }
        == ["video: its title and its words, and a link to the lesson's page"])
    let unknown = try Sample([video()], site: nil)
    #expect(
      await unknown.tree().substitutions.map(\.standIn) == ["its title and its words"])
  }

  @Test("show figures with their captions, and key points in their frame")
  func figures() async throws {
    let sample = try Sample([
      .figure(Figure(caption: [text("Growth")], blocks: [paragraph("Bars")], span: here)),
      .keyPoints(KeyPoints(blocks: [paragraph("One")], span: here)),
    ])
    let json = try await sample.json()
    #expect(json.contains(#""caption":[{"kind":"text","text":"Growth"}]"#))
    #expect(json.contains(#"{"kind":"keypoints","blocks":[{"kind":"paragraph""#))
  }

  private func glossary() throws -> Glossary {
    let champion = try #require(TermID("champion"))
    let event = try #require(TermID("event"))
    return Glossary(terms: [
      Glossary.Term(
        id: event, term: Spanned("Event", at: here), definition: Spanned("A date.", at: here),
        also: ["deadline"], see: [Spanned(champion, at: here)],
        span: .beginning(of: "lessons/glossary.yaml")),
      Glossary.Term(
        id: champion, term: Spanned("champion", at: here),
        definition: Spanned("A person.", at: here), span: .beginning(of: "lessons/glossary.yaml")),
    ])
  }

  @Test("mark a word where it is first used, and list it with what it means")
  func terms() async throws {
    let event = try #require(TermID("event"))
    let unknown = try #require(TermID("unknown"))
    var sample = try Sample([
      paragraph(
        link(.term(event), "An event"), link(.term(event), "the event"),
        link(.term(unknown), "nothing"))
    ])
    sample.course.glossary = try glossary()
    let words = { (words: String) in #""content":[{"kind":"text","text":"\#(words)"}]}"# }
    #expect(
      try await sample.json() == #"[{"kind":"paragraph","content":["#
        + #"{"kind":"term","id":"event",\#(words("An event")),"#
        + #"{"kind":"words",\#(words("the event")),{"kind":"words",\#(words("nothing"))]}]"#)
    #expect(
      try await sample.json("handouts/a.pdf", "terms")
        == #"[{"id":"event","term":[{"kind":"text","text":"Event"}],"#
        + #""definition":[{"kind":"text","text":"A date."}],"also":["deadline"],"see":["champion"]}]"#
    )
    #expect(await sample.tree().substitutions.map(\.original) == ["link that leads nowhere"])
  }

  @Test("list words by the alphabet")
  func order() async throws {
    let ids = try ["event", "champion"].map { try #require(TermID($0)) }
    var sample = try Sample([paragraph(link(.term(ids[0]), "e"), link(.term(ids[1]), "c"))])
    sample.course.glossary = try glossary()
    let terms = try await sample.json("handouts/a.pdf", "terms")
    #expect(terms.hasPrefix(#"[{"id":"champion""#) && terms.contains(#"{"id":"event""#))
  }

  @Test("name the lessons that come first, and the time that the author says it takes")
  func prerequisites() async throws {
    var sample = try Sample([])
    let unknown = try #require(LessonID("unknown"))
    sample.course.units[0].lessons[0].prerequisites = [
      Spanned(try #require(LessonID("a")), at: here), Spanned(unknown, at: here),
    ]
    sample.course.units[0].lessons[0].takes = Spanned(20, at: here)
    let json = try await sample.json("handouts/a.pdf", "lesson")
    #expect(
      json.contains(
        #""minutes":20,"prerequisites":[{"title":"Qualify","#
          + #""url":"https://courses.example/sales/lessons/a/"}],"#), "\(json)")
  }
}
