import AudioContent
import EditionKit
import LessonModel

/// The files of an episode in the podcast.
extension Episode {
  var audio: OutputPath { PodcastPaths.audio(id) }

  /// Nil if the times of the sentences are not known.
  var transcript: OutputPath? {
    recording.cues.isEmpty ? nil : PodcastPaths.transcript(id)
  }

  /// The same as ``transcript``, for apps that read another format.
  var otherTranscripts: [(path: OutputPath, mediaType: MediaType)] {
    recording.cues.isEmpty
      ? []
      : [
        (PodcastPaths.subtitles(id), .subRip), (PodcastPaths.segments(id), .json),
      ]
  }

  var chapters: OutputPath { PodcastPaths.chapters(id) }

  /// The episode in the audiobook, whose manifest is next to these files.
  var track: Audiobook.Track {
    var companions: [Audiobook.Companion] = []
    if let transcript {
      companions.append(.init(OutputPath(safe: transcript.name), .webVTT))
    }
    for (path, type) in otherTranscripts {
      companions.append(.init(OutputPath(safe: path.name), type))
    }
    companions.append(.init(OutputPath(safe: chapters.name), .chaptersJSON, isText: false))
    let others = recording.alternates.map { other in
      Audiobook.OtherForm(
        path: OutputPath(safe: PodcastPaths.audio(id, other.format).name), format: other.format)
    }
    return Audiobook.Track(
      episode: self, audio: OutputPath(safe: audio.name), companions: companions, others: others)
  }
}
