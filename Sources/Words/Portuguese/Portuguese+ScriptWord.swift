extension ScriptWord {
  var portuguese: Message {
    switch self {
    case .lessonNumber: "Lição {number}"
    case .unitNumber: "Unidade {number}"
    case .nextLesson: "A próxima lição"
    case .lastLesson: "Esta foi a última lição."
    case .recapNumber: "Recapitulação da lição {number}"
    case .recap: "Recapitulação"
    case .disclosure: "Uma voz sintética lê esta lição."
    case .partlySynthetic: "Uma voz sintética lê esta lição, exceto: {titles}."
    case .objectives:
      .counted(
        one: "Depois desta lição, você saberá fazer uma coisa.",
        other: "Depois desta lição, você saberá fazer o seguinte.")
    case .first: "Primeiro"
    case .second: "Segundo"
    case .third: "Terceiro"
    case .fourth: "Quarto"
    case .fifth: "Quinto"
    case .sixth: "Sexto"
    case .seventh: "Sétimo"
    case .eighth: "Oitavo"
    case .ninth: "Nono"
    case .tenth: "Décimo"
    case .itemNumber: "Número {number}"
    case .done: "Feito"
    case .toDo: "A fazer"
    case .struckOut: "riscado"
    case .picture: "Uma imagem"
    case .figure: "Uma figura"
    case .table: "Uma tabela"
    case .footnote: "Uma nota sobre isso."
    case .codeOnPage: "Você encontra o código na página da lição."
    case .formulaOnPage: "Você encontra a fórmula na página da lição."
    case .formulaInText: "uma fórmula, na página da lição,"
    case .video: "Um vídeo"
    case .videoOnPage: "Você encontra o vídeo na página da lição."
    case .recording: "Uma gravação"
    case .recordingOnPage: "Você encontra a gravação na página da lição."
    case .keyPoints: "Para lembrar:"
    case .note: "Uma nota."
    case .tip: "Uma sugestão."
    case .important: "Isto é importante."
    case .warning: "Um aviso."
    case .caution: "Cuidado."
    case .example: "Um exemplo."
    case .question: "Uma pergunta."
    case .takeAMoment: "Pare um momento para responder."
    case .pauseHere: "Faça uma pausa aqui se quiser mais tempo."
    case .oneAnswer: "A resposta correta é {letter}."
    case .severalAnswers: "As respostas corretas são {letters}."
    case .otherAnswers: "E as outras respostas?"
    case .thatIsTrue: "É verdade."
    case .thatIsFalse: "É falso."
    case .answer: "A resposta"
    case .alsoRight: "Também está certo"
    case .rightOrder: "A ordem correta:"
    case .pairs: "O que combina:"
    case .otherOrder: "E em outra ordem:"
    case .gap: "lacuna"
    case .inFull: "Por inteiro:"
    case .exercise: "Um exercício"
    case .rolePlay: "Uma dramatização"
    case .worksheet: "Uma folha de trabalho"
    case .apply: "E agora, no seu próprio caso"
    case .card: "Um cartão de memorização."
    case .exerciseMinutes:
      .counted(one: "Leva cerca de um minuto.", other: "Leva cerca de {n} minutos.")
    case .activityMinutes:
      .counted(one: "Isso leva cerca de um minuto.", other: "Isso leva cerca de {n} minutos.")
    case .helpOnPage: "Você encontra {help} na página da lição."
    case .hints: .counted(one: "uma dica", other: "{n} dicas")
    case .solution: .counted(one: "uma solução", other: "{n} soluções")
    case .rolePlayUse: "Pratique com outras pessoas, antes que valha de verdade."
    case .roles: .counted(one: "Há um papel", other: "Há {n} papéis")
    case .briefsOnPage: "Você encontra os papéis na página da lição; leia apenas o seu."
    case .fields: "Ela pergunta o seguinte:"
    case .worksheetOnPage: "A folha está na página da lição."
    case .comeBack: "Volte a isto em {span} e veja o que resultou."
    }
  }
}
