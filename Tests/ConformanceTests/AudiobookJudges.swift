import Foundation
import TestKit
import Testing

@Suite("Audiobooks, as schemas, rules and readers of MPEG-4 see them", .judges)
struct AudiobookJudges {
  @Test(
    "hold what the standards ask for; every time and sum is that of the sound",
    arguments: PublishedCourse.Sample.allCases)
  func rules(sample: PublishedCourse.Sample) throws {
    try judge(script: "audiobooks", [try sample.course.dist])
  }

  /// A fault put into a file of a package, and what the judge must say.
  struct Fault: Sendable, CustomTestStringConvertible {
    var package: String
    var member: String
    var old: String
    var new: String
    var complaint: String

    var testDescription: String { complaint }
  }

  @Test(
    "the judge is not content with what is wrong",
    arguments: [
      Fault(
        package: "everything.audiobook", member: "manifest.json",
        old: "https://readium.org/webpub-manifest/profiles/audiobook", new: "https://readium.org/",
        complaint: "$.metadata.conformsTo"),
      // The published schema of Readium does not see these two.
      Fault(
        package: "everything.audiobook", member: "manifest.json", old: "audio/mpeg",
        new: "text/html", complaint: "$.readingOrder[0]"),
      Fault(
        package: "everything.audiobook", member: "manifest.json", old: "\"duration\": ",
        new: "\"length\": ", complaint: "'duration' is a required property"),
      Fault(
        package: "everything.audiobook", member: "manifest.json", old: "#t=", new: "#t=9999",
        complaint: "leads past the end"),
      Fault(
        package: "everything.audiobook", member: "text/text.vtt", old: "WEBVTT", new: "\u{fffd}",
        complaint: "hardly any text"),
      Fault(
        package: "everything.lpf", member: "publication.json", old: "\"PT", new: "\"PT1",
        complaint: "the sum of the durations"),
      Fault(
        package: "everything.lpf", member: "publication.json", old: "\"contents\"",
        new: "\"content\"", complaint: "$.resources"),
      Fault(
        package: "everything.lpf", member: "index.html", old: "doc-toc", new: "navigation",
        complaint: "tables of contents is 0"),
      Fault(
        package: "everything.lpf", member: "index.html", old: "rel=\"publication\"",
        new: "rel=\"alternate\"", complaint: "links to the manifest"),
    ])
  func faults(fault: Fault) throws {
    let course = try PublishedCourse.Sample.everything.course
    try withTemporaryFolder { folder in
      let packages = "\(folder)/dist/packages"
      try FileManager.default.createDirectory(
        atPath: packages, withIntermediateDirectories: true)
      for ending in ["audiobook", "lpf", "m4b"] {
        try FileManager.default.copyItem(
          atPath: "\(course.dist)/packages/everything.\(ending)",
          toPath: "\(packages)/everything.\(ending)")
      }
      try judge(
        script: "with_fault", ["\(packages)/\(fault.package)", fault.member, fault.old, fault.new])
      let output = try judge(script: "audiobooks", ["\(folder)/dist"], accepting: [1])
      #expect(output.contains(fault.complaint), "\(output)")
    }
  }
}
