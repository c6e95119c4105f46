import Glibc

extension Double {
  /// A power as a level in decibels above one unit.
  static func decibels(ofPower power: Double) -> Double { 10 * log10(power) }
}
