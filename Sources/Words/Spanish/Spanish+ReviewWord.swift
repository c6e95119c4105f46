extension ReviewWord {
  var spanish: Message {
    switch self {
    case .practice: "Practicar"
    case .practiceLead:
      "Unas preguntas de las lecciones que has terminado; cada una vuelve poco antes de que la olvides."
    case .needsScript:
      "Esta página recuerda lo que sabes, solo en este navegador; para eso necesita JavaScript. Sin él, ponte a prueba con las lecciones."
    case .fiveMinutes: "Practicar: cinco minutos al día"
    case .start: "Empezar"
    case .due: .counted(one: "Toca {n} pregunta.", other: "Tocan {n} preguntas.")
    case .new: .counted(one: "{n} es nueva.", other: "{n} son nuevas.")
    case .nothingDone:
      "Todavía no hay nada que preguntar. Marca una lección como hecha al final de su página y sus preguntas vendrán aquí."
    case .toLessons: "Ir a las lecciones"
    case .nothingDue: "Ahora no toca nada."
    case .nextOn: "Próximas preguntas: {day}."
    case .tomorrow: "mañana"
    case .notLoaded:
      "No se pudieron cargar estas preguntas. Comprueba la conexión e inténtalo de nuevo."
    case .place: "Pregunta {number} de {total}"
    case .isNew: "Nueva"
    case .hasChanged: "Esta pregunta ha cambiado desde tu última respuesta."
    case .fromLesson: "De: {title}"
    case .fromCourse: "Curso: {course}"
    case .whatIs: "¿Qué significa «{title}»?"
    case .namePoints: "¿Cuáles son los puntos clave de «{title}»?"
    case .haveYouUsed: "¿Has usado esto en tu propio trabajo: {title}?"
    case .yourNotes: "Lo que escribiste"
    case .sayFirst: "Di la respuesta para ti y luego mira."
    case .knew: "Lo sabía"
    case .notYet: "Todavía no"
    case .used: "Sí, lo he usado"
    case .later: "Pregúntame mañana"
    case .askedAgain: .counted(one: "Vuelve en {n} día.", other: "Vuelve en {n} días.")
    case .isLater: "Vuelve mañana."
    case .next: "Siguiente pregunta"
    case .finish: "Terminar"
    case .stop: "Parar aquí"
    case .undo: "Deshacer la última respuesta"
    case .undone: "La última respuesta se ha deshecho."
    case .done: "Hecho."
    case .known: "Sabías {number} de {total}."
    case .another: "Otra ronda"
    case .hard: "Mejor leer otra vez"
    case .hardLead:
      "Has fallado estas preguntas varias veces. Volver a la lección ayuda más que otra pregunta."
    case .readAgain: "Leer: {title}"
    case .askAgain: "Pregúntame otra vez"
    case .asksAgain: "Se volverá a preguntar."
    case .ahead: "Lo que viene"
    case .aheadLead: "Cuándo vuelven tus preguntas en las próximas dos semanas, tal como están hoy."
    case .questions: .counted(one: "{n} pregunta", other: "{n} preguntas")
    case .howSure: "Lo que sabes seguro"
    case .howSureLead: "Una estimación a partir de tus respuestas: cuánto sabrías hoy."
    case .firm: "firme"
    case .fading: "se borra"
    case .weak: "débil"
    case .notAsked: "aún no preguntado"
    case .asked: "{number} de {total} preguntadas"
    case .nothingAsks: "aún no hay preguntas sobre esto"
    case .forAll: "Una pregunta que no nombra ninguno de estos objetivos cuenta para todos."
    case .keepHint:
      "Algunos navegadores borran esto tras una semana sin visitas: guárdalo de vez en cuando en un archivo."
    case .move: "A otro dispositivo"
    case .moveLead:
      "El enlace y el código contienen tus respuestas y nada más. Lo que sabe el otro dispositivo se queda, y estas se añaden."
    case .copyLink: "Copiar el enlace"
    case .showCode: "Mostrar el código"
    case .codeOf: "Código con tus respuestas"
    case .tooMuch: "Es demasiado para un código. Usa el enlace o un archivo."
    case .moveQuestion:
      .counted(
        one: "¿Añadir {n} respuesta de otro dispositivo a las de este?",
        other: "¿Añadir {n} respuestas de otro dispositivo a las de este?")
    case .moved: .counted(one: "{n} respuesta añadida.", other: "{n} respuestas añadidas.")
    case .badLink: "Este enlace está dañado. No ha cambiado nada."
    case .otherCourses: "Otros cursos aquí"
    case .withCourse: "Pregúntame también de «{course}»"
    }
  }
}
