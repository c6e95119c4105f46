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
    case .audioFile: "Áudio, MP3"
    case .transcriptFile: "Transcrição, WebVTT"
    case .chaptersFile: "Capítulos, JSON"
    case .coverFile: "Capa"
    }
  }
}
