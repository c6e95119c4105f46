// What shortcodes are that are words in a line: pictures, links, keys, and the text of other files.

extension HugoShortcodes {
  /// What a shortcode writes in its line; nil for one that writes nothing.
  mutating func words(of tag: Shortcode, _ line: PageLine) -> String? {
    switch tag.name {
    case "ref", "relref": return links.destination(of: tag.value("path", at: 0) ?? "", on: page)
    case "figure", "img", "image", "imgproc": return picture(tag, line)
    case "highlight":
      note(.changed, tag, "It is code between fences.", line)
      return "```\(tag.value("lang", at: 0) ?? "")\n"
    case "youtube", "vimeo", "gist", "youtubepl", "x", "tweet", "video", "youtube-lazy":
      return frame(tag, line)
    case "param":
      let key = tag.value(at: 0) ?? ""
      guard let value = parameters[key] else { return nil }
      note(.changed, tag, "Lectern has no parameters, so the words themselves are here.", line)
      return value
    case "kbd":
      note(.changed, tag, "It is written as <kbd>.", line)
      let key = tag.value(at: 0)
      return key.map { "<kbd>\($0)</kbd>" } ?? "<kbd>"
    case "katex", "math", "latex":
      note(.changed, tag, "It is written between dollar signs.", line)
      return "$"
    case "glossary_tooltip", "glossary-tooltip", "tooltip":
      note(.keptAsText, tag, "Its words are there: a glossary can explain them.", line)
      return tag.value("text", "term_id", at: 0)
    case "button", "linkbutton", "card", "link-card":
      guard let address = tag.value("href", "relref", "link", "url") else { return nil }
      note(.changed, tag, "It is a link.", line)
      let words = tag.value("title", "text", "label", "header") ?? address
      return "[\(words)](\(links.destination(of: address, on: page))) "
    case "readfile", "include", "include-code", "code", "import":
      return included(tag, line)
    default: return nil
    }
  }

  private mutating func picture(_ tag: Shortcode, _ line: PageLine) -> String? {
    guard let source = tag.value("src", "link", at: 0) else { return nil }
    let caption = tag.value("caption", "title") ?? ""
    let words = tag.value("alt") ?? PageHead.words(of: caption)
    let title =
      caption.isEmpty || caption == words
      ? "" : " \"\(PageHead.words(of: caption).replacing("\"", with: "'"))\""
    note(.changed, tag, "It is a picture in Markdown.", line)
    let plain = words.replacing("[", with: "(").replacing("]", with: ")")
    return "![\(plain)](\(source.replacing(" ", with: "%20"))\(title))"
  }

  private mutating func frame(_ tag: Shortcode, _ line: PageLine) -> String? {
    guard let id = tag.value("id", "src", "user", at: 0) else { return nil }
    let address: String
    switch tag.name {
    case "youtube", "youtube-lazy": address = "https://www.youtube.com/watch?v=\(id)"
    case "youtubepl": address = "https://www.youtube.com/playlist?list=\(id)"
    case "vimeo": address = "https://vimeo.com/\(id)"
    case "gist": address = "https://gist.github.com/\(id)/\(tag.value(at: 1) ?? "")"
    case "x", "tweet": address = "https://x.com/\(id)/status/\(tag.value("id", at: 1) ?? "")"
    default: address = id
    }
    note(.keptAsText, tag, "It became a link: nothing is loaded into a lesson.", line)
    return "[\(tag.value("title", "caption") ?? address)](\(address))"
  }

  private mutating func included(_ tag: Shortcode, _ line: PageLine) -> String? {
    guard let name = tag.value("file", "path", "src", at: 0) else { return nil }
    for folder in name.hasPrefix("/") ? [""] : [SourcePath.folder(of: page), ""] {
      guard let path = SourcePath.resolve(String(name.drop { $0 == "/" }), from: folder),
        let text = files.text(of: path)
      else { continue }
      note(.changed, tag, "Lectern has no includes, so the text itself is here.", line)
      let words = String(text.trimmingEnd)
      guard tag.value("code") == "true" || tag.name.contains("code") else { return words }
      return "```\(tag.value("lang") ?? "")\n\(words)\n```"
    }
    note(.leftOut, tag, "The file does not exist: \(name).", line)
    return ""
  }
}
