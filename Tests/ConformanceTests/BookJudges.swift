import Foundation
import TestKit
import Testing

@Suite("Books, as EPUBCheck, readers and browsers see them", .judges)
struct BookJudges {
  /// The books that judges look at.
  enum Shelf: String, CaseIterable {
    case everything, flagship, arabic, japanese

    var course: PublishedCourse {
      get throws {
        switch self {
        case .everything: try PublishedCourse.Sample.everything.course
        case .flagship: try PublishedCourse.Sample.flagship.course
        case .arabic: try PublishedCourse.arabicBook.get()
        case .japanese: try PublishedCourse.japaneseBook.get()
        }
      }
    }

    var books: [String] {
      get throws {
        let course = try course
        return try course.files(".epub").map { "\(course.dist)/\($0)" }
      }
    }
  }

  @Test(
    "EPUBCheck has nothing to say about them, nor about what it does not see",
    arguments: Shelf.allCases)
  func valid(shelf: Shelf) throws {
    let books = try shelf.books
    #expect(!books.isEmpty)
    try judge(script: "book", books)
  }

  @Test("a book that is broken in one way is noticed")
  func broken() throws {
    try judge(script: "book", ["--broken"] + (try Shelf.everything.books))
  }

  @Test(
    "every page is accessible for axe, wide and narrow, light and dark", arguments: Shelf.allCases)
  func accessibility(shelf: Shelf) throws {
    let book = try #require(try shelf.books.first)
    try withTemporaryFolder { folder in
      try judge("python3", ["-m", "zipfile", "-e", book, folder])
      try judge(script: "axe", [folder])
    }
  }

  @Test("the sentence that is heard is the one that is highlighted, at ten times")
  func overlay() throws {
    let course = try PublishedCourse.Sample.everything.course
    try judge(
      script: "overlay",
      [
        "\(course.dist)/packages/everything.epub", "\(course.dist)/podcast/practice.vtt",
        "practice",
      ])
  }
}
