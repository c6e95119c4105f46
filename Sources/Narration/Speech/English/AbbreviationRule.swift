/// Abbreviations that are spoken as other words: `e.g.`, `vs.`, `Mr.`, `No. 5`, `w/`, `B2B`, `R&D`.
struct AbbreviationRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line[index], line.isGap(index - 1) || line.isMark(index - 1, "/"),
      first.kind == .word || first.text == "&"
    else { return nil }
    let key = first.text.prefix(1).lowercased()
    for entry in Self.byFirstLetter[key] ?? [] {
      guard let end = line.end(of: entry.written, at: index, ignoringCase: entry.ignoresCase),
        entry.holds(line, index, end)
      else { continue }
      return SpeechReading(entry.said, end: end)
    }
    return nil
  }

  private struct Entry: Sendable {
    var written: String
    var said: String
    var ignoresCase = false
    var condition = Condition.none

    func holds(_ line: SpeechLine, _ index: Int, _ end: Int) -> Bool {
      // "no" in "none", "min" in "minimum" and "vs" in "vs-" are other words.
      if written.last?.isLetter == true, line[end]?.kind == .word || line.isMark(end, "@") {
        return false
      }
      let next = line.skippingSpace(end)
      switch condition {
      case .none:
        return written.hasSuffix(".") || !line.isMark(end, ".") || line.word(end + 1) == nil
      case .beforeNumber:
        return line.number(next) != nil
          || line.mark(next).flatMap(Quantity.Currency.mark) != nil && line.number(next + 1) != nil
      case .beforeYear:
        guard let year = line.number(next), year.integer.utf8.count == 4, !year.isGrouped else {
          return false
        }
        return year.whole.map((1500...2099).contains) == true
          && !CodeNumberRule.countsThings(line, after: next + 1)
      case .afterNumber: return line.number(line.isSpace(index - 1) ? index - 2 : index - 1) != nil
      case .beforeName: return line.isSpace(end) && line.word(next)?.first?.isUppercase == true
      }
    }
  }

  private enum Condition {
    case none
    case beforeNumber
    case beforeYear
    case afterNumber
    case beforeName
  }

  /// The longest first, so that "a.k.a." is not "a.k".
  private static let byFirstLetter = Dictionary(
    grouping: entries.sorted { ($0.written.count, $0.written) > ($1.written.count, $1.written) }
  ) { $0.written.prefix(1).lowercased() }

  private static func entries(_ condition: Condition, ignoringCase: Bool, _ pairs: [String: String])
    -> [Entry]
  {
    pairs.map {
      Entry(written: $0.key, said: $0.value, ignoresCase: ignoringCase, condition: condition)
    }
  }

  private static let entries =
    entries(
      .afterNumber, ignoringCase: false,
      [
        "min.": "minutes", "sec.": "seconds", "hrs.": "hours", "hr.": "hour", "yrs.": "years",
        "yr.": "year", "mos.": "months", "mo.": "months", "lbs.": "pounds", "ft.": "feet",
        "in.": "inches", "oz.": "ounces",
      ])
    + entries(.beforeYear, ignoringCase: true, ["est.": "established"])
    + entries(
      .none, ignoringCase: true,
      [
        "e.g.": "for example", "e. g.": "for example", "eg.": "for example", "i.e.": "that is",
        "i. e.": "that is", "etc.": "et cetera", "etc": "et cetera", "vs.": "versus",
        "vs": "versus", "approx.": "approximately", "approx": "approximately",
        "incl.": "including", "excl.": "excluding", "cf.": "compare", "viz.": "namely",
        "esp.": "especially", "resp.": "respectively", "et al.": "and others",
        "dept.": "department", "mgr.": "manager", "mgmt.": "management", "avg.": "average",
        "temp.": "temperature", "govt.": "government", "est.": "estimated",
        "a.k.a.": "also known as", "aka": "also known as", "n/a": "not applicable",
        "b/c": "because", "w/c": "week commencing", "c/o": "care of", "w/o": "without",
        "and/or": "and or",
        "a.m.": "AM", "p.m.": "PM", "p.a.": "per year", "ref.": "reference",
      ])
    + entries(
      .none, ignoringCase: false,
      [
        "Mr.": "Mister", "Mr": "Mister", "Mrs.": "Mrs", "Ms.": "Ms", "Mx.": "Mx",
        "Prof.": "Professor", "Jr.": "Junior", "Sr.": "Senior", "Inc.": "Incorporated",
        "Ltd.": "Limited", "Corp.": "Corporation", "Bros.": "Brothers", "Ph.D.": "PhD",
        "U.S.C.": "USC", "C.F.R.": "CFR", "U.S.A.": "USA", "U.S.": "US", "U.K.": "UK", "E.U.": "EU",
        "U.N.": "UN", "P.S.": "PS",
        "w/": "with", "Q.E.D.": "QED",
      ])
    + entries(
      .beforeName, ignoringCase: false,
      ["Dr.": "Doctor", "Dr": "Doctor", "St.": "Saint", "Gen.": "General", "Capt.": "Captain"])
    + entries(.none, ignoringCase: false, ["Dr.": "Doctor", "St.": "Street", "Co.": "Company"])
    + entries(
      .beforeNumber, ignoringCase: true,
      [
        "no.": "number", "nos.": "numbers", "fig.": "figure", "figs.": "figures", "p.": "page",
        "pp.": "pages", "vol.": "volume", "ch.": "chapter", "sec.": "section", "ver.": "version",
        "ca.": "about", "min.": "at least", "max.": "at most", "ext.": "extension",
        "tel.": "telephone", "rm.": "room", "apt.": "apartment", "ste.": "suite",
        "art.": "article", "arts.": "articles", "sect.": "section", "para.": "paragraph",
        "eq.": "equation", "app.": "appendix", "ex.": "example", "Ø": "diameter", "wk.": "week",
        "bldg.": "building", "qty.": "quantity", "approx.": "approximately",
      ])
    + entries(.none, ignoringCase: false, ["max.": "maximum", "min.": "minimum"])
    + entries(
      .none, ignoringCase: true, ["B2B": "B to B", "B2C": "B to C"])
    + entries(
      .none, ignoringCase: false,
      ["B2G": "B to G", "D2C": "D to C", "P2P": "peer to peer", "G2M": "go to market"])
}
