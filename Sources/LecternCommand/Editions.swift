import BookEdition
import Deploying
import Diagnostics
import EditionKit
import HandoutEdition
import LessonModel
import PodcastEdition
import Publishing
import WebEdition

/// The editions that Lectern makes, in the order in which it lists them.
///
/// The only list of them.
enum Editions {
  static let all: [any Edition] = [
    WebEdition(), PodcastEdition(), HandoutEdition(), BookEdition(),
  ]

  static var names: [EditionName] { all.map { type(of: $0).name } }

  /// Every rule that Lectern can report.
  static var rules: RuleBook { .of(all) }

  /// The editions that consist of pages, which a preview shows.
  static let pages: [EditionName] = [WebEdition.name]

  /// The editions whose files are packages: made for a course that asks for them, and when a person
  /// names them.
  static let packaged: [any Edition] = [BookEdition(isNamed: true)]

  /// The archives of some editions: of each one as a ZIP, and of the pages, which need everything else
  /// that they link to, the whole publication as it is online.
  ///
  /// What the course keeps from going online is in none of them: they are for the same people.
  static func packages(_ names: [String], of course: Course) -> [PublishedPackage] {
    let isAll = names.contains("all")
    let patterns = course.deploy.except.map { PathPattern($0) }
    func package(_ name: String, _ edition: EditionName? = nil) -> PublishedPackage {
      PublishedPackage(name: name, edition: edition) { path in
        patterns.contains { $0.matches(path.text) }
      }
    }
    let zipped = self.names.filter { name in !packaged.contains { type(of: $0).name == name } }
    return zipped.filter { isAll || names.contains($0.text) }.flatMap { name in
      guard pages.contains(name) else {
        return [package("\(course.id)-\(name).zip", name)]
      }
      return [
        package("\(course.id)-\(name).zip"), package("\(course.id).tar.zst"),
        package("\(course.id).tar.gz"),
      ]
    }
  }

  /// The editions that a person chose, separated by commas; all of them without a choice.
  static func chosen(_ choice: String?) throws(PublishFailure) -> [any Edition] {
    let (wanted, unknown) = named(
      choice.map { $0.split { ", ".contains($0) }.map(String.init) } ?? names.map(\.text))
    if let name = unknown.first {
      let known = names.map(\.text)
      let guess = Suggestion.nearest(to: name, among: known).map { "Did you mean \($0)? " } ?? ""
      throw PublishFailure(
        .usage,
        "There is no edition “\(name)”. \(guess)Lectern makes \(known.joined(separator: ", ")).")
    }
    if wanted.isEmpty {
      throw PublishFailure(.usage, "Name at least one edition after --editions.")
    }
    guard choice != nil else { return wanted }
    return wanted.map { edition in
      packaged.first { type(of: $0).name == type(of: edition).name } ?? edition
    }
  }

  /// The editions with these names, in Lectern's order, and the names that do not exist.
  static func named(_ names: [String]) -> (editions: [any Edition], unknown: [String]) {
    let editions = all.filter { names.contains(type(of: $0).name.text) }
    let known = Set(Self.names.map(\.text))
    return (editions, names.filter { !known.contains($0) })
  }
}
