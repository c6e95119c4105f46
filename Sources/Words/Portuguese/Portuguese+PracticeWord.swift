extension PracticeWord {
  var portuguese: Message {
    switch self {
    case .check: "Verificar"
    case .showAnswer: "Mostrar a resposta"
    case .rightNow: "Certo."
    case .notRight: "Não está certo."
    case .partlyRight: "{number} de {total} certas."
    case .tryOnceMore: "Tenta mais uma vez."
    case .hereIsAnswer: "Eis a resposta."
    case .needsNumber: "Escreve um número, por exemplo {answer}."
    case .kept: "O que escreves fica neste dispositivo."
    case .notKept: "Este navegador não guarda nada: o que escreves perde-se quando sais da página."
    case .copyText: "Copiar como texto"
    case .copied: "Copiado."
    case .eMail: "Enviar por e-mail"
    case .print: "Imprimir"
    case .markDone: "Marcar como feita"
    case .isDone: "Feita"
    case .doneCount: "Feito: {number} de {total}"
    case .continueWith: "Continuar: {title}"
    case .minutesLeft: "faltam {n} min"
    case .yourAnswers: "As tuas respostas"
    case .saveFile: "Guardar num ficheiro"
    case .loadFile: "Carregar de um ficheiro"
    case .loaded: .counted(one: "{n} entrada carregada.", other: "{n} entradas carregadas.")
    case .badFile: "Este ficheiro não contém respostas deste curso. Nada mudou."
    case .erase: "Apagar"
    case .eraseQuestion: "Apagar tudo o que respondeste e escreveste neste curso neste dispositivo?"
    case .erased: "Está tudo apagado."
    case .play: "Reproduzir"
    case .pause: "Pausa"
    case .back: .counted(one: "Recuar {n} segundo", other: "Recuar {n} segundos")
    case .forward: .counted(one: "Avançar {n} segundo", other: "Avançar {n} segundos")
    case .seek: "Posição na gravação"
    case .speed: "Velocidade"
    case .display: "Aparência"
    case .colors: "Cores"
    case .automatic: "Automático"
    case .light: "Claro"
    case .dark: "Escuro"
    case .textSize: "Tamanho do texto"
    case .small: "Pequeno"
    case .normal: "Normal"
    case .large: "Grande"
    }
  }
}
