extension PracticeWord {
  var spanish: Message {
    switch self {
    case .check: "Comprobar"
    case .showAnswer: "Mostrar la respuesta"
    case .rightNow: "Correcto."
    case .notRight: "No es correcto."
    case .partlyRight: "{number} de {total} correctas."
    case .tryOnceMore: "Inténtalo una vez más."
    case .hereIsAnswer: "Esta es la respuesta."
    case .needsNumber: "Escribe un número, por ejemplo {answer}."
    case .howSure: "¿Qué seguridad tienes?"
    case .sure: "Sí, con seguridad"
    case .notSure: "Sin seguridad"
    case .saidSure: "Dijiste: con seguridad."
    case .saidNotSure: "Dijiste: sin seguridad."
    case .kept: "Lo que escribes se queda en este dispositivo."
    case .notKept: "Este navegador no guarda nada: lo que escribes se pierde al salir de la página."
    case .copyText: "Copiar como texto"
    case .copied: "Copiado."
    case .eMail: "Enviar por correo"
    case .print: "Imprimir"
    case .markDone: "Marcar como hecha"
    case .isDone: "Hecha"
    case .doneCount: "Hecho: {number} de {total}"
    case .continueWith: "Continuar: {title}"
    case .minutesLeft: "quedan {n} min"
    case .yourAnswers: "Tus respuestas"
    case .saveFile: "Guardar en un archivo"
    case .loadFile: "Cargar de un archivo"
    case .loaded: .counted(one: "{n} entrada cargada.", other: "{n} entradas cargadas.")
    case .badFile: "Este archivo no contiene respuestas de este curso. No ha cambiado nada."
    case .erase: "Borrar"
    case .eraseQuestion:
      "¿Borrar todo lo que has respondido y escrito en este curso en este dispositivo?"
    case .erased: "Todo está borrado."
    case .play: "Reproducir"
    case .pause: "Pausa"
    case .back: .counted(one: "Retroceder {n} segundo", other: "Retroceder {n} segundos")
    case .forward: .counted(one: "Avanzar {n} segundo", other: "Avanzar {n} segundos")
    case .seek: "Posición en la grabación"
    case .speed: "Velocidad"
    case .display: "Aspecto"
    case .colors: "Colores"
    case .automatic: "Automático"
    case .light: "Claro"
    case .dark: "Oscuro"
    case .textSize: "Tamaño del texto"
    case .small: "Pequeño"
    case .normal: "Normal"
    case .large: "Grande"
    }
  }
}
