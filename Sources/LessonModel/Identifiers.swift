/// The rule that every id in a course follows: lower-case ASCII letters and digits in words joined
/// by single hyphens, at most 64 characters.
///
/// Such an id works as a URL segment, an HTML id, a file name and an XML name (with a letter in
/// front).
package enum IdentifierRule {
  package static let maximumLength = 64

  /// Whether a text is a valid id as it is.
  package static func accepts(_ text: String) -> Bool {
    var wasHyphen = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        wasHyphen = false
      case UInt8(ascii: "-"):
        if wasHyphen { return false }
        wasHyphen = true
      default: return false
      }
    }
    return !wasHyphen && text.utf8.count <= maximumLength
  }

  /// The id closest to a text, for suggestions and for ids derived from names; nil if no letter or
  /// digit is left.
  package static func nearest(to text: String) -> String? {
    var slug = ""
    var needsHyphen = false
    for scalar in text.lowercased().unicodeScalars {
      if let plain = Self.plain(scalar) {
        if needsHyphen, !slug.isEmpty { slug += "-" }
        needsHyphen = false
        slug += plain
      } else if scalar.value != 0x27, scalar.value != 0x2019 {
        needsHyphen = true
      }
      if slug.utf8.count >= maximumLength { break }
    }
    while slug.utf8.count > maximumLength || slug.hasSuffix("-") { slug.removeLast() }
    return slug.isEmpty ? nil : slug
  }

  /// The ASCII letters or digits that replace a character in an id.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "à", "á", "â", "ã", "å", "ā": "a"
    case "ä", "æ": "ae"
    case "ç", "ć", "č": "c"
    case "è", "é", "ê", "ë", "ē", "ę", "ě": "e"
    case "ì", "í", "î", "ï", "ī": "i"
    case "ñ", "ń", "ň": "n"
    case "ò", "ó", "ô", "õ", "ø", "ō": "o"
    case "ö", "œ": "oe"
    case "ř": "r"
    case "š", "ś": "s"
    case "ß": "ss"
    case "ù", "ú", "û", "ū", "ů": "u"
    case "ü": "ue"
    case "ý", "ÿ": "y"
    case "ž", "ź", "ż": "z"
    default: nil
    }
  }
}

/// A text that follows ``IdentifierRule``; its type keeps it apart from ids of other things.
package struct Identifier<Thing>: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let text: String

  /// Nil if the text breaks ``IdentifierRule``.
  package init?(_ text: String) {
    guard IdentifierRule.accepts(text) else { return nil }
    self.text = text
  }

  /// An id that Lectern itself uses.
  fileprivate init(known text: String) { self.text = text }

  package var description: String { text }

  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// The id of a course: stable for its whole life, even if its title or address changes.
package typealias CourseID = Identifier<Course>

/// The id of a unit within its course.
package typealias UnitID = Identifier<Unit>

/// The id of a lesson within its course: pages and episodes depend on it.
package typealias LessonID = Identifier<Lesson>

/// The id of an activity, unique in its course.
package typealias ActivityID = Identifier<Activity>

/// The id of a field, unique in its worksheet.
package typealias FieldID = Identifier<Worksheet.Field>

/// The id of a term, unique in the glossary.
package typealias TermID = Identifier<Glossary.Term>

/// The id of a facet, or of one of its values.
package typealias FacetID = Identifier<Facet>

/// The id of a plan to teach the course by.
package typealias PlanID = Identifier<DeliveryPlan>

extension PlanID {
  package static let halfDay = PlanID(known: "half-day")
  package static let day = PlanID(known: "day")
  package static let twoDays = PlanID(known: "two-days")
  package static let weekly = PlanID(known: "weekly")
  package static let sixWeeks = PlanID(known: "six-weeks")
}

/// The name of an edition as `--editions` and `:::only` spell it: `web`, `podcast`, `handouts`.
package typealias EditionName = Identifier<EditionForm>

/// A tag for the names of editions; the room EditionKit defines what editions are.
package enum EditionForm {}

extension EditionName {
  package static let web = EditionName(known: "web")
  package static let podcast = EditionName(known: "podcast")
  package static let handouts = EditionName(known: "handouts")
  package static let facilitator = EditionName(known: "facilitator")
  package static let book = EditionName(known: "book")

  /// The audiobooks: packages for players of books, and one file with chapters.
  package static let audiobook = EditionName(known: "audiobook")

  /// Packages for learning platforms, by the standard that these speak.
  package static let scorm12 = EditionName(known: "scorm12")
  package static let scorm2004 = EditionName(known: "scorm2004")
  package static let cmi5 = EditionName(known: "cmi5")

  /// Pages for the area of files of a learning platform, which reports nothing.
  package static let lmsWeb = EditionName(known: "lms-web")

  /// The questions alone, for other systems, and whole cartridges.
  package static let qti21 = EditionName(known: "qti21")
  package static let qti30 = EditionName(known: "qti30")
  package static let moodleXML = EditionName(known: "moodle-xml")
  package static let gift = EditionName(known: "gift")
  package static let h5p = EditionName(known: "h5p")
  package static let cc11 = EditionName(known: "cc11")
  package static let cc13 = EditionName(known: "cc13")

  /// Decks of flash cards for Anki, and tables of cards for other programs.
  package static let anki = EditionName(known: "anki")

  /// No edition: what `publish.json` says of archives that are made from all editions.
  package static let packages = EditionName(known: "packages")

  /// No edition: what `publish.json` says of compressed twins of files.
  package static let compressed = EditionName(known: "compressed")
}

/// The name of a place in a lesson that links can point to, unique in its lesson: the part after
/// `#`.
///
/// Unlike ids, it may contain any letters, because headings in all languages get one.
package struct Anchor: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil if the text is empty or contains white space.
  package init?(_ text: String) {
    let hasBlank = text.unicodeScalars.contains { scalar in
      scalar.isASCII
        ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
        : scalar.properties.isWhitespace
    }
    guard !text.isEmpty, !hasBlank else { return nil }
    self.text = text
  }

  package var description: String { text }

  /// The anchor as it is written after `#` in an address; characters that addresses do not allow
  /// there are percent-encoded (RFC 3986 §3.5).
  package var fragment: String {
    func isPlain(_ byte: UInt8) -> Bool {
      byte > 0x20 && byte < 0x7F && !"\"#%<>[\\]^`{|}".utf8.contains(byte)
    }
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    let digits = Array("0123456789ABCDEF")
    return text.utf8.map { byte in
      isPlain(byte)
        ? String(Unicode.Scalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
