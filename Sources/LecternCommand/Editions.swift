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
  static let all: [any Edition] = [WebEdition(), PodcastEdition(), HandoutEdition()]

  static var names: [EditionName] { all.map { type(of: $0).name } }

  /// Every rule that Lectern can report.
  static var rules: RuleBook { .of(all) }

  /// The editions with these names, in Lectern's order, and the names that do not exist.
  static func named(_ names: [String]) -> (editions: [any Edition], unknown: [String]) {
    let editions = all.filter { names.contains(type(of: $0).name.text) }
    let known = Set(Self.names.map(\.text))
    return (editions, names.filter { !known.contains($0) })
  }
}
