import LessonModel

extension NarrationSettings {
  /// The settings of a record; what it does not say is as it is by default.
  init(_ record: Record?) {
    self.init(
      voice: record?.spanned("voice").map { Spanned($0.text, at: $0.span) },
      pace: record?.number("pace") ?? 1)
    guard let record else { return }
    second = record.spanned("second").map { Spanned($0.text, at: $0.span) }
    if let disclosure = record.record("disclosure") {
      self.disclosure = Disclosure(
        disclosure.text("place").flatMap(Disclosure.Place.init) ?? .intro,
        words: disclosure.text("words"))
    }
    if let times = record.record("thinking") { thinking.read(times) }
    hasIntro = record.flag("intro") ?? hasIntro
    hasOutro = record.flag("outro") ?? hasOutro
    separator = record.text("between").flatMap(Separator.init) ?? separator
    tail = record.milliseconds("tail") ?? tail
  }
}

extension NarrationSettings.ThinkingTime {
  fileprivate mutating func read(_ times: Record) {
    choice = times.milliseconds("choice") ?? choice
    words = times.milliseconds("words") ?? words
    order = times.milliseconds("order") ?? order
    number = times.milliseconds("number") ?? number
    card = times.milliseconds("card") ?? card
  }
}

extension Record {
  /// A number of seconds, in milliseconds.
  fileprivate func milliseconds(_ key: String) -> Int? {
    number(key).map { Int(($0 * 1000).rounded()) }
  }
}
