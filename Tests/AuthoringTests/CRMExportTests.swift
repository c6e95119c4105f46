import Diagnostics
import EditionKit
import LessonModel
import Testing
import Words

@testable import Authoring

@Suite("Lessons for the stages of a sales program")
struct CRMExportTests {
  private static let here = SourceSpan(path: "lessons/a.md", start: 0, end: 1)

  private static func choice(_ facet: String, _ values: String...) throws -> FacetChoice {
    FacetChoice(
      facet: try #require(FacetID(facet)), values: try values.map { try #require(FacetID($0)) })
  }

  private static func facet(_ id: String, _ values: String...) throws -> Facet {
    Facet(
      id: try #require(FacetID(id)), title: "The \(id)",
      values: try values.map { Facet.Value(id: try #require(FacetID($0)), title: $0) })
  }

  private static func course(point: String = "Pain & <gain>") throws -> Course {
    let field = Worksheet.Field(
      id: try #require(FieldID("who")), label: [.text(Text("Who decides?", span: here))],
      kind: .line, span: here)
    let apply = Apply(
      worksheet: Worksheet(
        id: try #require(ActivityID("my-deal")), parts: [.fields([field])], span: here))
    let points = KeyPoints(
      blocks: [.paragraph(Paragraph(content: [.text(Text(point, span: here))], span: here))],
      span: here)
    let lesson = Lesson(
      id: try #require(LessonID("close")), path: "lessons/close.md",
      title: Spanned("Close, \"now\"", at: here),
      facets: [try choice("stage", "closing"), try choice("motion", "new", "key")],
      blocks: [.keyPoints(points), .activity(.apply(apply))], span: here)
    var course = Course(
      id: try #require(CourseID("c")), title: "Sales",
      facets: [try facet("stage", "early", "closing"), try facet("motion", "new", "key")],
      units: [Unit(lessons: [lesson])], span: here)
    course.integrations.stages = [
      .init(name: "Prospecting", facets: [try choice("stage", "early")]),
      .init(name: "Negotiation/Review", facets: [try choice("stage", "closing")]),
      .init(name: "Closed Lost", facets: []),
    ]
    course.integrations.recordTypes = [
      .init(name: "Key Account", facets: [try choice("motion", "key")]),
      .init(name: "Both", facets: [try choice("motion", "new", "key")]),
    ]
    return course
  }

  private static func export(_ course: Course) throws -> CRMExport {
    let id = try #require(LessonID("close"))
    func offer(_ role: Offer.Role, _ path: String, _ lesson: LessonID? = nil) throws -> Offer {
      Offer(
        edition: .web, role: role, lesson: lesson, title: Word("x"),
        path: try #require(OutputPath(path)), mediaType: .html)
    }
    var offers = [
      try offer(.page, "lessons/close/index.html", id),
      try offer(.brief, "brief/close/index.html", id), try offer(.finder, "find/index.html"),
    ]
    offers += try course.situations.map {
      try offer(.situation($0), "find/\($0.name)/index.html")
    }
    let site = try #require(SiteAddress("https://example.com/c/"))
    return CRMExport(
      of: course, for: EditionView(.web), words: CourseWords(.english),
      addresses: PublicAddresses(site: site, offers: offers))
  }

  @Test("has a row for each stage of each kind of record, with the page of both together")
  func rows() throws {
    let export = try Self.export(try Self.course())
    #expect(
      export.rows.map(\.address) == [
        nil, "https://example.com/c/find/stage_closing__motion_key/", nil,
        // Of two values, the page that finds can show none.
        nil, "https://example.com/c/find/?stage=closing", nil,
      ])
    #expect(export.count == 2)
    #expect(
      export.withoutLessons == [
        "Prospecting (Key Account)", "Closed Lost (Key Account)", "Prospecting (Both)",
        "Closed Lost (Both)",
      ])
  }

  @Test("has a guidance that asks first and never has more characters than Path takes")
  func guidance() throws {
    let short = try #require(try Self.export(try Self.course()).rows[1].guidance)
    #expect(
      short.html == """
        <p><b>Ask this</b><br>Who decides?</p>\
        <p><a href="https://example.com/c/brief/close/" target="_blank">Close, &quot;now&quot;</a></p>\
        <p>• Pain &amp; &lt;gain&gt;</p>\
        <p><a href="https://example.com/c/find/stage_closing__motion_key/" target="_blank">Find by situation</a></p>
        """)
    #expect(
      short.text.hasPrefix("Ask this: Who decides?\n") && short.text.contains("• Pain & <gain>"))
    for point in [String(repeating: "&", count: 590), String(repeating: "痛👩‍👩‍👧", count: 60)] {
      let long = try #require(
        try Self.export(try Self.course(point: String(repeating: point, count: 3))).rows[1].guidance
      )
      #expect(long.html.utf16.count <= 1_000 && long.text.utf16.count <= 1_000)
      #expect(long.html.contains("Who decides?") && long.html.contains("brief/close"))
    }
  }

  @Test("is metadata of Path: one file for a kind of record, and the list of them")
  func salesforce() throws {
    let files = try Self.export(try Self.course()).files(for: .salesforce, generator: "Lectern")
    let texts = Dictionary(
      uniqueKeysWithValues: files.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) })
    #expect(
      texts.keys.sorted() == [
        "crm.json", "lessons.csv", "package.xml",
        "pathAssistants/Opportunity_Both.pathAssistant",
        "pathAssistants/Opportunity_Key_Account.pathAssistant", "stages.csv",
      ])
    let path = try #require(texts["pathAssistants/Opportunity_Key_Account.pathAssistant"])
    #expect(path.contains("<recordTypeName>Key Account</recordTypeName>"))
    #expect(path.contains("<picklistValueName>Negotiation/Review</picklistValueName>"))
    #expect(path.contains("&lt;p&gt;&lt;b&gt;Ask this") && !path.contains("Prospecting"))
    #expect(
      try #require(texts["package.xml"]).contains("<members>Opportunity_Key_Account</members>"))
    #expect(
      try #require(texts["lessons.csv"]).contains(
        "/lessons/close/?deal={!URLENCODE(Opportunity.Name)}&account={!URLENCODE(Opportunity.Account)}#my-deal"
      ))
  }

  @Test("names the field of an object of the customer's own, or asks for it")
  func ownObject() throws {
    var course = try Self.course()
    course.integrations.object = "Deal__c"
    #expect(try Self.export(course).problem(for: .salesforce)?.contains("Deal__c") == true)
    #expect(try Self.export(course).problem(for: .csv) == nil)
    course.integrations.fields.stage = "Stage__c"
    course.integrations.recordTypes = []
    let export = try Self.export(course)
    #expect(export.problem(for: .salesforce) == nil)
    let path = try #require(
      export.files(for: .salesforce, generator: "Lectern").first {
        $0.path.text == "pathAssistants/Deal_c_Master.pathAssistant"
      })
    let text = String(decoding: path.bytes, as: UTF8.self)
    #expect(text.contains("<fieldName>Stage__c</fieldName>"))
    #expect(text.contains("<recordTypeName>__MASTER__</recordTypeName>"))
  }

  @Test("has texts to paste for programs that take no file with them")
  func texts() throws {
    for program in [CRMExport.Program.hubspot, .dynamics] {
      let paths = try Self.export(try Self.course()).files(for: program, generator: "Lectern")
        .map(\.path.text)
      #expect(paths.contains("texts/02-Negotiation/Review.html") == false)
      #expect(paths.filter { $0.hasPrefix("texts/") }.count == 4, "\(paths)")
    }
  }
}
