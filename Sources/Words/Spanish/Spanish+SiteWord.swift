extension SiteWord {
  var spanish: Message {
    switch self {
    case .skipToText: "Saltar al texto"
    case .siteNavigation: "Navegación del sitio"
    case .breadcrumb: "Estás aquí"
    case .course: "Curso"
    case .podcast: "Pódcast"
    case .lessons: "Lecciones"
    case .outline: "Índice"
    case .finder: "Encuentra la lección para este momento"
    case .any: "Todas"
    case .showAll: "Mostrar todas"
    case .fitting: .counted(one: "de {n} lección encaja", other: "de {n} lecciones encajan")
    case .situations: "Lecciones por situación"
    case .start: "Empezar la primera lección"
    case .more: "Para consultar y practicar"
    case .lessonCount: .counted(one: "{n} lección", other: "{n} lecciones")
    case .before: "Antes de esta:"
    case .position: "Lección {number} de {total}"
    case .previous: "Lección anterior"
    case .next: "Lección siguiente"
    case .onThisPage: "En esta página"
    case .courseDone: "Has llegado al final. Volver al curso"
    case .listen: "Escuchar"
    case .listenTo: "Escuchar «{title}»"
    case .chapters: "Capítulos"
    case .download: "Descargar la grabación"
    case .transcript: "Transcripción"
    case .toPrint: "Para imprimir"
    case .forFacilitators: "Para quien imparte el curso"
    case .reading: "{n} min de lectura"
    case .practice: "{n} min de práctica"
    case .listening: "{n} min de audio"
    case .inAll: "{n} min en total"
    case .toRead: "{n} min para leer"
    case .toPractice: "{time} para practicar"
    case .toHear: "{n} min para escuchar"
    case .glossary: "Glosario"
    case .glossaryLead: "Las palabras de este curso y lo que significan aquí."
    case .alsoCalled: "También llamado"
    case .usedIn: "En"
    case .terms: .counted(one: "{n} término", other: "{n} términos")
    case .cardsLead: "Hazte la pregunta, responde en voz alta y solo entonces gira la tarjeta."
    case .cardCount: .counted(one: "{n} tarjeta", other: "{n} tarjetas")
    case .podcastLead:
      "Cada lección de este curso como episodio, para escucharla de camino a tu próxima reunión. Suscríbete una vez y las lecciones nuevas llegarán solas."
    case .subscribe: "Suscríbete"
    case .episodes: "Episodios"
    case .feed: "El feed"
    case .feedHint:
      "Copia esta dirección. Todas las aplicaciones de pódcast tienen un lugar donde pegarla."
    case .feedUnknown:
      "Cuando este curso esté en la web, copia la dirección del feed que hay abajo. Todas las aplicaciones de pódcast tienen un lugar donde pegarla."
    case .openInApp: "O ábrela en una aplicación de este dispositivo:"
    case .otherPodcastApps: "Otras aplicaciones de pódcast"
    case .scanFeed: "Escanea este código con el teléfono en el que escuchas."
    case .otherPlayers: "Para otros reproductores"
    case .partFeeds: "Feeds de partes del curso"
    case .applePodcasts:
      "Abre Biblioteca, toca los tres puntos, elige «Seguir un podcast por URL» y pega la dirección."
    case .pocketCasts: "Abre Descubrir y pega la dirección en el campo de búsqueda."
    case .overcast: "Toca el signo más, luego Add URL, y pega la dirección."
    case .antennaPod: "Abre «Añadir pódcast», elige añadirlo por dirección RSS y pega la dirección."
    case .otherApps: "Otras aplicaciones"
    case .otherAppsSteps: "Busca «Añadir por URL» o «Añadir fuente RSS». Spotify no lo permite."
    case .notFound: "Esta página no existe"
    case .notFoundLead:
      "Puede que se haya movido, o que el enlace que te ha traído aquí tenga un error."
    case .backToCourse: "Ir al curso"
    case .accessibility: "Accesibilidad"
    case .accessibilityLead:
      "Lo que los archivos de este curso dicen sobre cómo puede usarlo todo el mundo."
    case .rulesChecked:
      .counted(
        one: "Se comprobó {n} regla de accesibilidad al hacer estas páginas.",
        other: "Se comprobaron {n} reglas de accesibilidad al hacer estas páginas.")
    case .nothingFound: "No se encontró ningún problema."
    case .problemsFound:
      .counted(
        one: "Se encontró {n} problema, que sigue ahí.",
        other: "Se encontraron {n} problemas, que siguen ahí.")
    case .whatIsMissing: "Lo que falta"
    case .nothingMissing:
      "No hay imagen sin descripción, ni vídeo sin subtítulos, ni grabación sin su texto."
    case .withoutCaptions:
      .counted(one: "{n} vídeo sin subtítulos", other: "{n} vídeos sin subtítulos")
    case .withoutWords:
      .counted(
        one: "{n} vídeo o grabación sin su texto", other: "{n} vídeos o grabaciones sin su texto")
    case .withoutDescription:
      .counted(one: "{n} imagen sin descripción", other: "{n} imágenes sin descripción")
    case .untested:
      "Nadie ha probado estas páginas para esta declaración, ni personas ni programas que leen en voz alta. No dice que cumplan una norma."
    case .writeToUs: "¿Algo te lo pone difícil? Escríbenos:"
    case .moved: "Esta página ha cambiado de dirección."
    case .printAll: "Todo el curso en una página"
    case .printAllLead: "Para imprimirlo, o para buscar en él con tu navegador."
    case .takeAway: "Para llevar"
    case .takeAwayLead:
      "Todo el curso en un archivo: para leer, para escuchar o para un servidor propio."
    case .takeAwayCopyLead:
      "Esta es una copia del curso, para leer sin conexión. Los archivos para llevar están donde el curso está en línea."
    case .siteZip: "El sitio web"
    case .siteZipLead: "Para leer sin conexión: descomprímelo y abre index.html."
    case .siteTar: "El sitio web, para un servidor"
    case .siteTarLead: "Los mismos archivos, en un paquete que los servidores descomprimen."
    case .podcastZip: "El podcast"
    case .podcastZipLead: "Todos los episodios, con sus transcripciones y capítulos."
    case .handoutsZip: "Los materiales"
    case .handoutsZipLead: "Todo lo que se imprime."
    case .checkSums: "dice si un archivo ha llegado tal como se envió."
    case .kilobytes: "{number} kB"
    case .megabytes: "{number} MB"
    case .skillAbout: "Encuentra la lección de «{course}» para una situación."
    case .skillUse: "Cómo usar este curso"
    case .skillFind:
      "Busca abajo la situación y nombra la lección que mejor encaja, con su enlace y sus minutos."
    case .skillCite: "Cita la lección por su título y su enlace siempre que uses lo que dice."
    case .skillAsk:
      "No respondas a las preguntas de una lección por quien aprende: hazlas y enlaza la lección."
    }
  }
}
