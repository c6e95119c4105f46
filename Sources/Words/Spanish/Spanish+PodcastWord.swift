extension PodcastWord {
  var spanish: Message {
    switch self {
    case .narrator: "Narración"
    case .readBy: "Voz: {names}"
    case .objectives: "Después de esta lección podrás:"
    case .toSee: "Para ver y hacer:"
    case .links: "Enlaces:"
    case .footnotes: "Notas:"
    case .readLesson: "Leer esta lección"
    case .picture: "Imagen: {description}"
    case .roles: "Roles:"
    case .rolesOnPage: "Cada rol tiene su propia ficha en la página de la lección."
    case .apply: "Aplícalo"
    case .comeBack: "Vuelve a ello dentro de {span}."
    case .formulaOnPage: "(una fórmula, en la página de la lección)"
    case .feedFile: "Feed del pódcast"
    case .feedCodeFile: "Código QR del feed"
    case .manifestFile: "Manifiesto para aplicaciones de audiolibros (Readium)"
    case .playlistFile: "Lista de reproducción, M3U"
    case .feedListFile: "Todos los feeds, OPML"
    case .audioFile: "Audio, MP3"
    case .transcriptFile: "Transcripción, WebVTT"
    case .chaptersFile: "Capítulos, JSON"
    case .coverFile: "Portada"
    case .everyDay: "Una lección nueva cada día"
    case .everyWeek: "Una lección nueva cada semana"
    case .everyTwoWeeks: "Una lección nueva cada dos semanas"
    case .everyMonth: "Una lección nueva cada mes"
    case .allPublished: "Todas las lecciones están publicadas"
    case .recap: "Repaso"
    case .recaps: "Repasos"
    case .recapsSummary:
      "Cada lección en uno o dos minutos: lo que hay que recordar y una pregunta."
    case .syntheticVoice: "Voz sintética"
    case .allSynthetic: "Una voz sintética lee todas las lecciones."
    case .someSynthetic: "Una voz sintética lee estas lecciones: {titles}."
    case .audiobookWithText:
      "Cada lección tiene una transcripción, y el índice lleva a sus capítulos."
    case .audiobookWithoutText:
      "El índice lleva a los capítulos de cada lección. Algunas lecciones no tienen transcripción."
    case .audiobookFile: "Audiolibro para aplicaciones de audiolibros"
    case .lightweightFile: "Audiolibro, paquete W3C"
    case .m4bFile: "Audiolibro con capítulos, un solo archivo"
    case .transcripts: "Transcripciones"
    }
  }
}
