package import LessonModel

/// A finished recording that is to be encoded again, as MP3 without tags.
///
/// It begins and ends with the recording, to 50 ms.
package struct EncodingJob: Hashable, Sendable {
  package var recording: RecordingID

  /// In kilobits per second.
  package var bitRate: Int

  package init(_ recording: RecordingID, bitRate: Int) {
    self.recording = recording
    self.bitRate = bitRate
  }
}
