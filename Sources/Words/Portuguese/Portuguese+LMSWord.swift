extension LMSWord {
  var portuguese: Message {
    switch self {
    case .kept: "A plataforma de formação guarda o que escreve."
    case .notKept: "A plataforma de formação não guarda o que escreve aqui: copie-o antes de sair."
    case .noPlatform: "Não há ligação à plataforma de formação: nada é registado."
    case .notAccepted:
      "A plataforma de formação não aceita os seus resultados neste momento. Deixe esta janela aberta: serão enviados de novo."
    case .reviewing: "Está a rever este curso: nada é registado."
    case .notKeptAll:
      "A plataforma de formação não tem espaço para tudo o que escreveu: copie-o antes de sair."
    case .yourResult: "O seu resultado"
    case .score: "{number}%"
    case .needed: "São precisos {number}%."
    case .passed: "Aprovado"
    case .failed: "Não aprovado"
    case .completed: "Concluído"
    case .inProgress: "Em curso"
    case .lessonsRead: "{number} de {total} lições lidas"
    case .questionsAnswered: "{number} de {total} perguntas respondidas"
    case .worksheetsFilled: "{number} de {total} fichas começadas"
    case .again: "Responder de novo às perguntas"
    case .againQuestion:
      "Recomeçar as perguntas? As suas respostas são apagadas. Conta o seu melhor resultado."
    case .attemptsLeft: .counted(one: "mais {n} tentativa", other: "mais {n} tentativas")
    case .leave: "Guardar e sair do curso"
    case .needsScript: "Este curso precisa de JavaScript."
    }
  }
}
