extension BookWord {
  var portuguese: Message {
    switch self {
    case .bookFile: "Livro digital, EPUB"
    case .contents: "Sumário"
    case .cover: "Capa"
    case .coverOf: "Capa de “{title}”"
    case .answers: "Respostas"
    case .answersTo: "Respostas de “{title}”"
    case .backToLesson: "Voltar à lição"
    case .syntheticVoice: "Voz sintética {title}"
    case .reflows:
      "O texto se adapta à tela e ao tamanho da letra. Títulos, links e um sumário ajudam a percorrê-lo."
    case .describedPictures: "Cada imagem tem uma descrição."
    case .formulas: "As fórmulas estão em MathML, que os leitores de tela conseguem ler."
    case .captionedMedia: "Os vídeos e os áudios vêm com o texto."
    case .readAloud:
      "As lições são lidas em voz alta, e a frase que está sendo dita fica destacada."
    }
  }
}
