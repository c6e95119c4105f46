import CMarkGFM
import Diagnostics

/// cmark's tree for a text; owns cmark's nodes and frees them.
struct SyntaxTree: ~Copyable {
  let root: UnsafeMutablePointer<cmark_node>

  /// Parses UTF-8 text without NUL; nil only if cmark returns no tree.
  ///
  /// Safe from any number of threads.
  init?(parsing text: ArraySlice<UInt8>, hasTables: Bool = true) {
    _ = Self.registration
    let hasStrikethrough = Self.containsTwoTildes(text)
    // Two tildes, not one: whether one is a mark must not depend on the rest of the text.
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    defer { cmark_parser_free(parser) }
    func attach(_ name: String) {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    attach(DirectiveExtension.name)
    if hasTables { attach("table") }
    attach("tasklist")
    if hasStrikethrough { attach("strikethrough") }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    // The blocks are known now. Only the inlines need the gate.
    var made: UnsafeMutablePointer<cmark_node>?
    if hasStrikethrough {
      ParseGate.shared.alone { made = cmark_parser_finish(parser) }
    } else {
      ParseGate.shared.together { made = cmark_parser_finish(parser) }
    }
    guard let made else { return nil }
    root = made
  }

  deinit { cmark_node_free(root) }

  /// Done once, before any parse.
  private static let registration: Void = {
    cmark_gfm_core_extensions_ensure_registered()
    DirectiveExtension.register()
  }()

  private static func containsTwoTildes(_ text: ArraySlice<UInt8>) -> Bool {
    let tilde = UInt8(ascii: "~")
    return text.withUnsafeBufferPointer { bytes in
      var at = 0
      while let place = bytes.next(tilde, in: at..<bytes.count) {
        if place + 1 < bytes.count, bytes[place + 1] == tilde { return true }
        at = place + 1
      }
      return false
    }
  }
}
