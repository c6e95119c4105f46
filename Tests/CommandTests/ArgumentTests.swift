import TestKit
import Testing

@Suite("The command's arguments", .engines)
struct ArgumentTests {
  @Test("no command shows what there is")
  func help() throws {
    let result = try BuiltCommand.run([])
    #expect(result.status == 0)
    #expect(result.output.contains("publish"))
    #expect(result.output.contains("check"))
    #expect(result.errors.isEmpty)
  }

  @Test(
    "help is about the command that was asked about",
    arguments: [["publish", "--help"], ["help", "publish"]])
  func helpOfCommand(arguments: [String]) throws {
    let result = try BuiltCommand.run(arguments)
    #expect(result.status == 0)
    #expect(result.output.contains("--site-url"))
  }

  @Test("--version is one line: the version, and the commit or that it is unknown")
  func version() throws {
    let result = try BuiltCommand.run(["--version"])
    #expect(result.status == 0)
    // A plain `swift build` does not know the commit, and must not make one up.
    #expect(
      result.output.wholeMatch(of: /\d+\.\d+\.\d+ \(unknown commit\)\n/) != nil, "\(result.output)")
  }

  @Test(
    "what cannot be run ends with 2, says why in a sentence, and prints nothing else",
    arguments: [
      (["publish", "/nowhere"], "There is no folder /nowhere."),
      (["publish", "/"], "contains no lessons folder"),
      (["check", "/nowhere"], "There is no folder /nowhere."),
      (["publish", "--jobs", "0"], "--jobs must be a number from 1 to 256."),
      (["publish", "--cache-max", "0MB"], "0MB"),
      (["publish", "--cache-max", "2 apples"], "2 apples"),
      (["publish", "--cache-max", "999999999TB"], "999999999TB"),
      (["publish", "--nonsense"], "--nonsense"),
      (["publsh"], "publsh"),
    ])
  func failures(arguments: [String], message: String) throws {
    let result = try BuiltCommand.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains(message))
    #expect(result.output.isEmpty)
  }

  @Test(
    "wrong values are answered with what is right",
    arguments: [
      (
        ["--editions", "wbe"],
        "Did you mean web? Lectern makes web, podcast, handouts, book, audiobook, scorm12, scorm2004, cmi5, lms-web, qti21, qti30, moodle-xml, gift, h5p, cc11, cc13, anki, books, facilitator."
      ),
      (["--editions", ","], "Name at least one edition"),
      (["--site-url", "example.com"], "--site-url must be the address of the site"),
    ])
  func values(options: [String], message: String) throws {
    try withTemporaryFolder { folder in
      try Files.write(["lessons/course.yaml": "title: A\n"], in: folder)
      let result = try BuiltCommand.run(["publish", folder] + options)
      #expect(result.status == 2)
      #expect(result.errors.contains(message))
    }
  }

  @Test("a SOURCE_DATE_EPOCH that is not a number is not passed over")
  func epoch() throws {
    try withTemporaryFolder { folder in
      try Files.write(["lessons/course.yaml": "title: A\n"], in: folder)
      let result = try BuiltCommand.run(
        ["publish", folder], environment: ["SOURCE_DATE_EPOCH": "yesterday"])
      #expect(result.status == 2)
      #expect(result.errors.contains("SOURCE_DATE_EPOCH"))
    }
  }
}
