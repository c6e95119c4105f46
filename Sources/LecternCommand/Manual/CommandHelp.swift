import ArgumentParser
import Foundation

/// What the commands say about themselves, as the argument parser reports it.
///
/// The form is that of `--experimental-dump-help`, as far as the manual page needs it.
struct CommandHelp: Decodable {
  struct Argument: Decodable {
    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    struct Name: Decodable {
      enum Kind: String, Decodable {
        case long
        case short
        case longWithSingleDash
      }

      var kind: Kind
      var name: String

      /// The argument as it is typed.
      var text: String {
        switch kind {
        case .long: "--\(name)"
        case .short, .longWithSingleDash: "-\(name)"
        }
      }
    }

    var kind: Kind
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var discussion: String?
    var isOptional: Bool
    var shouldDisplay: Bool

    /// The names in the order of a manual: the short one first.
    var typedNames: [Name] {
      let names = names ?? []
      return names.filter { $0.kind == .short } + names.filter { $0.kind != .short }
    }
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandHelp]?
  var shouldDisplay: Bool

  /// The whole command.
  static func read() throws -> CommandHelp {
    struct Dump: Decodable { var command: CommandHelp }
    return try JSONDecoder().decode(Dump.self, from: Data(Lectern._dumpHelp().utf8)).command
  }

  /// The arguments to document, without those that every command has.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }

  /// This command and its subcommands that do something, each with the words that run it.
  func leaves(after words: [String] = []) -> [(words: [String], command: CommandHelp)] {
    let words = words + [commandName]
    let inner = (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    return inner.isEmpty ? [(words, self)] : inner.flatMap { $0.leaves(after: words) }
  }
}
