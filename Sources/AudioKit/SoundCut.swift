/// What of a sound file is heard: which channels, and from when to when.
package struct SoundCut: Hashable, Sendable {
  package enum Channels: String, Hashable, Sendable {
    /// All of them, mixed.
    case all
    case left
    case right

    /// What makes ffmpeg mix them to mono.
    var filter: String {
      switch self {
      case .all: "aformat=channel_layouts=mono"
      case .left: "aformat=channel_layouts=stereo,pan=mono|c0=c0"
      case .right: "aformat=channel_layouts=stereo,pan=mono|c0=c1"
      }
    }
  }

  package var channels: Channels

  /// In milliseconds from the beginning of the file; nil for the whole file.
  package var times: Range<Int>?

  /// Milliseconds of silence at the end.
  package var tail: Int

  package init(_ channels: Channels = .all, times: Range<Int>? = nil, tail: Int = 0) {
    self.channels = channels
    self.times = times
    self.tail = tail
  }

  /// What makes ffmpeg cut a sound of 44,100 samples per second, with ends that do not click.
  var filter: String {
    var steps = [channels.filter]
    if let times {
      func seconds(_ milliseconds: Int) -> String { "\(Double(milliseconds) / 1000)" }
      steps += [
        "atrim=start=\(seconds(times.lowerBound)):end=\(seconds(times.upperBound))",
        "asetpts=N/SR/TB", "afade=t=in:d=\(seconds(Self.fade))",
        "afade=t=out:st=\(seconds(max(0, times.count - Self.fade))):d=\(seconds(Self.fade))",
      ]
    }
    if tail > 0 { steps.append("apad=pad_dur=\(Double(tail) / 1000)") }
    return steps.joined(separator: ",")
  }

  /// How long a cut end takes to fade, in milliseconds.
  private static let fade = 40
}
