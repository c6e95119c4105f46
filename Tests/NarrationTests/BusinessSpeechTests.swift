import LessonModel
import Testing

@testable import Narration

/// What texts about sales, safety and onboarding contain, and what a good reader says.
@Suite struct BusinessSpeechTests {
  private func said(_ text: String) -> String? { SpeechReader(.english).spoken(text).sentence }

  @Test(
    "amounts that share a scale or a unit",
    arguments: [
      ("$2.5–3k", "two point five to three thousand dollars."),
      ("$1.2-1.5M", "one point two to one point five million dollars."),
      ("€5–10m", "five to ten million euros."),
      ("$5-10m", "five to ten million dollars."),
      ("$5m–10m", "five to ten million dollars."),
      ("£2-3m", "two to three million pounds."),
      ("from $5m to 10m", "from five million dollars to ten million."),
      ("10m EUR", "ten million euros."),
      ("45m users", "forty-five million users."),
      ("5–10k users", "five to ten thousand users."),
      ("$2–$2.50", "two dollars to two dollars and fifty cents."),
      ("$500-$2k", "five hundred to two thousand dollars."),
      ("$.50", "fifty cents."),
      (".5", "zero point five."),
      ("$50/user/month", "fifty dollars per user per month."),
      ("5x–10x", "five to ten times."),
      ("$5k-$10k", "five to ten thousand dollars."),
      ("2m tall", "two meters tall."),
      ("max. 3 days", "at most three days."),
    ])
  func amounts(written: String, spoken: String) {
    #expect(said(written) == spoken)
  }

  @Test(
    "decades and large numbers",
    arguments: [
      ("the '90s", "the nineties."),
      ("‘90s music", "nineties music."),
      ("in her 30s", "in her thirties."),
      ("his mid-30s", "his mid thirties."),
      ("wait 30s", "wait thirty seconds."),
      ("1000000", "one million."),
      ("1500000 users", "one million five hundred thousand users."),
      ("12345678", "one two three four five six seven eight."),
      ("0012345", "zero zero one two three four five."),
      ("#1000000", "number one zero zero zero zero zero zero."),
      ("No. 1000000", "number one zero zero zero zero zero zero."),
      ("order 10045", "order one zero zero four five."),
      ("order 10000 parts", "order ten thousand parts."),
      ("ID 4711", "ID four seven one one."),
      ("ZIP 90210", "ZIP nine zero two one zero."),
      ("room 204", "room two oh four."),
      ("250000", "two hundred fifty thousand."),
    ])
  func numbers(written: String, spoken: String) {
    #expect(said(written) == spoken)
  }

  @Test(
    "telephone numbers",
    arguments: [
      ("555-123-4567", "five five five, one two three, four five six seven."),
      ("Call (212) 555-0100 now.", "Call two one two, five five five, zero one zero zero now."),
      ("1-800-555-0199", "one, eight hundred, five five five, zero one nine nine."),
      ("800-555-0199", "eight hundred, five five five, zero one nine nine."),
      ("212.555.0100", "two one two, five five five, zero one zero zero."),
      ("+1 (212) 555-0100", "plus one, two one two, five five five, zero one zero zero."),
      ("020 7946 0958", "zero two zero, seven nine four six, zero nine five eight."),
      ("0800 123 4567", "zero eight zero zero, one two three, four five six seven."),
      ("call 555-0100", "call five five five, zero one zero zero."),
      ("300-4000 people", "three hundred to four thousand people."),
      ("dial 911 or 112", "dial nine one one or one one two."),
      ("911 deals", "nine hundred eleven deals."),
      ("1-800-FLOWERS", "one, eight hundred, flowers."),
      ("(212) people", "(two hundred twelve) people."),
    ])
  func telephones(written: String, spoken: String) {
    #expect(said(written) == spoken)
  }

  @Test(
    "durations and ratios",
    arguments: [
      ("1h 30m", "one hour thirty minutes."),
      ("2h 15m 10s", "two hours fifteen minutes ten seconds."),
      ("1h30", "one hour thirty."),
      ("1 h 30 min", "one hour thirty minutes."),
      ("a 45m call", "a forty-five minute call."),
      ("it takes 45m to", "it takes forty-five minutes to."),
      ("45m", "forty-five meters."),
      ("12h shift", "twelve hour shift."),
      ("90d", "ninety days."),
      ("3.5:1", "three point five to one."),
      ("LTV:CAC of 3:1", "LTV to CAC of three to one."),
      ("1:1s", "one to ones."),
      ("1-on-1s", "one-on-ones."),
      ("10:30:15", "ten thirty fifteen."),
      ("2x2 matrix", "two by two matrix."),
      ("24x7", "twenty-four seven."),
      ("24/7/365", "twenty-four seven three hundred sixty-five."),
    ])
  func durations(written: String, spoken: String) {
    #expect(said(written) == spoken)
  }

