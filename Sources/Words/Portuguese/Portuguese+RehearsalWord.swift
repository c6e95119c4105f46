extension RehearsalWord {
  var portuguese: Message {
    switch self {
    case .rehearse: "Ensaiar em voz alta"
    case .way: "Você ouve os outros. Quando for a sua vez, fale e depois compare o que disse."
    case .whoAmI: "Eu sou"
    case .begin: "Começar"
    case .turnOf: "Fala {title}"
    case .yourTurn: "É a sua vez: fale"
    case .listens: "O microfone está ligado"
    case .stop: "Parar"
    case .ready: "Já disse"
    case .again: "Mais uma vez"
    case .over: "Essa foi a última fala."
    case .mine: "O que eu disse"
    case .good: "Uma boa resposta"
    case .yourself: "Marque o que você fez"
    case .hear: "Ouvir"
    case .save: "Salvar em um arquivo"
    case .erase: "Apagar o que eu disse"
    case .erased: "Apagado: não resta nada."
    case .stays:
      "O que você diz fica nesta página. Desaparece quando você apaga ou sai da página, a menos que salve."
    case .noMicrophone:
      "Não há microfone, ou ele não pode ser usado. Nada é gravado; fale mesmo assim."
    case .sayAloud: "Dizer em voz alta"
    case .sayWay:
      .counted(
        one: "Você ouve a tarefa. Depois tem {n} segundo para responder.",
        other: "Você ouve a tarefa. Depois tem {n} segundos para responder.")
    case .episode: "Ensaio"
    case .episodes: "Ensaios"
    case .episodesSummary:
      "Conversas para ensaiar no caminho: uma fala, uma pausa para você, uma boa resposta."
    case .how: "Quando houver silêncio, fale. Depois você ouve uma boa resposta."
    case .youAre: "Você é {title}."
    case .youBegin: "Você começa."
    }
  }
}
