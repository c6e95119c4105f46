extension FormulaWords {
  static let french = FormulaWords(
    signs: [
      .plus: "plus", .minus: "moins", .plusOrMinus: "plus ou moins", .times: "fois",
      .dividedBy: "divisé par", .over: "sur", .equals: "égale", .differs: "est différent de",
      .isLess: "est inférieur à", .isMore: "est supérieur à", .isAtMost: "est au plus",
      .isAtLeast: "est au moins", .isAbout: "est environ", .isProportional: "est proportionnel à",
      .approaches: "tend vers", .implies: "donc", .isIn: "dans", .percent: "pour cent",
      .degrees: "degrés", .factorial: "factorielle", .prime: "prime", .infinity: "l'infini",
      .andSoOn: "et ainsi de suite", .comma: ",",
    ],
    gatherings: [
      .sum: "la somme", .product: "le produit", .integral: "l'intégrale", .limit: "la limite",
      .minimum: "le minimum", .maximum: "le maximum",
    ],
    accents: [
      .bar: "barre", .hat: "chapeau", .tilde: "tilde", .dot: "point", .vector: "vecteur",
    ],
    functions: [
      "ln": "le logarithme naturel", "log": "le logarithme", "exp": "l'exponentielle",
      "sine": "le sinus", "cosine": "le cosinus", "tangent": "la tangente",
    ],
    over: "sur", allOver: "le tout sur", open: "ouvrez la parenthèse,",
    close: ", fermez la parenthèse,", of: "de", squared: "au carré", cubed: "au cube",
    power: "puissance", sub: "indice", base: "en base",
    root: { degree in
      switch degree {
      case nil, "2": "la racine carrée de"
      case "3": "la racine cubique de"
      case let degree?: "la racine d'ordre \(number(degree, in: "fr")) de"
      }
    },
    absolute: "la valeur absolue de", choose: "parmi", from: "de", to: "à", overAll: "sur",
    approaching: "quand", capital: "grand")

  static let spanish = FormulaWords(
    signs: [
      .plus: "más", .minus: "menos", .plusOrMinus: "más o menos", .times: "por",
      .dividedBy: "dividido entre", .over: "sobre", .equals: "es igual a",
      .differs: "es distinto de", .isLess: "es menor que", .isMore: "es mayor que",
      .isAtMost: "es como máximo", .isAtLeast: "es como mínimo", .isAbout: "es aproximadamente",
      .isProportional: "es proporcional a", .approaches: "tiende a", .implies: "por lo tanto",
      .isIn: "en", .percent: "por ciento", .degrees: "grados", .factorial: "factorial",
      .prime: "prima", .infinity: "infinito", .andSoOn: "y así sucesivamente", .comma: ",",
    ],
    gatherings: [
      .sum: "la suma", .product: "el producto", .integral: "la integral", .limit: "el límite",
      .minimum: "el mínimo", .maximum: "el máximo",
    ],
    accents: [
      .bar: "barra", .hat: "con acento circunflejo", .tilde: "tilde", .dot: "punto",
      .vector: "vector",
    ],
    functions: [
      "ln": "el logaritmo natural", "log": "el logaritmo", "exp": "la exponencial",
      "sine": "el seno", "cosine": "el coseno", "tangent": "la tangente",
    ],
    over: "sobre", allOver: "todo sobre", open: "abre paréntesis,", close: ", cierra paréntesis,",
    of: "de", squared: "al cuadrado", cubed: "al cubo", power: "elevado a", sub: "sub",
    base: "en base",
    root: { degree in
      switch degree {
      case nil, "2": "la raíz cuadrada de"
      case "3": "la raíz cúbica de"
      case let degree?: "la raíz de índice \(number(degree, in: "es")) de"
      }
    },
    absolute: "el valor absoluto de", choose: "sobre", from: "desde", to: "hasta",
    overAll: "sobre", approaching: "cuando", capital: "mayúscula")

  static let italian = FormulaWords(
    signs: [
      .plus: "più", .minus: "meno", .plusOrMinus: "più o meno", .times: "per",
      .dividedBy: "diviso", .over: "fratto", .equals: "uguale a", .differs: "diverso da",
      .isLess: "minore di", .isMore: "maggiore di", .isAtMost: "al massimo",
      .isAtLeast: "almeno", .isAbout: "circa", .isProportional: "proporzionale a",
      .approaches: "tende a", .implies: "quindi", .isIn: "in", .percent: "per cento",
      .degrees: "gradi", .factorial: "fattoriale", .prime: "primo", .infinity: "infinito",
      .andSoOn: "e così via", .comma: ",",
    ],
    gatherings: [
      .sum: "la somma", .product: "il prodotto", .integral: "l'integrale", .limit: "il limite",
      .minimum: "il minimo", .maximum: "il massimo",
    ],
    accents: [
      .bar: "segnato", .hat: "cappello", .tilde: "tilde", .dot: "punto", .vector: "vettore",
    ],
    functions: [
      "ln": "il logaritmo naturale", "log": "il logaritmo", "exp": "l'esponenziale",
      "sine": "il seno", "cosine": "il coseno", "tangent": "la tangente",
    ],
    over: "fratto", allOver: "tutto fratto", open: "aperta parentesi,",
    close: ", chiusa parentesi,", of: "di", squared: "al quadrato", cubed: "al cubo",
    power: "alla", sub: "con", base: "in base",
    root: { degree in
      switch degree {
      case nil, "2": "la radice quadrata di"
      case "3": "la radice cubica di"
      case let degree?: "la radice di indice \(number(degree, in: "it")) di"
      }
    },
    absolute: "il valore assoluto di", choose: "su", from: "da", to: "a", overAll: "su",
    approaching: "per", capital: "maiuscola")

  static let portuguese = FormulaWords(
    signs: [
      .plus: "mais", .minus: "menos", .plusOrMinus: "mais ou menos", .times: "vezes",
      .dividedBy: "dividido por", .over: "sobre", .equals: "é igual a",
      .differs: "é diferente de", .isLess: "é menor que", .isMore: "é maior que",
      .isAtMost: "é no máximo", .isAtLeast: "é no mínimo", .isAbout: "é aproximadamente",
      .isProportional: "é proporcional a", .approaches: "tende a", .implies: "portanto",
      .isIn: "em", .percent: "por cento", .degrees: "graus", .factorial: "fatorial",
      .prime: "linha", .infinity: "infinito", .andSoOn: "e assim por diante", .comma: ",",
    ],
    gatherings: [
      .sum: "a soma", .product: "o produto", .integral: "a integral", .limit: "o limite",
      .minimum: "o mínimo", .maximum: "o máximo",
    ],
    accents: [
      .bar: "barra", .hat: "chapéu", .tilde: "til", .dot: "ponto", .vector: "vetor",
    ],
    functions: [
      "ln": "o logaritmo natural", "log": "o logaritmo", "exp": "a exponencial",
      "sine": "o seno", "cosine": "o cosseno", "tangent": "a tangente",
    ],
    over: "sobre", allOver: "tudo sobre", open: "abre parêntese,", close: ", fecha parêntese,",
    of: "de", squared: "ao quadrado", cubed: "ao cubo", power: "elevado a", sub: "índice",
    base: "na base",
    root: { degree in
      switch degree {
      case nil, "2": "a raiz quadrada de"
      case "3": "a raiz cúbica de"
      case let degree?: "a raiz de índice \(number(degree, in: "pt")) de"
      }
    },
    absolute: "o valor absoluto de", choose: "sobre", from: "de", to: "até", overAll: "sobre",
    approaching: "quando", capital: "maiúscula")
}
