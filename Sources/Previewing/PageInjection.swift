/// Adds the script of the preview to pages as they are sent; what is published never has it.
enum PageInjection {
  private static let tag = Array(
    "<script src=\"\(PageAddress.tools)preview.js\" defer></script>\n".utf8)
  private static let end = Array("</head>".utf8)

  /// The page with the script at the end of its head, or at its beginning if it has none.
  static func page(_ bytes: [UInt8]) -> [UInt8] {
    guard let place = firstPlace(of: end, in: bytes) else { return tag + bytes }
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count + tag.count)
    page += bytes[..<place]
    page += tag
    page += bytes[place...]
    return page
  }

  private static func firstPlace(of words: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= words.count else { return nil }
    return (0...(bytes.count - words.count)).first { start in
      bytes[start] == words[0] && bytes[start..<(start + words.count)].elementsEqual(words)
    }
  }

  /// A page that is shown until there is one: the script fills it, and opens the real one.
  static func waiting(_ title: String) -> [UInt8] {
    page(
      Array(
        """
        <!DOCTYPE html>
        <html lang="en" data-waiting>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title)</title>
        </head>
        <body style="font: 1.1rem/1.6 system-ui, sans-serif; margin: 3rem auto; padding: 0 1.2rem; max-width: 40rem">
        <h1>\(title)</h1>
        <p>This page opens as soon as there is something to show.</p>
        </body>
        </html>

        """.utf8))
  }
}
