import Foundation
import TestKit
import Testing

@Suite("What publish is asked for", .engines)
struct OptionTests {
  @Test("--editions web makes complete pages, and speaks nothing")
  func webOnly() throws {
    try SmallCourse.with { course in
      let result = try course.publish(["--editions", "web"])
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      let files = try Files.read(course.dist)
      #expect(files["lessons/one/index.html"] != nil)
      #expect(!files.keys.contains { $0.hasSuffix(".mp3") || $0.hasSuffix(".pdf") })
      let pages = files.filter { $0.key.hasSuffix(".html") }.map {
        String(decoding: $0.value, as: UTF8.self)
      }
      #expect(!pages.contains { $0.contains("<audio") || $0.contains("handouts/") })
      #expect(!FileManager.default.fileExists(atPath: "\(course.cache)/narration"))
      #expect(!result.output.contains("recording"))
    }
  }

  @Test("what was published of other editions is kept, and removed with --only")
  func only() throws {
    try SmallCourse.with { course in
      let both = try course.publish(["--editions", "web,handouts"])
      let web = try course.publish(["--editions", "web"])
      #expect(both.status == 0 && web.status == 0, "\(both.errors) \(web.errors)")
      #expect(try Files.read(course.dist).keys.contains { $0.hasPrefix("handouts/") })
      let only = try course.publish(["--editions", "web", "--only"])
      #expect(only.status == 0, "\(only.errors)")
      #expect(try !Files.read(course.dist).keys.contains { $0.hasPrefix("handouts/") })
    }
  }

  @Test("--site-url says where the site is, and another address is another publication")
  func siteURL() throws {
    try SmallCourse.with { course in
      for site in ["https://one.example/course/", "https://two.example/"] {
        let result = try course.publish(["--editions", "web", "--site-url", site])
        #expect(result.status == 0, "\(result.errors)")
        let map = try Files.read(course.dist)["sitemap.xml"] ?? []
        #expect(String(decoding: map, as: UTF8.self).contains("<loc>\(site)</loc>"))
      }
    }
  }

  @Test("--report lists by edition and lesson what replaces content that cannot be shown")
  func report() throws {
    let text = "Here is [a list](media/prices.csv).\n\n:::facilitator\nPause.\n:::"
    try SmallCourse.with(text: text) { course in
      try Files.write(["lessons/media/prices.csv": "a,b\n"], in: course.folder)
      let result = try course.publish(["--editions", "web,handouts", "--report"])
      #expect(result.status == 0)
      #expect(
        result.output.contains("\nweb, lesson one\n  lessons/01-one.md:7  facilitator note: "))
      #expect(
        result.output.contains(
          "\nhandouts, lesson one\n  lessons/01-one.md:5  link to a file: a link to the lesson's page"
        ))
      #expect(result.output.contains("\nNext: "))
    }
  }

  @Test(
    "--report-to writes the report for people and for programs, and not where it would go online")
  func reportTo() throws {
    try SmallCourse.with(text: "Text.\n\n:::facilitator\nThe secret.\n:::") { course in
      let folder = "\(course.folder)/for-me/report"
      let result = try course.publish(["--editions", "web", "--report-to", folder])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("/for-me/report/report.html. It is not for learners.\n"))
      #expect(!result.output.contains("facilitator note"))
      let files = try Files.read(folder)
      #expect(files.keys.sorted() == ["report.html", "report.json"])
      let page = String(decoding: files["report.html"] ?? [], as: UTF8.self)
      #expect(page.contains("The secret."))
      let again = try course.publish(["--editions", "web", "--report-to", folder, "--jobs", "1"])
      #expect(again.status == 0)
      #expect(try Files.read(folder) == files)
      let published = try Files.read(course.dist)
      #expect(!published.keys.contains { $0.contains("report") })
      for bad in ["dist", "dist/report", "lessons"] {
        let refused = try course.publish(["--report-to", "\(course.folder)/\(bad)"])
        #expect(refused.status == 2)
        #expect(refused.errors.contains("learners must not see"), "\(refused.errors)")
      }
      #expect(try Files.read(course.dist) == published)
    }
  }

  @Test("what Lectern did not make in dist/ is kept; a folder of someone else's files is refused")
  func strangers() throws {
    try SmallCourse.with { course in
      #expect(try course.publish(["--editions", "web"]).status == 0)
      try Files.write(["dist/CNAME": "courses.example\n"], in: course.folder)
      let result = try course.publish(["--editions", "web"])
      #expect(result.output.contains("kept files that Lectern did not make: CNAME"))
      #expect(try Files.read(course.dist)["CNAME"] == Array("courses.example\n".utf8))

      try Files.write(["mine/letter.txt": "Dear"], in: course.folder)
      let refused = try course.publish(["--editions", "web", "--output", "\(course.folder)/mine"])
      #expect(refused.status == 2)
      #expect(refused.errors.contains("contains files that Lectern did not make (letter.txt)"))
      #expect(try Files.read("\(course.folder)/mine") == ["letter.txt": Array("Dear".utf8)])
    }
  }
}
