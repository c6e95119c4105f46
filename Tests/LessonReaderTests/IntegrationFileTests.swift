import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("The sales program in course.yaml")
struct IntegrationFileTests {
  private func reading(_ integrations: String) async throws -> Reading {
    try await Reading([
      "course.yaml": """
      title: Sales
      facets:
        - { id: stage, values: [{ id: early }, { id: closing }] }
        - { id: motion, values: [{ id: key-account }] }
      integrations:
      \(integrations)
      """, "01-start.md": "# Start\n\nText\n",
    ])
  }

  @Test("arrives in the model")
  func model() async throws {
    let reading = try await reading(
      """
        briefs: false
        frames: [https://acme.lightning.force.com, "https://*.hubspot.com"]
        object: Deal__c
        fields: { stage: Stage__c, record-type: Kind__c, deal: Name, account: Account__c }
        stages:
          - name: Negotiation/Review
            facets: { stage: closing, motion: [key-account] }
          - name: Closed Lost
        record-types:
          - { name: Key_Account, facets: { motion: key-account } }
      """)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let settings = reading.course.integrations
    #expect(!settings.hasBriefs && settings.object == "Deal__c")
    #expect(
      settings.frames.map(\.text) == [
        "https://acme.lightning.force.com", "https://*.hubspot.com",
      ])
    #expect(settings.fields.stage == "Stage__c" && settings.fields.recordType == "Kind__c")
    #expect(settings.fields.deal == "Name" && settings.fields.account == "Account__c")
    #expect(settings.stages.map(\.name) == ["Negotiation/Review", "Closed Lost"])
    #expect(settings.stages[0].facets.map(\.facet.text) == ["stage", "motion"])
    #expect(settings.stages[1].facets.isEmpty)
    #expect(settings.recordTypes.map(\.name) == ["Key_Account"])
  }

  @Test("is not needed: lessons have briefs, and every site may show them")
  func standard() async throws {
    let settings = try await Reading(["course.yaml": "title: A\n", "01-a.md": "# A\n\nText\n"])
      .course.integrations
    #expect(settings == IntegrationSettings() && settings.hasBriefs)
  }

  @Test(
    "is reported at its place if it cannot be meant",
    arguments: [
      ("frames: acme", "`acme` is not a site that can have a frame"),
      ("stages: [{ name: A }, { name: A }]", "`A` is here twice"),
      ("stages: [{ facets: {} }]", "a word of the sales program needs the key `name`"),
      ("stages: [{ name: A, facets: { stage: late } }]", "the facet `stage` has no value `late`"),
      ("stages: [{ name: A, facets: { place: x } }]", "the course has no facet `place`"),
    ])
  func faults(text: String, message: String) async throws {
    let reading = try await reading("  \(text)")
    #expect(reading.diagnostics.map(\.message) == [message])
    #expect(reading.diagnostics.allSatisfy { $0.span.path == "lessons/course.yaml" })
  }
}
