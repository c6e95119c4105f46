import Testing

@testable import AudioKit

@Suite("What ffmpeg reports about loudness")
struct MeasurementTests {
  private let summary = """
    [Parsed_ebur128_0 @ 0x55dbb] Summary:

      Integrated loudness:
        I:         -16.2 LUFS
        Threshold: -26.3 LUFS

      Loudness range:
        LRA:         3.6 LU

      True peak:
        Peak:       -2.2 dBFS
    """

  @Test("is read from its summary")
  func reads() throws {
    let found = try #require(
      Measurement(
        messages: summary,
        progress: Array("out_time_us=1000\nprogress=continue\nout_time_us=207550499\n".utf8)))
    #expect(found.loudness == -16.2)
    #expect(found.peak == -2.2)
    #expect(found.duration == 207_550)
  }

  @Test("may be that there is nothing to hear")
  func silence() throws {
    let text = summary.split(separator: "\n").map { line in
      line.contains("I:")
        ? "    I:         -70.0 LUFS" : line.contains("Peak:") ? " Peak: -inf" : line
    }.joined(separator: "\n")
    let found = try #require(
      Measurement(messages: text, progress: Array("out_time_us=5000\n".utf8)))
    #expect(found.loudness == nil)
    #expect(found.peak == -.infinity)
  }

  @Test("is not invented")
  func nothing() {
    #expect(Measurement(messages: "", progress: []) == nil)
    #expect(Measurement(messages: summary, progress: Array("progress=end\n".utf8)) == nil)
  }
}
