import HTMLKit
import LessonModel

/// What a browser fetches from other hosts, or sends to them, because of some HTML.
struct FetchedAddresses {
  /// One thing that goes to another host.
  struct Finding: Hashable {
    enum Kind: Hashable {
      /// Fetched as soon as the page is opened, or when something happens on it.
      case fetched

      /// Sent what learners type.
      case sentTo

      /// A script that asks the network for an address that is not written in it.
      case script
    }

    var kind: Kind

    /// The address, or the name of the call that uses the network.
    var text: String

    /// As it is written, to be found in the source.
    var written: String
  }

  private(set) var findings: [Finding] = []

  /// Whether it contains more HTML than is examined.
  private(set) var isTooMuch = false

  /// How deeply pages nested in attributes are examined.
  private static let maximumDepth = 4

  init(of html: String) { look(at: html, depth: 0) }

  /// What a file does when a browser opens, applies or runs it.
  init(of text: String, as code: Asset.Code) {
    switch code {
    case .page: look(at: text, depth: 0)
    case .style: for address in StyleAddresses.of(text) { fetch(address, written: address) }
    case .script: look(atScript: text, written: "", depth: 0)
    }
  }

  /// The same without what has been found elsewhere.
  func without(_ seen: Set<Finding>) -> FetchedAddresses {
    var rest = self
    rest.findings.removeAll { seen.contains($0) }
    return rest
  }

  private mutating func look(at html: String, depth: Int) {
    guard depth < Self.maximumDepth, let fragment = HTMLFragment(html) else {
      isTooMuch = true
      return
    }
    for element in fragment.elements {
      for attribute in element.attributes { look(at: attribute, of: element, depth: depth) }
      switch element.name {
      case "style":
        for address in StyleAddresses.of(element.text) { fetch(address, written: address) }
      case "script": look(at: element, depth: depth)
      default: break
      }
    }
  }

  private mutating func look(
    at attribute: HTMLElement.Attribute, of element: HTMLElement, depth: Int
  ) {
    let (value, written) = (attribute.value, attribute.written)
    switch attribute.name {
    case let name where name.hasPrefix("on"): look(atScript: value, written: written, depth: depth)
    case "srcdoc": look(at: value, depth: depth + 1)
    case "srcset", "imagesrcset":
      for candidate in value.split(separator: ",") {
        guard let address = candidate.split(whereSeparator: \.isWhitespace).first else { continue }
        fetch(String(address), written: String(address))
      }
    case "action", "formaction": send(value, written: written, depth: depth)
    case "ping":
      for address in value.split(whereSeparator: \.isWhitespace) {
        send(String(address), written: written, depth: depth)
      }
    case "content" where element.attribute("http-equiv")?.lowercased() == "refresh":
      // "0; url=…": what follows the number and the word (https://html.spec.whatwg.org/#shared-declarative-refresh-steps).
      let rest = value.drop { !";,".contains($0) }.dropFirst().drop(while: \.isWhitespace)
      let address = rest.lowercased().hasPrefix("url") ? rest.dropFirst(3) : rest
      let target = address.drop { $0.isWhitespace || $0 == "=" }
      let quote = target.first.flatMap { "'\"".contains($0) ? $0 : nil }
      open(
        String(quote.map { quote in target.dropFirst().prefix { $0 != quote } } ?? target),
        written: written, depth: depth)
    case "href" where element.name == "a" || element.name == "area":
      // Only people who want to follow a link follow it, but a link that runs a script runs it in
      // this page.
      if PlainAddress(value).scheme == "javascript" { open(value, written: written, depth: depth) }
    case "src", "href", "poster", "background", "data", "lowsrc", "dynsrc", "classid", "codebase",
      "archive", "manifest", "profile":
      open(value, written: written, depth: depth)
    case "to", "from", "by", "values":
      // Animations in pictures may set an address.
      for address in value.split(separator: ";") { fetch(String(address), written: written) }
    default:
      guard value.contains("(") || value.contains("@") else { return }
      for address in StyleAddresses.of(value) { fetch(address, written: address) }
    }
  }

  /// An address that is opened in the page.
  ///
  /// If it contains a script or a page, that is examined.
  private mutating func open(_ value: String, written: String, depth: Int) {
    let address = PlainAddress(value)
    switch address.scheme {
    case "javascript":
      look(
        atScript: String(address.text.dropFirst("javascript:".count)), written: written,
        depth: depth)
    case "data": if let page = address.page { look(at: page, depth: depth + 1) }
    default: fetch(value, written: written)
    }
  }

