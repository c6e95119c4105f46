import AudioContent
import EditionKit

/// The course as a playlist that any player plays: extended M3U in UTF-8, next to its files.
enum Playlist {
  static func text(of episodes: [Episode], title: String) -> String {
    var text = "#EXTM3U\n#PLAYLIST:\(FeedText.value(title))\n"
    for episode in episodes {
      text += "#EXTINF:\(episode.duration.roundedSeconds),\(episode.title)\n"
      text += "\(episode.audio.name)\n"
    }
    return text
  }
}
