import Foundation
import TestKit
import Testing

@Suite("The podcast, as readers, players and a podcast client see it", .judges)
struct PodcastJudges {
  @Test(
    "feed, sound, tags, transcripts, chapters and audiobook hold what they must",
    arguments: ["feed_rules", "feed_parsers", "episodes", "transcripts", "audiobook_rules"],
    PublishedCourse.Sample.allCases)
  func rules(script: String, sample: PublishedCourse.Sample) throws {
    try judge(script: script, [try sample.course.dist])
  }

  @Test("transcripts of conversations say who speaks, in every form")
  func voices() throws {
    try judge(script: "transcripts", [try PublishedCourse.aloud.get().dist])
  }

  @Test("gPodder, Newsboat and greg subscribe, find every episode, and download byte for byte")
  func clients() throws {
    let course = try PublishedCourse.Sample.everything.course
    let port = try judge(
      "python3",
      [
        "-c",
        "import socket; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1])",
      ]
    ).trimmingCharacters(in: .whitespacesAndNewlines)
    try withTemporaryFolder { folder in
      let result = try BuiltCommand.run([
        "publish", course.project, "--editions", "podcast", "--output", "\(folder)/dist",
        "--site-url", "http://127.0.0.1:\(port)/",
      ])
      try #require(result.status == 0, "\(result.errors)")
      try judge(script: "feed_client", ["\(folder)/dist"])
    }
  }
}
