import Diagnostics
import LessonModel
import Testing

@testable import Narration

/// Every kind of quiz and activity, as it is heard.
@Suite struct VocabularyTests {
  private func quiz(
    _ question: Block, _ answer: Quiz.Answer, explanation: [Block] = [paragraph("So.")]
  ) throws -> Block {
    .activity(
      .quiz(
        Quiz(
          id: try #require(ActivityID("q-order")), question: [question], answer: answer,
          explanation: explanation, span: here)))
  }

  private func number(_ text: String) throws -> Quiz.Answer {
    .number(Quiz.Number(value: try #require(Double(text)), tolerance: 2, text: text))
  }

  @Test("a statement is asked for, waited for and settled")
  func truth() throws {
    let script = try narrate(quiz(paragraph("A champion works there."), .truth(false)))
    #expect(
      script.said == [
        "A question.", "A champion works there.", "True or false?", "That is false.", "So.",
      ])
    #expect(script.value.sentences[3].pause == 5_000)
    #expect(
      try narrate(quiz(paragraph("Er arbeitet dort."), .truth(true)), language: "de").said == [
        "Eine Frage.", "Er arbeitet dort.", "Richtig oder falsch?", "Das ist richtig.", "So.",
      ])
  }

  @Test("a short answer is given with the others that are more than another spelling")
  func text() throws {
    func said(_ accepted: String...) throws -> [String] {
      Array(
        try narrate(quiz(paragraph("When?"), .text(accepted: accepted), explanation: [])).said[2...]
      )
    }
    let pause = ["Take a moment to answer.", "Pause here if you want more time."]
    #expect(try said("Tuesday", "Tue") == pause + ["The answer: Tuesday."])
    #expect(
      try said("compelling event", "deadline event", "a date") == pause + [
        "The answer: compelling event.", "Also right: deadline event and a date.",
      ])
  }

  @Test(
    "a number is given in the unit that the question asks for, without its tolerance",
    arguments: [
      ("How many days does it take?", "42", "forty-two days."),
      ("How many new deals do you need?", "3", "three new deals."),
      ("How many of the deals are left?", "3", "three."),
      ("How many days are left?", "1", "one."),
      ("How long is it, in weeks?", "6", "six weeks."),
      ("What is it in total?", "6", "six."),
      ("What is the rate?", "0.5", "zero point five."),
    ])
  func number(question: String, answer: String, said: String) throws {
    let script = try narrate(quiz(paragraph(question), number(answer), explanation: []))
    #expect(script.said.last == "The answer: \(said)")
  }

  @Test("steps are heard mixed and in short, then in order and in full")
  func order() throws {
    let steps = ["One", "Two", "Three"].map {
      Quiz.Step(blocks: [paragraph($0), paragraph("More of \($0).")], span: here)
    }
    let script = try narrate(quiz(paragraph("Sort."), .order(steps)))
    let mixed = Array(script.said[2...4])
    #expect(Set(mixed.map { $0.dropFirst(3) }) == ["One.", "Two.", "Three."])
    #expect(mixed != ["A: One.", "B: Two.", "C: Three."])
    #expect(
      Array(script.said[5...]) == [
        "Take a moment to answer.", "Pause here if you want more time.", "The right order:",
        "First, One.", "More of One.",
        "Second, Two.", "More of Two.", "Third, Three.", "More of Three.", "So.",
      ])
  }

  @Test("pairs are heard apart, then together")
  func matching() throws {
    let pairs = [("Buyer", "pays"), ("Seller?", "asks")].map {
      Quiz.Matching.Pair(left: [words($0)], right: [words($1)], span: here)
    }
    let script = try narrate(
      quiz(paragraph("Who?"), .matching(Quiz.Matching(pairs: pairs)), explanation: []))
    #expect(
      script.said == [
        "A question.", "Who?", "Buyer.", "Seller?", "And in another order:", "A: asks.",
        "B: pays.", "Take a moment to answer.", "Pause here if you want more time.",
        "These belong together:", "Buyer: pays.", "Seller? asks.",
      ])
  }

  @Test("gaps are heard as such, then filled")
  func blanks() throws {
    let gap = Inline.blank(Blank(accepted: ["date", "day"], span: here))
    let script = try narrate(
      quiz(paragraph(words("Name a "), gap, words(".")), .blanks, explanation: []))
    #expect(
      script.said == [
        "A question.", "Name a blank.", "Take a moment to answer.",
        "Pause here if you want more time.", "In full:", "Name a date.",
      ])
    #expect(script.written[1] == "Name a _____.")
  }

  @Test("a term is explained once, after the sentence that uses it first, and not before an answer")
  func terms() throws {
    func term(_ id: String, _ definition: String) throws -> Glossary.Term {
      Glossary.Term(
        id: try #require(TermID(id)), term: Spanned(id, at: here),
        definition: Spanned(definition, at: here), span: here)
    }
    func link(_ id: String) throws -> Inline {
      .link(
        Link(
          content: [words(id)], target: .term(try #require(TermID(id))), destination: id, span: here
        ))
    }
    let glossary = Glossary(
      terms: [try term("date", "A day that counts."), try term("buyer", "A buyer pays.")])
    let script = try narrate(
      quiz(paragraph(words("Who is a "), link("buyer"), words("?")), .truth(true)),
      paragraph(words("Set a "), link("date"), words(". No "), link("date"), words(", no deal.")),
      paragraph(link("nobody"), words(" knows.")), glossary: glossary)
    #expect(
      script.said == [
        "A question.", "Who is a buyer?", "True or false?", "That is true.", "So.",
        "A buyer pays.", "Set a date.", "Date: a day that counts.", "No date, no deal.",
        "nobody knows.",
      ])
    #expect(script.value.sentences[7].pause == Pause.aside)
    #expect(script.value.sentences[8].pause == Pause.sentence)
  }

  @Test(
    "a definition continues after its term, with a small letter where that is certain",
    arguments: [
      ("A day that counts.", "en-US", "Date: a day that counts."),
      ("Days that count.", "en-US", "Date: Days that count."),
      ("CRM entries.", "en-US", "Date: CRM entries."),
      ("Ein Tag, der zählt.", "de", "Date: ein Tag, der zählt."),
      ("Tage, die zählen.", "de", "Date: Tage, die zählen."),
      ("A date is a day.", "en-US", "A date is a day."),
    ])
  func definitions(definition: String, language: String, said: String) throws {
    let id = try #require(TermID("date"))
    let glossary = Glossary(
      terms: [
        Glossary.Term(
          id: id, term: Spanned("date", at: here), definition: Spanned(definition, at: here),
          span: here)
      ])
    let script = try narrate(
      paragraph(
        .link(Link(content: [words("Date")], target: .term(id), destination: "date", span: here))),
      glossary: glossary, language: language)
    #expect(script.said == ["Date.", said])
  }

  @Test("a term is not explained where the text says its definition itself")
  func saidAlready() throws {
    let id = try #require(TermID("gate"))
    let glossary = Glossary(
      terms: [
        Glossary.Term(
          id: id, term: Spanned("gate", at: here),
          definition: Spanned("The moment from which a deal counts.", at: here), span: here)
      ])
    let gate = Inline.link(
      Link(content: [words("gate")], target: .term(id), destination: "gate", span: here))
    let script = try narrate(
      paragraph(words("Agree on a "), gate, words(". It is the moment from which a deal counts.")),
      paragraph(words("One "), gate, words(".")), glossary: glossary)
    #expect(
      script.said == [
        "Agree on a gate.", "It is the moment from which a deal counts.", "One gate.",
      ]
    )
  }

  @Test("a role-play keeps its briefs to itself, and a worksheet says what it asks for")
  func activities() throws {
    let play = RolePlay(
      id: try #require(ActivityID("p")), title: [words("The call")], minutes: 5,
      scene: [paragraph("It rings.")],
      roles: ["Buyer", "Seller"].map {
        RolePlay.Role(name: [words($0)], brief: [paragraph("Secret.")], span: here)
      }, checklist: RolePlay.Section(blocks: [paragraph("Secret.")], span: here),
      debrief: RolePlay.Section(blocks: [paragraph("Secret.")], span: here), span: here)
    let script = try narrate(.activity(.rolePlay(play)))
    #expect(
      script.said == [
        "A role-play: The call.", "It takes about five minutes.",
        "Play it with others, to practice before it counts.", "It rings.",
        "There are two roles: Buyer and Seller.",
        "You will find the roles on the lesson's page; read only your own.",
      ])
    // The two briefs are at one place here, and are reported once.
    #expect(
      script.value.standIns.map(\.original) == ["role", "checklist for observers", "debrief"])

    let field = Worksheet.Field(
      id: try #require(FieldID("f")), label: [words("Close date")], kind: .date, span: here)
    let sheet = Worksheet(
      id: try #require(ActivityID("w")),
      parts: [.text([paragraph("Take a deal.")]), .fields([field])],
      span: here)
    #expect(
      try narrate(.activity(.worksheet(sheet))).said == [
        "A worksheet.", "Take a deal.", "It asks for this:", "Close date.",
        "The worksheet is on the lesson's page.",
      ])
    #expect(
      try narrate(.activity(.apply(Apply(worksheet: sheet, followUpDays: 3)))).said.last
        == "Come back to it in three days, and see what came of it.")
  }

  @Test("an exercise without a title is announced as well; a card leaves time to remember")
  func untitled() throws {
    let id = try #require(ActivityID("e"))
    let exercise = Exercise(id: id, task: [paragraph("Draw.")], span: here)
    #expect(try narrate(.activity(.exercise(exercise))).said == ["An exercise.", "Draw."])
    let card = Card(id: id, front: [paragraph("What?")], back: [paragraph("That.")], span: here)
    let script = try narrate(.activity(.card(card)))
    #expect(script.said == ["A flash card.", "What?", "That."])
    #expect(script.value.sentences[2].pause == 5_000)
  }

  @Test("films are heard by their words or sent to the page; a figure by caption and description")
  func media() throws {
    func film(_ transcript: [Block]) throws -> Block {
      let source = Spanned(AssetReference.asset(try #require(AssetID("media/a.mp4"))), at: here)
      return .media(
        Media(
          kind: .video, title: [words("A demo")], source: source, transcript: transcript, span: here
        ))
    }
    #expect(try narrate(film([paragraph("A rep.")])).said == ["A video: A demo.", "A rep."])
    #expect(
      try narrate(film([])).said == [
        "A video: A demo.", "You will find the video on the lesson's page.",
      ])
    func figure(_ description: String) -> Block {
      let image = Image(
        source: .remote("https://example.com/a.png"), destination: "a.png",
        description: description, span: here)
      return .figure(
        Figure(caption: [words("The funnel")], blocks: [paragraph(.image(image))], span: here))
    }
    #expect(
      try narrate(figure("Four bars")).said == ["A figure: The funnel.", "Picture: Four bars."])
    #expect(try narrate(figure("The funnel")).said == ["A figure: The funnel."])
    let points = KeyPoints(blocks: [list(.bulleted, "One", "Two")], span: here)
    #expect(try narrate(.keyPoints(points)).said == ["To remember:", "One.", "Two."])
  }

  @Test("a formula is said in words, in the author's own, or found on the page")
  func formulas() throws {
    func formula(_ tex: String) -> Formula { Formula(tex: tex, span: here) }
    let strange = formula(#"\begin{pmatrix} 1 \end{pmatrix}"#)
    let said = try narrate(
      paragraph(words("It is "), .formula(formula("a = b")), words(".")), .formula(formula("a^2")),
      .formula(strange), .say(Say(blocks: [paragraph("A matrix.")], span: here)))
    #expect(said.said == ["It is A equals B.", "A squared.", "A matrix."])
    #expect(
      said.value.standIns.map(\.replacement) == ["its words", "your own words"])
    let unsaid = try narrate(
      paragraph(words("It is "), .formula(strange), words(" here.")),
      .formula(Formula(tex: strange.tex, span: here.moved(to: 7..<8))))
    #expect(
      unsaid.said == [
        "It is a formula, on the lesson's page, here.",
        "You will find the formula on the lesson's page.",
      ])
    #expect(unsaid.value.standIns.map(\.original) == ["formula", "formula"])
  }
}
