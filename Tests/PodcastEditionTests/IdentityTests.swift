import AudioContent
import Testing

@testable import PodcastEdition

@Suite("Identities of podcasts and episodes")
struct IdentityTests {
  @Test(
    "are those that the podcast namespace computes",
    arguments: [
      ("podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
      ("https://podnews.net/rss", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
      ("http://podnews.net/rss//", "9b024349-ccf0-5f69-a609-6b82873eab3c"),
      ("mp3s.nashownotes.com/pc20rss.xml", "917393e3-1b1e-5cef-ace4-edaa54e1f810"),
    ])
  func specificationExamples(url: String, expected: String) {
    #expect(PodcastGUID(feedURL: url).description == expected)
  }

  @Test("are read in any case and written in lower case")
  func reading() {
    let guid = PodcastGUID("9B024349-CCF0-5F69-A609-6B82873EAB3C")
    #expect(guid?.description == "9b024349-ccf0-5f69-a609-6b82873eab3c")
  }

  @Test(
    "are not read from other texts",
    arguments: [
      "", "9b024349", "9b024349ccf05f69a6096b82873eab3c", "9b024349-ccf0-5f69-a609-6b82873eab3",
      "9b024349-ccf0-5f69-a609-6b82873eab3cc", "9b024349-ccf0-5f69-a609-6b82873eabxy",
      "+b024349-ccf0-5f69-a609-6b82873eab3c",
    ])
  func refused(text: String) {
    #expect(PodcastGUID(text) == nil)
  }

  @Test("of episodes differ by lesson and by podcast")
  func episodes() {
    let one = PodcastGUID(feedURL: "a.example/feed.xml")
    let two = PodcastGUID(feedURL: "b.example/feed.xml")
    let guids = [
      PodcastGUID(podcast: one, lesson: "a"), PodcastGUID(podcast: one, lesson: "b"),
      PodcastGUID(podcast: two, lesson: "a"),
    ]
    #expect(Set(guids).count == 3)
    #expect(guids[0] == PodcastGUID(podcast: one, lesson: "a"))
  }
}
