import FileKit
import ProcessKit
import TestKit
import Testing

@testable import AudioKit

@Suite("A look into a sound file", .engines)
struct SoundInspectionTests {
  private func findings(_ filter: String, channels: Int = 2) async throws
    -> SoundInspection.Findings
  {
    try await withTemporaryFolder { folder in
      let path = folder + "/a.wav"
      _ = try await Program.ffmpeg.run(
        ["-v", "error", "-f", "lavfi", "-i", "sine=d=1,volume=0.3", "-af", filter, "-ac"]
          + ["\(channels)", path], timeLimit: .lastResort)
      return try await SoundInspection().findings(in: path, subject: "a")
    }
  }

  @Test(
    "tells a channel that is silent or the negative of the other from channels that are as they should be",
    arguments: [
      ("pan=stereo|c0=c0|c1=-1*c0", SoundInspection.ChannelFault.inverted),
      ("pan=stereo|c0=c0|c1=-0.5*c0", .inverted), ("pan=stereo|c0=c0", .onlyLeft),
      ("pan=stereo|c1=c0", .onlyRight), ("pan=stereo|c0=0.02*c0|c1=c0", .onlyRight),
      ("pan=stereo|c0=c0|c1=c0", nil), ("pan=stereo|c0=0.3*c0|c1=c0", nil),
      ("pan=stereo|c0=c0|c1=c0,volume=0", nil),
      // The second microphone hears the same 3 ms later.
      ("pan=stereo|c0=c0|c1=c0,adelay=0|3", nil),
    ])
  func channels(filter: String, fault: SoundInspection.ChannelFault?) async throws {
    #expect(try await findings(filter).fault == fault)
  }

  @Test("finds no fault in one channel")
  func mono() async throws {
    let found = try await findings("anull", channels: 1)
    #expect(found == SoundInspection.Findings(fault: nil, chapters: []))
  }

  @Test("reads chapters in any unit, with what their titles have escaped")
  func chapters() {
    let text = """
      ;FFMETADATA1
      title=Talk\\
      START=9
      [CHAPTER]
      TIMEBASE=1/44100
      START=44100
      END=88200
      title=Two \\= 2\\; really
      [CHAPTER]
      TIMEBASE=1/1000
      START=0
      END=1000
      title=One
      [CHAPTER]
      START=0
      END=0
      title=Empty
      [STREAM]
      title=Sound
      """
    #expect(
      AudioChapter.chapters(inMetadata: text) == [
        AudioChapter(title: "One", start: 0, end: 1000),
        AudioChapter(title: "Two = 2; really", start: 1000, end: 2000),
      ])
  }

  @Test("reports a file without sound")
  func unreadable() async throws {
    try await withTemporaryFolder { folder in
      try FileSystem.write(Array("Dear Anna".utf8), to: folder + "/a.mp3")
      let failure = await #expect(throws: AudioFailure.self) {
        try await SoundInspection().findings(in: folder + "/a.mp3", subject: "a")
      }
      guard case .unreadable = failure?.code else {
        Issue.record("\(String(describing: failure))")
        return
      }
    }
  }

  @Test("is cut where it should be, and ends with the silence that it should have")
  func cut() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/a.wav"
      _ = try await Program.ffmpeg.run(
        ["-v", "error", "-f", "lavfi", "-i", "sine=d=5,tremolo=f=2:d=0.9", path],
        timeLimit: .lastResort)
      let made = try await Mastering().master(
        .file(path: path, cut: SoundCut(.left, times: 1000..<4000, tail: 1500)),
        tags: AudioTags(title: "A"), to: folder + "/a.mp3", subject: "a")
      #expect(made.duration == 4500)
      let samples = try await SoundReading().samples(
        of: folder + "/a.mp3", rate: 8_000, loudness: nil, subject: "a")
      let last = samples.lastIndex { abs(Int($0)) > 300 } ?? 0
      #expect(abs(last - 24_000) < 1_200, "\(last)")
    }
  }
}
