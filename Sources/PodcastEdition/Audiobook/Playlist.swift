import EditionKit

/// The course as a list that any player plays: extended M3U, in UTF-8, its files beside it.
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
