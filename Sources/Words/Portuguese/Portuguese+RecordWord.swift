extension RecordWord {
  var portuguese: Message {
    switch self {
    case .mine: "A minha aprendizagem"
    case .mineLead: "O que sabes fazer agora e o que o mostra. Tudo fica apenas neste navegador."
    case .needsScript:
      "Esta página mostra o que este navegador guardou do teu trabalho; para isso precisa de JavaScript."
    case .nothing:
      "Ainda não há nada aqui, e é assim que todos começam. Termina uma lição, responde a uma pergunta ou usa algo no trabalho, e aparece aqui."
    case .can: "O que sei fazer"
    case .canLead:
      "Um objetivo conta quando respondeste bem às perguntas sobre ele ou o usaste no trabalho. Tê-lo lido ainda não mostra nada."
    case .answered: "{number} de {total} perguntas certas da última vez"
    case .applied: "Usado no trabalho: {title}"
    case .notShown: "ainda não mostrado"
    case .onlyRead: "Lido, mas ainda não mostrado"
    case .open: "O que ainda tens pela frente"
    case .time: "O meu tempo"
    case .spent:
      .counted(
        one: "Cerca de {n} minuto em lições terminadas",
        other: "Cerca de {n} minutos em lições terminadas")
    case .sheets: "As minhas fichas de trabalho"
    case .noSheets: "Ainda não escreveste nada numa ficha de trabalho."
    case .written: "{number} de {total} campos preenchidos"
    case .record: "Registo de aprendizagem"
    case .name: "Nome"
    case .print: "Imprimir este registo"
    case .recordNote: "Feito pelo navegador de quem aprende. Ninguém o verificou."
    }
  }
}
