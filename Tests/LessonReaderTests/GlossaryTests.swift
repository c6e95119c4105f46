import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("The glossary, and lessons that come first")
struct GlossaryTests {
  @Test("terms are read with their ids, and links lead to them")
  func terms() async throws {
    let reading = try await Reading([
      "glossary.yaml": """
      terms:
        - term: Compelling event
          definition: A date that costs the buyer something.
          also: deadline
          see: [champion]
        - id: champion
          term: champion
          definition: Who sells for you inside.
          card: false

      """,
      "01-a.md": "# A\n\nThe [event](term:compelling-event), a [b](TERM:Champion), [c](term:!).\n",
    ])
    let terms = reading.course.glossary.terms
    #expect(terms.map(\.id.text) == ["compelling-event", "champion"])
    #expect(terms[0].also == ["deadline"] && terms[0].see.map(\.value.text) == ["champion"])
    #expect(terms[0].makesCard && !terms[1].makesCard)
    var targets: [Link.Target] = []
    reading.blocks.forEachInline { if case .link(let link) = $0 { targets.append(link.target) } }
    #expect(
      targets == [
        .term(terms[0].id), .term(terms[1].id), .unresolved(.missing(path: "term:!")),
      ])
    #expect(reading.printed == "")
  }

  @Test("a second term of one id, an unknown key and a missing definition are reported")
  func mistakes() async throws {
    let reading = try await Reading([
      "glossary.yaml":
        "terms:\n  - term: A\n    definition: x\n  - term: a\n    definition: y\n"
        + "  - term: B\n    defintion: z\n",
      "01-a.md": "# A\n\nx\n",
    ])
    #expect(reading.rules == ["duplicate-id", "missing-key", "unknown-key"])
    #expect(reading.course.glossary.terms.map(\.term.value) == ["A"])
  }

  @Test("front matter names what comes first, and how long a lesson takes")
  func frontMatter() async throws {
    let reading = try await Reading([
      "01-a.md": "---\ntitle: A\nprerequisites: [b, c]\ntakes: 12\n---\n\nx\n"
    ])
    #expect(reading.course.lessons[0].prerequisites.map(\.value.text) == ["b", "c"])
    #expect(reading.course.lessons[0].takes?.value == 12)
    #expect(reading.printed == "")
  }
}
