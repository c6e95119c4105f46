extension AudioTags {
  /// The tags and chapters as ffmpeg reads them: its `FFMETADATA1` text.
  ///
  /// `hasComment`: whether ffmpeg writes comments so that players show them, as it does in MPEG-4 files.
  func metadataFile(hasComment: Bool) -> String {
    var lines = [";FFMETADATA1"]
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(key)=\(Self.escaped(value))") }
    }
    add("title", title)
    add("album", album)
    add("artist", artist)
    add("album_artist", artist)
    add("track", track.map { "\($0.number)/\($0.count)" })
    add("genre", genre)
    add("date", date)
    add("language", language)
    // Players of audiobooks look for the narrator where music has its composer (TCOM, ©wrt).
    add("composer", narrator)
    add("copyright", copyright)
    add("publisher", publisher)
    // A field of its own (TXXX) for programs, with the name that feeds use for it.
    if disclosure != nil { add("ai-content", "true") }
    if hasComment { add("comment", disclosure) }
    for chapter in chapters {
      lines += ["[CHAPTER]", "TIMEBASE=1/1000", "START=\(chapter.start)", "END=\(chapter.end)"]
      add("title", chapter.title)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A value with the file's special characters escaped.
  ///
  /// A line break becomes a space, because players show one line.
  static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "=", ";", "#", "\\": text += "\\\(scalar)"
      case "\n", "\r", "\0": text += " "
      case _: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
