import LessonModel
import Testing

@Suite("Ids")
struct IdentifierTests {
  @Test(
    "are words of lower-case letters and digits", arguments: ["a", "qualify", "30-60-90", "a-b-c"])
  func accepted(text: String) {
    #expect(LessonID(text)?.text == text)
  }

  @Test(
    "are nothing else",
    arguments: [
      "", "-a", "a-", "a--b", "A", "a b", "ä", "a/b", "a.b", String(repeating: "a", count: 65),
    ])
  func refused(text: String) {
    #expect(LessonID(text) == nil)
  }

  @Test(
    "are made from titles in any script",
    arguments: [
      ("What's in it for me?", "whats-in-it-for-me"), ("Größe & Maß", "groesse-mass"),
      ("  30/60/90  ", "30-60-90"), ("Qualifizieren…", "qualifizieren"), ("你好", nil), ("--", nil),
    ] as [(String, String?)])
  func nearest(title: String, expected: String?) {
    #expect(IdentifierRule.nearest(to: title) == expected)
  }

  @Test("made from long titles are ids too")
  func long() throws {
    let slug = try #require(
      IdentifierRule.nearest(to: String(repeating: "ä long title ", count: 40)))
    #expect(LessonID(slug) != nil)
  }
}

@Suite("Languages")
struct LanguageTagTests {
  @Test(
    "are written in their usual case",
    arguments: [
      ("EN-us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("de", "de"), ("es-419", "es-419"),
    ])
  func canonical(text: String, expected: String) {
    #expect(LanguageTag(text)?.text == expected)
  }

  @Test("must be well formed", arguments: ["", "e", "english language", "en_US", "en-", "123"])
  func refused(text: String) {
    #expect(LanguageTag(text) == nil)
  }
}

@Suite("Dates")
struct CalendarDateTests {
  @Test(
    "count seconds from 1970, leap years and all",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2026-11-23", 1_795_392_000),
      ("2100-03-01", 4_107_542_400),
    ])
  func seconds(text: String, expected: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.unixSeconds == expected)
    #expect(CalendarDate(unixSeconds: expected + 86_399) == date)
    #expect(date.description == text)
  }

  @Test(
    "exist",
    arguments: ["2026-02-29", "2100-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-00-10"])
  func refused(text: String) {
    #expect(CalendarDate(text) == nil)
  }
}

@Suite("Site addresses")
struct SiteAddressTests {
  @Test(
    "end in a slash",
    arguments: [
      ("https://a.example", "https://a.example/"), ("http://a.example/c/", "http://a.example/c/"),
    ])
  func slash(text: String, expected: String) {
    #expect(SiteAddress(text)?.text == expected)
  }

  @Test(
    "are plain",
    arguments: [
      "", "a.example", "ftp://a.example", "https://", "https://a b", "https://a/?q", "https://a/#f",
    ])
  func refused(text: String) {
    #expect(SiteAddress(text) == nil)
  }
}

@Suite("Files of a course")
struct AssetIDTests {
  @Test(
    "cannot lie outside it",
    arguments: ["", "/etc/passwd", "../a", "media/../../a", "media//a", "a\\b", "./a"])
  func refused(path: String) {
    #expect(AssetID(path) == nil)
  }

  @Test(
    "know their type by name",
    arguments: [
      ("media/A.SVG", "image/svg+xml"), ("x.jpeg", "image/jpeg"), ("x", "application/octet-stream"),
    ])
  func mediaType(path: String, expected: String) {
    #expect(MediaType(fileName: path).text == expected)
  }
}
