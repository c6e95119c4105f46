extension MomentWord {
  var spanish: Message {
    switch self {
    case .find: "Buscar por situación"
    case .findLead: "Di dónde estás ahora y verás las lecciones para eso."
    case .together: "Junto con"
    case .found:
      .counted(
        one: "{n} lección para esto",
        other: "{n} lecciones para esto")
    case .nothingFits:
      "Ninguna lección sirve para todo esto a la vez. Deja abierta una de las opciones."
    case .brief: "Resumen"
    case .briefs: "Resúmenes"
    case .briefsLead: "Una pantalla para el minuto antes de una llamada."
    case .remember: "Ten en cuenta"
    case .fillIn: "Rellenar: {title}"
    case .copyBrief: "Copiar este resumen"
    case .deal: "Negocio"
    case .account: "Cuenta"
    case .copyLink: "Copiar como enlace"
    case .linkDiffers:
      "El enlace tiene otras respuestas. Lo escrito en este dispositivo no ha cambiado."
    case .nextCall: "El resumen de mi próxima llamada"
    case .nextCallLead: "Di de qué trata la llamada y llévate el resumen."
    case .calendar: "Preguntas en mi calendario"
    case .calendarLead:
      "Elige tu primer día. El archivo tiene como máximo una pregunta al día, con un aviso a las {time}. Se crea en este navegador y no se envía nada."
    case .firstDay: "Primer día"
    case .saveCalendar: "Guardar el archivo de calendario"
    case .calendarSaved:
      .counted(
        one: "{n} pregunta está en el archivo. Ábrelo con tu calendario.",
        other: "{n} preguntas están en el archivo. Ábrelo con tu calendario.")
    }
  }
}
