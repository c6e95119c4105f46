extension BookWord {
  var spanish: Message {
    switch self {
    case .bookFile: "Libro electrónico, EPUB"
    case .contents: "Índice"
    case .cover: "Cubierta"
    case .coverOf: "Cubierta de «{title}»"
    case .answers: "Respuestas"
    case .answersTo: "Respuestas de «{title}»"
    case .backToLesson: "Volver a la lección"
    case .syntheticVoice: "Voz sintética {title}"
    case .reflows:
      "El texto se adapta a la pantalla y al tamaño de la letra. Los títulos, los enlaces y el índice guían por él."
    case .describedPictures: "Cada imagen tiene una descripción."
    case .formulas: "Las fórmulas están en MathML, que los lectores de pantalla pueden leer."
    case .captionedMedia: "Los vídeos y los sonidos vienen con su texto."
    case .readAloud: "Las lecciones se leen en voz alta, y la frase que suena aparece resaltada."
    }
  }
}
