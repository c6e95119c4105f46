extension RepeatWord {
  var spanish: Message {
    switch self {
    case .review: "Repaso"
    case .reviews: "Repasos"
    case .reviewsSummary:
      "Preguntas sobre cada unidad, con tiempo para responder antes de oír lo correcto."
    case .reviewCount:
      .counted(
        one: "{n} pregunta. Responde en voz alta antes de oír lo correcto.",
        other: "{n} preguntas. Responde cada vez en voz alta antes de oír lo correcto.")
    case .reviewEnd:
      "Esta era la última pregunta. Si te faltó una respuesta, vuelve a escuchar su lección."
    case .refresher: "Hojas de repaso"
    case .refresherAfter:
      .counted(one: "{n} día después del curso", other: "{n} días después del curso")
    case .refresherWay:
      "Antes de empezar, dobla la hoja hacia atrás por la línea discontinua: debajo están las respuestas."
    case .foldHere: "Doblar aquí hacia atrás"
    case .refresherKey: "Respuestas"
    case .coaching: "Hojas de acompañamiento"
    case .coachingWay:
      "Para responsables: haz estas preguntas después de la unidad, escucha hasta el final y compara con lo que es una buena respuesta."
    case .coachAsk: "Pregunta"
    case .coachGood: "Cómo es una buena respuesta"
    case .coachNext: "Lo que acordamos"
    case .play:
      "Eres {title}. Haz de esta persona en una conversación conmigo y sigue en el papel hasta que yo escriba «stop». Di solo lo que esta persona sabe, no cuentes nada que yo no pregunte y no me des consejos."
    case .playedBy: "Yo hago de: {titles}."
    case .situation: "Situación"
    case .background: "Antecedentes"
    case .concerns: "Reservas"
    case .openingLine: "Primera frase"
    case .noOpening: "Espera a que yo empiece."
    case .observed: "En qué fijarse"
    case .observedWay:
      "Después de la conversación, responde a cada línea sobre lo que dije y cita mis palabras que lo muestran."
    }
  }
}
