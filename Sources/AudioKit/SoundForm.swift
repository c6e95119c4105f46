import FileKinds
import FileKit

/// What ffmpeg calls the forms of sound files.
enum SoundForm {
  /// The form of a file by its content, or else by its name; nil if it is not one that contains sound.
  static func name(of path: String) throws(FileFailure) -> String? {
    let head = try FileSystem.head(of: path, limit: 1 << 18)
    switch FileKind(of: head) ?? FileKind(named: path) {
    case .mp3: return "mp3"
    case .wave: return "wav"
    case .flac: return "flac"
    case .ogg: return "ogg"
    case .aac: return "aac"
    case .aiff: return "aiff"
    case .amr: return "amr"
    case .coreAudio: return "caf"
    case .mpeg4: return "mov"
    case .matroska: return "matroska"
    case .windowsMedia: return "asf"
    case .avi: return "avi"
    case .flash: return "flv"
    case .png, .jpeg, .gif, .webP, .avif, .heic, .tiff, .bitmap, .svg, .playlist, .pdf, .webVTT,
      .html, .zip, .gzip, nil:
      return nil
    }
  }
}
