/// An address without the prefix that makes it a link: `office@example.org` without
/// `mailto:`, `+44 20 7946 0018` without `tel:`, `www.example.org` without `https://`; or with one that is
/// mistyped, `https//example.org`.
struct AddressSlip {
  /// The whole address.
  let address: String

  /// What it is the address of, for messages.
  let kind: Kind

  enum Kind: String {
    case mail = "an e-mail address"
    case phone = "a telephone number"
    case page = "a page on the web"
  }

  /// Nil for a destination that looks like a path.
  init?(_ destination: String) {
    let plain = destination.replacing("%20", with: " ")
    if Self.isMail(destination) {
      self.init("mailto:\(destination)", .mail)
    } else if let number = Self.number(plain) {
      self.init("tel:\(number)", .phone)
    } else if let address = Self.page(mistyped: destination) {
      self.init(address, .page)
    } else if Self.isPage(destination) {
      self.init("https://\(destination)", .page)
    } else {
      return nil
    }
  }

  private init(_ address: String, _ kind: Kind) {
    self.address = address
    self.kind = kind
  }

  /// One @ between a name and a host: `name@example.org`, perhaps with a subject after a question
  /// mark.
  private static func isMail(_ text: String) -> Bool {
    let address = text.prefix { $0 != "?" }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let host = parts.last, !parts[0].isEmpty else { return false }
    return isHost(host)
      && parts[0].allSatisfy { $0.isLetter || $0.isNumber || ".!#$%&'*+-/=_`{|}~^".contains($0) }
      && !parts[0].hasPrefix(".") && !parts[0].contains("/")
  }

  /// At least two names with periods between them, the last one only letters.
  private static func isHost(_ text: Substring) -> Bool {
    let names = text.split(separator: ".", omittingEmptySubsequences: false)
    return names.count > 1
      && names.allSatisfy { name in
        !name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
      && (names.last?.count ?? 0) > 1 && names.last?.allSatisfy(\.isLetter) == true
  }

  /// The digits of a telephone number, with its plus sign; nil for anything else, such as a year or the
  /// number of a lesson.
  private static func number(_ text: String) -> String? {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    guard (6...15).contains(digits.count), let first = text.first,
      text.allSatisfy({ $0.isASCII && $0.isNumber || "+-(). /".contains($0) }),
      first == "+" || first == "0" || first == "(" || digits.count > 8
    else { return nil }
    // "(0)" in an international number is not dialed.
    guard text.hasPrefix("+") else { return digits }
    return "+" + text.replacing("(0)", with: "").filter { $0.isASCII && $0.isNumber }
  }

  /// The address that is meant by `https//…`, `http:/…`, `htps://…` and the like.
  static func page(mistyped text: String) -> String? {
    guard
      let match = text.prefixMatch(
        of: /(?i:h?t{1,3}p{1,2}(s{0,2})|hhttp(s?)|htp(s?))(?:[:;.]\/{1,3}|\/\/)(?=[A-Za-z0-9])/),
      !text.hasPrefix("http://"), !text.hasPrefix("https://")
    else { return nil }
    let rest = text[match.range.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    guard isHost(host) else { return nil }
    let isPlain = match.0.lowercased().allSatisfy { $0 != "s" }
    return (isPlain ? "http://" : "https://") + rest
  }

  private static func isPage(_ destination: String) -> Bool {
    let host = destination.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    guard isHost(host[...]) else { return false }
    return host.hasPrefix("www.")
      || [".com", ".org", ".net", ".edu", ".gov", ".de", ".io", ".eu", ".uk", ".example"].contains {
        host.hasSuffix($0)
      }
  }
}
