extension PodcastWord {
  var portuguese: Message {
    switch self {
    case .narrator: "Narração"
    case .objectives: "Depois desta lição, você saberá:"
    case .toSee: "Para ver e fazer:"
    case .links: "Links:"
    case .footnotes: "Notas:"
    case .readLesson: "Ler esta lição"
    case .picture: "Imagem: {description}"
    case .roles: "Papéis:"
    case .rolesOnPage: "Cada papel tem o seu cartão na página da lição."
    case .apply: "Aplique"
    case .comeBack: "Volte a isto em {span}."
    case .formulaOnPage: "(uma fórmula, na página da lição)"
    case .feedFile: "Feed do podcast"
    case .feedListFile: "Todos os feeds, OPML"
    case .audioFile: "Áudio, MP3"
    case .transcriptFile: "Transcrição, WebVTT"
    case .chaptersFile: "Capítulos, JSON"
    case .coverFile: "Capa"
    case .everyDay: "Uma nova lição por dia"
    case .everyWeek: "Uma nova lição por semana"
    case .everyTwoWeeks: "Uma nova lição a cada duas semanas"
    case .everyMonth: "Uma nova lição por mês"
    case .allPublished: "Todas as lições estão publicadas"
    case .syntheticVoice: "Voz sintética"
    case .audiobookWithText: "Cada lição tem uma transcrição, e o índice leva aos seus capítulos."
    case .audiobookWithoutText:
      "O índice leva aos capítulos de cada lição. Algumas lições não têm transcrição."
    case .audiobookFile: "Audiolivro para aplicativos de audiolivros"
    case .lightweightFile: "Audiolivro, pacote W3C"
    case .m4bFile: "Audiolivro com capítulos, um só arquivo"
    case .transcripts: "Transcrições"
    }
  }
}
