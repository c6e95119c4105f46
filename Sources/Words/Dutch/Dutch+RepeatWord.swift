extension RepeatWord {
  var dutch: Message {
    switch self {
    case .review: "Herhaling"
    case .reviews: "Herhalingen"
    case .reviewsSummary:
      "Vragen over elke eenheid, met tijd om te antwoorden voordat je hoort wat goed is."
    case .reviewCount:
      .counted(
        one: "{n} vraag. Antwoord hardop voordat je hoort wat goed is.",
        other: "{n} vragen. Antwoord elke keer hardop voordat je hoort wat goed is.")
    case .reviewEnd:
      "Dat was de laatste vraag. Wist je er een niet, luister dan nog eens naar die les."
    case .refresher: "Opfrisbladen"
    case .refresherAfter: .counted(one: "{n} dag na de cursus", other: "{n} dagen na de cursus")
    case .refresherWay:
      "Vouw het blad eerst naar achteren langs de stippellijn: daaronder staan de antwoorden."
    case .foldHere: "Hier naar achteren vouwen"
    case .refresherKey: "Antwoorden"
    case .coaching: "Coachbladen"
    case .coachingWay:
      "Voor leidinggevenden: stel deze vragen na de eenheid, luister tot het einde en vergelijk met een goed antwoord."
    case .coachAsk: "Vraag"
    case .coachGood: "Zo klinkt een goed antwoord"
    case .coachNext: "Wat we afspraken"
    case .play:
      "Jij bent {title}. Speel deze persoon in een gesprek met mij en blijf in de rol tot ik ‘stop’ schrijf. Zeg alleen wat deze persoon weet, vertel niets waar ik niet naar vraag en geef mij geen advies."
    case .playedBy: "Ik speel: {titles}."
    case .situation: "Situatie"
    case .background: "Achtergrond"
    case .concerns: "Bezwaren"
    case .openingLine: "Eerste zin"
    case .noOpening: "Wacht tot ik begin."
    case .observed: "Waar je op let"
    case .observedWay:
      "Beantwoord na het gesprek elke regel over wat ik zei, en citeer mijn woorden waaruit dat blijkt."
    }
  }
}
