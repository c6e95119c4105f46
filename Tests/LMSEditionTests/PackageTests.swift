import Diagnostics
import EditionKit
import LMSEdition
import LessonModel
import TestKit
import Testing
import XMLKit

@Suite("A package for a learning platform")
struct PackageTests {
  @Test("has its manifest first, at its root, and names every other file once")
  func files() async throws {
    for (manifest, paths, listed) in [
      try await Self.facts(SCORM12.self), try await Self.facts(SCORM2004.self),
    ] {
      #expect(paths.first == manifest)
      #expect(listed.sorted() == paths.dropFirst().sorted())
      #expect(Set(paths).count == paths.count)
      #expect(paths.contains("index.html") && paths.contains("script.js"))
    }
  }

  private static func facts<Standard: LMSStandard>(_ standard: Standard.Type) async throws
    -> (String, [String], [String])
  {
    let sample = try await SamplePackage(standard)
    let manifest = "imsmanifest.xml"
    let listed = try sample.document(manifest).all("file").compactMap { $0.attribute("href") }
    return (manifest, sample.paths, listed)
  }

  @Test("is called by plain letters, and has its sheets beside it, not in it")
  func names() async throws {
    let sample = try await SamplePackage(SCORM12.self)
    #expect(
      sample.files.map(\.path.text).sorted() == [
        "packages/sample-scorm12-DATA-SHEET.md", "packages/sample-scorm12-READ-ME-FIRST.txt",
        "packages/sample-scorm12.zip",
      ])
    #expect(!sample.paths.contains { $0.contains("SHEET") || $0.contains("READ-ME") })
  }

  @Test("explains the terms of a lesson at its end, in the order of the text, each once")
  func terms() async throws {
    let sample = try await SamplePackage(
      SCORM12.self,
      "# One\n\nA [sponsor](term:sponsor), a [champion](term:champion), and [both](term:champion).\n",
      more: [
        "glossary.yaml": """
        terms:
          - {term: champion, definition: Somebody inside.}
          - {term: sponsor, definition: Somebody who pays.}
          - {term: blocker, definition: Somebody against.}
        """
      ])
    let page = try sample.text("index.html")
    #expect(
      page.matches(of: /href="#glossary\.(\w+)"/).map(\.1) == ["sponsor", "champion", "champion"])
    #expect(page.matches(of: /<div id="glossary\.(\w+)">/).map(\.1) == ["sponsor", "champion"])
    #expect(page.contains("<dd>Somebody who pays.</dd>") && !page.contains("Somebody against."))
    #expect(sample.substitutions.isEmpty, "\(sample.substitutions)")
  }

  @Test("starts the whole course, each unit, or each lesson, as the course or somebody says")
  func parts() async throws {
    let more = [
      "10-start/unit.yaml": "id: start\ntitle: Start\n",
      "10-start/01-three.md": "# Three\n\nText.\n", "10-start/02-four.md": "# Four\n\nText.\n",
    ]
    func starts(_ settings: String, _ parts: LMSSettings.Part? = nil) async throws -> [String] {
      let sample = try await SamplePackage(
        SCORM12.self, settings: settings, more: more, parts: parts)
      return try sample.document("imsmanifest.xml").all("resource").filter {
        $0.attribute("scormtype", namespace: "http://www.adlnet.org/xsd/adlcp_rootv1p2") == "sco"
      }.compactMap { $0.attribute("href") }
    }
    #expect(try await starts("") == ["index.html"])
    let units = ["lesson-one.html", "lesson-two.html", "unit-start.html"]
    #expect(try await starts("lms: {scos: per-unit}") == units)
    #expect(try await starts("", .unit) == units)
    let lessons = ["lesson-one.html", "lesson-two.html", "lesson-three.html", "lesson-four.html"]
    #expect(try await starts("lms: {scos: per-unit}", .lesson) == lessons)
  }

  @Test("lists lessons below their units, each item with a title and a resource that exists")
  func organization() async throws {
    let sample = try await SamplePackage(
      SCORM12.self,
      more: [
        "10-start/unit.yaml": "id: start\ntitle: Start\n",
        "10-start/01-three.md": "# Three\n\nText.\n",
      ], parts: .lesson)
    let manifest = try sample.document("imsmanifest.xml")
    let resources = Set(manifest.all("resource").compactMap { $0.attribute("identifier") })
    let items = manifest.all("item")
    #expect(items.map { $0.elements.first?.text } == ["One", "Two", "Start", "Three"])
    for item in items {
      let reference = item.attribute("identifierref")
      #expect(reference.map(resources.contains) ?? !item.all("item").isEmpty)
    }
    #expect(manifest.all("dependency").count == 3)
  }

  @Test("links lessons by a place on its page, and lessons elsewhere by the site or not at all")
  func links() async throws {
    let lesson = "# One\n\nText.\n\n## End\n\nText.\n"
    let whole = try await SamplePackage(SCORM12.self, lesson)
    let page = try whole.text("index.html")
    #expect(page.contains("<a href=\"#/one\">first</a>"))
    #expect(page.contains("<a href=\"#/one/end\">its end</a>"))
    let apart = try await SamplePackage(SCORM12.self, lesson, parts: .lesson)
    #expect(try !apart.text("lesson-two.html").contains("first</a>"))
  }

  @Test("has the script of the website for questions, and only what its standard needs")
  func script() async throws {
    let one = try await SamplePackage(SCORM12.self).text("script.js")
    #expect(one.contains("How answers are compared and scored"))
    #expect(one.contains("LMSGetValue") || one.contains("\"LMS\""))
    #expect(!one.contains("API_1484_11") && !one.contains("X-Experience-API-Version"))
    let other = try await SamplePackage(CMI5.self).text("script.js")
    #expect(other.contains("X-Experience-API-Version") && !other.contains("cmi.suspend_data"))
  }

  @Test("shows what is written for the website, and what is written for it alone")
  func scopes() async throws {
    let sample = try await SamplePackage(
      SCORM12.self,
      """
      # One

      :::only{editions=web}
      For the web.
      :::

      :::only{editions=scorm12}
      For the package.
      :::

      :::only{editions=handouts}
      For paper.
      :::
      """)
    let page = try sample.text("index.html")
    #expect(page.contains("For the web.") && page.contains("For the package."))
    #expect(!page.contains("For paper."))
  }

  @Test("does not say what is right in its data, unless single answers are reported")
  func answers() async throws {
    func data(_ settings: String) async throws -> String {
      let page = try await SamplePackage(SCORM12.self, settings: settings).text("index.html")
      return String(page.split(separator: "vnd.lectern.package+json").last ?? "")
    }
    #expect(try await !data("").contains("\"right\""))
    #expect(try await data("lms: {interactions: true}").contains("\"right\""))
  }
}
