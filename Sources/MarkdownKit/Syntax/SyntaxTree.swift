import CMarkGFM
import Diagnostics

/// What cmark made of a text; owns cmark's nodes and frees them.
struct SyntaxTree: ~Copyable {
  let root: UnsafeMutablePointer<cmark_node>

  /// Parses text of UTF-8 without NUL; nil only when cmark gives no tree.
  ///
  /// Safe from any number of threads.
  init?(parsing text: ArraySlice<UInt8>, hasTables: Bool = true) {
    _ = Self.registration
    let hasStrikethrough = Self.containsTwoTildes(text)
    // Two tildes, not one: whether one is a mark must not hang on what else the text contains.
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
    // Blocks are known now. What is left are the inlines, which alone need the gate.
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
