package import Diagnostics
import YAMLKit

/// Checks the keys of one YAML text without the rest of the course.
package enum KeyCheck {
  /// The problems in the YAML, its keys and the format of their values.
  package static func diagnostics(of source: SourceText, keys: KeySet) -> [Diagnostic] {
    let start = FileReader.textStart(of: source)
    var diagnostics: [Diagnostic] = []
    let node = YAMLReader.read(source, in: start..<source.bytes.count).unwrap(into: &diagnostics)
    guard node != nil || diagnostics.isEmpty else { return diagnostics }
    _ = RecordChecker.check(node, against: keys, at: source.span(start, start))
      .unwrap(into: &diagnostics)
    return diagnostics
  }
}
