import Diagnostics
import YAMLKit

/// Opens the files of a course as texts.
struct FileReader: Sendable {
  let folder: any CourseFolder

  /// The text of a file, or the reason why there is none.
  ///
  /// A byte-order mark stays in the text: `textStart` says where the text begins.
  func source(at path: String) -> Diagnosed<SourceText?> {
    do {
      let limit = CourseReader.maximumLessonBytes
      let bytes = try folder.bytes(of: path, limit: limit + 1)
      guard bytes.count <= limit else {
        let problem = Diagnostic.error(
          .fileTooLarge, "a file is larger than \(limit >> 20) MiB",
          at: .beginning(of: path), fixes: [FixIt("split it into several lessons")])
        return Diagnosed(nil, [problem])
      }
      if let foreign = ForeignEncoding.name(of: bytes) {
        let problem = Diagnostic.error(
          .invalidUTF8, "this file \(foreign.what)", at: .beginning(of: path),
          fixes: [FixIt(foreign.way)])
        return Diagnosed(nil, [problem])
      }
      let source = SourceText(path: path, bytes: bytes)
      return Diagnosed(source, Self.invalidBytes(in: source).map { [$0] } ?? [])
    } catch {
      return Diagnosed(nil, [.unreadable(path, error)])
    }
  }

  /// The checked keys of a YAML file.
  func record(at path: String, keys: KeySet, _ sources: inout [SourceText]) -> Diagnosed<Record> {
    var diagnostics: [Diagnostic] = []
    guard let source = self.source(at: path).unwrap(into: &diagnostics) else {
      return Diagnosed(.unreadable(.beginning(of: path)), diagnostics)
    }
    sources.append(source)
    // Letters that are not UTF-8 are lost, but the keys are still there, and nothing else about
    // them is reported.
    let isText = !diagnostics.containsError
    let start = Self.textStart(of: source)
    let read = YAMLReader.read(source, in: start..<source.bytes.count)
    if isText { diagnostics += read.diagnostics }
    let node = read.value
    // Keys that could not be read at all are not also reported as missing.
    guard !diagnostics.containsError || node != nil else {
      return Diagnosed(.unreadable(source.span), diagnostics)
    }
    let record = RecordChecker.check(node, against: keys, at: source.span(start, start))
    if isText { diagnostics += record.diagnostics }
    return Diagnosed(record.value, diagnostics)
  }

  /// Where the text begins: after a byte-order mark.
  static func textStart(of source: SourceText) -> Int {
    let bytes = source.bytes
    return bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// The first place that is not UTF-8.
  private static func invalidBytes(in source: SourceText) -> Diagnostic? {
    guard let offset = firstInvalidByte(in: source.bytes) else { return nil }
    return .error(
      .invalidUTF8, "the text is not UTF-8 from here on", at: source.span(offset, offset + 1),
      fixes: [FixIt("save the file with the encoding UTF-8")])
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
