import TestKit
import Testing

@Suite("lectern calendar and lectern drip", .engines)
struct CohortTests {
  private static let group = ["--start", "2027-01-11", "--zone", "Europe/Berlin"]

  private static let question = """
    :::card{#who}
    Who signs?

    ---

    The buyer.
    :::
    """

  @Test(
    "write a file and a folder with the same days, and the same bytes in another zone of this machine"
  )
  func files() throws {
    try SmallCourse.with(text: Self.question) { course in
      for zone in ["America/Sao_Paulo", "Asia/Tokyo"] {
        let calendar = try BuiltCommand.run(
          ["calendar", "."] + Self.group, environment: ["TZ": zone], in: course.folder)
        #expect(
          calendar.output
            == "Wrote small-2027-01-11.ics: 6 questions, from 2027-01-13 to 2027-04-11.\n",
          "\(calendar.errors)")
        let drip = try BuiltCommand.run(
          ["drip", "."] + Self.group + ["--output", "drip-\(zone.prefix(4))"],
          environment: ["TZ": zone], in: course.folder)
        #expect(drip.status == 0 && drip.errors.contains("placeholders"), "\(drip.errors)")
      }
      let files = try Files.read(course.folder)
      let text = String(decoding: try #require(files["small-2027-01-11.ics"]), as: UTF8.self)
      // 8:30 in Berlin, before and after the clocks have changed.
      #expect(text.contains("DTSTART:20270113T073000Z\r\n"))
      #expect(text.contains("DTSTART:20270411T063000Z\r\n"))
      #expect(text.contains("URL:https://courses.example/small/lessons/one/#who\r\n"))
      let one = files.filter { $0.key.hasPrefix("drip-Amer/") }
      #expect(one.count == 6 * 5 + 2)
      for (path, bytes) in one {
        #expect(files["drip-Asia/" + path.dropFirst("drip-Amer/".count)] == bytes, "\(path)")
      }
    }
  }

  @Test(
    "say what is wrong with their arguments",
    arguments: [
      (["--zone", "Europe/Berlin"], "Missing expected argument '--start <date>'"),
      (["--start", "2027-01-11"], "Missing expected argument '--zone <zone>'"),
      (
        ["--start", "11.1.2027", "--zone", "Europe/Berlin"],
        "--start must be a day, such as 2027-01-31, not “11.1.2027”."
      ),
      (
        ["--start", "2027-01-11", "--zone", "Europe/Berln"],
        "--zone must be the name of a time zone, such as Europe/Berlin, not “Europe/Berln”. Did you mean Europe/Berlin?"
      ),
      (
        ["--start", "2027-01-11", "--zone", "CET"],
        "--zone must be the name of a time zone, such as Europe/Berlin, not “CET”."
      ),
      (
        group + ["--plan", "tow-days"],
        "There is no plan “tow-days”. Did you mean two-days? This course has half-day, day, two-days, weekly, six-weeks."
      ),
    ])
  func arguments(options: [String], message: String) throws {
    try SmallCourse.with { course in
      for command in ["calendar", "drip"] {
        let result = try BuiltCommand.run([command, "."] + options, in: course.folder)
        #expect(result.status == 2 && result.errors.contains(message), "\(result.errors)")
      }
    }
  }

  @Test("need the address of the site, because each question links to its answer")
  func site() throws {
    try SmallCourse.with { course in
      try Files.write(
        ["lessons/course.yaml": "id: small\ntitle: Small\ndate: 2026-01-05\n"], in: course.folder)
      let result = try BuiltCommand.run(["calendar", "."] + Self.group, in: course.folder)
      #expect(result.status == 2 && result.errors.contains("--site-url"), "\(result.errors)")
      let given = try BuiltCommand.run(
        ["calendar", "."] + Self.group + ["--site-url", "https://example.org/c/"],
        in: course.folder)
      #expect(given.status == 0, "\(given.errors)")
    }
  }

  @Test("leave a folder alone that they did not make, and make their own again as a whole")
  func folder() throws {
    try SmallCourse.with(text: Self.question) { course in
      let arguments = ["drip", "."] + Self.group + ["--output", "out"]
      try Files.write(["out/mine.txt": "Mine."], in: course.folder)
      let refused = try BuiltCommand.run(arguments, in: course.folder)
      #expect(refused.status == 2 && refused.errors.contains("did not make it"))
      #expect(try Files.read("\(course.folder)/out").keys.sorted() == ["mine.txt"])
      try Files.write(["own/messages.csv": "old", "own/emails/old.eml": "old"], in: course.folder)
      let made = try BuiltCommand.run(
        ["drip", "."] + Self.group + ["--output", "own"], in: course.folder)
      #expect(made.status == 0, "\(made.errors)")
      let files = try Files.read("\(course.folder)/own")
      #expect(files.count == 6 * 5 + 2 && files["emails/old.eml"] == nil)
    }
  }

  @Test("a group has a day on which it began and one that it has reached")
  func cohort() throws {
    try SmallCourse.with { course in
      let result = try course.publish(["--cohort", "2027-01-11"])
      #expect(result.status == 2 && result.errors.contains("add --as-of"), "\(result.errors)")
    }
  }

  @Test(
    "refuse addresses that would break a mail",
    arguments: [["--from", "team"], ["--from", "a@b.c>\nBcc: x@y.z"], ["--unsubscribe", "here"]])
  func addresses(option: [String]) throws {
    try SmallCourse.with { course in
      let result = try BuiltCommand.run(["drip", "."] + Self.group + option, in: course.folder)
      #expect(result.status == 2 && result.errors.contains("\(option[0]) must be"))
    }
  }
}
