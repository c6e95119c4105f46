import LessonModel
import Testing

@testable import PodcastEdition

@Suite("What podcast directories receive")
struct DirectoryTests {
  @Test(
    "categories are read as authors write them",
    arguments: [
      ("Education > Courses", "Education > Courses"), ("education>courses", "Education > Courses"),
      ("Education / How  To", "Education > How To"), ("technology", "Technology"),
      ("Society & Culture › Philosophy", "Society & Culture > Philosophy"),
    ])
  func categories(text: String, expected: String) throws {
    guard case .category(let category) = PodcastCategory.read(text) else {
      Issue.record("not read: \(text)")
      return
    }
    #expect(category.text == expected)
  }

  @Test(
    "what is no category leads to the one that was meant",
    arguments: [
      (
        "Education > Training", PodcastCategory.Reading.obsolete(replacement: "Education > Courses")
      ),
      ("K-12", .obsolete(replacement: "Education")),
      ("Business > Management & Marketing", .obsolete(replacement: "Business > Management")),
      ("Educaton > Courses", .unknown(nearest: "Education > Courses")),
      ("Courses", .unknown(nearest: "Education > Courses")),
      ("Business > Courses", .unknown(nearest: "Education > Courses")),
      ("Underwater basket weaving", .unknown(nearest: nil)), ("", .unknown(nearest: nil)),
    ])
  func notCategories(text: String, expected: PodcastCategory.Reading) {
    #expect(PodcastCategory.read(text) == expected)
  }

  @Test("every replacement of an obsolete category is a category")
  func replacements() {
    for replacement in PodcastCategory.obsolete.values {
      #expect(PodcastCategory.all.contains { $0.text == replacement }, "\(replacement)")
    }
    for category in PodcastCategory.ofCourses { #expect(PodcastCategory.all.contains(category)) }
  }

  @Test(
    "licences have the short names that apps know",
    arguments: [
      ("CC BY 4.0", "cc-by-4.0"), ("cc-by-nc-sa 4.0", "cc-by-nc-sa-4.0"), ("CC0 1.0", "cc0-1.0"),
      ("All rights reserved", nil), ("CC BY 3.0", nil),
    ])
  func licences(text: String, expected: String?) {
    #expect(PodcastLicense(text)?.id == expected)
  }

  @Test(
    "languages are two letters and a region",
    arguments: [("en", "en"), ("en-US", "en-us"), ("zh-Hant-TW", "zh-tw"), ("de-1996", "de")])
  func languages(tag: String, expected: String) throws {
    #expect(FeedText.language(try #require(LanguageTag(tag))) == expected)
  }
}

@Suite("Texts in feeds")
struct FeedTextTests {
  @Test("descriptions end at a word within 4000 bytes, whatever the alphabet")
  func cut() {
    let long = Array(repeating: "größer 👩‍👩‍👧‍👧", count: 400).joined(separator: " ")
    let cut = FeedText.cut(long)
    #expect(cut.utf8.count <= 4000 && cut.utf8.count > 3950)
    #expect(cut.hasSuffix("…"))
    #expect(long.hasPrefix(cut.dropLast()))
    #expect(cut.dropLast().last.map { "rß👩‍👩‍👧‍👧".contains($0) } == true)
  }

  @Test(
    "short texts stay, without blanks at their ends; one long word is cut inside",
    arguments: [
      ("  short \n", 20, "short"), ("exactly!", 8, "exactly!"), ("ääääää", 9, "äää…"),
      ("two words", 8, "two…"), ("", 5, ""),
    ])
  func shortTexts(text: String, limit: Int, expected: String) {
    #expect(FeedText.cut(text, toBytes: limit) == expected)
  }

  @Test("other values are one line of at most 255 characters")
  func values() {
    #expect(FeedText.value(" a\n b ") == "a b")
    #expect(FeedText.value(String(repeating: "x", count: 300)).count == 255)
  }
}
