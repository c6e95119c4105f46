import Foundation
import TestKit
import Testing

@Suite("A publication as a whole", .judges)
struct PublicationJudges {
  @Test(
    "publish.json tells every file's true bytes and digest; XML and JSON are well-formed",
    arguments: PublishedCourse.Sample.allCases)
  func whole(sample: PublishedCourse.Sample) throws {
    try judge(script: "publication", [try sample.course.dist])
  }

  /// A fault put into a publication, and the judge that must see it.
  struct Fault: Sendable, CustomTestStringConvertible {
    var judge: String
    var path: String
    var old: String
    var new: String
    var complaint: String

    var testDescription: String { complaint }
  }

  @Test(
    "the judges are not content with what is wrong",
    arguments: [
      Fault(
        judge: "publication", path: "icon.svg", old: "<svg", new: "<svg ",
        complaint: "icon.svg: sha256"),
      Fault(
        judge: "publication", path: "sitemap.xml", old: "</urlset>", new: "",
        complaint: "sitemap.xml: no element found"),
      Fault(
        judge: "site", path: "index.html", old: "href=\"icon.svg\"",
        new: "href=\"https://cdn.example/icon.svg\"",
        complaint: "index.html: loads https://cdn.example/icon.svg"),
      Fault(
        judge: "site", path: "index.html", old: "href=\"lessons/text/index.html\"",
        new: "href=\"lessons/none/index.html\"",
        complaint: "lessons/none/index.html leads to no published file"),
      Fault(
        judge: "site", path: "lessons/text/index.html", old: "id=\"lists\"", new: "id=\"list\"",
        complaint: "there is no place #lists"),
      Fault(
        judge: "feed_rules", path: "podcast/feed.xml", old: "length=\"", new: "length=\"1",
        complaint: "length is"),
      Fault(
        judge: "feed_parsers", path: "podcast/feed.xml", old: "</channel>", new: "",
        complaint: "cannot go on after"),
      Fault(
        judge: "episodes", path: "podcast/text.vtt", old: "-->", new: "->",
        complaint: "is no timing"),
      Fault(
        judge: "audiobook_rules", path: "podcast/manifest.json", old: "\"text.mp3\"",
        new: "\"none.mp3\"", complaint: "none.mp3 is not published"),
    ])
  func faults(fault: Fault) throws {
    let course = try PublishedCourse.Sample.everything.course
    try withTemporaryFolder { folder in
      let dist = "\(folder)/dist"
      try FileManager.default.copyItem(atPath: course.dist, toPath: dist)
      let path = "\(dist)/\(fault.path)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let place = try #require(text.range(of: fault.old), "the fault cannot be put in")
      try text.replacingCharacters(in: place, with: fault.new)
        .write(toFile: path, atomically: true, encoding: .utf8)
      let output = try judge(script: fault.judge, [dist], accepting: [1])
      #expect(output.contains(fault.complaint), "\(output)")
    }
  }
}