  @Test(
    "fractions, scores and pages",
    arguments: [
      ("8/10", "eight out of ten."),
      ("9/10 of buyers", "nine tenths of buyers."),
      ("1/10 of it", "one tenth of it."),
      ("rated 4/5", "rated four out of five."),
      ("4/5", "four fifths."),
      ("4.5/5", "four point five out of five."),
      ("10/10", "ten out of ten."),
      ("92/100", "ninety-two out of one hundred."),
      ("50/50", "fifty fifty."),
      ("page 1/3", "page one of three."),
      ("1 1/2 days", "one and a half days."),
      ("10 1/2 hours", "ten and a half hours."),
      ("1-1/2 inch", "one and a half inch."),
      ("3/16 inch", "three sixteenths inch."),
      ("12/48", "twelve over forty-eight."),
      ("5/5 stars", "five out of five stars."),
    ])
  func fractions(written: String, spoken: String) {
    #expect(said(written) == spoken)
  }

  @Test(
    "dates, years and spans",
    arguments: [
      ("2024/25", "twenty twenty-four to twenty-five."),
      ("2024/2025", "twenty twenty-four to twenty twenty-five."),
      ("FY25/26", "fiscal year twenty-five to twenty-six."),
      ("FY24–FY26", "fiscal year twenty-four to fiscal year twenty-six."),
      ("Q1/2026", "Q one twenty twenty-six."),
      ("2026/03/15", "March fifteenth, twenty twenty-six."),
      ("15.03.2026", "March fifteenth, twenty twenty-six."),
      ("on 3/15", "on March fifteenth."),
      ("Tuesday, 3/15", "Tuesday, March fifteenth."),
      ("01/02", "January second."),
      ("by 2/3", "by two thirds."),
      ("Q1–Q3", "Q one to Q three."),
      ("Q1-Q3 2026", "Q one to Q three twenty twenty-six."),
      ("Q1–3", "Q one to three."),
      ("Mon–Fri", "Monday to Friday."),
      ("Mon-Fri, 9am–5pm", "Monday to Friday, nine AM to five PM."),
      ("Mon/Wed/Fri", "Monday, Wednesday, Friday."),
      ("Sat & Sun", "Saturday and Sunday."),
      ("We meet Mon. 9:00 sharp", "We meet Monday nine o'clock sharp."),
      ("Sun shines", "Sun shines."),
      ("Jan–Mar", "January to March."),
      ("Jan–Mar 2026", "January to March twenty twenty-six."),
      ("Nov 3–Dec 5", "November third to December fifth."),
      ("since Jan", "since January."),
      ("Jan Novak won", "Jan Novak won."),
      ("9–11am", "nine to eleven AM."),
      ("10 a.m.-noon", "ten AM to noon."),
      ("noon–1pm", "noon to one PM."),
      ("1st–3rd", "first to third."),
      ("#1–#3", "number one to number three."),
      ("Day 1–Day 5", "Day one to Day five."),
      ("L1–L3", "L one to L three."),
      ("A–Z", "A to Z."),
      ("X-Y plane", "X-Y plane."),
    ])
  func dates(written: String, spoken: String) {
    #expect(said(written) == spoken)
  }

  @Test(
    "signs that are typed, and small figures",
    arguments: [
      ("x >= 5", "x is at least five."),
      ("<= 10%", "at most ten percent."),
      (">=90%", "at least ninety percent."),
      ("Lead -> Won", "Lead to Won."),
      ("5 != 6", "five is not six."),
      ("+/-5%", "plus or minus five percent."),
      ("he -- well", "he — well."),
      ("well--then", "well—then."),
      ("check --fix", "check --fix."),
      ("<5 minutes", "less than five minutes."),
      ("x₁", "x one."),
      ("H₂O and CO₂", "H two O and CO two."),
      ("x₁₂", "x twelve."),
      ("10⁻³", "ten to the power of minus three."),
      ("x⁴", "x to the power of four."),
      ("5 m²", "five square meters."),
      ("yes/no", "yes or no."),
      ("he/she", "he or she."),
      ("A/B test", "A B test."),
      ("B2B/B2C", "B to B slash B to C."),
    ])
  func signs(written: String, spoken: String) {
    #expect(said(written) == spoken)
  }

  @Test(
    "words of safety and onboarding",
    arguments: [
      ("85 dB(A)", "eighty-five decibels A."),
      ("10 ppm", "ten parts per million."),
      ("5 mg/m³", "five milligrams per cubic meter."),
      ("30 L/min", "thirty liters per minute."),
      ("6 ft. tall", "six feet tall."),
      ("OSHA rules", "oh-sha rules."),
      ("YoY growth", "year over year growth."),
      ("ext. 42", "extension forty-two."),
      ("est. 1999", "established nineteen ninety-nine."),
      ("est. $5k", "estimated five thousand dollars."),
      ("est. revenue", "estimated revenue."),
      ("max. 10", "at most ten."),
      ("I spoke to Max.", "I spoke to Max."),
      ("the min. wage", "the minimum wage."),
    ])
  func words(written: String, spoken: String) {
    #expect(said(written) == spoken)
  }
}
