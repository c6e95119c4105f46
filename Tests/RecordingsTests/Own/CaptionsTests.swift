import Recordings
import Testing

@Suite("Captions beside an own recording")
struct CaptionsTests {
  typealias Passage = RecordingWords.Passage

  @Test("are joined to sentences, each with its speaker and without tags")
  func webVTT() {
    let text = """
      WEBVTT - exported

      STYLE
      ::cue { color: red }

      NOTE 00:00.000 is the beginning

      1
      00:01.000 --> 00:02.500 align:start
      <v Dana Reyes>Count the people
      who have to say

      00:02.500 --> 00:03.000
      <v Dana Reyes><i>yes</i> &amp; sign.

      01:00:04.000 --> 01:00:05.000
      <v.loud Leon>Nine.
      """
    #expect(
      Passage.passages(ofCaptions: text) == [
        Passage(
          "Count the people who have to say yes & sign.", at: 1000..<3000, by: "Dana Reyes"),
        Passage("Nine.", at: 3_604_000..<3_605_000, by: "Leon"),
      ])
  }

  @Test("may be SubRip, with Windows line ends, without empty lines, in any order")
  func subRip() {
    let text =
      "2\r\n00:00:03,000 --> 00:00:04,000\r\nSecond.\r\n1\r\n00:00:01,000 --> 00:00:02,000\r\nFirst.\r\n"
    #expect(
      Passage.passages(ofCaptions: text) == [
        Passage("First.", at: 1000..<2000), Passage("Second.", at: 3000..<4000),
      ])
  }

  @Test(
    "have no cue whose times are none",
    arguments: [
      "Dear Anna, 10:00 --> 11:00\nsee you", "00:02.000 --> 00:01.000\nbackward",
      "00:01.000 --> 00:02.000\n\n\n", "00:99.000 --> 01:59.000\nx", "",
      "999999999999999999:00.000 --> 00:01.000\nx",
    ])
  func faults(text: String) {
    #expect(Passage.passages(ofCaptions: text).isEmpty)
  }
}
