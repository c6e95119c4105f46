import CMarkGFM

/// What cmark made of a text; owns cmark's nodes and frees them.
struct SyntaxTree: ~Copyable {
  let root: UnsafeMutablePointer<cmark_node>

  /// Parses text of UTF-8 without NUL; nil only when cmark gives no tree.
  ///
  /// Safe from any number of threads.
  init?(parsing text: ArraySlice<UInt8>, hasTables: Bool = true) {
    _ = Self.registration
    let hasStrikethrough = Self.containsTwoTildes(text)
    var made: UnsafeMutablePointer<cmark_node>?
    if hasStrikethrough {
      ParseGate.shared.alone { made = Self.parse(text, tables: hasTables, strikethrough: true) }
    } else {
      ParseGate.shared.together { made = Self.parse(text, tables: hasTables, strikethrough: false) }
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

  private static func parse(_ text: ArraySlice<UInt8>, tables: Bool, strikethrough: Bool)
    -> UnsafeMutablePointer<cmark_node>?
  {
    // Two tildes, not one: whether one is a mark must not hang on what else the text contains.
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE)
    defer { cmark_parser_free(parser) }
    let names =
      [DirectiveExtension.name] + (tables ? ["table"] : []) + ["tasklist"]
      + (strikethrough ? ["strikethrough"] : [])
    for name in names {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    return cmark_parser_finish(parser)
  }

  private static func containsTwoTildes(_ text: ArraySlice<UInt8>) -> Bool {
    let tilde = UInt8(ascii: "~")
    return text.withUnsafeBufferPointer { bytes in
      var at = 1
      while at < bytes.count {
        // Of any two neighbours one is at an odd place.
        if bytes[at] == tilde {
          if bytes[at - 1] == tilde || (at + 1 < bytes.count && bytes[at + 1] == tilde) {
            return true
          }
        }
        at += 2
      }
      return false
    }
  }
}
