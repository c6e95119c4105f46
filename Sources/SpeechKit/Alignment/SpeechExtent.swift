/// From when to when somebody speaks in a sound, and how loud the room around the voice is.
package struct SpeechExtent: Hashable, Sendable {
  /// From the first moment that is louder than the room to the last, in samples; empty if there is none.
  package let heard: Range<Int>

  /// The level of the room, which is heard in every pause, in dBFS (RMS); −90 for silence.
  package let noise: Double

  /// The level of loud speech, in dBFS (RMS).
  package let voice: Double

  /// - Parameters:
  ///   - sound: Mono samples.
  ///   - rate: Samples per second.
  package init(of sound: [Int16], rate: Int) {
    let pauses = Pauses(of: sound, rate: rate)
    heard = pauses.heard
    noise = pauses.noise
    voice = pauses.voice
  }
}
