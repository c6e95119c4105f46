package import Diagnostics

/// What authors read about the rules that the reader reports.
package enum ReaderRules {
  /// In the order of the groups below.
  package static let all = files + keys + directives + activities + text
}
