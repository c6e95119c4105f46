extension LMSWord {
  var spanish: Message {
    switch self {
    case .kept: "La plataforma de formación guarda lo que escribes."
    case .notKept:
      "La plataforma de formación no guarda lo que escribes aquí: cópialo antes de salir."
    case .noPlatform: "No hay conexión con la plataforma de formación: no se registra nada."
    case .notAccepted:
      "La plataforma de formación no acepta tus resultados en este momento. Deja abierta esta ventana: se enviarán de nuevo."
    case .reviewing: "Estás repasando este curso: no se registra nada."
    case .notKeptAll:
      "La plataforma de formación no tiene sitio para todo lo que has escrito: cópialo antes de salir."
    case .yourResult: "Tu resultado"
    case .score: "{number}\u{A0}%"
    case .needed: "Se necesita un {number}\u{A0}%."
    case .passed: "Aprobado"
    case .failed: "No aprobado"
    case .completed: "Completado"
    case .inProgress: "En curso"
    case .lessonsRead: "{number} de {total} lecciones leídas"
    case .questionsAnswered: "{number} de {total} preguntas respondidas"
    case .worksheetsFilled: "{number} de {total} hojas de trabajo empezadas"
    case .again: "Responder otra vez a las preguntas"
    case .againQuestion:
      "¿Empezar otra vez las preguntas? Se borran tus respuestas. Cuenta tu mejor resultado."
    case .attemptsLeft: .counted(one: "queda {n} intento", other: "quedan {n} intentos")
    case .leave: "Guardar y salir del curso"
    case .needsScript: "Este curso necesita JavaScript."
    }
  }
}
