import Digests
import LessonReader

/// The files of a source: listed once, so that asking for one costs nothing.
///
/// Links of the file system that lead out of the source are not files of it, and folders of version control
/// and of programs are not looked into: neither can bring anything into a course.
struct SourceFiles {
  /// A source with more files than an archive may have is not a course.
  static let maximumCount = 200_000

  private static let skipped: Set<String> = [
    ".git", ".hg", ".svn", ".venv", ".tox", ".cache", ".lectern", ".github", ".idea", ".vscode",
    "node_modules", "__pycache__",
  ]

  /// Whether no part of a path is hidden: pages are not.
  static func isShown(_ path: String) -> Bool {
    !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// More text than this is not a page.
  static let maximumTextLength = 16_000_000

  /// The paths of all files, in order.
  let paths: [String]
  private var known: Set<String>

  /// Files that are inside files of the source.
  private var made: [String: [UInt8]] = [:]
  private let folder: any CourseFolder

  init(_ folder: any CourseFolder) {
    self.folder = folder
    var paths: [String] = []
    var folders = [""]
    while let place = folders.popLast(), paths.count < Self.maximumCount {
      // A folder that may not be read has no files that could be.
      let entries = (try? folder.entries(of: place)) ?? []
      for entry in entries where !Self.skipped.contains(entry.name) {
        let path = place.isEmpty ? entry.name : "\(place)/\(entry.name)"
        switch entry.kind {
        case .file: paths.append(path)
        case .folder: folders.append(path)
        case .link, .special: continue
        }
      }
    }
    self.paths = paths.sorted(by: Self.precedes)
    known = Set(paths)
  }

  /// The same with files that are inside others, by paths of their own.
  func adding(_ made: [String: [UInt8]]) -> SourceFiles {
    var files = self
    files.made = made
    files.known.formUnion(made.keys)
    return files
  }

  /// A file that is inside another one; nil for one of the source itself.
  func made(_ path: String) -> [UInt8]? { made[path] }

  func has(_ path: String) -> Bool { known.contains(path) }

  /// The files below a folder, in the order of people: `2-b` before `10-a`.
  func paths(below folder: String) -> [String] {
    folder.isEmpty ? paths : paths.filter { $0.hasPrefix(folder + "/") }
  }

  /// A file of at most 16 MB as text, with line feeds; nil if it cannot be read.
  func text(of path: String) -> String? {
    guard has(path), let count = folder.byteCount(of: path), count <= Self.maximumTextLength,
      let bytes = try? folder.bytes(of: path, limit: Self.maximumTextLength)
    else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" {
      text = String(text.unicodeScalars.dropFirst())
    }
    guard text.utf8.contains(0x0D) else { return text }
    return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// The digest of a file, however large it is; nil if it cannot be read.
  func digest(of path: String) -> Digest? {
    guard has(path), let count = folder.byteCount(of: path) else { return nil }
    var digester = Digester()
    var start = 0
    while start < count {
      guard let piece = folder.bytes(of: path, from: start, count: 1 << 20), !piece.isEmpty else {
        return nil
      }
      digester.add(piece)
      start += piece.count
    }
    return digester.digest
  }

  /// Folder by folder, with numbers in names read as numbers.
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, other) = (key(left), key(right))
    return one == other ? left < right : one.lexicographicallyPrecedes(other)
  }

  /// Bytes that sort as people count: each number is preceded by how long it is.
  private static func key(_ path: String) -> [UInt8] {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    func flush() {
      let number = digits.drop { $0 == UInt8(ascii: "0") }
      key += [UInt8(ascii: "0"), UInt8(min(255, number.count))] + number
      digits = []
    }
    for byte in path.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits.append(byte)
        continue
      }
      if !digits.isEmpty { flush() }
      // A folder's own files come before those of a longer name.
      key.append(byte == UInt8(ascii: "/") ? 0 : byte)
    }
    if !digits.isEmpty { flush() }
    return key
  }
}
