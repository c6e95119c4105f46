extension MomentWord {
  var portuguese: Message {
    switch self {
    case .find: "Encontrar por situação"
    case .findLead: "Diga onde você está agora e veja as lições para isso."
    case .together: "Junto com"
    case .found:
      .counted(
        one: "{n} lição para isso",
        other: "{n} lições para isso")
    case .nothingFits:
      "Nenhuma lição serve para tudo isso ao mesmo tempo. Deixe uma das opções em aberto."
    case .brief: "Resumo"
    case .briefs: "Resumos"
    case .briefsLead: "Uma tela para o minuto antes de uma ligação."
    case .remember: "Tenha em mente"
    case .fillIn: "Preencher: {title}"
    case .copyBrief: "Copiar este resumo"
    case .deal: "Negócio"
    case .account: "Conta"
    case .copyLink: "Copiar como link"
    case .linkDiffers:
      "O link tem outras respostas. O que está escrito neste dispositivo não mudou."
    case .nextCall: "O resumo da minha próxima ligação"
    case .nextCallLead: "Diga do que trata a ligação e leve o resumo com você."
    case .calendar: "Perguntas na minha agenda"
    case .calendarLead:
      "Escolha o seu primeiro dia. O arquivo tem no máximo uma pergunta por dia, com um lembrete às {time}. Ele é criado neste navegador, e nada é enviado."
    case .firstDay: "Primeiro dia"
    case .saveCalendar: "Salvar o arquivo da agenda"
    case .calendarSaved:
      .counted(
        one: "{n} pergunta está no arquivo. Abra-o com a sua agenda.",
        other: "{n} perguntas estão no arquivo. Abra-o com a sua agenda.")
    }
  }
}
