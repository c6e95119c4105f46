/// Words of capitals.
///
/// The voice spells out those that it does not know as words, which is right for `CRM` and wrong
/// for `MEDDIC`. This rule rewrites the ones that people say as a word, and words that are in
/// capitals for emphasis.
struct AcronymRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = line.word(index) else { return nil }
    // "R&D", "Q&A": letters around "and".
    if word.count <= 2, word.allSatisfy(\.isUppercase), line.isMark(index + 1, "&"),
      let second = line.word(index + 2), second.first?.isUppercase == true, second.count <= 3
    {
      return SpeechReading("\(word) and \(second)", end: index + 3)
    }
    let (stem, ending) = Self.parts(word)
    if let said = Self.asWords[stem] { return SpeechReading(said + ending, end: index + 1) }
    guard ending.isEmpty, stem.count >= 2, stem.allSatisfy(\.isUppercase) else { return nil }
    if Self.emphasised.contains(stem) || stem.count >= 7 {
      return SpeechReading(stem.lowercased(), end: index + 1)
    }
    return nil
  }

  /// `KPIs` is KPI and "s", `CRM's` is CRM and "'s".
  private static func parts(_ word: String) -> (String, String) {
    for ending in ["'s", "’s", "s"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if stem.count >= 2, stem.allSatisfy(\.isUppercase) { return (stem, ending) }
    }
    return (word, "")
  }

  /// What people say for an abbreviation that is said as a word; nil for any other name.
  static func words(_ name: String) -> String? { asWords[name] }

  private static let asWords: [String: String] = [
    "MEDDIC": "meddick", "MEDDICC": "meddick", "MEDDPICC": "medpick", "BANT": "bant",
    "SCORM": "skorm", "EBITDA": "ee-bit-dah", "GAAP": "gap", "JSON": "jason", "YAML": "yammel",
    "RACI": "ray-see", "FAB": "fab", "CHAMP": "champ", "GPCT": "G P C T", "JPEG": "jay-peg",
    "JPG": "jay-peg", "TOFU": "tofu", "SaaS": "sass", "PaaS": "pass", "FOMO": "foe-moe",
    "CAPEX": "cap-ex", "OPEX": "op-ex", "CapEx": "cap-ex", "OpEx": "op-ex", "AE": "A E",
    "YoY": "year over year", "QoQ": "quarter over quarter", "MoM": "month over month",
    "OSHA": "oh-sha", "HIPAA": "hip-ah", "LOTO": "low-toe", "HAZMAT": "hazmat", "SWOT": "swot",
    "ANSI": "ann-see", "NIOSH": "nye-osh", "PESTLE": "pestle", "SMART": "smart",
    "TBC": "to be confirmed",
    "EOD": "end of day", "EOW": "end of week", "COB": "close of business",
    "TBD": "to be decided", "WIP": "work in progress", "FYI": "for your information",
  ]

  private static let emphasised: Set<String> = [
    "NOT", "NEVER", "ALL", "MUST", "AND", "OR", "NO", "DO", "DON'T", "DON’T", "THE", "YES",
    "ALWAYS", "ONLY", "NOW", "STOP", "WHY", "HOW", "WHAT", "WHEN", "WHERE", "ARE", "CAN", "WILL",
    "EVERY", "ONE", "TWO", "NEW", "FREE", "BEFORE", "AFTER", "FIRST", "LAST", "MORE", "LESS", "BUT",
    "YOU", "YOUR", "THEY", "THIS", "THAT", "VERY", "ANY", "EVER", "BOTH", "EACH", "NOTE", "TIP",
  ]
}
