extension FileKind {
  /// What people call it, with its article.
  package var words: String {
    switch self {
    case .png: "a PNG picture"
    case .jpeg: "a JPEG picture"
    case .gif: "a GIF picture"
    case .webP: "a WebP picture"
    case .avif: "an AVIF picture"
    case .heic: "a HEIC picture"
    case .tiff: "a TIFF picture"
    case .bitmap: "a BMP picture"
    case .svg: "an SVG picture"
    case .mp3: "an MP3 sound"
    case .wave: "a WAV sound"
    case .flac: "a FLAC sound"
    case .ogg: "an Ogg sound"
    case .aac: "an AAC sound"
    case .aiff: "an AIFF sound"
    case .amr: "an AMR sound"
    case .coreAudio: "a CAF sound"
    case .mpeg4: "an MPEG-4 video or sound"
    case .matroska: "a WebM or Matroska video"
    case .windowsMedia: "a Windows Media file"
    case .avi: "an AVI video"
    case .flash: "a Flash video"
    case .playlist: "a playlist, which plays what is somewhere else"
    case .pdf: "a PDF file"
    case .webVTT: "a WebVTT file"
    case .html: "a web page"
    case .zip: "a ZIP archive"
    case .gzip: "a compressed file"
    }
  }

  /// How names of such files end, without the dot; the first is the one to write.
  package var endings: [String] {
    switch self {
    case .png: ["png"]
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .gif: ["gif"]
    case .webP: ["webp"]
    case .avif: ["avif"]
    case .heic: ["heic", "heif"]
    case .tiff: ["tif", "tiff"]
    case .bitmap: ["bmp"]
    case .svg: ["svg"]
    case .mp3: ["mp3"]
    case .wave: ["wav"]
    case .flac: ["flac"]
    case .ogg: ["ogg", "oga", "opus", "ogv"]
    case .aac: ["aac"]
    case .aiff: ["aiff", "aif"]
    case .amr: ["amr"]
    case .coreAudio: ["caf"]
    case .mpeg4: ["mp4", "m4a", "m4v", "m4b", "mov", "3gp"]
    case .matroska: ["webm", "mkv", "mka", "weba"]
    case .windowsMedia: ["wmv", "wma", "asf"]
    case .avi: ["avi"]
    case .flash: ["flv"]
    case .playlist: ["m3u", "m3u8", "pls", "smil", "asx", "mpd", "xspf"]
    case .pdf: ["pdf"]
    case .webVTT: ["vtt"]
    case .html: ["html", "htm", "xhtml", "xht"]
    case .zip:
      ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "odg", "epub", "h5p", "apkg"]
    case .gzip: ["gz", "tgz", "svgz"]
    }
  }

  /// By the end of a file's name; nil where that promises none of these.
  package init?(named name: String) {
    guard name.contains("."), let ending = name.split(separator: ".").last?.lowercased(),
      let kind = Self.allCases.first(where: { $0.endings.contains(ending) })
    else { return nil }
    self = kind
  }

  package var isPicture: Bool {
    switch self {
    case .png, .jpeg, .gif, .webP, .avif, .heic, .tiff, .bitmap, .svg: true
    case .mp3, .wave, .flac, .ogg, .aac, .aiff, .amr, .coreAudio, .mpeg4, .matroska, .windowsMedia,
      .avi, .flash, .playlist, .pdf, .webVTT, .html, .zip, .gzip:
      false
    }
  }

  /// Whether it holds sound, or may.
  package var isSound: Bool {
    switch self {
    case .mp3, .wave, .flac, .ogg, .aac, .aiff, .amr, .coreAudio, .mpeg4, .matroska, .windowsMedia,
      .avi, .flash:
      true
    case .png, .jpeg, .gif, .webP, .avif, .heic, .tiff, .bitmap, .svg, .playlist, .pdf, .webVTT,
      .html, .zip, .gzip:
      false
    }
  }

  /// Whether its bytes hold nothing that compressing again would save.
  package var isCompressed: Bool {
    switch self {
    case .png, .jpeg, .gif, .webP, .avif, .heic, .mp3, .flac, .ogg, .aac, .amr, .mpeg4, .matroska,
      .windowsMedia, .avi, .flash, .pdf, .zip, .gzip:
      true
    case .tiff, .bitmap, .svg, .wave, .aiff, .coreAudio, .playlist, .webVTT, .html: false
    }
  }
}
