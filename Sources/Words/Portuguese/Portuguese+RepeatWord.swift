extension RepeatWord {
  var portuguese: Message {
    switch self {
    case .review: "Revisão"
    case .reviews: "Revisões"
    case .reviewsSummary:
      "Perguntas sobre cada unidade, com tempo para responder antes de ouvir o que está certo."
    case .reviewCount:
      .counted(
        one: "{n} pergunta. Responde em voz alta antes de ouvires o que está certo.",
        other: "{n} perguntas. Responde sempre em voz alta antes de ouvires o que está certo.")
    case .reviewEnd:
      "Esta foi a última pergunta. Se te faltou uma resposta, ouve a lição outra vez."
    case .refresher: "Folhas de revisão"
    case .refresherAfter:
      .counted(one: "{n} dia depois do curso", other: "{n} dias depois do curso")
    case .refresherWay:
      "Antes de começares, dobra a folha para trás pela linha tracejada: as respostas estão por baixo."
    case .foldHere: "Dobrar aqui para trás"
    case .refresherKey: "Respostas"
    case .coaching: "Folhas de acompanhamento"
    case .coachingWay:
      "Para quem lidera: faz estas perguntas depois da unidade, ouve até ao fim e compara com uma boa resposta."
    case .coachAsk: "Pergunta"
    case .coachGood: "Como soa uma boa resposta"
    case .coachNext: "O que combinámos"
    case .play:
      "És {title}. Faz de conta que és esta pessoa numa conversa comigo e fica no papel até eu escrever «stop». Diz apenas o que esta pessoa sabe, não contes nada que eu não pergunte e não me dês conselhos."
    case .playedBy: "Eu faço de: {titles}."
    case .situation: "Situação"
    case .background: "Contexto"
    case .concerns: "Reservas"
    case .openingLine: "Primeira frase"
    case .noOpening: "Espera que eu comece."
    case .observed: "O que observar"
    case .observedWay:
      "Depois da conversa, responde a cada linha sobre o que eu disse e cita as minhas palavras que o mostram."
    }
  }
}
