import Concurrency
import Diagnostics
import HTMLKit
import LessonModel

/// The pages, style sheets and scripts in `media/` folders, in a course that allows HTML: what they
/// load has to be published with them, and rules look at what they do.
enum CodeFiles {
  /// How many bytes of a file are examined: rules report a longer one.
  static let byteLimit = 1 << 20

  struct File: Sendable {
    var asset: Asset

    /// Nil for other files, and for code that is too long.
    var source: SourceText?
  }

  /// The assets, in their order, with what is known about code.
  static func read(
    _ assets: [Asset], at index: LinkIndex, in folder: any CourseFolder, width: Int
  ) async -> [File] {
    await assets.concurrentMap(width: width, batch: 8) { read($0, at: index, in: folder) }
  }

  private static func read(_ asset: Asset, at index: LinkIndex, in folder: any CourseFolder) -> File
  {
    var file = File(asset: asset)
    file.asset.code = asset.fault == .webPage ? .page : code[ending(of: asset.id.name)]
    let path = "\(CourseLayout.root)/\(asset.id)"
    guard let code = file.asset.code, asset.byteCount <= byteLimit,
      let bytes = try? folder.bytes(of: path, limit: byteLimit + 1), bytes.count <= byteLimit
    else { return file }
    let source = SourceText(path: path, bytes: bytes)
    file.source = source
    let text = String(decoding: bytes, as: UTF8.self)
    // Where bytes are not UTF-8, places in the text are others than in the file.
    guard text.utf8.count == bytes.count else { return file }
    let resolver = FileResolver(path: path, index: index)
    switch code {
    case .page:
      guard let fragment = HTMLFragment(text) else { return file }
      for address in HTMLAddresses(in: fragment).addresses where !address.isLink {
        let target = resolver.target(of: address.destination)
        if address.isOfScript {
          guard case .asset = target else { continue }
        }
        add(target, at: address.range, of: source, to: &file)
      }
    case .style:
      for reference in StyleReferences(text).references {
        let address = reference.address.prefix { $0 != "#" }
        add(resolver.target(of: String(address)), at: reference.place, of: source, to: &file)
      }
    case .script:
      // A browser looks for them from the page that runs the script, which is not known here.
      for string in ScriptStrings(text).strings {
        guard let id = resolver.asset(named: string.text) else { continue }
        add(.asset(id), at: string.place, of: source, to: &file)
      }
    }
    return file
  }

  private static func add(
    _ target: AssetReference?, at place: Range<Int>, of source: SourceText, to file: inout File
  ) {
    guard let target, target != .asset(file.asset.id) else { return }
    file.asset.references.append(
      Asset.Reference(
        target: target,
        span: SourceSpan(path: source.path, start: place.lowerBound, end: place.upperBound)))
  }

  private static func ending(of name: String) -> String {
    name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
  }

  private static let code: [String: Asset.Code] = [
    "css": .style, "js": .script, "mjs": .script, "cjs": .script,
  ]
}

/// Finds the files that a file of a `media/` folder names.
private struct FileResolver {
  let path: String
  let index: LinkIndex

  /// Nil for an address that is not a path from the file: those of other sites, and `/a.png`.
  func target(of destination: String) -> AssetReference? {
    guard let first = destination.first, !"#/?\\".contains(first) else { return nil }
    let resolver = LinkResolver(path: path, index: index)
    guard let file = resolver.file(destination) else { return nil }
    if case .remote = file { return nil }
    return file
  }

  /// The file with this path from the file, or with this path in a `media/` folder whatever it is read from.
  func asset(named name: String) -> AssetID? {
    guard name.contains("."), !name.contains(" ") else { return nil }
    if case .asset(let id)? = target(of: name) { return id }
    var parts = name.split(separator: "/")[...]
    while let first = parts.first, first == ".." || first == "." { parts = parts.dropFirst() }
    guard parts.contains("media") else { return nil }
    return index.asset(at: "\(CourseLayout.root)/\(parts.joined(separator: "/"))")
  }
}
