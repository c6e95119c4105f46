import Diagnostics
import EditionKit
import HandoutEdition
import LessonModel
import PodcastEdition
import Publishing
import WebEdition

/// The editions that the program makes, in the order in which it names them.
///
/// The only list of them.
enum Editions {
  static let all: [any Edition] = [WebEdition(), PodcastEdition(), HandoutEdition()]

  static var names: [EditionName] { all.map { type(of: $0).name } }

  /// Every rule that the program can report.
  static var rules: RuleBook { .of(all) }

  /// The editions of these names, in the program's order; the names that are of none.
  static func named(_ names: [String]) -> (editions: [any Edition], unknown: [String]) {
    let editions = all.filter { names.contains(type(of: $0).name.text) }
    let known = Set(Self.names.map(\.text))
    return (editions, names.filter { !known.contains($0) })
  }
}
