package import Diagnostics
import YAMLKit

/// What authors read about the rules that the reader reports.
package enum ReaderRules {
  /// In the order of the groups below.
  package static let all = files + YAMLRules.all + keys + directives + activities + text
}
