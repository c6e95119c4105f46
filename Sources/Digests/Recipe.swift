/// Everything that a product depends on, by name and in order: equal recipes make equal products.
///
/// The names tell people what changed when a product is made again.
package struct Recipe: Hashable, Sendable {
  package struct Ingredient: Hashable, Sendable {
    /// What it is, for people: "the template handouts/quiz.typ".
    package let name: String

    /// A digest, or a short text that stands for itself.
    package let value: String

    /// The value, or its digest if the value is longer than one.
    fileprivate var comparable: String {
      value.utf8.count > 64 ? Digest(of: value.utf8).text : value
    }
  }

  package private(set) var ingredients: [Ingredient] = []

  package init() {}

  package mutating func add(_ name: String, _ value: String) {
    ingredients.append(Ingredient(name: name, value: value))
  }

  /// Adds bytes of any length by their digest.
  package mutating func add(_ name: String, bytes: some Sequence<UInt8>) {
    add(name, Digest(of: bytes).text)
  }

  package mutating func add(_ name: String, _ digest: Digest) { add(name, digest.text) }

  /// The same recipe with another value for an ingredient.
  package func replacing(_ name: String, with digest: Digest) -> Recipe {
    var recipe = self
    recipe.ingredients = ingredients.map {
      $0.name == name ? Ingredient(name: name, value: digest.text) : $0
    }
    return recipe
  }

  /// The key of the product.
  ///
  /// Each text is preceded by its length, so that two different recipes never give the same bytes.
  package var digest: Digest {
    var digester = Digester()
    for ingredient in ingredients {
      for text in [ingredient.name, ingredient.value] {
        digester.add("\(text.utf8.count):".utf8)
        digester.add(text.utf8)
      }
    }
    return digester.digest
  }

  /// The names of the ingredients that differ from those of another recipe: changed, new, or gone.
  package func changes(since other: Recipe) -> [String] {
    var before: [String: [String]] = [:]
    for ingredient in other.ingredients {
      before[ingredient.name, default: []].append(ingredient.comparable)
    }
    var now: [String: [String]] = [:]
    for ingredient in ingredients {
      now[ingredient.name, default: []].append(ingredient.comparable)
    }
    var seen: Set<String> = []
    return (ingredients + other.ingredients).map(\.name).filter {
      before[$0] != now[$0] && seen.insert($0).inserted
    }
  }
}

extension Recipe {
  /// The recipe as bytes: the name and value of each ingredient, each followed by a zero.
  package var encoded: [UInt8] {
    var bytes: [UInt8] = []
    for ingredient in ingredients {
      bytes += ingredient.name.utf8
      bytes.append(0)
      bytes += ingredient.comparable.utf8
      bytes.append(0)
    }
    return bytes
  }

  /// The recipe that these bytes encode, for comparing; nil if they are not a recipe.
  package init?(encoded bytes: [UInt8]) {
    let texts = bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    guard texts.count.isMultiple(of: 2) else { return nil }
    var rest = texts[...]
    while let name = rest.popFirst(), let value = rest.popFirst() {
      add(String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
  }
}
