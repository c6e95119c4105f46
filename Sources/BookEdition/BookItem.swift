import EditionKit
import LessonModel

/// A file of a book, and what the package document says about it.
struct BookItem {
  /// In the package document, and unique there.
  var id: String

  /// From the folder of the package document.
  var path: OutputPath
  var mediaType: String
  var content: OutputTree.Content

  /// `nav`, `cover-image`, `mathml`.
  var properties: [String] = []

  /// Whether it is a page, in the order of reading.
  var isPage = false

  /// How it is read aloud; nil for what is silent.
  var overlay: Overlay?
}

extension OutputPath {
  static let cover = OutputPath(literal: "cover.xhtml")
  static let titlePage = OutputPath(literal: "title.xhtml")
  static let nav = OutputPath(literal: "nav.xhtml")
  static let glossary = OutputPath(literal: "glossary.xhtml")
  static let style = OutputPath(literal: "style.css")

  static func chapter(_ lesson: LessonID) -> OutputPath {
    OutputPath(safe: "lessons/\(lesson).xhtml")
  }

  /// The title page of a unit, by its number in the book, counted from 1.
  static func unit(_ number: Int) -> OutputPath { OutputPath(safe: "unit-\(number).xhtml") }

  /// The answers to a unit's questions.
  static func answers(_ number: Int) -> OutputPath { OutputPath(safe: "answers-\(number).xhtml") }
}
