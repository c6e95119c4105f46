extension RecordWord {
  var spanish: Message {
    switch self {
    case .mine: "Mi aprendizaje"
    case .mineLead:
      "Lo que sabes hacer ahora y lo que lo demuestra. Todo queda solo en este navegador."
    case .needsScript:
      "Esta página muestra lo que este navegador ha guardado de tu trabajo; para eso necesita JavaScript."
    case .nothing:
      "Aquí no hay nada todavía, y así empieza todo el mundo. Termina una lección, responde una pregunta o usa algo en el trabajo, y aparecerá aquí."
    case .can: "Lo que sé hacer"
    case .canLead:
      "Un objetivo cuenta cuando has respondido bien a sus preguntas o lo has usado en el trabajo. Haberlo leído todavía no demuestra nada."
    case .answered: "{number} de {total} preguntas correctas la última vez"
    case .applied: "Usado en el trabajo: {title}"
    case .notShown: "aún sin demostrar"
    case .onlyRead: "Leído, pero aún sin demostrar"
    case .open: "Lo que te queda"
    case .time: "Mi tiempo"
    case .spent:
      .counted(
        one: "Cerca de {n} minuto en lecciones terminadas",
        other: "Cerca de {n} minutos en lecciones terminadas")
    case .sheets: "Mis hojas de trabajo"
    case .noSheets: "Aún no has escrito nada en una hoja de trabajo."
    case .written: "{number} de {total} campos rellenados"
    case .record: "Registro de aprendizaje"
    case .name: "Nombre"
    case .print: "Imprimir este registro"
    case .recordNote: "Hecho por el navegador de quien aprende. Nadie lo ha comprobado."
    }
  }
}
