extension ReviewWord {
  var portuguese: Message {
    switch self {
    case .practice: "Praticar"
    case .practiceLead:
      "Algumas perguntas das lições que terminaste, cada uma repetida pouco antes de a esqueceres."
    case .needsScript:
      "Esta página lembra-se do que sabes, apenas neste navegador; para isso precisa de JavaScript. Sem ele, testa-te com as lições."
    case .fiveMinutes: "Praticar: cinco minutos por dia"
    case .start: "Começar"
    case .due: .counted(one: "{n} pergunta para rever.", other: "{n} perguntas para rever.")
    case .new: .counted(one: "{n} é nova.", other: "{n} são novas.")
    case .nothingDone:
      "Ainda não há nada a perguntar. Marca uma lição como concluída, no fim da página, e as perguntas dela vêm para aqui."
    case .toLessons: "Ir para as lições"
    case .nothingDue: "Agora não há nada para rever."
    case .nextOn: "Próximas perguntas: {day}."
    case .tomorrow: "amanhã"
    case .notLoaded:
      "Não foi possível carregar estas perguntas. Verifica a ligação e tenta de novo."
    case .place: "Pergunta {number} de {total}"
    case .isNew: "Nova"
    case .hasChanged: "Esta pergunta mudou desde a tua última resposta."
    case .fromLesson: "De: {title}"
    case .fromCourse: "Curso: {course}"
    case .whatIs: "O que significa “{title}”?"
    case .namePoints: "Quais são os pontos principais de “{title}”?"
    case .haveYouUsed: "Já usaste isto no teu próprio trabalho: {title}?"
    case .yourNotes: "O que escreveste"
    case .sayFirst: "Diz a resposta para ti e depois vê."
    case .knew: "Eu sabia"
    case .notYet: "Ainda não"
    case .used: "Sim, já usei"
    case .later: "Pergunta-me amanhã"
    case .askedAgain: .counted(one: "Volta em {n} dia.", other: "Volta em {n} dias.")
    case .isLater: "Volta amanhã."
    case .next: "Pergunta seguinte"
    case .finish: "Terminar"
    case .stop: "Parar aqui"
    case .undo: "Desfazer a última resposta"
    case .undone: "A última resposta foi desfeita."
    case .done: "Concluído."
    case .known: "Sabias {number} de {total}."
    case .another: "Mais uma ronda"
    case .hard: "Melhor ler outra vez"
    case .hardLead:
      "Falhaste estas perguntas várias vezes. Voltar à lição ajuda mais do que outra pergunta."
    case .readAgain: "Ler: {title}"
    case .askAgain: "Pergunta-me outra vez"
    case .asksAgain: "A pergunta vai voltar."
    case .ahead: "O que vem aí"
    case .aheadLead:
      "Quando as tuas perguntas voltam nas próximas duas semanas, tal como estão hoje."
    case .questions: .counted(one: "{n} pergunta", other: "{n} perguntas")
    case .howSure: "O que sabes bem"
    case .howSureLead: "Uma estimativa a partir das tuas respostas: quanto saberias hoje."
    case .firm: "firme"
    case .fading: "a esbater-se"
    case .weak: "fraco"
    case .notAsked: "ainda não perguntado"
    case .asked: "{number} de {total} perguntadas"
    case .nothingAsks: "ainda sem perguntas sobre isto"
    case .forAll: "Uma pergunta que não indica nenhum destes objetivos conta para todos."
    case .keepHint:
      "Alguns navegadores apagam isto depois de uma semana sem visita: guarda-o num ficheiro de vez em quando."
    case .move: "Para outro dispositivo"
    case .moveLead:
      "A ligação e o código contêm as tuas respostas e mais nada. O que o outro dispositivo sabe fica, e estas são acrescentadas."
    case .copyLink: "Copiar a ligação"
    case .showCode: "Mostrar o código"
    case .codeOf: "Código com as tuas respostas"
    case .tooMuch: "É demasiado para um código. Usa a ligação ou um ficheiro."
    case .moveQuestion:
      .counted(
        one: "Acrescentar {n} resposta de outro dispositivo às deste?",
        other: "Acrescentar {n} respostas de outro dispositivo às deste?")
    case .moved: .counted(one: "{n} resposta acrescentada.", other: "{n} respostas acrescentadas.")
    case .badLink: "Esta ligação está danificada. Nada mudou."
    case .otherCourses: "Outros cursos aqui"
    case .withCourse: "Pergunta-me também sobre “{course}”"
    }
  }
}
