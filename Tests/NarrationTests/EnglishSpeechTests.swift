import LessonModel
import Testing

@testable import Narration

/// The table of cases: what is written, and what a good reader says.
@Suite struct EnglishSpeechTests {
  private func said(_ text: String, _ language: String = "en-US") throws -> String? {
    SpeechReader(try #require(LanguageTag(language))).spoken(text).sentence
  }

  @Test(
    "money",
    arguments: [
      ("$1.54M", "one point five four million dollars."),
      ("$2.4M", "two point four million dollars."),
      ("$40,000", "forty thousand dollars."),
      ("$38,500", "thirty-eight thousand five hundred dollars."),
      ("$40–60k", "forty to sixty thousand dollars."),
      ("$40k–$60k", "forty to sixty thousand dollars."),
      ("$900k–$1.2M", "nine hundred thousand to one point two million dollars."),
      ("€3,000", "three thousand euros."),
      ("£2.5bn", "two point five billion pounds."),
      ("$1", "one dollar."),
      ("$1M", "one million dollars."),
      ("$2.50", "two dollars and fifty cents."),
      ("$0.99", "ninety-nine cents."),
      ("$3.00", "three dollars."),
      ("£1.01", "one pound and one penny."),
      ("$2.50–$3.00", "two dollars and fifty cents to three dollars."),
      ("$1.5 million", "one point five million dollars."),
      ("€5m", "five million euros."),
      ("500 €", "five hundred euros."),
      ("40 EUR", "forty euros."),
      ("EUR 40", "forty euros."),
      ("US$5", "five US dollars."),
      ("CHF 10", "ten Swiss francs."),
      ("¥500", "five hundred yen."),
      ("-$5", "minus five dollars."),
      ("$10/month", "ten dollars per month."),
      ("$75/hr", "seventy-five dollars per hour."),
      ("a $40,000 deal", "a forty thousand dollar deal."),
      ("earns $5,000 a day", "earns five thousand dollars a day."),
      ("over $50,000.", "over fifty thousand dollars."),
      ("$100+", "one hundred dollars plus."),
    ])
  func money(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(
    "numbers, shares and ranges",
    arguments: [
      ("60", "sixty."), ("0", "zero."),
      ("1,234,567", "one million two hundred thirty-four thousand five hundred sixty-seven."),
      ("105", "one hundred five."), ("3.14", "three point one four."),
      ("0.96", "zero point nine six."),
      ("1,000", "one thousand."), ("12.50", "twelve point five zero."), ("007", "zero zero seven."),
      ("25%", "twenty-five percent."), ("17 %", "seventeen percent."),
      ("5–10%", "five to ten percent."),
      ("5%–10%", "five to ten percent."), ("1%", "one percent."), ("3–6", "three to six."),
      ("3-6 minutes", "three to six minutes."), ("pages 3 – 6", "pages three to six."),
      ("2026–27", "twenty twenty-six to twenty-seven."),
      ("2019–2026", "twenty nineteen to twenty twenty-six."), ("40k", "forty thousand."),
      ("5M users", "five million users."), ("2 million", "two million."), ("50+", "fifty plus."),
      ("−5", "minus five."), ("it fell by -5 points", "it fell by minus five points."),
      ("5-day week", "five-day week."), ("a nine-week plan", "a nine-week plan."),
      ("COVID-19", "COVID nineteen."), ("12345678", "one two three four five six seven eight."),
      ("1st", "first."), ("22nd", "twenty-second."), ("the 3rd deal", "the third deal."),
      ("100th", "one hundredth."), ("1990s", "nineteen nineties."), ("the 80s", "the eighties."),
      ("1900s", "nineteen hundreds."), ("2½ days", "two and a half days."), ("½", "one half."),
      ("2 pp", "two percentage points."), ("50 bps", "fifty basis points."),
      ("5/day", "five per day."), ("10x", "ten times."), ("3× faster", "three times faster."),
    ])
  func numbers(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(
    "fractions, triads, ratios and versions",
    arguments: [
      ("day 30/60/90", "day thirty sixty ninety."),
      ("a 30-60-90 plan", "a thirty sixty ninety plan."),
      ("24/7", "twenty-four seven."), ("1/2", "one half."), ("3/4", "three quarters."),
      ("2/3", "two thirds."), ("80/20", "eighty twenty."), ("12/48", "twelve over forty-eight."),
      ("1:1", "one to one."), ("3:1", "three to one."), ("a ratio 1:10", "a ratio one to ten."),
      ("v1.2", "version one point two."), ("v2", "version two."),
      ("1.2.3", "one point two point three."),
      ("version 2.10", "version two point ten."),
      ("+1 555 123 4567", "plus one, five five five, one two three, four five six seven."),
    ])
  func fractions(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(
    "dates, times and quarters",
    arguments: [
      ("2026-11-23", "November twenty-third, twenty twenty-six."),
      ("11/4/2026", "November fourth, twenty twenty-six."),
      ("Nov 23", "November twenty-third."), ("Nov. 23", "November twenty-third."),
      ("November 16", "November sixteenth."), ("On March 1 it runs", "On March first it runs."),
      ("November 16, 2026", "November sixteenth, twenty twenty-six."),
      ("November 2026", "November twenty twenty-six."),
      ("January 4 to 18", "January fourth to eighteenth."), ("Nov 3–5", "November third to fifth."),
      ("December 21 to January 4", "December twenty-first to January fourth."),
      ("23 November", "the twenty-third of November."),
      ("on the 23 November 2026", "on the twenty-third of November, twenty twenty-six."),
      ("You may 5 times", "You may five times."), ("in 2026", "in twenty twenty-six."),
      ("in 1905", "in nineteen oh five."), ("in 2000", "in two thousand."),
      ("since 2007", "since two thousand seven."), ("2000 customers", "two thousand customers."),
      ("1500 people", "one thousand five hundred people."),
      ("class of '26", "class of twenty-six."),
      ("9:30", "nine thirty."), ("9:00", "nine o'clock."), ("9:05", "nine oh five."),
      ("14:00", "two PM."), ("14:30", "two thirty PM."), ("12:00", "noon."),
      ("9 am", "nine AM."), ("9:30 p.m. sharp", "nine thirty PM sharp."),
      ("9 a.m.", "nine AM."), ("9:00–17:30", "nine o'clock to five thirty PM."),
      ("Q3", "Q three."), ("Q3 2026", "Q three twenty twenty-six."), ("H1", "H one."),
      ("FY26", "fiscal year twenty-six."), ("FY2026", "fiscal year twenty twenty-six."),
    ])
  func dates(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(
    "units",
    arguments: [
      ("250 ms", "two hundred fifty milliseconds."), ("1 km", "one kilometer."),
      ("12km", "twelve kilometers."), ("5 kg", "five kilograms."), ("16GB", "sixteen gigabytes."),
      ("21 °C", "twenty-one degrees Celsius."), ("21°C", "twenty-one degrees Celsius."),
      ("90°", "ninety degrees."), ("40 m²", "forty square meters."),
      ("100 km/h", "one hundred kilometers per hour."),
      ("5–10 km", "five to ten kilometers."), ("a 5-km run", "a five kilometer run."),
      ("90 min", "ninety minutes."), ("2 hrs.", "two hours."), ("6 ft", "six feet."),
      ("3000×3000 px", "three thousand by three thousand pixels."),
      ("2.5 h", "two point five hours."),
    ])
  func units(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(
    "abbreviations",
    arguments: [
      ("large firms, e.g. Mossgate", "large firms, for example Mossgate."),
      ("i.e. now", "that is now."), ("pens, paper, etc.", "pens, paper, et cetera."),
      ("pens (paper, etc.) here", "pens (paper, et cetera) here."),
      ("us vs. them", "us versus them."),
      ("approx. 50", "approximately fifty."), ("No. 5", "number five."), ("no. 5", "number five."),
      ("No.", "No."), ("p. 12", "page twelve."), ("Fig. 3", "figure three."),
      ("Mr. Smith and Dr. Jones", "Mister Smith and Doctor Jones."), ("Mrs. Lee", "Mrs Lee."),
      ("St. Paul", "Saint Paul."), ("Valves Inc. sells", "Valves Incorporated sells."),
      ("w/ care, w/o doubt", "with care, without doubt."), ("n/a", "not applicable."),
      ("and/or", "and or."), ("B2B sales", "B to B sales."), ("R&D", "R and D."),
      ("Q&A", "Q and A."),
      ("P&L", "P and L."), ("a.k.a. Ana", "also known as Ana."),
      ("the U.S. market", "the US market."),
      ("J. Smith", "J Smith."), ("avg. deal", "average deal."),
    ])
  func abbreviations(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(
    "acronyms are left to be spelled, unless people say them as words",
    arguments: [
      ("the CRM and its ROI", "the CRM and its ROI."), ("KPIs", "KPIs."),
      ("the VP's CEO", "the VP's CEO."),
      ("MEDDIC", "meddick."), ("SaaS", "sass."), ("SCORM's", "skorm's."),
      ("do NOT wait", "do not wait."),
      ("IMPORTANT", "important."), ("IT answers", "IT answers."),
    ])
  func acronyms(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test(
    "names of programs, files and addresses",
    arguments: [
      ("winRate", "win rate."), ("close_date", "close date."), ("iPhone", "iPhone."),
      ("HubSpot", "HubSpot."), ("report.csv", "report dot CSV."),
      ("see 02-qualify.md for it", "see zero two qualify dot MD for it."),
      ("https://example.com", "example dot com."),
      ("www.lectern.example/sales", "lectern dot example slash sales."),
      ("Go to lectern.example.", "Go to lectern dot example."),
      ("https://example.com/a/b/c?x=1&y=2", "example dot com."),
      ("ada@courses.example", "ada at courses dot example."),
      ("j.smith@my-firm.co.uk", "j dot smith at my dash firm dot co dot UK."),
      ("#SalesTip", "hashtag Sales Tip."), ("@ana", "at ana."),
      ("node.js", "node dot JS."),
    ])
  func names(written: String, spoken: String) throws {
    #expect(try SpokenLower.same(said(written), spoken))
  }

  @Test(
    "signs and Roman numerals",
    arguments: [
      ("No answer for ≥ 60 days", "No answer for at least sixty days."), ("≤ 5", "at most five."),
      ("x ≥ 5", "x is at least five."), ("≈ 5", "about five."),
      ("~$5k", "about five thousand dollars."),
      ("±3", "plus or minus three."), (">10", "more than ten."),
      ("5 < 6", "five is less than six."),
      ("12 trucks × 2 hours × $75", "twelve trucks times two hours times seventy-five dollars."),
      ("a ÷ b", "a divided by b."), ("1 + 1 = 2", "one plus one equals two."),
      ("5 - 3", "five minus three."),
      ("A → B", "A to B."), ("you & me", "you and me."), ("#1", "number one."),
      ("§ 5", "section five."),
      ("Lectern™ © 2026", "Lectern copyright twenty twenty-six."), ("wait... now", "wait… now."),
      ("we wait … here", "we wait … here."), ("File > Save", "File, Save."),
      ("sales/marketing", "sales slash marketing."),
      ("fill in ____ here", "fill in blank here."), ("he – well – left", "he – well – left."),
      ("he - well - left", "he — well — left."), ("[sic]", "sic."), ("«Oui»", "\"Oui\"."),
      ("Part II", "Part two."), ("Chapter IV begins", "Chapter four begins."), ("I see", "I see."),
      ("✓ 5", "yes five."), ("α and β", "alpha and beta."), ("10²", "ten squared."),
      ("\"Where?\" asks Ruth", "\"Where?\" asks Ruth."), ("(really)", "(really)."),
      ("the user,", "the user,"),
      ("He said: \"No.\"", "He said: \"No.\""),
    ])
  func signs(written: String, spoken: String) throws {
    #expect(try said(written) == spoken)
  }

  @Test("the order of day and month follows the region")
  func regions() throws {
    #expect(try said("4/11/2026", "en-GB") == "November fourth, twenty twenty-six.")
    #expect(try said("4/11/2026", "en-US") == "April eleventh, twenty twenty-six.")
  }

  @Test("text without words is left out and reported")
  func unspeakable() throws {
    let spoken = SpeechReader(.english).spoken("Go 🚀🚀 now, 漢字 and ≋.")
    #expect(spoken.sentence == "Go now, and.")
    #expect(spoken.unspeakable.map(\.text) == ["🚀🚀", "漢字", "≋"])
    #expect(spoken.unspeakable.map(\.range) == [3..<11, 17..<23, 28..<31])
    #expect(SpeechReader(.english).spoken("🚀").sentence == nil)
  }

  @Test(
    "signs that a voice passes over have words in its language",
    arguments: [
      (
        "fr", "Un taux ≥ 60 % → 6 & plus, x <= 5, < 3 jours",
        "Un taux au moins soixante pour cent vers six et plus, x au plus cinq, moins de trois jours."
      ),
      (
        "de", "A → B, x >= 5, < 3 Tage, Datei > Öffnen",
        "A zu B, x mindestens fünf, weniger als drei Tage, Datei, Öffnen."
      ),
      ("es", "≥ 5, 2 × 3 & ± 1", "al menos cinco, dos por tres y más o menos uno."),
      ("it", "≈ 5, 2 × 3 & ± 1", "circa cinque, due per tre e più o meno uno."),
      ("nl", "≤ 5 → 3 × 2 & 4 €", "hoogstens vijf naar drie keer twee en vier euro."),
      ("pt", "≥ 5 ≠ 3 → 2", "pelo menos cinco diferente de três para dois."),
      ("fr", "CO₂ et m²", "CO deux et m au carré."),
    ])
  func signsElsewhere(language: String, written: String, spoken: String) throws {
    #expect(try said(written, language) == spoken)
    let reader = SpeechReader(try #require(LanguageTag(language)))
    #expect(reader.spoken(written).unspeakable.isEmpty)
  }

  @Test("a sign without a word in a language is left out and reported")
  func signsUnknown() throws {
    let spoken = SpeechReader(try #require(LanguageTag("pl"))).spoken("Wynik ≥ 5")
    #expect(spoken.sentence == "Wynik 5.")
    #expect(spoken.unspeakable.map(\.text) == ["≥"])
  }

  @Test("languages without a grammar keep their numbers, and all their scripts")
  func otherLanguages() throws {
    #expect(try said("3 maja, 25 %, 1 500 zł", "pl") == "3 maja, 25 %, 1 500 zł.")
    #expect(try said("漢字を読む。", "ja") == "漢字を読む。")
    let spoken = SpeechReader(try #require(LanguageTag("de"))).spoken("Los 🚀 漢字 Привет")
    #expect(spoken.unspeakable.map(\.text) == ["🚀", "漢字"])
  }
}

/// Compares spoken forms without regard to capitals, which are not heard in names.
private enum SpokenLower {
  static func same(_ left: String?, _ right: String) -> Bool {
    left?.lowercased() == right.lowercased()
  }
}
