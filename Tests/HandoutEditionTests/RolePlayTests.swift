import Diagnostics
import EditionKit
import HandoutEdition
import LessonModel
import Testing

@Suite("Role-plays, cards and worksheets on paper")
struct RolePlayTests {
  private func rolePlay() throws -> Block {
    let list = Block.list(
      List(
        kind: .bulleted, isTight: true,
        items: [List.Item(blocks: [paragraph("Watch")], span: here)], span: here))
    return .activity(
      .rolePlay(
        RolePlay(
          id: try #require(ActivityID("r")), title: [text("The call")], minutes: 15,
          scene: [paragraph("Scene")],
          roles: [
            RolePlay.Role(name: [text("Buyer")], brief: [paragraph("Brief")], span: here)
          ],
          checklist: RolePlay.Section(blocks: [list], span: here),
          debrief: RolePlay.Section(blocks: [paragraph("Debrief")], span: here), span: here)))
  }

  @Test("keep the briefs and the checklist of a role-play from learners")
  func learner() async throws {
    let sample = try Sample([rolePlay()])
    let json = try await sample.json()
    for shared in ["Scene", "Buyer", "Debrief", #""observed":true"#, #""minutes":15"#] {
      #expect(json.contains(shared), "\(shared)")
    }
    #expect(!json.contains("Brief\"") && !json.contains("Watch"))
    let lines = await HandoutEdition().render(sample.course, in: sample.context).value.substitutions
    #expect(
      lines.map(\.words) == [
        "role, in the learner's handout: moved to the facilitator's copy",
        "checklist, in the learner's handout: moved to the facilitator's copy",
      ])
    // They are on cards that the facilitator hands out.
    let cards = try await sample.json("handouts/course-role-cards.pdf", "units")
    #expect(cards.contains(#""text":"Brief""#))
    #expect(cards.contains(#""checked":false,"blocks":[{"kind":"paragraph""#))
  }

  @Test("tell the facilitator all of a role-play in one place")
  func facilitator() async throws {
    let sample = try Sample([rolePlay()])
    let json = try await sample.json("handouts/a-facilitator.pdf")
    for part in ["Scene", #""text":"Brief""#, "Watch", "Debrief", #""minutes":15"#] {
      #expect(json.contains(part), "\(part)")
    }
  }

  @Test("have headings on cards that follow the title of their section")
  func headings() async throws {
    let anchor = try #require(Anchor("h"))
    func heading(_ level: Int) -> Block {
      .heading(
        Heading(level: level, content: [.text(Text("T", span: here))], anchor: anchor, span: here))
    }
    let card = Card(
      id: try #require(ActivityID("c")), front: [heading(5)], back: [], span: here)
    let sample = try Sample([heading(2), heading(3), .activity(.card(card)), heading(4)])
    let cards = try await sample.json("handouts/a.pdf", "cards")
    #expect(cards.contains(#"{"kind":"heading","level":3"#))
    #expect(try await sample.json().contains(#"{"kind":"heading","level":4"#))
  }

  @Test("gather flash cards at the end, and say so once")
  func cards() async throws {
    func card(_ id: String) throws -> Block {
      .activity(
        .card(
          Card(
            id: try #require(ActivityID(id)), front: [paragraph("Ask")],
            back: [paragraph("Tell")], span: here)))
    }
    let sample = try Sample([card("one"), card("two")])
    for copy in ["handouts/a.pdf", "handouts/a-facilitator.pdf"] {
      #expect(try await sample.json(copy) == #"[{"kind":"card-note","at":[3,5]}]"#)
      let cards = try await sample.json(copy, "cards")
      #expect(cards.contains(#"{"id":"one","front":[{"kind":"paragraph""#))
      #expect(cards.contains(#"{"id":"two","#))
    }
  }

  private func worksheet(_ kinds: [Worksheet.Field.Kind]) throws -> Worksheet {
    let fields = try kinds.enumerated().map { number, kind in
      Worksheet.Field(
        id: try #require(FieldID("f\(number)")), label: [text("Label")], kind: kind,
        help: [paragraph("Help")], span: here)
    }
    return Worksheet(
      id: try #require(ActivityID("w")), parts: [.text([paragraph("Before")]), .fields(fields)],
      span: here)
  }

  @Test("give every field of a worksheet its room, less of it to the facilitator")
  func fields() async throws {
    let option = Worksheet.Field.Option(content: [text("Close")], span: here)
    let column = Table.Cell(content: [text("Name")], span: here)
    let sample = try Sample([
      .activity(
        .worksheet(
          worksheet([
            .line, .text(lines: 5), .number(unit: "$"), .date, .choice([option], several: true),
            .rating(highest: 5), .table(columns: [column], rows: 3),
          ])))
    ])
    let learner = try await sample.json()
    let name = #"[{"kind":"text","text":"Name"}]"#
    for part in [
      #""form":"line","lines":1}"#, #""form":"text","lines":5}"#,
      #""form":"number","unit":"$"}"#, #""form":"date"}"#,
      #""form":"choice","several":true,"options":[{"content":[{"kind":"text","text":"Close"}]}]}"#,
      #""form":"rating","highest":5}"#, #""form":"table","head":[\#(name)],"rows":3}"#,
      #""days":null"#,
    ] {
      #expect(learner.contains(part), "\(part)")
    }
    let facilitator = try await sample.json("handouts/a-facilitator.pdf")
    #expect(!facilitator.contains(#""lines":5"#) && facilitator.contains(#""rows":1}"#))
  }

  @Test("say when to come back to a live case")
  func apply() async throws {
    let apply = Apply(worksheet: try worksheet([.line]), followUpDays: 14)
    let json = try await Sample([.activity(.apply(apply))]).json()
    #expect(json.contains(#"{"kind":"apply","#) && json.contains(#""days":14"#))
  }
}
