extension PaperWord {
  var spanish: Message {
    switch self {
    case .largePrint: "Letra grande"
    case .worksheets: "Hojas de trabajo"
    case .fillableWorksheets: "Hojas de trabajo para rellenar en pantalla"
    case .flashCards: "Tarjetas de repaso"
    case .jobAid: "Guías rápidas"
    case .poster: "Carteles"
    case .attendanceSheet: "Lista de asistencia"
    case .certificate: "Certificado"
    case .booklet: "Guía del participante para plegar"
    case .twoUp: "Guía del participante, dos páginas por hoja"
    case .singleSide: "por una cara"
    case .calibration: "Prueba primero la impresora"
    case .calibrationWay:
      "Imprime esta hoja por las dos caras al 100\u{A0}%, girada por el borde largo, y mírala a contraluz. Si las cruces de las dos caras coinciden, las tarjetas también. Si no, busca la escala y el borde en los ajustes de la impresora."
    case .ruler: "Esta línea mide 100 mm."
    case .whenToUse: "Cuándo usarla"
    case .steps: "Paso a paso"
    case .askThis: "Pregunta esto"
    case .shortened: "La lección dice más."
    case .attendedTitle: "Certificado de asistencia"
    case .certifies: "Se certifica que"
    case .attended: "ha participado en el curso"
    case .passed: "ha superado «{title}» en el curso"
    case .duration: "Duración"
    case .place: "Lugar y fecha"
    case .signature: "Firma"
    case .organization: "Organización"
    case .leader: "Dirigido por"
    case .given: "Contenido"
    }
  }
}
