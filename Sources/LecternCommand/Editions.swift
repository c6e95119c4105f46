import AnkiEdition
import AudiobookEdition
import BookEdition
import CartridgeEdition
import Deploying
import Diagnostics
package import EditionKit
import HandoutEdition
import LMSEdition
import LessonModel
import PodcastEdition
import Publishing
import QuestionEdition
import WebEdition

/// The editions that Lectern makes, in the order in which it lists them.
///
/// The only list of them.
package enum Editions {
  /// The editions that are made for every course.
  package static let all: [any Edition] = [WebEdition(), PodcastEdition(), HandoutEdition()]

  /// The editions that hold a whole course in one file, made if somebody asks for them.
  package static let books: [any Edition] = books(alsoOf: [])

  /// The same, with books of parts of the course that it does not ask for itself.
  static func books(alsoOf parts: [BookSettings.Part]) -> [any Edition] {
    [BookEdition(parts: parts), AudiobookEdition()]
  }

  /// The packages for learning platforms, made if somebody names them.
  package static let platforms: [any Edition] = platforms(LMSChoices())

  /// The same, with what somebody chose beside the course.
  static func platforms(_ choices: LMSChoices) -> [any Edition] {
    [
      LMSEdition<SCORM12>(choices), LMSEdition<SCORM2004>(choices), LMSEdition<CMI5>(choices),
      LMSEdition<WebFiles>(choices),
    ]
  }

  /// The package that a learning platform wants.
  static func package(for platform: LearningPlatform) -> [any Edition] {
    var choices = LMSChoices()
    choices.platform = platform
    return platforms(choices).filter { type(of: $0).name == platform.edition }
  }

  /// What is online where the course says that its site is, when only packages are made: they link to it.
  ///
  /// Recordings are with the podcast.
  static let site: [any Edition] = [WebEdition(), PodcastEdition()]

  /// What other systems take apart, made if somebody names it: the questions of a course, and cartridges.
  package static let imported: [any Edition] = imported(nil)

  /// The same, with libraries of H5P that somebody gave.
  static func imported(_ libraries: H5PLibraries?) -> [any Edition] {
    [
      QuestionEdition<QTI21>(), QuestionEdition<QTI30>(), QuestionEdition<MoodleXML>(),
      QuestionEdition<GIFT>(), QuestionEdition<H5P>(libraries), CartridgeEdition<Cartridge11>(),
      CartridgeEdition<Cartridge13>(),
    ]
  }

  /// The packages that a preview can play.
  static let played: [EditionName] = [.scorm12, .scorm2004, .cmi5]

  /// The decks of flash cards, made if somebody names them.
  package static let decks: [any Edition] = [AnkiEdition()]

  /// Everything that is made only if somebody asks for it.
  package static let onRequest = books + platforms + imported + decks

  static var onRequestNames: [EditionName] { onRequest.map { type(of: $0).name } }

  /// The editions that are made only if somebody names them, for other people than learners.
  package static let apart: [any Edition] = [FacilitatorEdition()]

  static var apartNames: [EditionName] { apart.map { type(of: $0).name } }

  static var names: [EditionName] { all.map { type(of: $0).name } }

  /// The editions that lessons may name.
  static var known: [EditionName] { names + onRequestNames }

  /// What `packages:` and `pack --for` call all books.
  static let allBooks = "books"

  /// Every rule that Lectern can report.
  static var rules: RuleBook { .of(all + onRequest) }

  /// The editions that consist of pages, which a preview shows.
  static let pages: [EditionName] = [WebEdition.name]

  /// These editions as a preview shows them.
  static func live(_ editions: [any Edition]) -> [any Edition] {
    editions.map { $0 is WebEdition ? WebEdition(isLive: true) : $0 }
  }

  /// These editions, with what somebody chose for handouts.
  static func with(_ choice: HandoutChoice, in editions: [any Edition]) -> [any Edition] {
    editions.map { edition -> any Edition in
      switch edition {
      case is HandoutEdition: HandoutEdition(choice)
      case is FacilitatorEdition: FacilitatorEdition(choice)
      default: edition
      }
    }
  }

  /// The archives of some editions: of each one as a ZIP, and of the pages, which need everything else
  /// that they link to, the whole publication as it is online.
  ///
  /// What the course keeps from going online is in none of them: they are for the same people.
  static func packages(_ names: [String], of course: Course) -> [PublishedPackage] {
    let isAll = names.contains("all")
    let staysHere = staysHere(course)
    func package(_ name: String, _ edition: EditionName? = nil) -> PublishedPackage {
      PublishedPackage(
        name: name, edition: edition, copies: edition == nil ? WebEdition.copies : [:]
      ) { path in
        WebEdition.listsPackages(path) || staysHere(path)
      }
    }
    return self.names.filter { isAll || names.contains($0.text) }.flatMap { name in
      guard pages.contains(name) else {
        return [package("\(course.id)-\(name).zip", name)]
      }
      return [
        package("\(course.id)-\(name).zip"), package("\(course.id).tar.zst"),
        package("\(course.id).tar.gz"),
      ]
    }
  }

  /// Which files a course keeps from going online.
  @Sendable static func staysHere(_ course: Course) -> @Sendable (OutputPath) -> Bool {
    let patterns = course.deploy.except.map { PathPattern($0) }
    return { path in patterns.contains { $0.matches(path.text) } }
  }

  /// What a course asks for in addition to what every course has.
  static func onRequest(of course: Course) -> [any Edition] { onRequest(named: course.packages) }

  private static func onRequest(named names: [String]) -> [any Edition] {
    let wantsBooks = names.contains("all") || names.contains(allBooks)
    func isNamed(_ edition: any Edition) -> Bool { names.contains(type(of: edition).name.text) }
    return books.filter { wantsBooks || isNamed($0) }
      + (platforms + imported + decks).filter(isNamed)
  }

  /// The editions that a person chose, separated by commas; without a choice, those that are made for
  /// every course.
  static func chosen(_ choice: String?, orOnRequest isWide: Bool = false) throws(PublishFailure)
    -> [any Edition]
  {
    guard let choice else { return all }
    let chosen = choice.split { ", ".contains($0) }.map(String.init)
    let more =
      isWide
      ? onRequest(named: chosen) + apart.filter { chosen.contains(type(of: $0).name.text) } : []
    let others = isWide ? onRequestNames.map(\.text) + [allBooks] + apartNames.map(\.text) : []
    let (editions, unknown) = named(chosen.filter { !others.contains($0) })
    let wanted = editions + more
    if let name = unknown.first {
      let known = names.map(\.text) + others
      let guess = Suggestion.nearest(to: name, among: known).map { "Did you mean \($0)? " } ?? ""
      throw PublishFailure(
        .usage,
        "There is no edition “\(name)”. \(guess)Lectern makes \(known.joined(separator: ", ")).")
    }
    if wanted.isEmpty {
      throw PublishFailure(.usage, "Name at least one edition after --editions.")
    }
    return wanted
  }

  /// The editions with these names, in Lectern's order, and the names that do not exist.
  static func named(_ names: [String]) -> (editions: [any Edition], unknown: [String]) {
    let editions = all.filter { names.contains(type(of: $0).name.text) }
    let known = Set(Self.names.map(\.text))
    return (editions, names.filter { !known.contains($0) })
  }
}
