/// Abbreviations that need no explanation in English, and words that are in capitals for emphasis.
enum CommonAbbreviations {
  private static let all: Set<UInt64> = Set(
    """
    AD AM BC BBC CD CEO CFO CIO CMO COO CRO CTO CV DIY DNA DVD EU FAQ FBI CIA FM GB GDP GPS HQ HR HTML HTTP \
    HTTPS ID IBM IQ IT JPEG KB KM KPI LED MB MBA MP3 NASA NATO NGO OK PA PC PDF PhD PIN PM PNG PR PS QR RAM ROI RSVP \
    SAP SIM SMS SQL SVG TV UK UN URL US USA USB USD EUR GBP VAT VIP VP WWW XML YAML CSV API APP CRM ERP SaaS II III IV VI \
    VII VIII IX XI XII XIII XIV XV XX AI ISO ATM BMW AWS DJ EDT EST GMT UTC PST CET CES MIT NBA NFL OS PT SOS SUV TB WHO \
    NOT NEVER ALL MUST AND OR NO DO THE YES ALWAYS ONLY NOW STOP WHY HOW WHAT WHEN WHERE ARE CAN WILL EVERY ONE TWO NEW \
    FREE BEFORE AFTER FIRST LAST MORE LESS BUT YOU YOUR THEY THIS THAT VERY ANY EVER BOTH EACH NOTE TIP IS IN ON AT TO OF \
    IF IT BE WE HE SHE US THEN THAN FROM WITH FOR BY AS AN MY ME GO SO UP OUT OFF OVER UNDER DONE TODO TBD FYI ASAP WIP
    """.split(separator: " ").map { number(of: $0.utf8) })

  /// Whether a word of at most eight bytes is one of them.
  static func contain(_ word: ArraySlice<UInt8>) -> Bool { all.contains(number(of: word)) }

  /// The bytes of a short word as one number, which is looked up faster than text.
  private static func number(of word: some Collection<UInt8>) -> UInt64 {
    word.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
