import TestKit
import Testing

@Suite("The preview of a package", .engines)
struct PlatformPreviewTests {
  @Test(
    "has a page whose scripts run, the package, and its version",
    arguments: ["scorm12", "scorm2004"])
  func answers(standard: String) throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(
        PreviewServerTests.course, in: folder, ["--lms", standard])
      #expect(try preview.get("", ["-L"]).text.contains("src=\"page.js\""))
      for script in ["platform", standard, "page"] {
        let head = try preview.head("platform/\(script).js")
        #expect(head.hasPrefix("http/1.1 200"), "\(script)")
        #expect(head.contains("content-type: text/javascript; charset=utf-8"), "\(script)")
      }
      #expect(try preview.get("platform/version").text.hasPrefix("1"))
      #expect(try preview.get("course/index.html").text.contains("Because it helps."))
      #expect(try preview.get("course/imsmanifest.xml").status == 200)
      #expect(try preview.get("course/../../lessons/course.yaml").status == 404)
      try preview.write("01-why.md", "# Ask why\n\nBecause it saves time.\n")
      #expect(try preview.waits(for: "2", at: "platform/version"))
      #expect(try preview.get("course/index.html").text.contains("Because it saves time."))
      #expect(preview.end() == 0)
    }
  }

  @Test("plays a platform for cmi5, whose record store says what is wrong with each request")
  func recordStore() throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(PreviewServerTests.course, in: folder, ["--lms", "cmi5"])
      #expect(try preview.get("course/cmi5.xml").text.contains("<au "))
      func post(_ path: String, _ body: String, _ options: [String] = []) throws -> String {
        try preview.get("platform/store/\(path)", ["-X", "POST", "--data-binary", body] + options)
          .text
      }
      let launch =
        #"{"unit":"https://example.org/u","mastery":0.8,"moveOn":"CompletedAndPassed","mode":"Normal","delay":0}"#
      #expect(try post("launch", launch).contains("\"visit\":1"))
      #expect(try post("fetch", "").contains("auth-token"))
      #expect(try post("fetch", "").contains("error-code"))
      let key = [
        "-H", "Authorization: Basic bGVjdGVybg==", "-H", "X-Experience-API-Version: 1.0.3",
      ]
      #expect(try preview.get("platform/store/lrs/statements").status == 401)
      #expect(
        try preview.get(
          "platform/store/lrs/activities/state?stateId=LMS.LaunchData&activityId=https%3A%2F%2Fexample.org%2Fu",
          key
        ).text.contains("\"masteryScore\":0.8"))
      #expect(
        try preview.get("platform/store/lrs/agents/profile?profileId=cmi5LearnerPreferences", key)
          .status == 404)
      func statement(_ verb: String, _ result: String = "", categories: String = "") -> String {
        let base = "https://w3id.org/xapi/cmi5/context"
        return """
          {"id":"b1d2c3e4-0000-4000-8000-00000000000a","timestamp":"2026-11-30T10:00:00Z",
          "verb":{"id":"http://adlnet.gov/expapi/verbs/\(verb)"},"object":{"id":"https://example.org/u"},
          "context":{"registration":"b1d2c3e4-0000-4000-8000-000000000001",
          "contextActivities":{"category":[{"id":"\(base)/categories/cmi5"}\(categories)]},
          "extensions":{"\(base)/extensions/sessionid":"session-1"}}\(result)}
          """
      }
      _ = try post("lrs/statements", "[\(statement("initialized"))]", key)
      #expect(try !preview.get("platform/store/record").text.contains("initialized must be first"))
      let moveOn = #",{"id":"https://w3id.org/xapi/cmi5/context/categories/moveon"}"#
      let half =
        #","result":{"success":true,"duration":"PT1S","score":{"scaled":0.5,"raw":50,"min":0,"max":100}}"#
      _ = try post("lrs/statements", statement("passed", half, categories: moveOn), key)
      let record = try preview.get("platform/store/record").text
      #expect(record.contains("passed: 0.5 of 0.8 points"))
      #expect(record.contains("passed: the pass mark is missing"))
      #expect(record.contains("the token is asked for twice"))
      #expect(record.contains("\"status\":\"passed\"") && record.contains("\"score\":50"))
      _ = try post("lose?now=true", "")
      #expect(try preview.get("platform/store/lrs/agents/profile", key).status == 503)
      _ = try post("erase", "")
      #expect(try preview.get("platform/store/record").text.contains("\"visits\":0"))
      #expect(preview.end() == 0)
    }
  }

  @Test("answers with 400 or 404 what is outside of the package")
  func outside() throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(
        PreviewServerTests.course, in: folder, ["--lms", "scorm12"])
      for path in ["lessons/course.yaml", "platform/../style.css", "course/", "other/index.html"] {
        #expect([400, 404].contains(try preview.get(path).status), "\(path)")
      }
      #expect(preview.end() == 0)
    }
  }
}
