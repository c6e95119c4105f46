extension ScriptWord {
  var spanish: Message {
    switch self {
    case .lessonNumber: "Lección {number}"
    case .unitNumber: "Unidad {number}"
    case .nextLesson: "La lección siguiente"
    case .lastLesson: "Esta ha sido la última lección."
    case .recapNumber: "Repaso de la lección {number}"
    case .recap: "Repaso"
    case .disclosure: "Una voz sintética lee esta lección."
    case .partlySynthetic: "Una voz sintética lee esta lección, excepto: {titles}."
    case .objectives:
      .counted(
        one: "Después de esta lección podrás hacer una cosa.",
        other: "Después de esta lección podrás hacer {n} cosas.")
    case .first: "Primero"
    case .second: "Segundo"
    case .third: "Tercero"
    case .fourth: "Cuarto"
    case .fifth: "Quinto"
    case .sixth: "Sexto"
    case .seventh: "Séptimo"
    case .eighth: "Octavo"
    case .ninth: "Noveno"
    case .tenth: "Décimo"
    case .itemNumber: "Número {number}"
    case .done: "Hecho"
    case .toDo: "Por hacer"
    case .struckOut: "tachado"
    case .picture: "Una imagen"
    case .figure: "Una figura"
    case .table: "Una tabla"
    case .footnote: "Una nota sobre esto."
    case .codeOnPage: "Encontrarás el código en la página de la lección."
    case .formulaOnPage: "Encontrarás la fórmula en la página de la lección."
    case .formulaInText: "una fórmula, en la página de la lección,"
    case .video: "Un vídeo"
    case .videoOnPage: "Encontrarás el vídeo en la página de la lección."
    case .recording: "Una grabación"
    case .recordingOnPage: "Encontrarás la grabación en la página de la lección."
    case .keyPoints: "Para recordar:"
    case .note: "Una nota."
    case .tip: "Un consejo."
    case .important: "Esto es importante."
    case .warning: "Una advertencia."
    case .caution: "Ten cuidado."
    case .example: "Un ejemplo."
    case .question: "Una pregunta."
    case .takeAMoment: "Tómate un momento para responder."
    case .pauseHere: "Pausa aquí si quieres más tiempo."
    case .oneAnswer: "La respuesta correcta es {letter}."
    case .severalAnswers: "Las respuestas correctas son {letters}."
    case .otherAnswers: "¿Y las otras respuestas?"
    case .thatIsTrue: "Es verdad."
    case .thatIsFalse: "Es falso."
    case .answer: "La respuesta"
    case .alsoRight: "También es correcto"
    case .rightOrder: "El orden correcto:"
    case .pairs: "Esto va junto:"
    case .otherOrder: "Y en otro orden:"
    case .gap: "hueco"
    case .inFull: "Completo:"
    case .exercise: "Un ejercicio"
    case .rolePlay: "Un juego de rol"
    case .worksheet: "Una hoja de trabajo"
    case .apply: "Y ahora, con tu propio caso"
    case .card: "Una tarjeta de estudio."
    case .exerciseMinutes:
      .counted(one: "Dura alrededor de un minuto.", other: "Dura unos {n} minutos.")
    case .activityMinutes:
      .counted(one: "Lleva alrededor de un minuto.", other: "Lleva unos {n} minutos.")
    case .helpOnPage: "Encontrarás {help} en la página de la lección."
    case .hints: .counted(one: "una pista", other: "{n} pistas")
    case .solution: .counted(one: "una solución", other: "{n} soluciones")
    case .rolePlayUse: "Ensáyalo con otras personas, antes de que cuente."
    case .roles: .counted(one: "Hay un rol", other: "Hay {n} roles")
    case .briefsOnPage: "Encontrarás los roles en la página de la lección; lee solo el tuyo."
    case .fields: "Te pregunta lo siguiente:"
    case .worksheetOnPage: "La hoja está en la página de la lección."
    case .comeBack: "Vuelve a ello dentro de {span} y mira en qué ha quedado."
    }
  }
}
