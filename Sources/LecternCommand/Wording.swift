import Foundation

/// How the command writes numbers.
enum Wording {
  /// "1 page", "12 pages".
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// "0.8 s", "38 s", "4 min 10 s", "1 h 5 min".
  static func duration(seconds: Double) -> String {
    if seconds < 9.95 { return "\(Double(Int(seconds * 10 + 0.5)) / 10) s" }
    let whole = Int(seconds + 0.5)
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min" + (whole % 60 > 0 ? " \(whole % 60) s" : "") }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

  /// "820 bytes", "14 kB", "3.2 MB".
  static func size(bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) bytes" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1000) kB" }
    return "\(Double((bytes + 50_000) / 100_000) / 10) MB"
  }

  /// A path as a person in this folder writes it.
  static func path(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    if path == here { return "." }
    return path.hasPrefix(here + "/") ? String(path.dropFirst(here.count + 1)) : path
  }
}