  private mutating func send(_ value: String, written: String, depth: Int) {
    let address = PlainAddress(value)
    if address.scheme == "javascript" { return open(value, written: written, depth: depth) }
    guard address.isRemote || address.scheme == "mailto" else { return }
    note(Finding(kind: .sentTo, text: address.text, written: written))
  }

  private mutating func fetch(_ value: String, written: String) {
    let address = PlainAddress(value)
    guard address.isRemote else { return }
    note(Finding(kind: .fetched, text: address.text, written: written))
  }

  private mutating func look(at script: HTMLElement, depth: Int) {
    let type = script.attribute("type")?.lowercased() ?? ""
    let isRun =
      type.allSatisfy(\.isWhitespace) || type.contains("module")
      || ["java", "ecma", "j", "live"].contains { type.contains($0 + "script") }
    if isRun { return look(atScript: script.text, written: "", depth: depth) }
    // Data for a script. What describes the page to search engines names addresses as words.
    if type.contains("ld+json") { return }
    for case .string(let text) in ScriptTokens(script.text, slashAfterBracket: .divides).tokens {
      look(atString: text, depth: depth)
    }
  }

  /// Notes the addresses in a script, and the first way in which it may reach others.
  private mutating func look(atScript script: String, written: String, depth: Int) {
    guard depth < Self.maximumDepth else {
      isTooMuch = true
      return
    }
    let readings = ScriptTokens.Slash.allCases.map {
      ScriptReach(ScriptTokens(script, slashAfterBracket: $0).tokens)
    }
    var seen: Set<String> = []
    for text in readings.flatMap(\.strings) where seen.insert(text).inserted {
      look(atString: text, depth: depth)
    }
    guard let call = readings.lazy.compactMap(\.hidden).first else { return }
    note(Finding(kind: .script, text: call, written: call))
  }

  /// Notes what a string of a script would fetch as an address, as HTML or as a style.
  private mutating func look(atString text: String, depth: Int) {
    let address = PlainAddress(text)
    if address.scheme == "javascript" || address.scheme == "data" {
      return open(text, written: text, depth: depth + 1)
    }
    // "//" alone begins a comment, scripts compare addresses with "http:" alone, and elements of
    // pictures are made with the name of their language.
    if address.isRemote, address.text.drop(while: { $0 != "/" }).count > 2,
      !Self.namespaces.contains(text)
    {
      return note(Finding(kind: .fetched, text: address.text, written: address.text))
    }
    if let mark = text.firstIndex(of: "<"), text[mark...].dropFirst().contains(where: \.isLetter) {
      look(at: text, depth: depth + 1)
    } else if text.contains("(") || text.contains("@") {
      for address in StyleAddresses.of(text) { fetch(address, written: address) }
    }
  }

  /// Names of languages, which look like addresses and are never opened
  /// (https://infra.spec.whatwg.org/#namespaces).
  private static let namespaces: Set<String> = [
    "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg",
    "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
  ]

  private mutating func note(_ finding: Finding) {
    if !findings.contains(finding) { findings.append(finding) }
  }
}

/// An address as browsers read it (https://url.spec.whatwg.org/#concept-basic-url-parser): without
/// spaces and control characters around it, without tabs and line feeds in it, and with `/` for
/// `\`.
struct PlainAddress {
  let text: String

  init(_ written: String) {
    var text = String(
      String.UnicodeScalarView(
        written.unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) }))[...]
    while let first = text.unicodeScalars.first, first.value <= 0x20 { text = text.dropFirst() }
    while let last = text.unicodeScalars.last, last.value <= 0x20 { text = text.dropLast() }
    self.text = String(text)
  }

  /// In lower case; nil for a relative address.
  var scheme: String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.first, first.isASCII, first.isLetter,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return scheme.lowercased()
  }

  /// Whether it leads to another host.
  var isRemote: Bool {
    if let scheme { return ["http", "https", "ws", "wss", "ftp"].contains(scheme) }
    let start = text.prefix(2).map { $0 == "\\" ? "/" : $0 }
    return start == ["/", "/"]
  }

  /// The page in an address that contains one: `data:text/html,…`.
  var page: String? {
    let body = text.dropFirst("data:".count)
    guard let comma = body.firstIndex(of: ",") else { return nil }
    let type = body[..<comma].lowercased()
    guard type.contains("html") || type.contains("xml") || type.contains("svg") else { return nil }
    let content = String(body[body.index(after: comma)...])
    guard type.hasSuffix("base64") else { return content.removingPercentEncodings }
    return Base64Text(content.removingPercentEncodings).text
  }
}
