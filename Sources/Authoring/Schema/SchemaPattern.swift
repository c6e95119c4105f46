import LessonModel
import LessonReader

/// The form of single values as regular expressions that JavaScript, Python and Swift read in the
/// same way.
///
/// Each says what the reader's own check of the kind says; tests compare the two.
enum SchemaPattern {
  /// The bytes of the longest id.
  static let longestID = IdentifierRule.maximumLength

  /// The form of a kind of value; nil for kinds that have none.
  static func of(_ kind: Key.Kind) -> String? {
    switch kind {
    case .date: whole(date)
    case .id: whole("[a-z0-9]+(-[a-z0-9]+)*")
    case .language: whole("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
    case .site: whole("[Hh][Tt][Tt][Pp][Ss]?://[\(hostStart)][\(hostStart)/]*")
    case .url: whole("[Hh][Tt][Tt][Pp][Ss]?://\\S*")
    case .email: whole("[^@\\s]+@[^@\\s]+")
    case .uuid: whole("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
    case .file: "\\S"
    case .text, .flag, .integer, .number, .choice, .list, .oneOrMore, .record, .named: nil
    }
  }

  /// Spaces at both ends of a text in quotation marks do not count.
  private static func whole(_ form: String) -> String { "^\\s*(\(form))\\s*$" }

  /// The characters that a site's address may contain, without `/`: visible ASCII except
  /// `"<>\^`{|}?#`.
  private static let hostStart = "!$-.0-;=@-\\[\\]_a-z~"

  /// The days of the Gregorian calendar from 1970 to 9999.
  private static let date: String = {
    let year = "(19[7-9][0-9]|[2-9][0-9]{3})"
    let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    let february = "02-(0[1-9]|1[0-9]|2[0-8])"
    // Every fourth year, but at the end of a century only every fourth of those.
    let leapYear =
      "(19(7[26]|8[048]|9[26])|[2-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[3579][26])00)"
    return "\(year)-(\(long)|\(short)|\(february))|\(leapYear)-02-29"
  }()
}
