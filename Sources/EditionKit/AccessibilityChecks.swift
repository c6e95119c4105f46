/// What a check of a course says about its accessibility.
package struct AccessibilityChecks: Hashable, Sendable {
  /// How many rules were checked, without those that the course has turned off.
  package var ruleCount: Int

  /// How many problems they found that remain.
  package var findingCount: Int

  package init(ruleCount: Int, findingCount: Int) {
    self.ruleCount = ruleCount
    self.findingCount = findingCount
  }
}
